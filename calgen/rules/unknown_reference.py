"""A name of something that nobody declared.

Looks for a team, a channel or a product that the section `teams`, `channels` or `products` of
`site.yaml` does not have (silent while `site.yaml` has no such section), and for a `campaign`,
`supports` or `variant_of` that is not the id of anything on the calendar. `campaign` must be the
id of a campaign. Something that is left out for its own faults is reported there, and not again
wherever its name stands.

Why: what is on the channel "blogg" is missing from the page and the feed of the channel "blog".
The name is dropped from the pages and the feeds; everything else of what was written stays.

Passes, when `site.yaml` has `channels: {blog: {title: Blog}}`:

    title: How to choose a tent
    start: 2026-11-27
    channels: [blog]

Fails:

    title: How to choose a tent
    start: 2026-11-27
    channels: [blogg]

To mend: write the declared name, or declare the new one in `site.yaml`.
To change how much it matters, in `site.yaml`: `rules: {unknown-reference: warning}`, or `off`. The
name is dropped all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.names import Name, declared_names
from calgen.model.problem import Problem, Severity
from calgen.rules.names import about_name, one_of, undeclared
from calgen.rules.rule import Checked, Rule
from calgen.rules.suggestions import Suggestions
from calgen.schema.reading import shown

_SECTIONS = {"team": "teams", "channel": "channels", "product": "products"}


def _check(checked: Checked) -> Iterator[Problem]:
    calendar = checked.calendar
    declared = {kind: names or frozenset() for kind, names in declared_names(calendar).items()}
    meant: dict[str, Suggestions] = {}
    for name in undeclared(checked):
        if name.kind in {"person", "party"} or _is_second_fault(name, checked):
            continue
        if name.kind not in meant:
            meant[name.kind] = Suggestions(declared[name.kind])
        near = meant[name.kind].of(name.value)
        otherwise = _what_to_do(name, calendar, declared[name.kind])
        hint = f"did you mean '{near}'?" if near else otherwise
        yield about_name(RULE, name, _found(name, calendar), hint)


def _is_second_fault(name: Name, checked: Checked) -> bool:
    """Tell whether the fault stands elsewhere: what is named is left out, or a team inherited."""
    if name.kind in {"campaign", "entry"}:
        return name.value in checked.left_out
    unit = name.unit
    return isinstance(unit, Entry) and name.at == "team" and _inherits_team(unit, checked.calendar)


def _inherits_team(entry: Entry, calendar: Calendar) -> bool:
    owner = calendar.people.get(entry.owner)
    return owner is not None and owner.team == entry.team and "team" not in entry.positions


def _found(name: Name, calendar: Calendar) -> str:
    quoted = shown(name.value)
    if name.kind in _SECTIONS:
        return f"no {name.kind} is called {quoted}"
    other = calendar.entries.get(name.value)
    if other is not None:
        title = calendar.site.types[other.type].title if other.type in calendar.site.types else ""
        return f"{quoted} is no campaign, its type is {title or other.type}"
    what = "no campaign" if name.kind == "campaign" else "nothing on the calendar"
    return f"{what} has the id {quoted}"


def _what_to_do(name: Name, calendar: Calendar, declared: AbstractSet[str]) -> str:
    if name.kind in _SECTIONS:
        where = f"declare it in site.yaml under {_SECTIONS[name.kind]}"
        return f"{one_of(declared)}; or {where}" if declared else where
    if name.value in calendar.entries:
        return f"to say that it helps it along, write 'supports: [{name.value}]'"
    if name.kind == "campaign":
        return one_of(declared) if declared else "no campaign is written in content/campaigns/ yet"
    return "an id is the file's name without its ending, or what stands under 'id'"


RULE = Rule(id="unknown-reference", severity=Severity.ERROR, manual=__doc__, check=_check)
