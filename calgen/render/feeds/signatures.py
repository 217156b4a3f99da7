"""Who has signed a thing, and which team has not, in one line of an event."""

from __future__ import annotations

from calgen.formats.dates import Dates
from calgen.model.calendar import Calendar
from calgen.model.entry import Entry, Signature
from calgen.model.words import Words
from calgen.render.signatures import awaited_teams


def signatures_of(entry: Entry, calendar: Calendar, words: Words, dates: Dates) -> str:
    """Say who signed and who has not; nothing where no signature is asked for nor given."""
    missing = awaited_teams(entry, calendar.site)
    if not entry.sign_off and not missing:
        return ""

    def team(id_: str) -> str:
        known = calendar.site.teams.get(id_)
        return known.title if known else id_

    def signed(one: Signature) -> str:
        person = calendar.people.get(one.by)
        name = person.name if person else one.by
        if one.on:
            return words(
                "event_signature_on", team=team(one.team), name=name, day=dates.day(one.on)
            )
        return words("event_signature", team=team(one.team), name=name)

    said = [words("event_not_signed", team=team(id_)) for id_ in missing]
    if entry.sign_off:
        said.insert(0, words("event_signed_by", names=", ".join(map(signed, entry.sign_off))))
    return "; ".join(said)
