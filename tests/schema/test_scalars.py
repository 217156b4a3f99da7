from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.model.fields import Field
from calgen.model.node import Scalar
from calgen.model.position import START
from calgen.schema.kinds import KINDS
from calgen.schema.reading import Reading
from calgen.schema.scalars import LONGEST_TEXT

CHOICE = ("idea", "planned", "confirmed")


def read(kind: str, text: str) -> Reading:
    return KINDS[kind].read(Scalar(text, START), Field("x", kind, of=CHOICE))


def value(kind: str, text: str) -> object:
    reading = read(kind, text)
    assert not reading.faults
    return reading.value


def hint(kind: str, text: str) -> str:
    (fault,) = read(kind, text).faults
    assert fault.rule == "bad-value"
    return fault.hint


@pytest.mark.parametrize(
    ("kind", "text", "meant"),
    [
        ("text", "  no ", "no"),
        ("text", "12:30", "12:30"),
        ("text", "0123", "0123"),
        ("number", "20", Decimal(20)),
        ("number", "017", Decimal(17)),
        ("number", "1_000", Decimal(1000)),
        ("number", "12,500.50", Decimal("12500.50")),
        ("number", "20 %", Decimal(20)),
        ("number", "-3.5", Decimal("-3.5")),
        ("boolean", "Yes", True),
        ("boolean", "off", False),
        ("days", "14d", 14),
        ("days", "2 weeks", 14),
        ("days", "10", 10),
        ("color", "#0B7285", "#0b7285"),
        ("choice", "Planned", "planned"),
        ("country", "gb", "GB"),
        ("locale", "en_GB", "en-GB"),
        ("locale", "no", "no"),
        ("country", "GB-SCT", "GB-SCT"),
        ("link", "https://shop.example/a?b=c#d", "https://shop.example/a?b=c#d"),
        ("link", "mailto:ted@fernhill.example", "mailto:ted@fernhill.example"),
    ],
)
def test_a_text_is_read_as_its_kind_says(kind: str, text: str, meant: object) -> None:
    assert value(kind, text) == meant


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number", "12:30"),
        ("number", "1e9"),
        ("number", "1" * 5_000),
        ("number", "twenty"),
        ("number", "NaN"),
        ("number", "١٢"),
        ("boolean", "maybe"),
        ("days", "soon"),
        ("days", "99999d"),
        ("color", "red"),
        ("country", "XX"),
        ("locale", "xx"),
        ("locale", "en-GB@euro"),
        ("locale", "../en"),
        ("country", "GB-XX"),
        ("id", "a b"),
        ("choice", "publishd"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_what_to_write(kind: str, text: str) -> None:
    assert hint(kind, text)


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "ftp://x.example",
        "https://",
        "//x.example",
        "/local",
        "shop.example",
        "https://a b.example",
        "https://a\u2028b.example",
        "http://[::1",
        "mailto:nobody",
        "https:shop.example",
        "\u2028javascript:x",
        "file:///etc",
    ],
)
def test_only_http_https_and_mailto_addresses_are_links(text: str) -> None:
    assert hint("link", text)


def test_an_address_is_short_enough_for_every_program() -> None:
    address = "https://shop.example/".ljust(2_000, "x")
    assert value("link", address) == address
    assert hint("link", address + "x") == "write at most 2,000"


def test_an_address_without_its_scheme_is_completed() -> None:
    assert hint("link", "shop.example/a") == "did you mean 'https://shop.example/a'?"


def test_a_mistyped_choice_gives_the_nearest() -> None:
    assert hint("choice", "planed") == "did you mean 'planned'?"


@given(st.sampled_from(sorted(KINDS)), st.text(max_size=60))
def test_any_text_gives_a_value_or_faults_that_help(kind: str, text: str) -> None:
    reading = read(kind, text)
    assert (reading.value is None) == bool(reading.faults)
    assert all(fault.message and fault.hint for fault in reading.faults)


def test_a_text_is_no_book() -> None:
    assert value("text", "x" * LONGEST_TEXT)
    assert hint("text", "x" * (LONGEST_TEXT + 1)) == "write at most 20,000"


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"markdown"}))
def test_what_is_said_about_a_huge_value_is_short(kind: str) -> None:
    for fault in read(kind, "x" * 1_000_000).faults:
        assert len(fault.message) + len(fault.hint) < 400
