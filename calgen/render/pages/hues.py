"""Hues: of an owner's colour only the hue is kept, so that no choice is unreadable."""

from __future__ import annotations

from math import atan2, cbrt, degrees

from calgen.model.fields import EntryType


def hue_of(entry_type: EntryType) -> int:
    """Give the hue of a type in degrees of OKLCH, from its colour where it has one."""
    return oklch_hue(entry_type.color) if entry_type.color else entry_type.hue


def oklch_hue(color: str) -> int:
    """Give the hue of a hex colour in degrees of OKLCH (CSS Color 4 §8.4)."""
    digits = color.removeprefix("#")
    pairs = (
        [digits[i] * 2 for i in range(3)]
        if len(digits) == 3
        else [digits[i : i + 2] for i in (0, 2, 4)]
    )
    red, green, blue = (_linear(int(pair, 16) / 255) for pair in pairs)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return round(degrees(atan2(b, a))) % 360


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
