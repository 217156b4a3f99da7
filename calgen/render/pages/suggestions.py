"""Suggestions and topics: what waits, what was answered and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

from calgen.model.entry import Entry, Status
from calgen.model.product import Product
from calgen.render.pages.cards import Cards, suggestion_state
from calgen.render.pages.desk import Desk
from calgen.render.pages.years import listed
from calgen.render.views.frame import Anchor
from calgen.render.views.lists import Suggested, SuggestionsPage, TopicsPage

_TOPIC = "topic"


def suggestions_page(desk: Desk, cards: Cards) -> Product:
    """Make suggestions.html: everything that the flagged team suggested."""
    found: dict[str, list[Suggested]] = {
        state: [] for state in ("waiting", "answered", "declined", "live")
    }
    for entry in desk.calendar.entries.values():
        if entry.sales_suggested:
            found[suggestion_state(entry)].append(_suggested(entry, desk, cards))
    title = desk.words("suggestions_of", team=desk.chrome.flag)
    view = SuggestionsPage(
        frame=desk.frame("suggestions.html", title, tab="suggestions"),
        waiting=tuple(sorted(found["waiting"], key=lambda one: (-one.days, one.card.id))),
        answered=tuple(_newest_first(found["answered"])),
        declined=tuple(_newest_first(found["declined"])),
        live=tuple(_newest_first(found["live"])),
        answer_within=desk.site.suggestions.answer_within,
        people=_people(found.values()),
    )
    return Product("suggestions.html", "suggestions.html", view)


def _suggested(entry: Entry, desk: Desk, cards: Cards) -> Suggested:
    since = desk.suggested_on(entry)
    answered = entry.answer.on if entry.answer else None
    until = desk.material.today if entry.waits else answered
    days = (until - since).days if since and until else -1
    late = days > desk.site.suggestions.answer_within
    return Suggested(cards.card(entry), days, late, desk.asked(entry) if entry.waits else None)


def _newest_first(found: list[Suggested]) -> list[Suggested]:
    by_id = sorted(found, key=lambda one: one.card.id)
    return sorted(by_id, key=lambda one: one.card.flag.since if one.card.flag else "", reverse=True)


def _people(lists: Iterable[list[Suggested]]) -> tuple[Anchor, ...]:
    """Give everybody who suggested something and has a page, in order of their names."""
    flags = (one.card.flag for one in chain.from_iterable(lists))
    found = {flag.by for flag in flags if flag and flag.by.href}
    return tuple(sorted(found, key=lambda by: (by.words, by.href)))


def topics_page(desk: Desk, cards: Cards) -> Product:
    """Make topics.html: blog topics and the backlog of ideas."""
    today = desk.material.today
    topics = [entry for entry in desk.calendar.entries.values() if entry.type == _TOPIC]
    lists: dict[str, list[Entry]] = {
        name: [] for name in ("ideas", "late", "coming", "out", "gone")
    }
    for entry in topics:
        lists[_list_of(entry, _last(entry, desk) < today)].append(entry)
    view = TopicsPage(
        frame=desk.frame("topics.html", desk.words("topics"), tab="topics"),
        ideas=listed(sorted(lists["ideas"], key=_flagged_first), cards),
        late=listed(lists["late"], cards),
        coming=listed(lists["coming"], cards),
        published=listed(reversed(lists["out"]), cards),
        declined=tuple((cards.card(entry), _why(entry)) for entry in reversed(lists["gone"])),
    )
    return Product("topics.html", "topics.html", view)


def _list_of(entry: Entry, is_over: bool) -> str:  # noqa: FBT001 -- a fact about the entry
    if entry.status in {Status.DECLINED, Status.CANCELLED}:
        return "gone"
    if entry.status is Status.DONE:
        return "out"
    if entry.span is None or entry.status is Status.IDEA:
        return "ideas"
    return "late" if is_over else "coming"


def _last(entry: Entry, desk: Desk) -> date:
    spans = desk.material.occurrences.get(entry.id, ())
    return spans[-1].last_day if spans else date.max


def _why(entry: Entry) -> str:
    return (entry.answer.says if entry.answer else "") or entry.reason


def _flagged_first(entry: Entry) -> tuple[bool, bool, str]:
    return not entry.sales_suggested, entry.answer is not None, entry.id
