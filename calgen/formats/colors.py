"""Colours as CSS writes them: hex and OKLCH (CSS Color 4 §9.2), and their contrast (WCAG 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cbrt, degrees, hypot

Rgb = tuple[float, float, float]
LIGHT_GROUND, DARK_GROUND = "#ffffff", "#131417"  # of pages, as the theme's tokens write them
# Names that clients of calendars know (CSS Color 4 §6.1), of hues all round.
CSS_COLORS = {
    "crimson": "#dc143c",
    "tomato": "#ff6347",
    "darkorange": "#ff8c00",
    "goldenrod": "#daa520",
    "olive": "#808000",
    "forestgreen": "#228b22",
    "mediumseagreen": "#3cb371",
    "teal": "#008080",
    "steelblue": "#4682b4",
    "royalblue": "#4169e1",
    "slateblue": "#6a5acd",
    "darkorchid": "#9932cc",
    "mediumvioletred": "#c71585",
    "slategray": "#708090",
}
_GREY = 0.02  # the chroma below which nobody sees a hue


@dataclass(frozen=True, slots=True)
class Oklch:
    """A colour by lightness (0 to 1), chroma (0 is grey, 0.37 the most) and hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    @property
    def is_grey(self) -> bool:
        """Whether nobody sees a hue in it, as in black and white."""
        return self.chroma < _GREY


def oklch(color: str) -> Oklch:
    """Give a hex colour such as `#5f3dc4` or `#abc` in OKLCH; raise ValueError for another."""
    red, green, blue = linear(color)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two hex colours: from 1, which nobody sees, to 21."""
    dark, light = sorted((luminance(linear(one)), luminance(linear(other))))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Rgb) -> float:
    """Give how bright a colour of linear light is."""
    red, green, blue = color
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(color: str) -> Rgb:
    """Give a hex colour's three parts of linear light, 0 to 1."""
    digits = color.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (_decoded(byte / 255) for byte in bytes.fromhex(digits))
    return red, green, blue


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
