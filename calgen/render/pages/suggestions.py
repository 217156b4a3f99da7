"""Suggestions: what waits, what was answered and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from urllib.parse import quote

from calgen.model.answers import who_answers
from calgen.model.entry import Entry
from calgen.model.position import column_of, line_of
from calgen.model.product import Product
from calgen.render.forge import edit_url
from calgen.render.pages.cards import Cards, suggestion_state
from calgen.render.pages.desk import Desk
from calgen.render.pages.filters import filters_of
from calgen.render.pages.parts import Parts
from calgen.render.pages.splits import Section, split
from calgen.render.views.frame import Anchor, Frame
from calgen.render.views.lists import Suggested, SuggestionsPage, ToAnswer

_ROOM = {"waiting": 4, "answered": 3, "live": 3, "declined": 3}
"""What is shown as long as there is room for it, and how many rows one takes the room of."""

_STATES = tuple(_ROOM)


def suggestions_pages(desk: Desk, cards: Cards) -> Iterator[Product]:
    """Yield suggestions.html, everything that the flagged team suggested, and its parts."""
    found: dict[str, list[Suggested]] = {state: [] for state in _STATES}
    entries = {one.id: one for one in desk.calendar.entries.values() if one.sales_suggested}
    for entry in entries.values():
        found[suggestion_state(entry)].append(_suggested(entry, desk, cards))
    found["waiting"].sort(key=lambda one: (-one.days, one.card.id))
    for state in _STATES[1:]:
        found[state] = _newest_first(found[state])
    title = desk.words("suggestions_of", team=desk.chrome.flag)
    whole = Anchor(title, "suggestions.html")
    about = desk.words("about_suggestions", team=desk.chrome.flag)
    kept = split([Section(state, found[state], _ROOM[state]) for state in _STATES], _since)
    frame = desk.frame(whole.href, title, about, "suggestions")
    parts = Parts(kept, whole, frame, desk)
    view = _page(kept.kept, frame, entries, desk)
    view = replace(view, people=_people(found.values()), periods=parts.periods(), moved=kept.moved)
    yield Product(whole.href, "suggestions.html", view)
    for part in parts:
        lasting = {state: tuple(map(_lasting, rows)) for state, rows in part.rows.items()}
        page = replace(_page(lasting, part.frame, entries, desk), part=part.of)
        yield Product(part.path, "suggestions.html", page)


def _page(
    rows: Mapping[str, Sequence[Suggested]],
    frame: Frame,
    entries: Mapping[str, Entry],
    desk: Desk,
) -> SuggestionsPage:
    lists = {state: tuple(rows.get(state, ())) for state in _STATES}
    shown = (entries[one.card.id] for one in chain.from_iterable(lists.values()))
    return SuggestionsPage(
        frame=frame,
        filters=replace(filters_of(shown, desk), sales=0),  # all of them are
        waiting=lists["waiting"],
        answered=lists["answered"],
        declined=lists["declined"],
        live=lists["live"],
        late=sum(one.late for one in lists["waiting"]),
        answer_within=desk.site.suggestions.answer_within,
        people=(),
    )


def _lasting(one: Suggested) -> Suggested:
    """Leave out what depends on today: how long it has waited, and an answer with its day."""
    return replace(one, days=-1, late=False, how=None) if one.how else one


def _suggested(entry: Entry, desk: Desk, cards: Cards) -> Suggested:
    since = desk.suggested_on(entry)
    answered = entry.answer.on if entry.answer else None
    until = desk.material.today if entry.waits else answered
    days = (until - since).days if since and until else -1
    late = days > desk.site.suggestions.answer_within
    return Suggested(
        card=cards.card(entry),
        days=days,
        late=late,
        ask=desk.asked(entry) if entry.waits else None,
        how=_how(entry, desk) if entry.waits else None,
    )


def _how(entry: Entry, desk: Desk) -> ToAnswer:
    """Tell how to answer: what to write below its title, indented as its file is there."""
    site, people, path = desk.site, desk.calendar.people, entry.source.path
    who = who_answers(entry, site, people)
    indent = " " * (column_of(entry.source.position) - 1)
    says = desk.words("answer_says").replace('"', "'")
    day = desk.material.today
    lines = (
        "answer:",
        f"  by: {who if who in people else '?'}",
        f"  on: {day}",
        f'  says: "{says}"',
    )
    asker = people.get(entry.suggested_by)
    subject = quote(f"Re: {entry.title}", safe="")
    return ToAnswer(
        lines="\n".join(indent + line for line in lines),
        file=path,
        line=line_of(entry.positions.get("title", entry.source.position)),
        edit=edit_url(site.repository, path) if site.repository else "",
        mail=f"mailto:{asker.email}?subject={subject}" if asker and asker.email else "",
    )


def _newest_first(found: list[Suggested]) -> list[Suggested]:
    by_id = sorted(found, key=lambda one: one.card.id)
    return sorted(by_id, key=_since, reverse=True)


def _since(one: Suggested) -> str:
    return one.card.flag.since if one.card.flag else ""


def _people(lists: Iterable[list[Suggested]]) -> tuple[Anchor, ...]:
    """Give everybody who suggested something and has a page, in order of their names."""
    flags = (one.card.flag for one in chain.from_iterable(lists))
    found = {flag.by for flag in flags if flag and flag.by.href.startswith("people/")}
    return tuple(sorted(found, key=lambda by: (by.words, by.href)))
