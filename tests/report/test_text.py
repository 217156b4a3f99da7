"""Problems as text: a line for programs, an excerpt for people, nothing that acts on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from calgen.model.problem import Severity
from calgen.report.text import as_text
from tests.report.problems import problem

TENTS = ["---", "title: Tents", "type: topic", "owner: marta", "---"]


def lines_of(*lines: str) -> Callable[[str], Sequence[str]]:
    return lambda _path: lines


def test_the_text_is_as_the_design_shows_it() -> None:
    found = problem(place=(4, 8), width=5, hint="did you mean 'martha'?")
    assert as_text([found], lines_of(*TENTS)) == (
        "content/topics/tents.md:4:8: error[unknown-person]: owner: nobody is called 'marta'\n"
        "  4 | owner: marta\n"
        "    |        ^^^^^ did you mean 'martha'?\n"
        "1 error in 1 file\n"
    )


def test_the_excerpt_of_a_line_past_999_is_aligned_too() -> None:
    text = as_text([problem(place=(1000, 1))], lines_of(*["a"] * 1000))
    assert text.splitlines()[1:3] == ["1000 | a", "     | ^"]


def test_further_lines_of_a_hint_stand_under_the_first() -> None:
    found = problem(place=(4, 8), width=5, hint="write\n  fetch-depth: 0")
    assert as_text([found], lines_of(*TENTS)).splitlines()[2:4] == [
        "    |        ^^^^^ write",
        "    |   fetch-depth: 0",
    ]


def test_without_the_line_there_is_still_the_hint() -> None:
    found = problem(place=(9, 1), hint="did you mean 'martha'?")
    assert as_text([found], lines_of(*TENTS)).splitlines()[1] == "    = did you mean 'martha'?"


@pytest.mark.parametrize(
    "error", [FileNotFoundError(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")]
)
def test_a_file_that_cannot_be_read_has_no_excerpt(error: Exception) -> None:
    def fail(_path: str) -> Sequence[str]:
        raise error

    assert len(as_text([problem()], fail).splitlines()) == 2


def test_problems_come_in_reading_order_and_are_counted() -> None:
    found = [
        problem("second", path="b.md", place=(2, 1)),
        problem("third", path="b.md", place=(10, 1), severity=Severity.WARNING),
        problem("first", path="a.md", severity=Severity.INFO),
        problem("fourth", path="c.md"),
    ]
    lines = as_text(found, lines_of()).splitlines()
    assert [line.rpartition(" ")[2] for line in lines[:4]] == ["first", "second", "third", "fourth"]
    assert lines[-1] == "2 errors, 1 warning, 1 note in 3 files"


def test_no_problem_is_said_too() -> None:
    assert as_text([], lines_of()) == "no problems\n"


def test_a_file_is_read_once_for_all_its_problems() -> None:
    read: list[str] = []

    def count(path: str) -> Sequence[str]:
        read.append(path)
        return TENTS

    as_text([problem(place=(number, 1)) for number in (1, 2, 3)], count)
    assert read == ["content/topics/tents.md"]


def test_control_bytes_never_reach_the_terminal() -> None:
    evil = "".join(map(chr, (*range(32), *range(127, 160), 0x200B, 0x202E, 0x2028, 0xD800, 0xFEFF)))
    found = problem(evil, path=f"content/{evil}.md", hint=evil, place=(1, 5))
    for color in (False, True):
        text = as_text([found], lines_of(f"a{evil}b"), color=color)
        for ours in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m"):
            text = text.replace(ours, "" if color else ours)
        assert not [character for character in evil.replace("\n", "") if character in text]
        assert text.encode().decode() == text


def test_an_endless_message_is_cut() -> None:
    assert len(as_text([problem("x" * 1_000_000)], lines_of())) < 2_000


def test_no_line_is_a_command_to_github_actions() -> None:
    evil = "::error::x ##[add-mask]x"
    found = problem(evil, path=f"{evil}.md", hint=f"{evil}\n{evil}")
    for lines in (lines_of(evil), lines_of()):
        text = as_text([found], lines)
        assert "##[" not in text
        assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]


def test_colour_is_used_only_when_asked_and_changes_nothing_else() -> None:
    found = problem(place=(4, 8), width=5, hint="did you mean 'martha'?")
    plain = as_text([found], lines_of(*TENTS))
    colored = as_text([found], lines_of(*TENTS), color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror[unknown-person]:\x1b[0m" in colored
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m"):
        colored = colored.replace(code, "")
    assert colored == plain
