from collections.abc import Mapping
from decimal import Decimal

import pytest

from calgen.formats.dates import Dates
from calgen.render.feeds.offer import offer_in_words
from tests.calendars import GERMAN, WORDS


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        ({"kind": "percent", "value": 20, "code": "BF20"}, "20% off"),
        ({"kind": "percent", "value": 12.5}, "12.5% off"),
        ({"kind": "amount", "value": 15.0, "currency": "GBP"}, "£15 off"),
        ({"kind": "percent", "value": Decimal("20.50")}, "20.5% off"),
        ({"kind": "percent", "value": Decimal(-20)}, "20% off"),
        ({"kind": "amount", "value": Decimal(1000), "currency": "GBP"}, "£1,000 off"),
        ({"kind": "amount", "value": Decimal(5)}, "5 off"),
        ({"kind": "percent", "value": Decimal("0.00")}, ""),
        ({"kind": "shipping"}, "Free shipping"),
        ({"kind": "gift", "says": "A free lantern", "code": "GLOW"}, "A free lantern"),
        ({"kind": "percent"}, ""),
        ({"kind": "other", "value": Decimal(1)}, ""),
        ({"code": "X1"}, ""),
        ({}, ""),
    ],
)
def test_an_offer_is_told_in_words(offer: Mapping[str, object], words: str) -> None:
    assert offer_in_words(offer, WORDS, Dates("en-GB")) == words


def test_an_offer_is_told_in_the_language_of_the_site() -> None:
    offer = {"kind": "amount", "value": Decimal("12.5"), "currency": "EUR"}
    assert offer_in_words(offer, GERMAN, Dates("de-DE")) == "12,50\N{NO-BREAK SPACE}€ Rabatt"
