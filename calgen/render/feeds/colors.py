"""Colours by name: calendar clients take only the names of CSS (RFC 7986 §5.9)."""

from __future__ import annotations

from calgen.formats.colors import oklch
from calgen.model.fields import EntryType

# Hues in degrees of OKLCH, in which the theme's are given too.
_HUES = {
    "crimson": 20,
    "tomato": 35,
    "darkorange": 60,
    "goldenrod": 85,
    "olive": 110,
    "forestgreen": 143,
    "mediumseagreen": 157,
    "teal": 195,
    "steelblue": 245,
    "royalblue": 268,
    "slateblue": 285,
    "darkorchid": 310,
    "mediumvioletred": 350,
}


def css_color(entry_type: EntryType) -> str:
    """Name the CSS colour that is nearest in hue to a type's."""
    if not entry_type.color:
        return nearest_name(entry_type.hue)
    return name_of_hex(entry_type.color)


def nearest_name(hue: float) -> str:
    """Name the colour whose hue, in degrees of OKLCH, is nearest."""
    return min(_HUES, key=lambda name: abs((_HUES[name] - hue + 180) % 360 - 180))


def name_of_hex(color: str) -> str:
    """Name the nearest colour to one such as `#5f3dc4` or `#abc`; empty for anything else."""
    try:
        found = oklch(color)
    except ValueError:
        return ""
    return "slategray" if found.is_grey else nearest_name(found.hue)
