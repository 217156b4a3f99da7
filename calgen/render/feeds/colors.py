"""Colours by name: calendar clients take only the names of CSS (RFC 7986 §5.9)."""

from __future__ import annotations

from math import atan2, cbrt, degrees

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
_NEARLY_GREY = 0.02


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
    digits = color.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    try:
        red, green, blue = (_linear(byte / 255) for byte in bytes.fromhex(digits)[:3])
    except ValueError:
        return ""
    a, b = _oklab(red, green, blue)
    if abs(a) < _NEARLY_GREY and abs(b) < _NEARLY_GREY:
        return "slategray"
    return nearest_name(degrees(atan2(b, a)))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _oklab(red: float, green: float, blue: float) -> tuple[float, float]:
    """Give the a and b of OKLab (CSS Color 4 §9.2) of a linear sRGB colour."""
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return a, b
