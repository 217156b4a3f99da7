"""Parts: the pages of channels, people, products and campaigns hold nothing of today's date."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Entry, Status
from calgen.render.pages.splits import MOST_ROWS
from tests.calendars import TODAY, days
from tests.render.pages.conftest import Views

LASTING = ("channels/", "people/", "products/", "campaigns/", "campaigns-")


def crowd() -> list[Entry]:
    statuses = list(Status)
    return [
        days(
            f"e{n}",
            date(2025, 6, 1) + timedelta(days=n % 600),
            status=statuses[n % len(statuses)],
            owner="ted",
            suggested_by="ted" if n % 7 == 0 else "",
            channels=("email",),
            products=("tents",),
            campaign="all",
        )
        for n in range(MOST_ROWS * 3)
    ]


def campaigns() -> list[Entry]:
    first = date(2025, 1, 1)
    many = [days(f"c{n}", first + timedelta(days=7 * n), type="campaign") for n in range(110)]
    return [*many, days("all", first, date(2027, 1, 1), type="campaign")]


def test_no_part_depends_on_the_day(views: Views) -> None:
    entries = [*crowd(), *campaigns()]
    now = views(entries)
    then = views(entries, today=TODAY + timedelta(days=70))
    lasting = [path for path in now if path.startswith(LASTING) or path == "campaigns.html"]
    for name in ("channels/email", "people/ted", "products/tents", "campaigns/all", "campaigns-"):
        assert [path for path in lasting if path.startswith(name) and "202" in path], name
    assert [path for path in lasting if now[path] != then[path]] == []


def test_many_campaigns_stand_by_period_each_once(views: Views) -> None:
    found = views(campaigns())
    pages = [view for path, view in found.items() if path.startswith("campaigns-")]
    whole = found["campaigns.html"]
    shown = [row.card.id for page in (whole, *pages) for row in page.campaigns]
    assert sorted(shown) == sorted(one.id for one in campaigns())
    assert sum(one.count for one in whole.periods) + len(whole.campaigns) == len(campaigns())
