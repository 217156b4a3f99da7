"""Reading of single texts: words, names, numbers, choices and addresses."""

from __future__ import annotations

import re
from decimal import Decimal
from urllib.parse import urlsplit

from calgen.model.fields import Field
from calgen.model.node import Scalar
from calgen.schema.ids import is_id, not_an_id
from calgen.schema.nearest import nearest
from calgen.schema.reading import Reading, bad, good, shown

_DAYS = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?)?", re.ASCII)
_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
LONGEST_TEXT = 20_000
LONGEST_NAME = 200
LONGEST_LINK = 2_000
_LONGEST_GUESS = 60
_SCHEMES = {"http", "https", "mailto"}
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,9})?", re.ASCII)


def read_text(node: Scalar, _: Field) -> Reading:
    """Read a text; blanks around it do not count."""
    return _no_longer_than(LONGEST_TEXT, node)


def read_markdown(node: Scalar, _: Field) -> Reading:
    """Read a text of several lines."""
    return good(node.text.strip("\n"))


def read_name(node: Scalar, _: Field) -> Reading:
    """Read the id of something declared elsewhere; a rule looks whether it exists."""
    return _no_longer_than(LONGEST_NAME, node)


def _no_longer_than(most: int, node: Scalar) -> Reading:
    text = node.text.strip()
    if len(text) <= most:
        return good(text)
    return bad(node, f"it has {len(text):,} characters", f"write at most {most:,}")


def read_id(node: Scalar, _: Field) -> Reading:
    """Read an id."""
    text = node.text.strip()
    if is_id(text):
        return good(text)
    return bad(node, *not_an_id(text))


def read_choice(node: Scalar, field: Field) -> Reading:
    """Read one of the words that the field declares."""
    text = node.text.strip()
    folded = text.casefold()
    for word in field.of:
        if word == folded:
            return good(word)
    near = nearest(text, field.of)
    hint = f"did you mean '{near}'?" if near else "use one of: " + ", ".join(field.of)
    return bad(node, f"{shown(text)} is none of its words", hint)


def read_number(node: Scalar, _: Field) -> Reading:
    """Read a decimal number; blanks and commas between thousands are understood."""
    text = re.sub(r"(?<=\d)[ ,_](?=\d{3}\b)", "", node.text.strip().removesuffix("%").strip())
    if _NUMBER.fullmatch(text):
        return good(Decimal(text))
    return bad(node, f"{shown(node.text)} is no number", "write digits alone, such as 20 or 12.50")


def read_boolean(node: Scalar, _: Field) -> Reading:
    """Read true or false, in the words that YAML knew."""
    text = node.text.strip().casefold()
    if text in {"true", "yes", "on"}:
        return good(True)  # noqa: FBT003 -- the value that was read
    if text in {"false", "no", "off"}:
        return good(False)  # noqa: FBT003 -- the value that was read
    return bad(node, f"{shown(node.text)} is neither true nor false", "write true or false")


def read_days(node: Scalar, _: Field) -> Reading:
    """Read a number of days, `14d`, `14 days` or `2w`."""
    found = _DAYS.fullmatch(node.text.strip().casefold())
    if found is None:
        return bad(node, f"{shown(node.text)} is no number of days", "write 14d or 2w")
    return good(int(found[1]) * (7 if (found[2] or "d").startswith("w") else 1))


def read_color(node: Scalar, _: Field) -> Reading:
    """Read a hex colour."""
    text = node.text.strip()
    if _COLOR.fullmatch(text):
        return good(text.lower())
    return bad(node, f"{shown(text)} is no colour", 'write it as "#0b7285", in quotes')


def read_country(node: Scalar, _: Field) -> Reading:
    """Read an ISO 3166 code of a country, or of a part of one, whose holidays are known."""
    from calgen.timing.holidays import is_country

    text = node.text.strip()
    code = text.upper()
    if is_country(code):
        return good(code)
    return bad(node, f"{shown(text)} is no country that is known", "write a code such as GB or US")


def read_locale(node: Scalar, _: Field) -> Reading:
    """Read the name of a language, alone or with a country, as BCP 47 writes it."""
    from calgen.formats.dates import is_locale, locale_names

    text = node.text.strip()
    name = text.replace("_", "-")
    if is_locale(name):
        return good(name)
    language = name.partition("-")[0]
    near = language if is_locale(language) else nearest(text, locale_names())
    hint = f"did you mean '{near}'?" if near else "use a name such as en-GB"
    return bad(node, f"{shown(text)} is no language that is known", hint)


def read_link(node: Scalar, _: Field) -> Reading:
    """Read an address that people can follow: http, https or mailto, and short enough for all."""
    text = node.text.strip()
    if len(text) > LONGEST_LINK:
        return _no_longer_than(LONGEST_LINK, node)
    try:
        parts = urlsplit(text)
        usable = bool(parts.netloc) if parts.scheme != "mailto" else "@" in parts.path
    except ValueError:
        return bad(node, f"{shown(text)} is no address", "write it as https://…")
    blank = any(c.isspace() or not c.isprintable() for c in text)
    if parts.scheme.lower() in _SCHEMES and usable and not blank:
        return good(text)
    known = parts.scheme and parts.scheme.lower() not in _SCHEMES and ":" in text
    hint = "only http, https and mailto are allowed" if known else _as_web_address(text)
    return bad(node, f"{shown(text)} is no address", hint if not blank else "remove the blanks")


def _as_web_address(text: str) -> str:
    looks_like_one = "." in text and len(text) <= _LONGEST_GUESS
    return f"did you mean 'https://{text}'?" if looks_like_one else "write it as https://…"
