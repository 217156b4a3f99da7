"""A company with a very full month: November 2026 with as many things as a test asks for."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks import words
from benchmarks.company import CHANNELS, MARKETING, PRODUCTS, SALES, files
from tests.building import built
from tests.projects import write_project

MONTH = "2026-11"
_FIRST = date(2026, 11, 1)
_LAST_DAY = 29
_SHARES = {
    "promotions": 10,
    "campaigns": 2,
    "topics": 20,
    "ads": 12,
    "social": 24,
    "emails": 12,
    "events": 8,
    "collateral": 5,
    "meetings": 7,
}
_LONG = {"promotions": 10, "campaigns": 35, "ads": 12, "collateral": 3}
_STATUSES = ("idea", "planned", "planned", "confirmed", "confirmed", "done", "done", "cancelled")
_TIMED = {"social", "emails", "events", "meetings"}


def busy_site(folder: Path, count: int) -> Path:
    """Build a site with so many things in the month, every type's in one list; give its folder."""
    random = Random(2026)  # noqa: S311 -- made-up things, the same every time
    listed: dict[str, list[str]] = {name: [] for name in _SHARES}
    for number, name in enumerate(random.choices(list(_SHARES), list(_SHARES.values()), k=count)):
        listed[name].append(_thing(name, number, random))
    content = {f"content/{name}/all.yaml": "".join(items) for name, items in listed.items()}
    return built(write_project(folder, {**files(), **content}))


def _thing(name: str, number: int, random: Random) -> str:
    """Write one item of a list, with what people usually say of such a thing."""
    day = _FIRST + timedelta(days=random.randint(0, _LAST_DAY))
    begins = f'"{day} {random.randint(8, 17):02}:30"' if name in _TIMED else str(day)
    lines = [
        f"- id: {name}-{number}",
        f"  title: {words.title(random, number)}",
        f"  start: {begins}",
        f"  status: {random.choice(_STATUSES)}",
        f"  owner: {random.choice(MARKETING)}",
        f"  channels: [{', '.join(random.sample(CHANNELS, random.randint(1, 3)))}]",
        f"  products: [{random.choice(PRODUCTS)}]",
    ]
    if name in _LONG:
        lines.append(f"  end: {day + timedelta(days=random.randint(1, _LONG[name]))}")
    if random.random() < 0.2:
        lines.append(f"  suggested_by: {random.choice(SALES)}")
    return "\n".join(lines) + "\n"
