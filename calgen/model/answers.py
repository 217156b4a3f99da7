"""Who should answer a suggestion: somebody of another team than the one that suggests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calgen.model.entry import Entry
from calgen.model.people import Person
from calgen.model.site import Site


def who_answers(entry: Entry, site: Site, people: Mapping[str, Person]) -> str:
    """Give the id of the person or team to ask for an answer; '' when there is nobody.

    Its owner is asked first, then the owners of its channels, then another team: whoever of it says
    in people.yaml to be asked about such things, otherwise the team itself. Nobody answers their
    own suggestion, and a person of the flagged team is asked only where there is no one else.
    """
    flagged, suggester = site.suggestions.team, entry.suggested_by
    owners = (site.channels[name].owner for name in entry.channels if name in site.channels)
    named = [who for who in (entry.owner, *owners) if who and who != suggester]
    teams = [team for team in site.teams if team not in {suggester, _team(suggester, people)}]
    outside = (who for who in (*named, *teams) if flagged not in {who, _team(who, people)})
    asked = next(outside, named[0] if named else "")
    return next(_knowing(asked, entry, site, people), asked)


def _knowing(team: str, entry: Entry, site: Site, people: Mapping[str, Person]) -> Iterator[str]:
    """Give who of a team is to be asked about things of an entry's type, as people.yaml says."""
    kind = site.types[entry.type]
    about = {words.casefold() for words in (kind.id, kind.title, kind.plural)}
    for person in people.values():
        knows = about & {topic.casefold() for topic in person.ask}
        if knows and person.team == team and person.id != entry.suggested_by:
            yield person.id


def _team(who: str, people: Mapping[str, Person]) -> str:
    person = people.get(who)
    return person.team if person else ""
