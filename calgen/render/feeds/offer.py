"""An offer in the words that a customer would use."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

_KINDS = {"bundle": "Bundle", "gift": "Free gift", "shipping": "Free shipping"}


def offer_in_words(offer: object) -> str:
    """Say what an offer's fields mean, such as `20% off, code BF20`; empty for no offer."""
    if not isinstance(offer, Mapping):
        return ""
    words = str(offer.get("says", "")) or _from_kind(offer)
    code = offer.get("code")
    return ", ".join(filter(None, (words, f"code {code}" if code else "")))


def _from_kind(offer: Mapping[str, object]) -> str:
    kind, value = str(offer.get("kind", "")), _number(offer.get("value"))
    if kind == "percent" and value:
        return f"{value}% off"
    if kind == "amount" and value:
        return f"{offer.get('currency', '')} {value} off".strip()
    return _KINDS.get(kind, "")


def _number(value: object) -> str:
    """Write a number without needless digits, 20 or 12.5; `-20` means 20 off as well."""
    if not isinstance(value, int | float | Decimal):
        return str(value or "")
    number = abs(Decimal(str(value)))
    return f"{number.normalize():f}" if number else ""
