"""Pages of small calendars, as the views that templates are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.model.entry import Entry
from calgen.model.words import Words
from calgen.schema.words import declared_words
from tests.all_pages import page_products
from tests.calendars import material

Views = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def words() -> Words:
    return load_words([bundled_themes() / "default"], "en", declared_words())


@pytest.fixture
def views(words: Words) -> Views:
    """`views(entries, stamps=…)`: every page's view by its path; the rest is the material's."""

    def made(entries: Iterable[Entry], **others: Any) -> dict[str, Any]:  # noqa: ANN401 -- any field
        whole = replace(material(entries), **others)
        return {one.path: one.view for one in page_products(whole, words)}

    return made
