"""Two types that look alike: nearly one hue, and the same shape.

Looks for types of one shape whose hues are less than 25 degrees apart, or that are both grey. A
type of the site's own has the shape ◇ and is red until its declaration says otherwise.

Why: a grid tells its kinds of things apart by shape and colour. Where both are the same, a webinar
is taken for a podcast.

Passes:

    types:
      webinar: {title: Webinar, color: "#7048e8"}
      podcast: {title: Podcast, color: "#2b8a3e"}

Fails:

    types:
      webinar: {title: Webinar, color: "#7048e8"}
      podcast: {title: Podcast, color: "#845ef7"}

To mend: give one of them another `color`, or a `shape` of its own, such as `shape: "○"`.
To change how much it matters, in `site.yaml`: `rules: {colors-alike: info}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from calgen.formats.colors import oklch
from calgen.model.fields import EntryType
from calgen.model.problem import Problem, Severity
from calgen.model.site import Site
from calgen.rules.rule import Checked, Rule

_LEAST = 25
_SHAPES = ("○", "□", "△", "▽", "✦", "◈", "◐", "▣", "◇")


def _check(checked: Checked) -> Iterator[Problem]:
    site = checked.calendar.site
    told = set[str]()
    for first, later in combinations(site.types.values(), 2):
        if first.shape != later.shape or not _near(_hue(first), _hue(later)):
            continue
        one, other = (first, later) if _is_written(later, site) else (later, first)
        if other.id not in told:
            told.add(other.id)
            yield _problem(site, one, other)


def _problem(site: Site, one: EntryType, other: EntryType) -> Problem:
    parts = ("color", "hue", "shape")
    written = (f"types.{other.id}.{part}" for part in parts)
    at = next((place for place in written if place in site.positions), f"types.{other.id}")
    widths = {"color": len(other.color) + 2, "hue": len(f"{other.hue}"), "shape": 3}
    width = widths.get(at.rpartition(".")[2], len(other.id))
    message = f"types: {other.id}: it looks like {one.id}: nearly one hue, and both are {one.shape}"
    used = {each.shape for each in site.types.values()}
    free = next((shape for shape in _SHAPES if shape not in used), "")
    way = f"give it 'shape: \"{free}\"', or " if free else ""
    hint = f"{way}write a color whose hue is at least {_LEAST} degrees away"
    return RULE.about_site(site, at, message, hint, width)


def _is_written(one: EntryType, site: Site) -> bool:
    return f"types.{one.id}" in site.positions


def _hue(one: EntryType) -> float | None:
    """Give a type's hue in degrees, None for grey."""
    if not one.color:
        return one.hue
    found = oklch(one.color)
    return None if found.is_grey else found.hue


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs((one - other + 180) % 360 - 180) < _LEAST


RULE = Rule(id="colors-alike", severity=Severity.WARNING, manual=__doc__, check=_check)
