"""The front page: on now, next 14 days, waiting, changed this week, then the month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from calgen.model.entry import Entry, Status
from calgen.model.product import Product
from calgen.render.pages.agendas import agenda
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.grids import Grids
from calgen.render.pages.lanes import CAMPAIGN, PROMOTION
from calgen.render.pages.plan import Held, Plan
from calgen.render.pages.steps import missing_teams, open_steps
from calgen.render.urls import INDEX, month_url, week_url
from calgen.render.views.frame import Anchor
from calgen.render.views.front import Changed, FrontPage, OnNow, Waiting
from calgen.timing.weeks import iso_week, month_of, week_start
from calgen.timing.zones import zone

_NEXT = timedelta(days=14)
_SIGN_AHEAD = timedelta(days=28)
_WEEK = timedelta(days=7)
_MOST_CHANGED = 12
_GONE = frozenset({Status.CANCELLED, Status.DECLINED, Status.IDEA})


def front_page(desk: Desk, cards: Cards, plan: Plan, grids: Grids) -> Product:
    """Make index.html."""
    material, today = desk.material, desk.material.today
    now = [held for held in plan.between(today, today) if held.entry.status not in _GONE]
    soon = [
        one for one in plan.between(today + timedelta(days=1), today + _NEXT) if _begins(one, today)
    ]
    first = today + timedelta(days=1)
    key = iso_week(today, desk.dates.first_weekday)
    monday = week_start(today, desk.dates.first_weekday)
    built = material.built.astimezone(zone(desk.site.timezone))
    changed = tuple(_changed(desk))
    view = FrontPage(
        frame=desk.frame(INDEX, desk.site.title),
        today=today.isoformat(),
        today_words=desk.dates.long(today),
        today_full=desk.dates.full(today),
        built=material.built.isoformat(timespec="seconds"),
        built_words=desk.dates.stamp(built),
        revision=material.revision.commit[:10],
        on_now=tuple(_on_now(one, desk, cards) for one in _ranked(now, CAMPAIGN, keep=False)),
        campaigns_now=tuple(_on_now(one, desk, cards) for one in _ranked(now, CAMPAIGN, keep=True)),
        next_days=agenda(soon, first, today + _NEXT, cards),
        week=Anchor(desk.words("week_of", day=desk.dates.day(monday)), week_url(key)),
        waiting=tuple(sorted(_waiting(desk), key=_most_urgent)),
        changed=changed[:_MOST_CHANGED],
        more_changed=max(0, len(changed) - _MOST_CHANGED),
        grid=grids.grid(month_of(today)),
        month=Anchor(desk.dates.month(today), month_url(month_of(today))),
        problems=len(material.problems),
    )
    return Product(INDEX, "index.html", view)


def _begins(held: Held, today: date) -> bool:
    return held.one.first_day > today and held.entry.status is not Status.CANCELLED


def _ranked(now: list[Held], kind: str, *, keep: bool) -> list[Held]:
    """Give what is of a kind, or is not; promotions first, then what ends soonest."""
    wanted = [held for held in now if (held.entry.type == kind) is keep]
    return sorted(wanted, key=lambda h: (h.entry.type != PROMOTION, h.one.last_day, h.entry.id))


def _on_now(held: Held, desk: Desk, cards: Cards) -> OnNow:
    return OnNow(cards.at(held.entry, held.one), _ends(held.one.last_day, desk))


def _ends(day: date, desk: Desk) -> str:
    """Say when something ends, as people do: today, tomorrow, on a weekday, on a date."""
    days = (day - desk.material.today).days
    if days == 0:
        return desk.words("ends_today")
    if days == 1:
        return desk.words("ends_tomorrow")
    name = desk.dates.weekday(day) if days < _WEEK.days else desk.dates.long(day)
    return desk.words("ends_on", day=name)


def _waiting(desk: Desk) -> Iterator[Waiting]:
    today = desk.material.today
    for entry in desk.calendar.entries.values():
        card = Anchor(entry.title, desk.page_of(entry))
        if entry.waits:
            days = _days_since(desk.suggested_on(entry), today)
            what = desk.words("needs_answer")
            yield Waiting("answer", card, what, desk.asked(entry), days, entry.sales_suggested)
        elif entry.status in {Status.PLANNED, Status.CONFIRMED} and _is_near(entry, desk):
            for team in missing_teams(entry, desk):
                what = desk.words("needs_signature", team=desk.team(team))
                days = _days_since(desk.known_since(entry), today)
                yield Waiting("signature", card, what, Anchor(desk.team(team)), days, False)  # noqa: FBT003 -- no suggestion
    for entry, step in open_steps(desk):
        if step.due is not None and step.due < today:
            card = Anchor(entry.title, desk.page_of(entry))
            what = desk.words("step_late", step=step.name)
            late = (today - step.due).days
            yield Waiting("step", card, what, desk.party(step.owner), late, entry.sales_suggested)


def _is_near(entry: Entry, desk: Desk) -> bool:
    spans = desk.material.occurrences.get(entry.id, ())
    today = desk.material.today
    return bool(spans) and today <= spans[-1].last_day and spans[0].first_day <= today + _SIGN_AHEAD


def _days_since(day: date | None, today: date) -> int:
    """Give how many days passed since a day; -1 for a day that nobody knows."""
    return max(0, (today - day).days) if day else -1


def _most_urgent(one: Waiting) -> tuple[bool, int, str, str]:
    return not one.sales, -one.days, one.kind, one.card.href


def _changed(desk: Desk) -> Iterator[Changed]:
    """Give what changed in the last seven days, the newest first."""
    today, site_zone = desk.material.today, zone(desk.site.timezone)
    found = []
    for entry in desk.calendar.entries.values():
        stamp = desk.material.stamps.get(entry.id)
        if stamp is None:
            continue
        on = stamp.changed.astimezone(site_zone).date()
        if today - _WEEK < on <= today:
            new = stamp.created.astimezone(site_zone).date() > today - _WEEK
            found.append((stamp.changed, entry, "added" if new else "changed", on))
    found.sort(key=lambda one: (-one[0].timestamp(), one[1].id))
    for _, entry, what, on in found:
        card = Anchor(entry.title, desk.page_of(entry))
        yield Changed(card, desk.words(what), on.isoformat(), desk.dates.short(on))
