"""What a page tells in a sentence, for search engines and where a link to it is shared."""

from __future__ import annotations

from collections.abc import Iterable

from calgen.model.entry import Entry, Status
from calgen.model.people import Person
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.desk import Desk
from calgen.render.pages.plan import Held
from calgen.render.views.card import Card

_BETWEEN = "; "
_ROOM = 110
"""In characters, for titles: 160 are shown, and what comes after the titles has to fit too."""


def of_entry(entry: Entry, card: Card, desk: Desk) -> str:
    """Tell about one thing: its summary, or what it is, when, what it offers and whom to ask."""
    if entry.summary:
        return entry.summary
    who = desk.words("about_asking", name=card.owner.words) if card.owner else ""
    when = card.repeats or f"{card.when} {card.time}".strip()
    offer = f"{card.offer} {card.code}".strip()
    return " · ".join(filter(None, (card.type.title, when, offer, who)))


def of_days(held: Iterable[Held], desk: Desk) -> str:
    """Name what is on in a span of days, promotions and campaigns first."""
    on = sorted((one.entry for one in held if one.entry.status is not Status.CANCELLED), key=_rank)
    titles = list(dict.fromkeys(entry.title for entry in on))
    named = titles[:1]
    for title in titles[1:]:
        if len(_BETWEEN.join([*named, title])) > _ROOM:
            break
        named.append(title)
    if not named:
        return desk.words("about_no_days")
    more = len(titles) - len(named)
    key = "about_days_more" if more else "about_days"
    return desk.words(key, titles=_BETWEEN.join(named), n=more)


def of_person(person: Person, desk: Desk) -> str:
    """Tell who somebody is and what to ask them."""
    who = ", ".join(filter(None, (person.role, desk.team(person.team))))
    asked = desk.words("about_asked", topics=", ".join(person.ask)) if person.ask else ""
    return ". ".join(filter(None, (who, asked)))


def _rank(entry: Entry) -> tuple[bool, bool]:
    return entry.type != PROMOTION, entry.type != CAMPAIGN
