"""The site in the language of its pages: what is declared in English, and no site titled itself."""

from __future__ import annotations

from dataclasses import replace

from calgen.model.fields import EntryType
from calgen.model.site import Site
from calgen.model.words import Words
from calgen.render.material import Material
from calgen.schema.declarations import builtin
from calgen.schema.words import TYPE_WORDS


def in_words(material: Material, words: Words) -> Material:
    """Give the material with these words, and with the types and teams of its site in them."""
    calendar = replace(material.calendar, site=_translated(material.calendar.site, words))
    return replace(material, calendar=calendar, words=words)


def _translated(site: Site, words: Words) -> Site:
    teams = {
        id_: team
        if "teams" in site.declared
        else replace(team, title=words.texts.get(f"team_{id_}", team.title))
        for id_, team in site.teams.items()
    }
    types = {id_: _type(one, words) for id_, one in site.types.items()}
    return replace(site, teams=teams, types=types)


def _type(one: EntryType, words: Words) -> EntryType:
    """Say one of our own types in these words, but for what site.yaml says of it."""
    ours = builtin().types.get(one.id)
    if ours is None:
        return one
    parts = {
        part: words.texts.get(f"{key}_{one.id}", getattr(one, part))
        for part, key in TYPE_WORDS.items()
        if part not in one.said
    }
    fields = tuple(
        replace(field, title=words.texts.get(f"field_{field.name}", field.title))
        if field in ours.fields
        else field
        for field in one.fields
    )
    return replace(one, fields=fields, **parts)
