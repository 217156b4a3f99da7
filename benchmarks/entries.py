"""Made-up entries of every built-in type over 24 months, as the text that people would write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks import words
from benchmarks.company import CHANNELS, DAYS, FIRST_DAY, MARKETING, PRODUCTS, SALES, TODAY

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
_SHARES = (14, 20, 12, 18, 12, 10, 6, 8)
_ONE_CAMPAIGN_IN = 50
_POSTS_IN_A_LIST = 12


@dataclass(frozen=True, slots=True)
class File:
    """One file of entries."""

    path: str
    text: str


def entry_files(count: int, random: Random) -> Iterator[File]:
    """Yield files that hold so many entries together: campaigns first, then all other types."""
    campaigns = [f"campaign-{number}" for number in range(max(1, count // _ONE_CAMPAIGN_IN))]
    for number, id_ in enumerate(campaigns):
        yield File(f"content/campaigns/{id_}.md", _campaign(number, random))
    left, number, linked = count - len(campaigns), 0, f"../campaigns/{campaigns[0]}.md"
    while left > 0:
        number += 1
        (type_,) = random.choices(list(_FOLDERS), _SHARES)
        campaign = random.choice(campaigns)
        path = f"content/{_FOLDERS[type_]}/{type_}-{number}"
        if type_ == "social" and number % 10 == 0:
            posts = min(left, _POSTS_IN_A_LIST)
            yield File(f"{path}.yaml", _list_of_posts(number, posts, campaign, random))
            left -= posts
            continue
        fields = "\n".join(_fields(type_, number, campaign, random))
        yield File(f"{path}.md", f"---\n{fields}\n---\n\n{words.body(random, linked)}")
        linked = f"../{path.removeprefix('content/')}.md"
        left -= 1


def _fields(type_: str, number: int, campaign: str, random: Random) -> Iterator[str]:
    yield f"title: {words.title(random, number)}"
    yield from _when(type_, random)
    yield f"owner: {random.choice(MARKETING)}"
    yield f"channels: [{', '.join(random.sample(CHANNELS, random.randint(1, 3)))}]"
    yield f"products: [{', '.join(random.sample(PRODUCTS, random.randint(1, 2)))}]"
    if random.random() < 0.5:
        yield f"campaign: {campaign}"
    if random.random() < 0.3:
        yield f"summary: {words.sentence(random)}"
    yield from _own_fields(type_, number, random)


def _when(type_: str, random: Random) -> Iterator[str]:
    """Yield when it happens, how far it is, and who suggested it; one in twenty is an idea."""
    day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    is_idea = random.random() < 0.05
    if is_idea:
        yield "status: idea"
    elif type_ in {"meeting", "event"}:
        hour = random.randint(8, 17)
        yield f'start: "{day} {hour:02}:30"\nend: "{hour + 1:02}:15"'
        yield f"location: Room {random.randint(1, 9)}"
    else:
        last = day + timedelta(days=random.randint(2, 13) if type_ in {"promotion", "ad"} else 0)
        yield f"start: {day}\nend: {last}"
    if type_ == "meeting" and not is_idea and random.random() < 0.1:
        yield f"repeat: {{every: week, until: {day + timedelta(days=180)}}}"
    elif not is_idea:
        yield f"status: {_status(day, random)}"
    if random.random() < 0.15:
        yield f"suggested_by: {random.choice(SALES)}"
        yield f"suggested_on: {min(day, TODAY) - timedelta(days=random.randint(1, 40))}"
        yield f"customer: {words.sentence(random, 9)}"


def _status(day: date, random: Random) -> str:
    if day < TODAY:
        return "cancelled" if random.random() < 0.03 else "done"
    return random.choice(("planned", "confirmed"))


def _own_fields(type_: str, number: int, random: Random) -> Iterator[str]:
    match type_:
        case "promotion":
            value = random.randint(1, 6) * 5
            yield f"offer: {{kind: percent, value: {value}, code: SAVE{number}}}"
            yield f"say:\n  - {words.sentence(random)}\n  - {words.sentence(random)}"
        case "topic":
            yield f"question: {words.sentence(random, 8)}\nformat: Guide"
        case "ad":
            yield f"budget: {random.randint(2, 90) * 50}"
            yield f"landing_page: https://shop.example/pages/{number}"
        case "social":
            yield f"copy: {words.sentence(random)}"
        case "email":
            yield f"subject: {words.sentence(random, 6)}"
        case "meeting":
            yield f"agenda:\n  - {words.sentence(random, 5)}\n  - {words.sentence(random, 5)}"


def _list_of_posts(number: int, posts: int, campaign: str, random: Random) -> str:
    items: list[str] = []
    for post in range(posts):
        day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
        items.append(
            f"- id: post-{number}-{post}\n"
            f"  title: {words.title(random, number)}\n"
            f'  start: "{day} 12:00"\n'
            f"  status: {_status(day, random)}\n"
            f"  owner: {random.choice(MARKETING)}\n"
            f"  channels: [instagram]\n"
            f"  campaign: {campaign}\n"
            f"  copy: {words.sentence(random, 20)}\n"
        )
    return "".join(items)


def _campaign(number: int, random: Random) -> str:
    start = FIRST_DAY + timedelta(days=random.randrange(DAYS - 60))
    end = start + timedelta(days=random.randint(14, 42))
    results = f"results: {{sales: [{{name: New accounts, value: {number + 30}}}]}}\n"
    return (
        f"---\ntitle: {words.title(random, number)}\n"
        f"start: {start}\nend: {end}\n"
        f"status: {'done' if end < TODAY else 'planned'}\n"
        f"owner: {random.choice(MARKETING)}\n"
        "goals:\n"
        f"  sales: [{{name: New accounts, target: {number + 40}}}]\n"
        f"  marketing: [{{name: Visits, target: {number * 100 + 900}}}]\n"
        f"{results if end < TODAY else ''}"
        f"---\n\n{words.body(random, 'campaign-0.md')}"
    )
