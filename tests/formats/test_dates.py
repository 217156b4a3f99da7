from datetime import date, datetime

import pytest

from calgen.formats.dates import Dates, is_locale, locale_names

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("locale", "full", "long", "short"),
    [
        ("en-GB", "Friday, 27 November 2026", "Friday 27 November", "Fri 27 Nov"),
        ("en", "Friday, November 27, 2026", "Friday, November 27", "Fri, Nov 27"),
        ("de-DE", "Freitag, 27. November 2026", "Freitag, 27. November", "Fr., 27. Nov."),
    ],
)
def test_days_are_said_as_the_locale_says_them(
    locale: str, full: str, long: str, short: str
) -> None:
    dates = Dates(locale)
    assert (dates.full(DAY), dates.long(DAY), dates.short(DAY)) == (full, long, short)


@pytest.mark.parametrize(
    ("last", "words", "short"),
    [
        (DAY, "27 Nov 2026", "Fri 27 Nov"),
        (date(2026, 11, 30), "27–30 Nov 2026", "27–30 Nov"),
        (date(2026, 12, 2), "27 Nov – 2 Dec 2026", "27 Nov – 2 Dec"),
        (date(2027, 1, 3), "27 Nov 2026 – 3 Jan 2027", "27 Nov 2026 – 3 Jan 2027"),
    ],
)
def test_spans_say_what_differs_once(last: date, words: str, short: str) -> None:
    dates = Dates("en-GB")
    plain = (
        text.replace("\u2009", " ") for text in (dates.span(DAY, last), dates.short_span(DAY, last))
    )
    assert tuple(plain) == (words, short)


@pytest.mark.parametrize(
    ("locale", "first", "weekend"),
    [("en-GB", 0, (5, 6)), ("en", 6, (5, 6)), ("de", 0, (5, 6)), ("ar-EG", 5, (4, 5))],
)
def test_weeks_begin_and_end_where_the_locale_says(
    locale: str, first: int, weekend: tuple[int, ...]
) -> None:
    dates = Dates(locale)
    assert (dates.first_weekday, dates.weekend) == (first, weekend)
    assert dates.weekdays()[0][1] == dates.weekday_name(first)


def test_an_unknown_locale_speaks_english() -> None:
    assert Dates("xx-QQ").month(DAY) == "November 2026"
    assert Dates("").language == "en"


def test_scripts_from_right_to_left_say_so() -> None:
    assert (Dates("ar").direction, Dates("en-GB").direction) == ("rtl", "ltr")


def test_times_have_the_clock_of_the_locale() -> None:
    start, end = datetime(2026, 11, 27, 9), datetime(2026, 11, 27, 17, 30)
    assert Dates("en-GB").times(start, end) == "09:00–17:30"
    assert Dates("en-GB").stamp(start) == "27 Nov 2026, 09:00"


@pytest.mark.parametrize(
    ("locale", "value", "currency", "words"),
    [
        ("en-GB", "20", "GBP", "£20"),
        ("en-GB", "12.50", "EUR", "€12.50"),
        ("de-DE", "12.5", "EUR", "12,50\xa0€"),
        ("en-GB", "5", "", "5"),
        ("en-GB", "5", "points", "points 5"),
        ("en-GB", "a lot", "GBP", "a lot"),
    ],
)
def test_amounts_have_the_currency_sign_and_no_needless_decimals(
    locale: str, value: str, currency: str, words: str
) -> None:
    assert Dates(locale).amount(value, currency) == words


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("en-GB", "16500", "16,500"),
        ("de-DE", "16500.5", "16.500,5"),
        ("en-GB", "-1200", "-1,200"),
        ("en-GB", "1234567890123456789.01", "1,234,567,890,123,456,789.01"),
        ("en-GB", "900", "900"),
        ("en-GB", "0123456", "0123456"),
        ("en-GB", "3200 items", "3200 items"),
    ],
)
def test_only_a_number_of_thousands_is_grouped(locale: str, text: str, words: str) -> None:
    assert Dates(locale).number(text) == words


@pytest.mark.parametrize("name", ["no", "nor", "sr-Cyrl", "en-001"])
def test_a_language_whose_country_has_no_data_of_its_own_is_said(name: str) -> None:
    dates = Dates(name)
    assert is_locale(name)
    assert dates.full(DAY)
    assert dates.first_weekday in range(7)


def test_what_nobody_speaks_is_no_locale() -> None:
    assert "en-GB" in locale_names()
    assert not any(map(is_locale, ("xx", "en-XX", "", "-", "en_GB", "english please")))
