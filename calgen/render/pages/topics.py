"""Topics: the backlog of ideas, what is to come, what was published, what was not taken up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from calgen.model.details import texts_of
from calgen.model.entry import GONE, Entry, Status
from calgen.model.product import Product
from calgen.render.forge import edit_url
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.filters import filters_of
from calgen.render.pages.parts import Parts
from calgen.render.pages.splits import Section, split
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame
from calgen.render.views.lists import Idea, TopicsPage

_TOPIC = "topic"
_ROOM = {"ideas": 2, "open": 1, "out": 1, "gone": 1}
"""What is shown as long as there is room for it, and how many rows one takes the room of."""


def topics_pages(desk: Desk, cards: Cards) -> Iterator[Product]:
    """Yield topics.html, blog topics and the backlog of ideas, and its parts."""
    lists: dict[str, list[Entry]] = {name: [] for name in _ROOM}
    for entry in desk.calendar.entries.values():
        if entry.type == _TOPIC:
            lists[_list_of(entry)].append(entry)
    lists["ideas"].sort(key=_flagged_first)
    for name in ("out", "gone"):
        lists[name].reverse()
    found = split(
        [Section(name, lists[name], size) for name, size in _ROOM.items()],
        lambda entry: cards.card(entry).start,
    )
    title, today = desk.words("topics"), desk.material.today
    whole = Anchor(title, "topics.html")
    frame = desk.frame(whole.href, title, desk.words("about_topics"), "topics")
    parts = Parts(found, whole, frame, desk)
    late = [entry for entry in found.kept["open"] if _last(entry, desk) < today]
    coming = [entry for entry in found.kept["open"] if _last(entry, desk) >= today]
    view = replace(
        _page(found.kept, frame, cards),
        late=_listed(late, cards),
        coming=_listed(coming, cards),
        periods=parts.periods(),
        moved=found.moved,
    )
    yield Product(whole.href, "topics.html", view)
    for part in parts:
        coming = [*part.of_section("open")]  # whether their days have passed depends on today
        page = _page(part.rows, part.frame, cards)
        page = replace(page, coming=_listed(coming, cards), part=part.of)
        yield Product(part.path, "topics.html", page)


def _page(rows: Mapping[str, Sequence[Entry]], frame: Frame, cards: Cards) -> TopicsPage:
    """Make the page of some topics, without those that are to come."""
    return TopicsPage(
        frame=frame,
        filters=filters_of(chain.from_iterable(rows.values()), cards.desk),
        ideas=tuple(_idea(entry, cards) for entry in rows.get("ideas", ())),
        late=(),
        coming=(),
        published=_listed(rows.get("out", ()), cards),
        declined=tuple((cards.card(entry), _why(entry)) for entry in rows.get("gone", ())),
    )


def _listed(entries: Iterable[Entry], cards: Cards) -> tuple[Card, ...]:
    return tuple(map(cards.card, entries))


def _idea(entry: Entry, cards: Cards) -> Idea:
    repository = cards.desk.site.repository
    edit = edit_url(repository, entry.source.path) if repository else ""
    return Idea(cards.card(entry), " ".join(texts_of(entry, "question")), edit)


def _list_of(entry: Entry) -> str:
    if entry.status in GONE:
        return "gone"
    if entry.status is Status.DONE:
        return "out"
    return "ideas" if entry.span is None or entry.status is Status.IDEA else "open"


def _last(entry: Entry, desk: Desk) -> date:
    spans = desk.material.occurrences.get(entry.id, ())
    return spans[-1].last_day if spans else date.max


def _why(entry: Entry) -> str:
    return (entry.answer.says if entry.answer else "") or entry.reason


def _flagged_first(entry: Entry) -> tuple[bool, bool, str]:
    return not entry.sales_suggested, entry.answer is not None, entry.id
