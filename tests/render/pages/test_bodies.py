"""Links between entry files lead to pages; everything else in a text stays as it was written."""

from __future__ import annotations

import pytest

from calgen.render.pages.bodies import with_page_links

PAGES = {
    "content/promotions/bf.md": "entries/bf.html",
    "content/topics/tents.yaml": "entries/t.html",
}
PATH = "content/topics/why.md"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[a](../promotions/bf.md)", "[a](calgen-page/../entries/bf.html)"),
        ("[a](tents.yaml#why)", "[a](calgen-page/../entries/t.html)"),
        ("[a]: ../promotions/bf.md", "[a]: calgen-page/../entries/bf.html"),
        ("[a](../promotions/none.md)", "[a](../promotions/none.md)"),
        ("[a](https://x.example/bf.md)", "[a](https://x.example/bf.md)"),
        ("../promotions/bf.md", "../promotions/bf.md"),
    ],
)
def test_links(written: str, expected: str) -> None:
    assert with_page_links(written, PATH, PAGES, "../") == expected
