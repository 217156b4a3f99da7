from datetime import date

from calgen.render.feeds.description import description_of
from tests.calendars import days, material

DAY = date(2026, 12, 1)


def test_a_description_tells_what_to_answer_a_customer_and_whom_to_ask() -> None:
    entry = days(
        "sale",
        DAY,
        summary="All tents.",
        owner="martha",
        suggested_by="ted",
        customer="“Do you have tents?”",
        campaign="spring",
        link="https://shop.example/tents",
        details={"offer": {"kind": "percent", "value": 20, "code": "BF20"}},
    )
    campaign = days("spring", DAY, type="campaign", title="Spring tents")
    page = "https://calendar.example/entries/sale.html"
    assert description_of(entry, material([entry, campaign]), page) == (
        "All tents.\n\n"
        "Offer: 20% off, code BF20\n"
        "Ask: Martha Quinn (Marketing)\n"
        "Suggested by: Ted Barnes (Sales)\n"
        "What the customer said: “Do you have tents?”\n"
        "Campaign: Spring tents\n\n"
        "https://shop.example/tents\n\n"
        "https://calendar.example/entries/sale.html"
    )


def test_names_that_nobody_declared_are_told_as_they_are() -> None:
    entry = days("sale", DAY, owner="nobody", suggested_by="sales", campaign="gone")
    assert description_of(entry, material([entry]), "") == (
        "Ask: nobody\nSuggested by: Sales\nCampaign: gone"
    )


def test_nothing_known_is_nothing_told() -> None:
    entry = days("sale", DAY)
    assert description_of(entry, material([entry]), "") == ""
