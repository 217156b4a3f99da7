"""Who should answer a suggestion: somebody of another team than the one that suggests."""

from __future__ import annotations

from collections.abc import Mapping

from calgen.model.entry import Entry
from calgen.model.people import Person
from calgen.model.site import Site


def who_answers(entry: Entry, site: Site, people: Mapping[str, Person]) -> str:
    """Give the id of the person or team to ask for an answer; '' when there is nobody.

    Its owner is asked first, then the owners of its channels, then a team. Nobody answers their
    own suggestion, and a person of the flagged team is asked only where there is no one else.
    """
    flagged, suggester = site.suggestions.team, entry.suggested_by
    owners = (site.channels[name].owner for name in entry.channels if name in site.channels)
    named = [who for who in (entry.owner, *owners) if who and who != suggester]
    teams = [team for team in site.teams if team not in {suggester, _team(suggester, people)}]
    outside = (who for who in (*named, *teams) if flagged not in {who, _team(who, people)})
    return next(outside, named[0] if named else "")


def _team(who: str, people: Mapping[str, Person]) -> str:
    person = people.get(who)
    return person.team if person else ""
