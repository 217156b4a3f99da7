"""Colours as CSS and WCAG calculate them."""

from __future__ import annotations

import pytest

from calgen.formats.colors import contrast, oklch


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000", "#ffffff", 21.0),
        ("#ffff00", "#fff", 1.07),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#0000ff", 1.0),
    ],
)
def test_contrast_is_that_of_wcag_in_either_order(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("color", "lightness", "chroma", "hue"),
    [
        ("#ff0000", 0.628, 0.2577, 29.23),
        ("#00ff00", 0.8664, 0.2948, 142.5),
        ("#0000ff", 0.452, 0.3132, 264.05),
    ],
)
def test_oklch_is_that_of_css(color: str, lightness: float, chroma: float, hue: float) -> None:
    found = oklch(color)
    assert found.lightness == pytest.approx(lightness, abs=0.001)
    assert found.chroma == pytest.approx(chroma, abs=0.001)
    assert found.hue == pytest.approx(hue, abs=0.05)


@pytest.mark.parametrize("color", ["#000", "#808080", "#ffffff"])
def test_grey_has_no_chroma(color: str) -> None:
    assert oklch(color).chroma < 0.001


@pytest.mark.parametrize("color", ["", "red", "#12", "#12345678"])
def test_what_is_no_hex_colour_is_refused(color: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- Python words it
        oklch(color)
