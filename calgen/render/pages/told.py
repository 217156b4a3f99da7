"""Each person's own suggestions, the few that they will want to hear about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from calgen.model.entry import Entry
from calgen.render.pages.cards import suggestion_state
from calgen.render.pages.desk import Desk
from calgen.render.views.frame import Anchor
from calgen.render.views.front import Told

_MOST = 4


def told(desk: Desk) -> Iterator[Told]:
    """Yield for each person their suggestions with the latest news."""
    made: dict[str, list[Entry]] = defaultdict(list)
    for entry in desk.calendar.entries.values():
        if entry.suggested_by in desk.calendar.people:
            made[entry.suggested_by].append(entry)
    for person, entries in sorted(made.items()):
        news = sorted(entries, key=lambda entry: (_news(entry, desk), entry.id), reverse=True)
        for entry in news[:_MOST]:
            state = suggestion_state(entry)
            card = Anchor(entry.title, desk.page_of(entry))
            yield Told(person, card, state, desk.words(f"state_{state}"))


def _news(entry: Entry, desk: Desk) -> date:
    """Give the day of the answer, or of the suggestion while it has none."""
    answered = entry.answer.on if entry.answer else None
    return answered or desk.suggested_on(entry) or date.min
