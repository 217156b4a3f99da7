"""Files rendered by several processes are the same bytes, in the same order, whatever happens."""

import subprocess
import sys
from pathlib import Path

import pytest

from calgen.output.rendered import Rendered
from calgen.parallel import FEWEST, render_in_processes

ROOT = Path(__file__).parent.parent

# In a process of its own: beside the threads of a test runner nothing is forked.
SCRIPT = """
import os, sys
from calgen.output.rendered import Rendered
from calgen.parallel import FEWEST, render_in_processes

ours = os.getpid()
many = 3 * FEWEST

def content(number):
    return f"file {number} ".encode() * (number * 7 % 1000)

def files(render):
    return [
        Rendered(f"{number}.html", b"", lambda number=number: render(number))
        for number in range(many)
    ]
"""


def run(lines: str) -> str:
    command = [sys.executable, "-W", "error", "-c", SCRIPT + lines]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_bytes_come_in_the_order_of_the_files() -> None:
    assert (
        run("""
given = list(render_in_processes(files(content)))
print(given == [content(number) for number in range(many)])
""")
        == "True\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
def test_many_files_are_rendered_by_as_many_processes_as_there_are_processors() -> None:
    assert (
        run("""
given = set(render_in_processes(files(lambda number: str(os.getpid()).encode())))
processors = min(8, len(os.sched_getaffinity(0)))
print(len(given) == processors, (str(ours).encode() in given) == (processors == 1))
""")
        == "True True\n"
    )


def test_files_whose_worker_died_are_rendered_by_the_parent() -> None:
    assert (
        run("""
def render(number):
    if os.getpid() != ours and number > 200:
        os._exit(9)
    return content(number)

given = list(render_in_processes(files(render)))
print(given == [content(number) for number in range(many)])
""")
        == "True\n"
    )


def test_a_file_that_cannot_be_rendered_says_why_as_in_one_process() -> None:
    assert (
        run("""
def render(number):
    if number == 500:
        raise ValueError("no such block")
    return content(number)

given = []
try:
    given.extend(iter(render_in_processes(files(render))))
except ValueError as error:
    print(error)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no process is left behind")
""")
        == "no such block\nno process is left behind\n"
    )


def test_who_stops_asking_waits_for_nothing() -> None:
    assert (
        run("""
rendered = render_in_processes(files(lambda number: bytes(1_000_000)))
next(rendered)
rendered.close()
print("stopped")
""")
        == "stopped\n"
    )


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, 3 * FEWEST + 7])
def test_results_come_in_the_order_of_what_was_asked_for(count: int) -> None:
    assert (
        run(f"""
from calgen.parallel import map_in_processes
numbers = range({count})
print(list(map_in_processes(str, numbers)) == [str(number) for number in numbers])
""")
        == "True\n"
    )


def test_work_whose_process_died_or_cannot_send_is_done_by_the_parent() -> None:
    assert (
        run("""
from calgen.parallel import begin, map_in_processes
print(sum(map_in_processes(lambda n: n if os.getpid() == ours else os._exit(9), range(many))))
print(begin(lambda: (lambda: "not to be pickled"))()())
""")
        == f"{sum(range(3 * FEWEST))}\nnot to be pickled\n"
    )


def test_what_was_begun_in_another_process_fails_here() -> None:
    assert (
        run("""
from calgen.parallel import begin
result = begin(lambda: 1 // 0)
try:
    result()
except ZeroDivisionError as error:
    print(error)
""")
        == "integer division or modulo by zero\n"
    )


def test_few_files_are_rendered_here() -> None:
    rendered_here: list[int] = []

    def file(number: int) -> Rendered:
        def render() -> bytes:
            rendered_here.append(number)
            return b"x"

        return Rendered(f"{number}.html", b"", render)

    files = [file(number) for number in range(FEWEST - 1)]
    assert list(render_in_processes(files)) == [b"x"] * len(files)
    assert rendered_here == list(range(len(files)))
