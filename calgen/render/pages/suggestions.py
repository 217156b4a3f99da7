"""Suggestions and topics: what waits, what was answered and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from urllib.parse import quote

from calgen.model.answers import who_answers
from calgen.model.entry import Entry, Status
from calgen.model.position import column_of, line_of
from calgen.model.product import Product
from calgen.render.forge import edit_url
from calgen.render.pages.cards import Cards, suggestion_state
from calgen.render.pages.desk import Desk
from calgen.render.pages.entries import texts_of
from calgen.render.pages.filters import filters_of
from calgen.render.pages.split_by_year import in_parts, listed
from calgen.render.views.frame import Anchor
from calgen.render.views.lists import (
    Idea,
    IdeaYears,
    Suggested,
    SuggestedYears,
    SuggestionsPage,
    ToAnswer,
    TopicsPage,
)

_TOPIC = "topic"


def suggestions_page(desk: Desk, cards: Cards) -> Product:
    """Make suggestions.html: everything that the flagged team suggested."""
    found: dict[str, list[Suggested]] = {
        state: [] for state in ("waiting", "answered", "declined", "live")
    }
    entries = [entry for entry in desk.calendar.entries.values() if entry.sales_suggested]
    for entry in entries:
        found[suggestion_state(entry)].append(_suggested(entry, desk, cards))
    title = desk.words("suggestions_of", team=desk.chrome.flag)
    view = SuggestionsPage(
        frame=desk.frame(
            "suggestions.html",
            title,
            desk.words("about_suggestions", team=desk.chrome.flag),
            "suggestions",
        ),
        filters=replace(filters_of(entries, desk), sales=0),  # all of them are
        waiting=_years(sorted(found["waiting"], key=lambda one: (-one.days, one.card.id)), desk),
        answered=_years(_newest_first(found["answered"]), desk),
        declined=_years(_newest_first(found["declined"]), desk),
        live=_years(_newest_first(found["live"]), desk),
        late=sum(one.late for one in found["waiting"]),
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


def _years(rows: Sequence[Suggested], desk: Desk) -> SuggestedYears:
    return SuggestedYears(len(rows), in_parts(rows, _since, desk.words("no_date")))


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
        frame=desk.frame("topics.html", desk.words("topics"), desk.words("about_topics"), "topics"),
        filters=filters_of(topics, desk),
        ideas=_ideas(sorted(lists["ideas"], key=_flagged_first), cards),
        late=listed(lists["late"], cards),
        coming=listed(lists["coming"], cards),
        published=listed(reversed(lists["out"]), cards),
        declined=tuple((cards.card(entry), _why(entry)) for entry in reversed(lists["gone"])),
    )
    return Product("topics.html", "topics.html", view)


def _ideas(entries: Sequence[Entry], cards: Cards) -> IdeaYears:
    repository = cards.desk.site.repository
    ideas = [
        Idea(
            cards.card(entry),
            " ".join(texts_of(entry, "question")),
            edit_url(repository, entry.source.path) if repository else "",
        )
        for entry in entries
    ]
    no_date = cards.desk.words("no_date")
    return IdeaYears(len(ideas), in_parts(ideas, lambda one: one.card.start, no_date))


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
