"""What an event tells in words: enough to answer a customer, in plain text.

Many clients show HTML as it is written, so there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from calgen.model.entry import Entry
from calgen.render.feeds.offer import offer_in_words
from calgen.render.material import Material


def description_of(entry: Entry, material: Material, page: str) -> str:
    """Tell what a reader of an event needs: short paragraphs, the link to its page last."""
    paragraphs = (entry.summary, "\n".join(_facts(entry, material)), entry.link, page)
    return "\n\n".join(filter(None, dict.fromkeys(text.strip() for text in paragraphs)))


def _facts(entry: Entry, material: Material) -> Iterator[str]:
    calendar = material.calendar
    if entry.reason:
        yield f"Why: {entry.reason}"
    if offer := offer_in_words(entry.details.get("offer")):
        yield f"Offer: {offer}"
    if entry.owner:
        yield f"Ask: {_name(entry.owner, material)}"
    if entry.suggested_by:
        yield f"Suggested by: {_name(entry.suggested_by, material)}"
    if entry.customer:
        yield f"What the customer said: {entry.customer}"
    if entry.campaign:
        campaign = calendar.entries.get(entry.campaign)
        yield f"Campaign: {campaign.title if campaign else entry.campaign}"


def _name(id_: str, material: Material) -> str:
    """Name a person, with the team, or a team."""
    calendar = material.calendar
    person = calendar.people.get(id_)
    team = calendar.site.teams.get(person.team if person else id_)
    if person is None:
        return team.title if team else id_
    return f"{person.name} ({team.title})" if team else person.name
