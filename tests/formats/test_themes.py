from pathlib import Path

import pytest

from calgen.formats.themes import bundled_themes, find_themes, shown_as, theme_names

OURS = bundled_themes()


def themes(project: Path, extends: dict[str, str]) -> Path:
    """Write themes; each says what it extends, nothing where that is empty."""
    for name, other in extends.items():
        folder = project / "themes" / name
        folder.mkdir(parents=True)
        if other:
            (folder / "theme.yaml").write_text(f"extends: {other}\n", "utf-8")
    return project


def names(project: Path, name: str) -> list[str]:
    """`own` themes by their names, ours as `calgen/NAME`."""
    own = project.resolve() / "themes"
    return [
        folder.name if folder.is_relative_to(own) else f"calgen/{folder.name}"
        for folder in find_themes(project, name).folders
    ]


def test_a_sites_own_default_theme_comes_before_ours(tmp_path: Path) -> None:
    assert names(tmp_path, "default") == ["calgen/default"]
    themes(tmp_path, {"default": ""})
    assert names(tmp_path, "default") == ["default", "calgen/default"]


@pytest.mark.parametrize(
    ("extends", "found"),
    [
        ({"mine": ""}, ["mine", "calgen/default"]),
        ({"mine": "default"}, ["mine", "calgen/default"]),
        ({"mine": "wall"}, ["mine", "calgen/wall", "calgen/default"]),
        ({"mine": "house", "house": ""}, ["mine", "house", "calgen/default"]),
        ({"mine": "", "default": ""}, ["mine", "default", "calgen/default"]),
        ({"mine": "wall", "wall": ""}, ["mine", "wall", "calgen/wall", "calgen/default"]),
        ({"mine": "wall", "wall": "wall"}, ["mine", "wall", "calgen/wall", "calgen/default"]),
    ],
)
def test_a_theme_extends_others_and_the_default_theme_at_last(
    tmp_path: Path, extends: dict[str, str], found: list[str]
) -> None:
    project = themes(tmp_path, extends)
    assert names(project, "mine") == found
    assert find_themes(project, "mine").broken is None


@pytest.mark.parametrize(
    ("extends", "broken", "found"),
    [
        ({"mine": "mine"}, "mine", ["mine", "calgen/default"]),
        ({"mine": "house", "house": "mine"}, "house", ["mine", "house", "calgen/default"]),
        ({"mine": "nowhere"}, "mine", ["mine", "calgen/default"]),
        ({"mine": "../../etc"}, "mine", ["mine", "calgen/default"]),
        ({"mine": "default", "default": "mine"}, "default", ["mine", "default", "calgen/default"]),
    ],
)
def test_what_leads_nowhere_is_named_and_the_default_theme_stands_in(
    tmp_path: Path, extends: dict[str, str], broken: str, found: list[str]
) -> None:
    project = themes(tmp_path, extends)
    told = find_themes(project, "mine")
    assert names(project, "mine") == found
    assert told.broken == project.resolve() / "themes" / broken / "theme.yaml"
    assert told.extends is not None
    assert told.extends.text == extends[broken]


def test_the_names_of_all_themes_are_known(tmp_path: Path) -> None:
    assert theme_names(themes(tmp_path, {"mine": ""})) == ("default", "mine", "wall")


@pytest.mark.parametrize("kind", ["templates", "words", "static"])
def test_a_file_is_shown_as_the_project_has_it(kind: str) -> None:
    file = Path(f"/home/themes/of/ours/themes/mine/{kind}/themes/a.html")
    assert shown_as(file) == f"themes/mine/{kind}/themes/a.html"
