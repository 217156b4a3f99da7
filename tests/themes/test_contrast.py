"""Whatever colour an owner picks, what is written in it can be read: light, dark, in any hue."""

from __future__ import annotations

from functools import cache

import pytest
from playwright.sync_api import Browser

from calgen.formats.colors import DARK_GROUND, LIGHT_GROUND, linear
from tests.sample import PROJECT
from tests.themes.colors import SCHEMES, Hued, Rgb, brightness, clipped, light, tokens_of

TOKENS = tokens_of(PROJECT / "themes" / "default" / "templates" / "css" / "tokens.css")
VIVID = (0.0, 0.25, 0.5, 0.75, 1.0)
TEXT, SEEN = 4.5, 3.0

# What stands on what in the style sheets. Shapes (`edge`) are letters, so they count as text.
PAIRS = (
    *(f"text on {ground}" for ground in ("tint", "bg", "surface", "mark")),
    *(f"edge on {ground}" for ground in ("tint", "bg", "surface", "mark")),
    *(f"{word} on tint" for word in ("ink", "muted", "accent", "star", "bad", "good")),
    *("on-solid on solid", "star-on-solid on solid"),
)
FIXED = tuple(
    f"{word} on {ground}"
    for word in ("ink", "muted", "accent", "star", "bad", "good")
    for ground in ("bg", "surface", "mark")
)
SHAPES = ("solid on bg", "field on bg", "edge on bg")


@cache
def least(pair: str, scheme: str) -> float:
    """Give the lowest contrast of a pair over every hue, from grey to vivid."""
    names = pair.split(" on ")
    tokens = [TOKENS[scheme][name] for name in names]
    hued = any(isinstance(token, Hued) for token in tokens)
    return min(
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
        for hue in range(360 if hued else 1)
        for vivid in (VIVID if hued else (1.0,))
        for one in brightness(tokens[0], hue, vivid)
        for other in brightness(tokens[1], hue, vivid)
    )


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", PAIRS)
def test_text_has_contrast_aa_in_every_hue(pair: str, scheme: str) -> None:
    assert least(pair, scheme) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", FIXED)
def test_text_without_a_hue_has_contrast_aa(pair: str, scheme: str) -> None:
    assert least(pair, scheme) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", SHAPES)
def test_bars_and_edges_are_seen_in_every_hue(pair: str, scheme: str) -> None:
    assert least(pair, scheme) >= SEEN


def test_all_tokens_of_a_hue_are_among_those_that_are_tried() -> None:
    hued = {name for name, token in TOKENS["light"].items() if isinstance(token, Hued)}
    assert hued == {"tint", "text", "edge", "solid"}
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()


def test_the_rule_about_colours_judges_them_on_the_grounds_of_the_pages() -> None:
    grounds = [TOKENS[scheme]["bg"] for scheme in SCHEMES]
    judged = [LIGHT_GROUND, DARK_GROUND]
    assert [linear(str(ground)) for ground in grounds] == [linear(ground) for ground in judged]


@pytest.mark.browser
def test_chromium_shows_the_colours_that_were_tried(chromium: Browser) -> None:
    """Two of a channel's 256 steps are rounding: here and there."""
    page = chromium.new_page()
    for token in TOKENS["light"].values():
        for hue in range(0, 360, 15):
            if isinstance(token, Hued):
                css = f"oklch({token.lightness} {token.chroma} {hue})"
                shown = page.evaluate(PIXEL, css)
                meant = screen(clipped(light(token.lightness, token.chroma, hue)))
                assert max(abs(a - b) for a, b in zip(shown, meant, strict=True)) <= 2, css
    page.close()


PIXEL = """css => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""


def screen(color: Rgb) -> list[int]:
    return [
        round(255 * (12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055))
        for part in color
    ]
