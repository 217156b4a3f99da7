"""A site's paths stay inside it, and no two of them are one file anywhere."""

from __future__ import annotations

import pytest

from calgen.output.paths import check_paths
from calgen.output.rendered import OutputError


def test_ordinary_paths_are_fine() -> None:
    check_paths(["index.html", "entries/ä.html", "entries/a b.html", "index/html", "CNAME"])


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../x", "a//b", "a/", "./a", "a/.", "a\0b", "a\\b", "..\\x"],
)
def test_a_path_that_leaves_the_site_is_refused(path: str) -> None:
    with pytest.raises(OutputError, match="no path inside the site"):
        check_paths([path])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("entries/a.html", "entries/a.html"),
        ("entries/a.html", "Entries/A.html"),
        ("entries/\u00e4.html", "entries/a\u0308.html"),
        ("entries/stra\u00dfe.html", "entries/STRASSE.html"),
    ],
)
def test_two_paths_that_are_one_file_are_refused_by_both_names(one: str, other: str) -> None:
    with pytest.raises(OutputError) as caught:
        check_paths([one, other])
    assert repr(one) in caught.value.message
    assert repr(other) in caught.value.message


@pytest.mark.parametrize("path", [".calgen", ".CALGEN"])
def test_nothing_takes_the_place_of_the_mark(path: str) -> None:
    with pytest.raises(OutputError, match=r"\.calgen"):
        check_paths([path])


@pytest.mark.parametrize("order", [("a/b", "a"), ("a", "a/b"), ("A", "a/b/c"), (".calgen/x", "y")])
def test_a_file_is_not_a_folder_too(order: tuple[str, str]) -> None:
    with pytest.raises(OutputError, match="the folder of"):
        check_paths(order)


def test_control_characters_do_not_reach_the_message() -> None:
    with pytest.raises(OutputError) as caught:
        check_paths(["a\x1b[31m", "A\x1b[31m"])
    assert "\x1b" not in caught.value.message


def test_a_file_of_static_that_would_be_a_page_is_named() -> None:
    with pytest.raises(OutputError) as refused:
        check_paths(["index.html", "index.html"])
    assert refused.value.hint == "rename static/index.html"
