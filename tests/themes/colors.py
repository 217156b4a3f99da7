"""The theme's tokens as numbers: each colour for a hue, as a screen of sRGB shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from pathlib import Path

from calgen.formats.colors import linear, luminance

Rgb = tuple[float, float, float]
SCHEMES = ("light", "dark")
_TOKEN = re.compile(r"--([a-z-]+): (light-dark\(.*?\)|#\w+);(?= --|\n)")
_HUED = re.compile(r"oklch\((\S+) calc\((\S+) \* var\(--k\)\) var\(--h, 250\)\)")
_BOTH = re.compile(r"light-dark\((#\w+|oklch\(.*?250\)\)), (#\w+|oklch\(.*?250\)\))\)")


@dataclass(frozen=True, slots=True)
class Hued:
    """A token that takes a hue: its lightness, and its most chroma."""

    lightness: float
    chroma: float


Token = str | Hued


def tokens_of(file: Path) -> Mapping[str, Mapping[str, Token]]:
    """Give the colours that a style sheet declares, by scheme and name."""
    found: dict[str, dict[str, Token]] = {scheme: {} for scheme in SCHEMES}
    for name, value in _TOKEN.findall(file.read_text("utf-8")):
        both = _BOTH.fullmatch(value)
        for scheme, part in zip(SCHEMES, both.groups() if both else (value, value), strict=True):
            hued = _HUED.fullmatch(part)
            found[scheme][name] = Hued(*map(float, hued.groups())) if hued else part
    return found


def brightness(token: Token, hue: int, vivid: float) -> Iterator[float]:
    """Give how bright a token is on a screen, in both ways to bring a colour into its gamut."""
    if isinstance(token, str):
        yield luminance(linear(token))
        return
    chroma = token.chroma * vivid
    yield luminance(clipped(light(token.lightness, chroma, hue)))
    yield luminance(clipped(light(token.lightness, reduced(token.lightness, chroma, hue), hue)))


def light(lightness: float, chroma: float, hue: float) -> Rgb:
    """Give the linear light of a colour of OKLCH; outside of 0 to 1 no screen can show it."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def clipped(color: Rgb) -> Rgb:
    """Cut what a screen cannot show, as browsers do."""
    red, green, blue = (min(1.0, max(0.0, part)) for part in color)
    return red, green, blue


def reduced(lightness: float, chroma: float, hue: float) -> float:
    """Give the most chroma that a screen can show, as CSS Color 4 advises."""
    low, high = 0.0, chroma
    for _ in range(16):
        if all(-1e-6 <= part <= 1 + 1e-6 for part in light(lightness, high, hue)):
            return high
        middle = (low + high) / 2
        shown = all(-1e-6 <= part <= 1 + 1e-6 for part in light(lightness, middle, hue))
        low, high = (middle, high) if shown else (low, middle)
    return low
