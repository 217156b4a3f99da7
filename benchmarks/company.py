"""The company of a made-up project: what stands beside its entries, the same at every size."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_DAY = date(2025, 12, 1)
DAYS = 730
TODAY = date(2026, 11, 22)

PEOPLE = tuple(f"person-{number:02}" for number in range(1, 25))
SALES = PEOPLE[:12]
MARKETING = PEOPLE[12:]
CHANNELS = (
    "website blog email newsletter instagram facebook linkedin youtube search display window trade"
).split()
PRODUCTS = (
    "tents boots jackets lanterns stoves ropes maps bottles rucksacks gloves helmets blankets"
).split()


def files() -> dict[str, str]:
    """Give the project's files that are no entries, by path."""
    return {"site.yaml": _site(), "content/people.yaml": _people()}


def _site() -> str:
    channels = "".join(
        f"  {name}: {{title: {name.capitalize()}, owner: {MARKETING[number % len(MARKETING)]}}}\n"
        for number, name in enumerate(CHANNELS)
    )
    products = "".join(f"  {name}: {{title: {name.capitalize()}}}\n" for name in PRODUCTS)
    return (
        'title: "Measured: promotions & content"\n'
        "calendar_id: measured\n"
        "url: https://calendar.example\n"
        "access: public\n"
        "timezone: Europe/London\n"
        "locale: en-GB\n"
        "repository: {forge: github, url: https://github.com/example/calendar}\n"
        "suggestions: {from: sales, answer_within: 14d, mail: calendar@calendar.example}\n"
        f"channels:\n{channels}products:\n{products}"
        "holidays: [GB]\n"
    )


def _people() -> str:
    return "".join(
        f"- id: {id_}\n"
        f"  name: Person {number}\n"
        f"  team: {'sales' if id_ in SALES else 'marketing'}\n"
        f"  role: Looks after {PRODUCTS[number % len(PRODUCTS)]}\n"
        f"  ask: [{PRODUCTS[number % len(PRODUCTS)]}, {CHANNELS[number % len(CHANNELS)]}]\n"
        f"  email: {id_}@calendar.example\n"
        f"  away: [{{start: {TODAY + timedelta(days=number)}}}]\n"
        for number, id_ in enumerate(PEOPLE, start=1)
    )
