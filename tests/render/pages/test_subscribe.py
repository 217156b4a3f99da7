"""Subscribe: what concerns whom, and the addresses that each calendar program takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from calgen.model.entry import StepMark
from calgen.model.feeds import FeedSettings, NamedFeed
from calgen.model.people import Team
from calgen.model.site import Access, Site
from calgen.render.pages.subscribe import subscribe_page
from calgen.render.views.subscribe import FeedRow, Reader, SubscribePage
from tests.calendars import SITE, days
from tests.render.pages.desks import desk

DRAFT = StepMark("Draft", due=date(2026, 11, 25))
KEY = "3f9a2c41d07b4e6f8a1520c9"
HOME = "https://calendar.fernhill.example/team"


def page(site: Site = SITE, *, suggested: str = "ted") -> SubscribePage:
    sale = days(
        "sale",
        date(2026, 12, 1),
        owner="ted",
        team="sales",
        channels=("blog",),
        suggested_by=suggested,
        sales_suggested=bool(suggested),
    )
    post = days("post", date(2026, 12, 2), team="marketing", steps=(DRAFT,))
    view = subscribe_page(desk([sale, post], site)).view
    assert isinstance(view, SubscribePage)
    return view


def rows(view: SubscribePage) -> dict[str, FeedRow]:
    """Give every feed by its anchor; none may stand twice."""
    found = [one.feed for one in view.offered] + [row for one in view.groups for row in one.feeds]
    by_anchor = {row.anchor: row for row in found}
    assert len(by_anchor) == len(found)
    return by_anchor


def reader(view: SubscribePage, team: str) -> Reader:
    return next(one for one in view.readers if one.id == team)


def test_sales_takes_the_highlights_first_and_what_it_suggested_second() -> None:
    view = page()
    assert view.readers[0].id == "sales"
    assert view.readers[0].feeds == ("feed-highlights", "feed-sales-suggested")


def test_a_calendar_that_nothing_is_in_is_not_offered() -> None:
    view = page(suggested="")
    assert view.readers[0].feeds == ("feed-highlights",)
    assert rows(view)["feed-sales-suggested"].count == 0
    assert "feed-sales-suggested" not in {one.feed.anchor for one in view.offered}


def test_a_thing_of_which_two_days_are_told_counts_once() -> None:
    long = days("long", date(2026, 12, 1), date(2026, 12, 20))
    view = subscribe_page(desk([long])).view
    assert isinstance(view, SubscribePage)
    assert rows(view)["feed-highlights"].count == rows(view)["feed-all"].count == 1


def test_another_team_takes_its_own_work_and_everybody_everything() -> None:
    view = page()
    assert reader(view, "marketing").feeds == (
        "feed-team-marketing",
        "feed-highlights",
        "feed-steps",
    )
    assert reader(view, "").feeds == ("feed-highlights", "feed-all")
    assert all(len(one.feeds) in {2, 3} for one in view.readers)


def test_an_offered_feed_knows_whom_it_concerns() -> None:
    view = page()
    for one in view.offered:
        concerned = {n for n, who in enumerate(view.readers) if one.feed.anchor in who.feeds}
        assert concerned == set(one.readers) != set()
    assert {one.feed.anchor for one in view.offered} == {
        anchor for who in view.readers for anchor in who.feeds
    }


def test_the_flagged_team_may_be_another_and_only_seven_are_asked_about() -> None:
    many = {f"team-{n}": Team(f"team-{n}", f"Team {n}") for n in range(9)}
    flag = replace(SITE.suggestions, team="team-8")
    view = page(replace(SITE, teams=many, suggestions=flag))
    assert [one.id for one in view.readers] == [
        "team-8",
        *(f"team-{n}" for n in range(6)),
        "",
    ]
    assert "feed-team-team-7" in rows(view)


def test_every_program_is_given_an_address_that_it_takes() -> None:
    blog = rows(page())["feed-channel-blog"]
    plain = f"{HOME}/feeds/channel/blog.ics"
    assert blog.address == plain
    assert blog.webcal == plain.replace("https", "webcal")
    for link, host in ((blog.outlook, "outlook.live.com"), (blog.office, "outlook.office.com")):
        parts = urlsplit(link)
        assert (parts.hostname, parts.path) == (host, "/calendar/0/addfromweb")
        assert parse_qs(parts.query) == {"url": [plain], "name": [f"Blog · {SITE.title}"]}
    google = urlsplit(blog.google)
    assert parse_qs(google.query) == {"cid": [blog.webcal]}


def test_a_letter_to_oneself_holds_the_addresses_and_says_what_to_do() -> None:
    mail = reader(page(), "").mail
    assert mail.startswith("mailto:?subject=")
    body = unquote(mail.partition("&body=")[2])
    assert f"{HOME}/feeds/all.ics" in body
    assert "on a computer" in body
    assert body.endswith(f"{HOME}/subscribe.html")
    assert "\n" not in mail


def test_a_row_knows_whose_calendar_it_is() -> None:
    found = rows(page())
    assert (found["feed-person-ted"].party, found["feed-person-ted"].team) == ("ted", "sales")
    assert (found["feed-team-sales"].party, found["feed-team-sales"].team) == ("sales", "")
    assert found["feed-channel-blog"].party == ""


def test_every_feed_is_in_its_group_as_itself_or_as_a_link_to_where_it_stands() -> None:
    view = page()
    teams = next(one for one in view.groups if one.title == "By team")
    assert [link.href for link in teams.links] == ["#feed-team-marketing"]
    assert [row.title for row in teams.feeds] == ["Sales"]
    assert view.groups[0].title == "For everybody"


def test_without_an_address_nobody_can_subscribe_and_everybody_can_download() -> None:
    view = page(replace(SITE, url=""))
    assert not view.has_address
    blog = rows(view)["feed-channel-blog"]
    assert blog.file == "feeds/channel/blog.ics"
    assert {blog.address, blog.webcal, blog.google, blog.outlook, blog.office} == {""}
    assert {one.mail for one in view.readers} == {""}


def test_with_a_key_all_addresses_have_it() -> None:
    blog = rows(page(replace(SITE, feeds=FeedSettings(key=KEY))))["feed-channel-blog"]
    assert blog.anchor == "feed-channel-blog"
    assert blog.address == f"{HOME}/feeds/{KEY}/channel/blog.ics"
    assert blog.file == f"feeds/{KEY}/channel/blog.ics"


def test_the_news_of_what_changed_stand_beside_the_feeds() -> None:
    assert page().updates == "feeds/updates.xml"
    assert page(replace(SITE, feeds=FeedSettings(key=KEY))).updates == f"feeds/{KEY}/updates.xml"


def test_a_feed_of_the_sites_own_says_what_it_is_chosen_by() -> None:
    paid = NamedFeed(
        "paid",
        "Paid media",
        types=("ad",),
        channels=("blog", "email"),
        statuses=("confirmed",),
        tags=("spring",),
        sales_suggested=True,
    )
    row = rows(page(replace(SITE, feeds=FeedSettings(named=(paid,)))))["feed-named-paid"]
    assert row.title == "Paid media"
    assert row.about == "Ads · Blog, E-mail · Confirmed · spring · Suggested by Sales"


def test_feeds_apart_from_the_pages_are_also_downloaded_there() -> None:
    apart = FeedSettings(key=KEY, url="https://feeds.fernhill.example")
    view = page(replace(SITE, url="", feeds=apart))
    assert view.has_address
    blog = rows(view)["feed-channel-blog"]
    assert blog.file == blog.address == f"https://feeds.fernhill.example/{KEY}/channel/blog.ics"


@pytest.mark.parametrize(
    ("site", "told"),
    [
        (SITE, (False, False)),
        (replace(SITE, feeds=FeedSettings(full=False)), (False, True)),
        (replace(SITE, access=Access.PRIVATE, feeds=FeedSettings(full=False)), (True, True)),
        (replace(SITE, access=Access.PRIVATE, feeds=FeedSettings(full=True)), (True, False)),
        (replace(SITE, feeds=FeedSettings(full=True, key=KEY)), (True, False)),
    ],
)
def test_it_says_whether_to_keep_addresses_and_how_little_they_tell(
    site: Site, told: tuple[bool, bool]
) -> None:
    assert (page(site).private, page(site).short) == told
