"""An offer in the words that a customer would use."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from calgen.formats.dates import Dates
from calgen.model.words import Words

_KINDS = frozenset({"bundle", "gift", "shipping"})


def offer_in_words(offer: Mapping[str, object], words: Words, dates: Dates) -> str:
    """Say what an offer's fields mean but for its code, such as `20% off`, or nothing.

    Numbers stand as the locale writes them; `-20` means 20 off as well.
    """
    kind, value = offer.get("kind"), offer.get("value")
    number = abs(Decimal(str(value))) if isinstance(value, int | float | Decimal) else Decimal()
    if offer.get("says"):
        return str(offer["says"])
    if kind == "amount" and number:
        return words("offer_amount", amount=dates.amount(number, str(offer.get("currency", ""))))
    if kind == "percent" and number:
        return words("offer_percent", value=dates.decimal(number))
    return words(f"offer_{kind}") if kind in _KINDS else ""
