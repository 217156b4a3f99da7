from datetime import date
from typing import Any

import pytest

from calgen.model.entry import Waiver
from calgen.model.position import position
from calgen.model.problem import Effect, Problem, Severity
from calgen.rules.run import run
from tests.rules.calendars import calendar, checked, entry, person, site, span

PAST = span("2026-11-20")


def problem(path: str = "content/a.md", line: int = 1, **values: Any) -> Problem:  # noqa: ANN401 -- tests give any field
    given: dict[str, Any] = {
        "rule": "bad-value",
        "severity": Severity.ERROR,
        "message": "x",
        "position": position(line, 1),
    }
    return Problem(path, **given | values)


def test_findings_of_reading_and_of_rules_come_in_reading_order() -> None:
    whole = calendar(entry("b", "content/b.md", span=PAST))
    read = [problem("content/c.md"), problem("content/a.md", 9), problem("content/a.md", 2)]
    found = run(checked(whole), read)
    assert [(p.path, p.line, p.rule) for p in found] == [
        ("content/a.md", 2, "bad-value"),
        ("content/a.md", 9, "bad-value"),
        ("content/b.md", 2, "not-done"),
        ("content/c.md", 1, "bad-value"),
    ]


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_a_site_raises_and_lowers_a_rule(severity: str) -> None:
    wanted = site(rules={"not-done": severity, "bad-value": severity})
    found = run(checked(calendar(entry(span=PAST), of=wanted)), [problem()])
    assert {p.severity for p in found} == {Severity(severity)}


def test_a_site_silences_a_rule() -> None:
    wanted = site(rules={"not-done": "off", "bad-value": "off"})
    dropped = problem(effect=Effect.VALUE_DROPPED)
    assert run(checked(calendar(entry(span=PAST), of=wanted)), [dropped]) == ()


@pytest.mark.parametrize("effect", [Effect.ENTRY_LEFT_OUT, Effect.FILE_LEFT_OUT])
def test_what_leaves_something_out_is_never_silent(effect: Effect) -> None:
    wanted = site(rules={"bad-value": "off"})
    (found,) = run(checked(calendar(of=wanted)), [problem(effect=effect)])
    assert found.severity is Severity.INFO


@pytest.mark.parametrize(
    ("until", "silent"), [(None, True), (date(2026, 11, 22), True), (date(2026, 11, 21), False)]
)
def test_a_waiver_holds_until_its_day(until: date | None, *, silent: bool) -> None:
    waived = entry(span=PAST, waive=(Waiver("not-done", "the printer is late", until=until),))
    assert (run(checked(calendar(waived)), []) == ()) is silent


def test_a_waiver_is_for_its_rule_and_its_entry_only() -> None:
    waived = entry("a", span=PAST, waive=(Waiver("holiday", "we work"),))
    other = entry("b", span=PAST, waive=(Waiver("not-done", "late"),))
    assert [p.about for p in run(checked(calendar(waived, other)), [])] == ["a"]


def test_a_dropped_value_cannot_be_waived() -> None:
    waived = entry(owner="marta", waive=(Waiver("unknown-person", "she will come"),))
    whole = calendar(waived, people=(person("ted"),))
    assert [p.rule for p in run(checked(whole), [])] == ["unknown-person"]
