import subprocess
import sys
from pathlib import Path

import pytest

from calgen import __version__, cli
from tests.commands.programs import calgen
from tests.projects import write_project


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("check", "--format", "xml"),
        ("check", "--today", "tomorrow"),
        ("check", "--today", "2026-02-30"),
        ("list", "--from", "soon"),
        ("new",),
        ("serve", "--port", "0"),
        ("-C", "/nowhere/at/all", "check"),
        (),
    ],
)
def test_wrong_usage_ends_with_2_and_is_told_on_standard_error(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = calgen(*arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert "Traceback" not in done.err


def test_a_wrong_date_says_what_to_write(tmp_path: Path) -> None:
    assert "write 2026-11-27" in calgen("check", "--today", "27.11.2026", cwd=tmp_path).err


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("check", "--help"), ("new", "-h")])
def test_help_ends_with_0(arguments: tuple[str, ...]) -> None:
    done = calgen(*arguments)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Usage: ")


def test_the_version_is_told() -> None:
    assert calgen("--version").out == f"calgen, version {__version__}\n"


def test_a_bug_of_ours_ends_with_70_and_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("calgen.commands.schema.run", broken)
    monkeypatch.setattr(sys, "argv", ["calgen", "-C", str(tmp_path), "schema"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 70
    err = capsys.readouterr().err
    assert "This is a bug in calgen" in err
    assert "ZeroDivisionError" in err


def test_a_reader_that_stops_early_is_no_fault(tmp_path: Path) -> None:
    items = "".join(f"- {{id: a{n}, title: {'x' * 60}}}\n" for n in range(3_000))
    project = write_project(tmp_path, {"content/ads/a.yaml": items})
    command = [sys.executable, "-m", "calgen", "-C", str(project), "list"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    err = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), err) == (0, b"")
