"""Public holidays, by the code of a country (the one place that knows the holidays library)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date


def public_holidays(
    countries: tuple[str, ...], years: Iterable[int], language: str = "en"
) -> Mapping[date, str]:
    """Give the public holidays of some countries and years: day to name, in order of day.

    A country is an ISO 3166 code (`GB`), or one of its parts (`GB-SCT`). Where there are several,
    a name says whose it is. Codes that are unknown have no holidays. Names are in `language`, a
    BCP 47 name, where they are known in it; else in English, else as the country has them.
    """
    import holidays

    names: dict[date, dict[str, list[str]]] = {}
    wanted = sorted(set(years))
    for code in filter(is_country, dict.fromkeys(countries)):
        country, _, part = code.partition("-")
        spoken = _language(country, language)
        found = holidays.country_holidays(country, part or None, years=wanted, language=spoken)
        for day, name in found.items():
            names.setdefault(day, {}).setdefault(name, []).append(code)
    several = len(set(countries)) > 1
    return {day: _title(names[day], several=several) for day in sorted(names)}


def _language(country: str, wanted: str) -> str | None:
    """Choose among the languages of a country; left to the library, the system would choose."""
    import holidays

    known = holidays.list_localized_countries(include_aliases=True).get(country, [])
    asked = (wanted.replace("-", "_"), wanted.partition("-")[0], "en_GB", "en_US")
    own = getattr(holidays, country).default_language
    return next((name for name in asked if name in known), own)


def is_country(code: str) -> bool:
    """Tell whether public holidays are known for a code such as `GB` or `GB-SCT`."""
    import holidays

    country, dash, part = code.partition("-")
    parts = holidays.list_supported_countries().get(country)
    return parts is not None and (not dash or part in parts)


def _title(names: Mapping[str, list[str]], *, several: bool) -> str:
    if not several:
        return "; ".join(names)
    return "; ".join(f"{name} ({', '.join(codes)})" for name, codes in names.items())
