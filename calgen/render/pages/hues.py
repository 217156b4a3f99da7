"""Hues: of an owner's colour only hue and chroma are kept, so that no choice is unreadable.

How light each shade is, and its most chroma, stands in the theme's tokens: any hue has contrast.
"""

from __future__ import annotations

from calgen.formats.colors import oklch
from calgen.model.fields import EntryType
from calgen.render.views.assets import Hue

_VIVID = 0.1  # the chroma from which a hue is shown in full
_STEP = 5


def hue_of(entry_type: EntryType) -> Hue:
    """Give the hue of a type, from its colour where it has one."""
    return hue_of_color(entry_type.color) if entry_type.color else Hue(entry_type.hue, 100)


def hue_of_color(color: str) -> Hue:
    """Give a hex colour's hue, and how much of it is seen; grey, black and white have none."""
    found = oklch(color)
    vivid = 0.0 if found.is_grey else min(1.0, found.chroma / _VIVID)
    return Hue(round(found.hue) % 360 if vivid else 0, round(vivid * 100))


def shared_hue(color: str) -> Hue:
    """Give one of the few hues that teams and campaigns share, nearest to a hex colour.

    There are so few that the style sheets stay small however many campaigns there are.
    """
    exact = hue_of_color(color)
    vivid = 0 if not exact.vivid else 50 if exact.vivid < 75 else 100
    return Hue(round(exact.degrees / _STEP) * _STEP % 360 if vivid else 0, vivid)


def hue_key(color: str) -> str:
    """Name the hue of a hex colour, as pages (`data-h`) and style sheets do; empty for none."""
    if not color:
        return ""
    hue = shared_hue(color)
    return f"{hue.degrees}" if hue.vivid == 100 else f"{hue.degrees}-{hue.vivid}"
