"""A desk with the words of the default theme, for the tests of builders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.model.entry import Entry
from calgen.model.fields import EntryType
from calgen.model.problem import Problem
from calgen.model.site import Site
from calgen.render.pages.desk import Desk, make_desk
from calgen.schema.words import declared_words
from tests.calendars import SITE, material

TOPIC = EntryType("topic", "Blog topic", "Blog topics", "topics", done="Published")
WORDS = load_words([bundled_themes() / "default"], "en", declared_words())


def with_types(*types: EntryType, site: Site = SITE) -> Site:
    return replace(site, types={**site.types, **{one.id: one for one in types}})


def desk(entries: Iterable[Entry], site: Site = SITE, problems: tuple[Problem, ...] = ()) -> Desk:
    return make_desk(replace(material(entries, site), problems=problems), WORDS)
