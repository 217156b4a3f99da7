"""A year in a name that is not the year of the date.

Looks for a four-digit year in the name of a parent folder, in the id (the file's name) or in the
title, where the start is in another year.

Why: the quickest way to plan something again is to copy last year's file, and then the date is
the line that people forget.

Passes (`content/promotions/black-friday-2026.md`):

    title: Black Friday
    start: 2026-11-27

Fails (`content/promotions/black-friday-2026.md`):

    title: Black Friday
    start: 2025-11-28

Not meant, and not reported:

- a name that has several years, one of them right: `2025/26`, `data-2030-summit-2026`;
- something that lasts into the year of its name, or repeats until then;
- a title or an id that looks ahead in the last three months of a year ("Trends for 2027", in
  December 2026); once the day has passed only where it is done, and no promotion or event;
- a title or an id that looks back in January ("The best of 2026");
- a year in a title or an id that is more than three years away ("Vision 2035").

To mend: write the right date; or move the file, or change the title.
To keep it as it is, in the file: `waive: {last-years-date: {why: the postponed fair of 2025}}`.
To change how much it matters, in `site.yaml`: `rules: {last-years-date: error}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from calgen.model.entry import Entry, Status
from calgen.model.problem import Problem, Severity
from calgen.model.span import Occurrence, is_instant
from calgen.model.type_names import EVENT, PROMOTION
from calgen.rules.rule import Checked, Rule
from calgen.rules.years_named import years_named

_FAR_AWAY = 3
_HALF_A_YEAR = 183
_NAMED_FOR_THEIR_YEAR = {PROMOTION, EVENT}


def _check(checked: Checked) -> Iterator[Problem]:
    for entry in checked.calendar.entries.values():
        spans = checked.occurrences.get(entry.id, ())
        if entry.span is None or not spans:
            continue
        right = _years(entry, spans)
        told = _other_years(entry, spans, right, checked.today)
        if told:
            yield _problem(entry, spans[0].first_day, told)


def _problem(entry: Entry, day: date, told: dict[str, int]) -> Problem:
    year = next(iter(told.values()))
    words = [f"the {word}" for word, other in told.items() if other == year]
    where = " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    message = f"start: this is in {day.year}, but {where} {'say' if words[1:] else 'says'} {year}"
    width = 10 if entry.all_day else 16
    return RULE.problem(entry, "start", message, _hint(day, year, told), width)


def _hint(day: date, year: int, told: dict[str, int]) -> str:
    """Tell both ways to mend it: what says the older year is likelier left over from a copy."""
    right_date = f"write {_moved_to(year, day)}"
    if day.year < year:
        move = f"; otherwise move the file to a folder of {day.year}" if "folder" in told else ""
        return f"{right_date} if the date is left over from a copy{move}"
    ways = {
        "folder": f"move the file to a folder of {day.year}",
        "title": f"write {day.year} in the title",
    }
    way = next((ways[word] for word in told if word in ways), f"rename it to {day.year}")
    return f"{way}; or {right_date} if the date is wrong"


def _years(entry: Entry, spans: tuple[Occurrence, ...]) -> frozenset[int]:
    """Give the years that an entry may name: its start's, and those that it lasts into.

    A span over more than half a year has a slip in one of its dates as likely as not, so that its
    end excuses nothing.
    """
    first, last = spans[0], spans[-1]
    years = {first.first_day.year}
    if entry.span is not None and is_instant(entry.span.start):
        years.add(entry.span.start.year)
    if first.days <= _HALF_A_YEAR:
        years.add(first.last_day.year)
    if entry.repeat:
        years.update(range(first.first_day.year, last.last_day.year + 1))
    return frozenset(years)


def _other_years(
    entry: Entry, spans: tuple[Occurrence, ...], right: frozenset[int], today: date
) -> dict[str, int]:
    """Give the words that name only other years, each with the nearest of them."""
    path = PurePosixPath(entry.source.path)
    start = spans[0].first_day
    told: dict[str, int] = {}
    for folder in reversed(path.parent.parts):
        named = years_named(folder)
        if named and named.isdisjoint(right):
            told["folder"] = _nearest(named, start.year)
            break
    names = {"id": entry.id, "title": entry.title}
    if path.stem != entry.id:
        names["file's name"] = path.stem
    excused = _topic_years(names, right) | _years_looked_at(entry, start, spans[-1], today)
    for word, text in names.items():
        named = years_named(text)
        doubtful = {y for y in named - excused if abs(y - start.year) <= _FAR_AWAY}
        if doubtful and named.isdisjoint(right):
            told[word] = _nearest(doubtful, start.year)
    return told


def _topic_years(names: dict[str, str], right: frozenset[int]) -> frozenset[int]:
    """Give the years that stand beside the right one in some name: they are what it is about."""
    found = (years_named(text) for text in names.values())
    return frozenset(year for years in found if years & right for year in years)


def _years_looked_at(entry: Entry, start: date, last: Occurrence, today: date) -> frozenset[int]:
    """Give the years that a name may speak of from outside: the next one, or the last."""
    settled = entry.status is Status.DONE and entry.type not in _NAMED_FOR_THEIR_YEAR
    if start.month >= 10 and (settled or last.last_day >= today):
        return frozenset({start.year + 1})
    return frozenset({start.year - 1}) if start.month == 1 else frozenset()


def _nearest(years: frozenset[int] | set[int], year: int) -> int:
    return min(years, key=lambda other: (abs(other - year), other))


def _moved_to(year: int, day: date) -> str:
    """Write the same day of another year; 29 February becomes the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return (day.replace(day=28) if is_leap_day else day).replace(year=year).isoformat()


RULE = Rule(id="last-years-date", severity=Severity.WARNING, manual=__doc__, check=_check)
