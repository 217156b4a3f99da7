"""The entries of one month: as a project of ours, and as the JSON that the others load."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

from benchmarks import company, words

_FOLDERS = {
    "promotion": "promotions",
    "topic": "topics",
    "ad": "ads",
    "social": "social",
    "email": "emails",
    "event": "events",
    "collateral": "collateral",
    "meeting": "meetings",
}
_SHARES = (6, 16, 8, 34, 14, 8, 6, 8)
_LENGTHS: Mapping[str, tuple[int, ...]] = {
    "promotion": (2, 4, 7),
    "ad": (1, 5, 10),
    "event": (1, 2),
}
_TIMED = {"meeting", "event"}
_FIRST, _DAYS = date(2026, 11, 1), 30
_SEED = 2026


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """One thing of the month; `hour` is None for whole days, both of which are included."""

    id: str
    type: str
    title: str
    start: date
    end: date
    hour: int | None


def month_entries(count: int) -> tuple[MonthEntry, ...]:
    """Make so many entries of November 2026, the same ones every time."""
    random = Random(_SEED)
    return tuple(_entry(number, random) for number in range(1, count + 1))


def write_project(folder: Path, entries: Sequence[MonthEntry]) -> None:
    """Write a project that holds these entries, a list a type."""
    files = company.files()
    for type_, found in groupby(sorted(entries, key=_by_type), key=_by_type):
        text = "".join("\n".join(_as_yaml(one)) + "\n" for one in found)
        files[f"content/{_FOLDERS[type_]}/november.yaml"] = text
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def as_json(entries: Sequence[MonthEntry]) -> str:
    """Write the entries as the other calendars load them."""
    return json.dumps([_as_data(one) for one in entries], separators=(",", ":"))


def _entry(number: int, random: Random) -> MonthEntry:
    (type_,) = random.choices(list(_FOLDERS), _SHARES)
    start = _FIRST + timedelta(days=random.randrange(_DAYS))
    length = random.choice(_LENGTHS.get(type_, (1,)))
    hour = random.randint(8, 17) if type_ in _TIMED and length == 1 else None
    end = start + timedelta(days=length - 1)
    return MonthEntry(f"e{number}", type_, words.title(random, number), start, end, hour)


def _by_type(entry: MonthEntry) -> str:
    return entry.type


def _as_yaml(entry: MonthEntry) -> Iterator[str]:
    number = int(entry.id[1:])
    yield f"- id: {entry.id}"
    yield f"  title: {entry.title}"
    if entry.hour is None:
        yield from (f"  start: {entry.start}", f"  end: {entry.end}")
    else:
        yield f'  start: "{entry.start} {entry.hour:02}:00"'
        yield f'  end: "{entry.start} {entry.hour:02}:45"'
    yield f"  owner: {company.MARKETING[number % len(company.MARKETING)]}"
    yield f"  channels: [{company.CHANNELS[number % len(company.CHANNELS)]}]"
    if number % 8 == 0:
        yield f"  suggested_by: {company.SALES[number % len(company.SALES)]}"


def _as_data(entry: MonthEntry) -> dict[str, object]:
    """Times carry November's offset of London."""
    timed = entry.hour is not None
    clock = f"T{entry.hour:02}:00:00+00:00" if timed else ""
    until = f"T{entry.hour:02}:45:00+00:00" if timed else ""
    return {
        "id": entry.id,
        "type": entry.type,
        "title": entry.title,
        "start": f"{entry.start}{clock}",
        "end": f"{entry.end}{until}",
        "allDay": not timed,
    }
