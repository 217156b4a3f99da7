"""Only the hue of an owner's colour is kept."""

from __future__ import annotations

import pytest

from calgen.render.pages.hues import oklch_hue


@pytest.mark.parametrize(
    ("color", "hue"), [("#ff0000", 29), ("#00ff00", 142), ("#0000ff", 264), ("#f00", 29)]
)
def test_hues_are_those_of_the_css_specification(color: str, hue: int) -> None:
    assert oklch_hue(color) == hue
