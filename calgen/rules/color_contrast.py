"""A colour that is too pale for light pages, or too deep for dark ones.

Looks for the colour of a type, a team or a campaign whose contrast is below 3:1, which WCAG 2.2
(level AA) asks of whatever has to be seen: against white it is a warning, against the ground of
dark pages an information.

Why: nobody can tell pale yellow from a white page. So pages never use a colour as it is written:
they keep its hue, and show it in shades that can be read, light and dark. Nothing is lost, but it
is another colour than the one that was chosen.

Passes:

    teams: {sales: {color: "#0b7285"}}

Fails:

    teams: {sales: {color: "#ffff00"}}

To mend: write a darker shade of it, which then is nearly what pages show; or leave it, if the
shade that they show pleases you.
To change how much it matters, in `site.yaml`: `rules: {color-contrast: info}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from calgen.formats.colors import DARK_GROUND, LIGHT_GROUND, contrast
from calgen.model.colors import own_color
from calgen.model.problem import Problem, Severity
from calgen.model.site import Site
from calgen.rules.rule import Checked, Rule

_LEAST = 3.0


class _Judgement(NamedTuple):
    severity: Severity
    message: str
    hint: str


def _check(checked: Checked) -> Iterator[Problem]:
    site = checked.calendar.site
    for at, color in _colors(site):
        if found := _judged(color):
            message = f"{at.replace('.', ': ')}: {found.message}"
            problem = RULE.about_site(site, at, message, found.hint, _width(color))
            yield replace(problem, severity=found.severity)
    for entry in checked.calendar.entries.values():
        color = own_color(entry)
        if found := _judged(color):
            message = f"color: {found.message}"
            problem = RULE.problem(entry, "color", message, found.hint, _width(color))
            yield replace(problem, severity=found.severity)


def _colors(site: Site) -> Iterator[tuple[str, str]]:
    yield from ((f"types.{one.id}.color", one.color) for one in site.types.values())
    yield from ((f"teams.{one.id}.color", one.color) for one in site.teams.values())


def _judged(color: str) -> _Judgement | None:
    """Say what is wrong with a colour; None when it is seen on white and on dark pages."""
    on_white, on_dark = (
        (contrast(color, LIGHT_GROUND), contrast(color, DARK_GROUND)) if color else (21, 21)
    )
    if on_white < _LEAST:
        message = f"{color} has {on_white:.2f}:1 on white, too pale to be seen"
        hint = "it is shown in a darker shade of the same hue"
        return _Judgement(Severity.WARNING, message, hint)
    if on_dark < _LEAST:
        message = f"{color} has {on_dark:.2f}:1 on dark pages, too deep to be seen there"
        hint = "dark pages show a lighter shade of the same hue"
        return _Judgement(Severity.INFO, message, hint)
    return None


def _width(color: str) -> int:
    """Cover the colour with its quotes, without which YAML would take it for a comment."""
    return len(color) + 2


RULE = Rule(id="color-contrast", severity=Severity.WARNING, manual=__doc__, check=_check)
