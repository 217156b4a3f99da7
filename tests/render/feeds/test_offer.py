from decimal import Decimal

import pytest

from calgen.render.feeds.offer import offer_in_words


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        ({"kind": "percent", "value": 20, "code": "BF20"}, "20% off, code BF20"),
        ({"kind": "percent", "value": 12.5}, "12.5% off"),
        ({"kind": "amount", "value": 15.0, "currency": "GBP"}, "GBP 15 off"),
        ({"kind": "percent", "value": Decimal("20.50")}, "20.5% off"),
        ({"kind": "percent", "value": Decimal(-20)}, "20% off"),
        ({"kind": "amount", "value": Decimal(1000), "currency": "GBP"}, "GBP 1000 off"),
        ({"kind": "percent", "value": Decimal("0.00")}, ""),
        ({"kind": "shipping"}, "Free shipping"),
        ({"kind": "gift", "says": "A free lantern", "code": "GLOW"}, "A free lantern, code GLOW"),
        ({"kind": "percent"}, ""),
        ({"code": "X1"}, "code X1"),
        ({}, ""),
        (None, ""),
    ],
)
def test_an_offer_is_told_in_words(offer: object, words: str) -> None:
    assert offer_in_words(offer) == words
