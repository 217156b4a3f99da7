"""The front page: on now, next 14 days, waiting, changed this week, then the month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from calgen.model.change import Change, ChangeKind
from calgen.model.entry import Entry
from calgen.model.product import Product
from calgen.render.feeds.news import News
from calgen.render.pages.cards import Cards
from calgen.render.pages.coming import Coming
from calgen.render.pages.desk import Desk
from calgen.render.pages.grids import Grids
from calgen.render.pages.periods import Periods
from calgen.render.pages.plan import Plan
from calgen.render.pages.told import told
from calgen.render.pages.waiting import waiting
from calgen.render.urls import INDEX, month_url, week_url
from calgen.render.views.frame import Anchor
from calgen.render.views.front import Changed, FrontPage
from calgen.timing.weeks import iso_week, month_end, month_of, month_start, months_after
from calgen.timing.zones import zone

AHEAD = timedelta(days=35)
"""Whoever reads the page up to so many days after it was built is shown what is so on that day."""

_NEXT = timedelta(days=14)
_WEEK = timedelta(days=7)
_MOST_CHANGED = 12
_SUNDAY = 6


def front_page(desk: Desk, cards: Cards, plan: Plan, grids: Grids, periods: Periods) -> Product:
    """Make index.html."""
    material, today = desk.material, desk.material.today
    coming = Coming(desk, cards, plan)
    tomorrow = today + timedelta(days=1)
    following = months_after(today, 1)
    listed = waiting(desk, AHEAD)
    changed = tuple(_changed(desk))
    view = FrontPage(
        frame=desk.frame(INDEX, desk.site.title, desk.words("about_index"), "calendar"),
        today=today.isoformat(),
        today_words=desk.dates.long(today),
        today_full=desk.dates.full(today),
        weekdays=tuple(desk.dates.weekday_name((_SUNDAY + n) % 7) for n in range(7)),
        days_to_come=tuple(
            desk.dates.long(today + timedelta(days=n)) for n in range(1, AHEAD.days + 1)
        ),
        built=material.built.isoformat(timespec="seconds"),
        built_words=desk.dates.stamp(material.built.astimezone(zone(desk.site.timezone))),
        revision=material.revision.commit[:10],
        on_now=coming.now(campaigns=False),
        campaigns_now=coming.now(campaigns=True),
        next_days=coming.days(tomorrow, today + _NEXT),
        later_days=coming.days(today + _NEXT + timedelta(days=1), today + _NEXT + AHEAD),
        week=week_url(iso_week(today, desk.dates.first_weekday)),
        waiting=tuple(one for one in listed if one.shown_from <= today.isoformat()),
        later_waiting=tuple(one for one in listed if one.shown_from > today.isoformat()),
        changed=changed[:_MOST_CHANGED],
        more_changed=max(0, len(changed) - _MOST_CHANGED),
        more_since=changed[-1].on if changed else "",
        suggested=tuple(told(desk)),
        grid=grids.grid(month_of(today)),
        month=Anchor(desk.dates.month(today), month_url(month_of(today))),
        switch=periods.switch("month", month_start(month_of(today)), month_end(month_of(today))),
        later_grid=grids.grid(month_of(following)),
        later_month=Anchor(desk.dates.month(following), month_url(month_of(following))),
        later_switch=periods.switch("month", following, month_end(month_of(following))),
        problems=len(material.problems),
    )
    return Product(INDEX, "index.html", view)


def _changed(desk: Desk) -> Iterator[Changed]:
    """Give what changed in the last seven days, the newest first."""
    known = {(one.entry_id, one.at): one for of in desk.material.changes for one in of.changes}
    today, site_zone = desk.material.today, zone(desk.site.timezone)
    found = []
    for entry in desk.calendar.entries.values():
        stamp = desk.material.stamps.get(entry.id)
        if stamp is None:
            continue
        on: date = stamp.changed.astimezone(site_zone).date()
        if today - _WEEK < on <= today:
            new = stamp.created.astimezone(site_zone).date() > today - _WEEK
            change = known.get((entry.id, stamp.changed))
            what = desk.words("added" if new else "changed")
            if change is not None and not new:
                what = _what(change, entry, desk)
            found.append((stamp.changed, entry, what, on))
    found.sort(key=lambda one: (-one[0].timestamp(), one[1].id))
    for _, entry, what, on in found:
        card = Anchor(entry.title, desk.page_of(entry))
        yield Changed(card, what, on.isoformat(), desk.dates.short(on))


def _what(change: Change, entry: Entry, desk: Desk) -> str:
    """Say what became of an entry, such as `moved, was 27–30 Nov`."""
    if change.kind is ChangeKind.DONE:
        return desk.site.types[entry.type].done.lower()
    before = News(desk.calendar, desk.words, desk.dates, full=True).when(change.before, change)
    if change.kind is ChangeKind.MOVED and before and "start" in change.fields:
        return desk.words("changed_moved_from", before=before)
    if change.kind in {ChangeKind.ADDED, ChangeKind.CHANGED}:
        return desk.words(str(change.kind))
    return desk.words(f"changed_{change.kind}")
