from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from calgen.model.entry import Entry, Signature, Source, Status
from calgen.model.words import Words
from calgen.render.feeds.description import Descriptions
from calgen.render.translated import in_words
from tests.calendars import GERMAN, PEOPLE, SITE, WORDS, days, material

DAY = date(2026, 12, 1)
PAGE = "https://calendar.example/entries/sale.html"
TENTS = days(
    "sale",
    DAY,
    summary="All tents.",
    owner="martha",
    suggested_by="ted",
    customer="“Do you have tents?”",
    channels=("email", "tiktok"),
    campaign="spring",
    link="https://shop.example/tents",
    live="https://shop.example/blog/tents",
    details={
        "offer": {"kind": "percent", "value": Decimal(20), "code": "BF20"},
        "terms": "While stocks last.",
        "say": ("Dry in ten minutes.", "Two colours."),
        "objections": ("Cheaper later? No.",),
    },
    body="Why *we* do it: see [the plan](https://plan.example/a_b).",
)
SPRING = days("spring", DAY, type="campaign", title="Spring tents")


MARTHA = replace(PEOPLE["martha"], email="martha@fernhill.example")


def told(entry: Entry, *others: Entry, page: str = "", words: Words = WORDS) -> str:
    given = in_words(material([entry, *others]), words)
    calendar = replace(given.calendar, people={**PEOPLE, "martha": MARTHA})
    return Descriptions(replace(given, calendar=calendar)).of(entry, page)


def test_a_description_tells_what_to_answer_a_customer_and_whom_to_ask() -> None:
    assert told(TENTS, SPRING, page=PAGE) == (
        "All tents.\n\n"
        "Offer: 20% off, code BF20\n"
        "Terms: While stocks last.\n"
        "What to say:\n"
        "- Dry in ten minutes.\n"
        "- Two colours.\n"
        "What customers ask:\n"
        "- Cheaper later? No.\n\n"
        "Ask: Martha Quinn (Marketing), martha@fernhill.example\n"
        "Suggested by: Ted Barnes (Sales)\n"
        "What the customer said: “Do you have tents?”\n"
        "Channels: E-mail, tiktok\n"
        "Campaign: Spring tents\n\n"
        "Why we do it: see the plan (https://plan.example/a_b).\n\n"
        "See: https://shop.example/tents\n"
        "Published: https://shop.example/blog/tents\n\n"
        "https://calendar.example/entries/sale.html"
    )


def test_a_description_is_in_the_language_of_the_site() -> None:
    said = told(TENTS, SPRING, words=GERMAN)
    assert said.startswith("All tents.\n\nAngebot: 20 % Rabatt, Code BF20\n")
    assert "\nFragen an: Martha Quinn (Marketing), martha@fernhill.example\n" in said
    assert "\nVorgeschlagen von: Ted Barnes (Vertrieb)\n" in said


def test_why_something_is_cancelled_is_told_first() -> None:
    entry = days("sale", DAY, status=Status.CANCELLED, reason="No stock", owner="martha")
    assert told(entry).startswith("Why: No stock\n")


def test_names_that_nobody_declared_are_told_as_they_are() -> None:
    entry = days("sale", DAY, owner="nobody", suggested_by="sales", campaign="gone")
    assert told(entry) == "Ask: nobody\nSuggested by: Sales\nCampaign: gone"


def test_nothing_known_is_nothing_told() -> None:
    assert told(days("sale", DAY)) == ""


@pytest.mark.parametrize(
    ("demanded", "signed", "status", "line"),
    [
        ((), (), Status.CONFIRMED, ""),
        (("sales",), (), Status.CONFIRMED, "Sales has not signed"),
        (
            ("sales", "marketing"),
            (Signature("sales", "ted", date(2026, 11, 1)),),
            Status.CONFIRMED,
            "Signed by Sales (Ted Barnes, 1 Nov 2026); Marketing has not signed",
        ),
        ((), (Signature("sales", "ana"),), Status.CONFIRMED, "Signed by Sales (ana)"),
        (("sales",), (), Status.CANCELLED, ""),
    ],
)
def test_who_signed_is_told_where_somebody_did_or_should(
    demanded: tuple[str, ...], signed: tuple[Signature, ...], status: Status, line: str
) -> None:
    kind = replace(SITE.types["promotion"], sign_off=demanded)
    site = replace(SITE, types={**SITE.types, "promotion": kind}, locale="en-GB")
    entry = days("sale", DAY, sign_off=signed, status=status)
    assert Descriptions(material([entry], site)).of(entry, "") == line


def test_of_a_campaign_that_one_team_signed_all_teams_are_told() -> None:
    entry = replace(SPRING, sign_off=(Signature("sales", "ted"),))
    assert told(entry) == "Signed by Sales (Ted Barnes); Marketing has not signed"


def test_a_link_to_another_file_leads_to_its_page() -> None:
    other = replace(days("tents", DAY), source=Source("content/topics/tents.md"))
    entry = replace(
        days("sale", DAY, body="[Tents](../topics/tents.md#x), [gone](gone.md), [up](#up)"),
        source=Source("content/promotions/sale.md"),
    )
    assert told(entry, other) == f"Tents ({SITE.url}/entries/tents.html), gone, up"


def test_no_link_leads_anywhere_unsafe() -> None:
    entry = days("sale", DAY, body="[a](javascript:alert(1)) [b](data:text/html,x) <b>c</b>")
    assert told(entry) == "a b c"


def test_what_is_long_is_cut_at_the_end_of_a_sentence_with_a_link_to_the_rest() -> None:
    said = told(days("sale", DAY, summary="One sentence more. " * 200), page=PAGE)
    assert said.endswith("more.\n\nMore: https://calendar.example/entries/sale.html")
    assert len(said) < 1_100


def test_a_site_without_an_address_has_no_link_to_more() -> None:
    assert told(days("sale", DAY, summary="One sentence more. " * 200)).endswith("more.")


def test_an_address_that_no_program_takes_is_left_out() -> None:
    home = "https://shop.example/"
    entry = days("sale", DAY, link=home.ljust(2_000, "x"), live=home.ljust(30_000, "x"))
    assert told(entry, page=PAGE) == f"See: {entry.link}\n\n{PAGE}"
