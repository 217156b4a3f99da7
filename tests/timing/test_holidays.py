from datetime import date

import pytest

from calgen.timing.holidays import is_country, public_holidays


def test_holidays_are_found_by_country_in_order() -> None:
    found = public_holidays(("GB",), (2027, 2026))
    assert found[date(2026, 12, 25)] == "Christmas Day"
    assert date(2027, 12, 27) in found
    assert list(found) == sorted(found)


def test_a_name_says_whose_holiday_it_is_where_there_are_several_countries() -> None:
    found = public_holidays(("GB", "US"), range(2026, 2027))
    assert found[date(2026, 12, 25)] == "Christmas Day (GB, US)"
    assert found[date(2026, 11, 26)] == "Thanksgiving Day (US)"


def test_parts_of_countries_have_their_own() -> None:
    assert is_country("GB-SCT")
    assert date(2026, 11, 30) in public_holidays(("GB-SCT",), (2026,))


def test_names_do_not_depend_on_the_machines_language(monkeypatch: pytest.MonkeyPatch) -> None:
    before = public_holidays(("DE",), (2026,))
    monkeypatch.setenv("LANGUAGE", "en_US")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert public_holidays(("DE",), (2026,)) == before


def test_unknown_countries_have_none() -> None:
    for code in ("XX", "", "gb", "GB-XXX", "England"):
        assert not is_country(code)
    assert public_holidays(("XX",), (2026,)) == {}


def test_names_are_in_the_language_that_is_asked_for_where_they_are_known_in_it() -> None:
    def new_year(country: str, language: str) -> str:
        return public_holidays((country,), (2026,), language)[date(2026, 1, 1)]

    assert [new_year("DE", name) for name in ("de", "de-AT", "fr", "en-GB")] == [
        "Neujahr",
        "Neujahr",
        "New Year's Day",
        "New Year's Day",
    ]
    assert new_year("FR", "fr-FR") == "Jour de l'an"
    assert new_year("GB", "de-DE") == "New Year's Day"
