import pytest

from calgen.model.fields import EntryType
from calgen.render.feeds.colors import css_color, name_of_hex, nearest_name


@pytest.mark.parametrize(
    ("color", "name"),
    [
        ("#dc143c", "crimson"),
        ("#ff6347", "tomato"),
        ("#ff8c00", "darkorange"),
        ("#daa520", "goldenrod"),
        ("#808000", "olive"),
        ("#228b22", "forestgreen"),
        ("#3cb371", "mediumseagreen"),
        ("#008080", "teal"),
        ("#4682b4", "steelblue"),
        ("#4169e1", "royalblue"),
        ("#6a5acd", "slateblue"),
        ("#9932cc", "darkorchid"),
        ("#c71585", "mediumvioletred"),
        ("#5f3dc4", "slateblue"),
        ("#f00", "tomato"),
        ("#808080", "slategray"),
        ("", ""),
        ("red", ""),
        ("#12", ""),
    ],
)
def test_a_hex_colour_has_a_name_of_nearly_its_hue(color: str, name: str) -> None:
    assert name_of_hex(color) == name


def test_hues_go_round() -> None:
    assert nearest_name(359) == nearest_name(-1) == "mediumvioletred"
    assert nearest_name(12) == "crimson"


def test_a_type_says_its_colour_as_hex_or_as_hue() -> None:
    assert css_color(EntryType("a", "A", "As", "as", color="#008080", hue=25)) == "teal"
    assert css_color(EntryType("a", "A", "As", "as", hue=155)) == "mediumseagreen"
