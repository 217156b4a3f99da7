"""Colour and progress: on a terminal, in CI, and when somebody does not want them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import pytest

from calgen.report.terminal import terminal_of, track


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "color"),
    [
        (Screen(), {}, True),
        (io.StringIO(), {}, False),
        (Screen(), {"NO_COLOR": "1"}, False),
        (Screen(), {"NO_COLOR": ""}, True),
        (Screen(), {"TERM": "dumb"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_terminals_unless_somebody_says_otherwise(
    stream: TextIO, environment: dict[str, str], *, color: bool
) -> None:
    assert terminal_of(stream, environment).color is color


def test_a_log_gets_a_few_plain_lines() -> None:
    log = io.StringIO()
    assert list(track(range(2_000), 2_000, "Pages", terminal_of(log, {}))) == list(range(2_000))
    assert log.getvalue() == (
        "Pages: 500 of 2,000\nPages: 1,000 of 2,000\nPages: 1,500 of 2,000\nPages: 2,000 of 2,000\n"
    )


def test_short_work_is_not_worth_a_word() -> None:
    log = Screen()
    assert list(track(range(10), 10, "Pages", terminal_of(log, {}))) == list(range(10))
    assert log.getvalue() == ""


@contextmanager
def real_terminal() -> Iterator[tuple[TextIO, int]]:
    reader, writer = os.openpty()
    try:
        with os.fdopen(writer, "w", encoding="utf-8") as stream:
            yield stream, reader
    finally:
        os.close(reader)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
def test_a_terminal_gets_a_bar() -> None:
    with real_terminal() as (stream, reader):
        terminal = terminal_of(stream, {"TERM": "xterm-256color"})
        assert list(track(range(600), 600, "Pages", terminal)) == list(range(600))
        stream.flush()
        shown = os.read(reader, 100_000).decode()
    assert "Pages" in shown
    assert "100%" in shown
