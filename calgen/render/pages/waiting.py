"""What waits for somebody: answers, signatures and late steps, today and in the days after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from calgen.model.answers import who_answers
from calgen.model.entry import Entry, Status
from calgen.render.pages.desk import Desk
from calgen.render.signatures import missing_teams
from calgen.render.steps import open_steps
from calgen.render.views.frame import Anchor
from calgen.render.views.front import Waiting

_SIGN_AHEAD = timedelta(days=28)
_ONE = timedelta(days=1)
_AGREED = frozenset({Status.PLANNED, Status.CONFIRMED})
_NOBODY_KNOWS = "9999"


def waiting(desk: Desk, ahead: timedelta) -> tuple[Waiting, ...]:
    """Give what waits today or will wait within some days, the most urgent first.

    What Sales suggested comes first, then what waits longest: an order of every day.
    """
    today, until = desk.material.today.isoformat(), (desk.material.today + ahead).isoformat()
    found = (one for _, one in all_waiting(desk) if _stands(one, today, until))
    return tuple(replace(one, place=place) for place, one in enumerate(found))


def all_waiting(desk: Desk) -> list[tuple[Entry, Waiting]]:
    """Give what waits on any day, with whose it is; besides `days` it depends on no day."""
    found = list(_found(desk))
    found.sort(key=lambda of: _order(of[1]))
    return found


def _order(one: Waiting) -> tuple[bool, str, str, str]:
    return not one.sales, one.since or _NOBODY_KNOWS, one.kind, one.card.href


def _stands(one: Waiting, today: str, until: str) -> bool:
    return one.shown_from <= until and (not one.shown_until or one.shown_until >= today)


def _found(desk: Desk) -> Iterator[tuple[Entry, Waiting]]:
    for entry in desk.calendar.entries.values():
        if entry.waits:
            yield entry, _answer(entry, desk)
        elif entry.status in _AGREED:
            for one in _signatures(entry, desk):
                yield entry, one
    yield from _steps(desk)


def _answer(entry: Entry, desk: Desk) -> Waiting:
    asked = who_answers(entry, desk.site, desk.calendar.people)
    made = _waiting("answer", entry, desk, desk.suggested_on(entry))
    return replace(
        made,
        what=desk.words("needs_answer"),
        who=desk.party(asked),
        party=asked,
        sales=entry.sales_suggested,
    )


def _signatures(entry: Entry, desk: Desk) -> Iterator[Waiting]:
    """Ask each team for its signature from four weeks before the first day to the last."""
    spans = desk.material.occurrences.get(entry.id, ())
    if not spans:
        return
    made = _waiting("signature", entry, desk, desk.known_since(entry))
    for team in missing_teams(entry, desk.site):
        yield replace(
            made,
            what=desk.words("needs_signature", team=desk.team(team)),
            who=desk.party(team),
            party=team,
            shown_from=(spans[0].first_day - _SIGN_AHEAD).isoformat(),
            shown_until=spans[-1].last_day.isoformat(),
        )


def _steps(desk: Desk) -> Iterator[tuple[Entry, Waiting]]:
    """Give each step that is not done from the day after it was due."""
    for entry, step in open_steps(desk.material):
        if step.due is not None:
            made = replace(
                _waiting("step", entry, desk, step.due),
                what=desk.words("step_late", step=step.name),
                who=desk.party(step.owner),
                party=step.owner,
                sales=entry.sales_suggested,
                shown_from=(step.due + _ONE).isoformat(),
                step=step.name,
            )
            yield entry, made


def _waiting(kind: str, entry: Entry, desk: Desk, since: date | None) -> Waiting:
    return Waiting(
        kind=kind,
        place=0,
        card=Anchor(entry.title, desk.page_of(entry)),
        what="",
        who=None,
        party="",
        days=max(0, (desk.material.today - since).days) if since else -1,
        sales=False,
        since=since.isoformat() if since else "",
        shown_from="",
        shown_until="",
    )
