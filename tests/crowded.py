"""A company of three channels and six people with two years of things: each list is a long one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks import words
from tests.building import built
from tests.projects import write_project
from tests.sample import TODAY

CHANNELS = ("blog", "email", "instagram")
_PRODUCTS = ("boots", "tents")
_SALES, _MARKETING = ("sara", "sven", "sue"), ("max", "mia", "moe")
_FOLDERS = ("promotions", "topics", "ads", "social", "emails", "events", "meetings")
_FIRST, _DAYS = date(2025, 12, 1), 730
_SITE = """\
title: Crowded
calendar_id: crowded
url: https://calendar.example
access: public
timezone: Europe/London
locale: en-GB
channels: {blog: {title: Blog}, email: {title: E-mail, owner: mia}, instagram: {title: Instagram}}
products: {boots: {title: Boots}, tents: {title: Tents}}
"""


def crowded_site(folder: Path, count: int) -> Path:
    """Build a site of so many things, all of one campaign; give its folder."""
    random = Random(2026)  # noqa: S311 -- made-up things, the same every time
    listed: dict[str, list[str]] = {name: [] for name in _FOLDERS}
    for number in range(count - 1):
        listed[random.choice(_FOLDERS)].append(_thing(number, random))
    people = "".join(
        f"- {{id: {name}, name: {name.title()}, team: {team}}}\n"
        for team, names in (("sales", _SALES), ("marketing", _MARKETING))
        for name in names
    )
    everything = "title: Everything\nstart: 2025-12-01\nend: 2027-11-30\nowner: max\n"
    files = {
        "site.yaml": _SITE,
        "content/people.yaml": people,
        "content/campaigns/everything.yaml": everything,
        **{f"content/{name}/all.yaml": "".join(items) for name, items in listed.items()},
    }
    return built(write_project(folder, files))


def _thing(number: int, random: Random) -> str:
    """Write one item of a list: an idea without a day, or something done, to come or cancelled."""
    day = _FIRST + timedelta(days=random.randrange(_DAYS))
    is_idea = random.random() < 0.05
    status = "done" if day < TODAY else random.choice(("planned", "confirmed", "cancelled"))
    lines = [
        f"- id: thing-{number}",
        f"  title: {words.title(random, number)}",
        "  status: idea" if is_idea else f"  start: {day}\n  status: {status}",
        f"  owner: {random.choice(_MARKETING)}",
        f"  channels: [{', '.join(random.sample(CHANNELS, random.randint(1, 3)))}]",
        f"  products: [{random.choice(_PRODUCTS)}]",
        "  campaign: everything",
    ]
    if random.random() < 0.3:
        lines.append(f"  suggested_by: {random.choice(_SALES)}")
        lines.append(f"  suggested_on: {min(day, TODAY) - timedelta(days=random.randint(1, 40))}")
    return "\n".join(lines) + "\n"
