"""Signatures: whose each thing still needs, on pages and in feeds."""

from __future__ import annotations

from calgen.model.entry import GONE, Entry
from calgen.model.site import Site
from calgen.model.type_names import CAMPAIGN


def missing_teams(entry: Entry, site: Site) -> tuple[str, ...]:
    """Give the teams whose signature an entry's type demands and which have not signed."""
    return _unsigned(entry, _asked(entry, site))


def awaited_teams(entry: Entry, site: Site) -> tuple[str, ...]:
    """Give the teams to name as not signed: of a campaign that one team signed, all others."""
    asked = _asked(entry, site)
    if not asked and entry.type == CAMPAIGN and entry.sign_off:
        asked = tuple(site.teams)
    return _unsigned(entry, asked)


def _asked(entry: Entry, site: Site) -> tuple[str, ...]:
    kind = site.types.get(entry.type)
    return kind.sign_off if kind else ()


def _unsigned(entry: Entry, teams: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out who signed; nobody signs any more what does not take place."""
    signed = {signature.team for signature in entry.sign_off}
    return () if entry.status in GONE else tuple(team for team in teams if team not in signed)
