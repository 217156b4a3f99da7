"""Public holidays, by the code of a country (the one place that knows the holidays library)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date


def public_holidays(countries: tuple[str, ...], years: Iterable[int]) -> Mapping[date, str]:
    """Give the public holidays of some countries and years: day to name, in order of day.

    A country is an ISO 3166 code (`GB`), or one of its parts (`GB-SCT`). Where there are several,
    a name says whose it is. Codes that are unknown have no holidays.
    """
    import holidays

    names: dict[date, dict[str, list[str]]] = {}
    wanted = sorted(set(years))
    for code in filter(is_country, dict.fromkeys(countries)):
        country, _, part = code.partition("-")
        found = holidays.country_holidays(country, subdiv=part or None, years=wanted)
        for day, name in found.items():
            names.setdefault(day, {}).setdefault(name, []).append(code)
    several = len(set(countries)) > 1
    return {day: _title(names[day], several=several) for day in sorted(names)}


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
