"""Of an owner's colour only hue and chroma are kept."""

from __future__ import annotations

from datetime import date

import pytest

from calgen.model.colors import own_color
from calgen.model.fields import EntryType
from calgen.render.pages.assets import asset_products
from calgen.render.pages.hues import hue_key, hue_of, hue_of_color, shared_hue
from calgen.render.views.assets import Hue, Styles
from tests.calendars import days
from tests.render.pages.desks import desk


@pytest.mark.parametrize(
    ("color", "hue"), [("#ff0000", 29), ("#00ff00", 142), ("#0000ff", 264), ("#f00", 29)]
)
def test_hues_are_those_of_the_css_specification(color: str, hue: int) -> None:
    assert hue_of_color(color) == Hue(hue, 100)


@pytest.mark.parametrize("color", ["#000000", "#fff", "#808080", "#7c7c7f"])
def test_grey_black_and_white_are_shown_grey_and_not_red(color: str) -> None:
    assert hue_of_color(color) == Hue(0, 0)
    assert hue_key(color) == "0-0"


def test_a_colour_near_grey_stays_near_grey() -> None:
    slate = hue_of_color("#64748b")
    assert 240 < slate.degrees < 270
    assert 30 < slate.vivid < 60


def test_a_type_has_the_hue_of_its_colour_or_its_own() -> None:
    assert hue_of(EntryType("a", "A", "As", "as", color="#f00", hue=155)) == Hue(29, 100)
    assert hue_of(EntryType("a", "A", "As", "as", hue=155)) == Hue(155, 100)


def test_the_hues_that_campaigns_share_are_few_whatever_colours_they_have() -> None:
    colors = [f"#{red:02x}{green:02x}40" for red in range(0, 256, 5) for green in range(0, 256, 5)]
    assert len({hue_key(color) for color in colors}) <= 72 * 2 + 1
    assert len({shared_hue(color) for color in colors}) == len({hue_key(one) for one in colors})


def test_style_sheets_hold_the_hues_of_teams_and_campaigns_that_have_a_colour() -> None:
    """The team sales of the test calendar has #0b7285."""
    spring = days("spring", date(2027, 3, 1), type="campaign", details={"color": "#f00"})
    plain = days("plain", date(2027, 3, 1), type="campaign")
    not_a_campaign = days("ad", date(2027, 3, 1), type="ad", details={"color": "#00ff00"})
    assert [own_color(one) for one in (spring, plain, not_a_campaign)] == ["#f00", "", ""]
    view = next(asset_products(desk([spring, plain, not_a_campaign]))).view
    assert isinstance(view, Styles)
    assert view.hues == (("215", Hue(215, 100)), ("30", Hue(30, 100)))
