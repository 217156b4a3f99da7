"""A name of a person whom nobody knows.

Looks for a name that is not the id of a person of `content/people.yaml`: `owner`, `suggested_by`
(a person or a team), `answer: by`, `sign_off: TEAM: by`, `steps: STEP: owner`, `waive: RULE: by`,
a person's `stand_in`, and fields of your own of the kind `person` or `party`. It is silent while
there is no `content/people.yaml`.

Why: a question that goes to "marta" reaches nobody. The name is dropped from the pages and the
feeds; everything else of what was written stays.

Passes, when `people.yaml` has a person with the id `martha`:

    title: Tent sale
    start: 2026-11-27
    owner: martha

Fails:

    title: Tent sale
    start: 2026-11-27
    owner: marta

To mend: write the person's id, or add the person to `content/people.yaml`.
To change how much it matters, in `site.yaml`: `rules: {unknown-person: warning}`, or `off`. The
name is dropped all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calgen.model.calendar import Calendar
from calgen.model.names import Name
from calgen.model.problem import Problem, Severity
from calgen.rules.names import about_name, one_of, undeclared
from calgen.rules.rule import Checked, Rule
from calgen.rules.suggestions import Suggestions
from calgen.schema.reading import shown


def _check(checked: Checked) -> Iterator[Problem]:
    calendar = checked.calendar
    found = [
        name
        for name in undeclared(checked)
        if name.kind in {"person", "party"} and name.value not in checked.left_out
    ]
    if not found:
        return
    people, parties = _people_by_word(calendar), _parties_by_word(calendar)
    meant = {"person": Suggestions(people), "party": Suggestions(parties)}
    for name in found:
        hint = _hint(name, meant[name.kind], calendar)
        yield about_name(RULE, name, f"nobody is called {shown(name.value)}", hint)


def _hint(name: Name, meant: Suggestions, calendar: Calendar) -> str:
    near = meant.of(name.value)
    if near:
        return f"did you mean '{near}'?"
    if not calendar.people:
        return "add this person to content/people.yaml"
    return f"{one_of(calendar.people)}; or add this person to content/people.yaml"


def _people_by_word(calendar: Calendar) -> Mapping[str, str]:
    """Give ids by the words that people use: the id itself, the full name, the first name.

    A word that stands for two people stands for none.
    """
    words: dict[str, set[str]] = {}
    for person in calendar.people.values():
        for word in (person.name, person.name.split(" ", 1)[0]):
            words.setdefault(word, set()).add(person.id)
    names = {word: min(ids) for word, ids in words.items() if word and len(ids) == 1}
    return names | {id_: id_ for id_ in calendar.people}


def _parties_by_word(calendar: Calendar) -> Mapping[str, str]:
    teams = calendar.site.teams.values()
    words = {team.title: team.id for team in teams} | {team.id: team.id for team in teams}
    return words | dict(_people_by_word(calendar))


RULE = Rule(id="unknown-person", severity=Severity.ERROR, manual=__doc__, check=_check)
