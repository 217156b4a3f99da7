"""api/campaigns.json, people.json and site.json."""

from __future__ import annotations

from calgen.model.entry import Entry
from calgen.model.goals import CampaignOutcome
from calgen.model.type_names import CAMPAIGN
from calgen.render.material import Material
from calgen.render.urls import campaign_url, person_url

Row = dict[str, object]


def campaign_rows(material: Material) -> tuple[Row, ...]:
    """Give every campaign with its goals, signatures, results and the ids of its entries."""
    entries = material.calendar.entries.values()
    members: dict[str, list[str]] = {}
    for entry in entries:
        members.setdefault(entry.campaign, []).append(entry.id)
    return tuple(_campaign(e, members.get(e.id, [])) for e in entries if e.type == CAMPAIGN)


def _campaign(campaign: Entry, members: list[str]) -> Row:
    outcome = campaign.details.get("results")
    known = outcome if isinstance(outcome, CampaignOutcome) else CampaignOutcome()
    goals = campaign.details.get("goals", ())
    return {
        "id": campaign.id,
        "title": campaign.title,
        "status": campaign.status.value,
        "goals": [
            {"team": g.team, "name": g.name, "target": g.target or None, "unit": g.unit or None}
            for g in (goals if isinstance(goals, tuple) else ())
        ],
        "sign_off": [
            {"team": s.team, "by": s.by, "on": s.on.isoformat() if s.on else None}
            for s in campaign.sign_off
        ],
        "results": [
            {"team": r.team, "name": r.name, "value": r.value or None, "unit": r.unit or None}
            for r in known.results
        ],
        "learned": known.learned or None,
        "entries": members,
        "url": campaign_url(campaign.id),
    }


def people_rows(material: Material) -> tuple[Row, ...]:
    """Give everybody with what to ask them; addresses stay on the pages."""
    return tuple(
        {
            "id": person.id,
            "name": person.name,
            "team": person.team or None,
            "role": person.role or None,
            "ask": list(person.ask),
            "url": person_url(person.id),
        }
        for person in material.calendar.people.values()
    )


def site_row(material: Material) -> Row:
    """Give what the site says of itself, with when and of what it was built."""
    site = material.calendar.site
    return {
        "version": 1,
        "title": site.title,
        "calendar_id": site.calendar_id,
        "url": site.url or None,
        "timezone": site.timezone,
        "locale": site.locale,
        "today": material.today.isoformat(),
        "built": material.built.isoformat(timespec="seconds"),
        "revision": material.revision.commit or None,
        "teams": [{"id": t.id, "title": t.title} for t in site.teams.values()],
        "types": [{"id": t.id, "title": t.title} for t in site.types.values()],
        "channels": [{"id": c.id, "title": c.title} for c in site.channels.values()],
        "products": [{"id": p.id, "title": p.title} for p in site.products.values()],
    }
