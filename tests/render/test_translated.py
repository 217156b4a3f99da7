"""Types and teams are said in the language of the pages, where the site does not title them."""

from pathlib import Path

import pytest

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.model.site import Site
from calgen.render.translated import in_words
from calgen.schema.words import declared_words
from tests.calendars import material
from tests.projects import read_files

GERMAN = load_words([bundled_themes() / "default"], "de", declared_words())


@pytest.fixture
def said(tmp_path: Path) -> Site:
    site = """\
title: Unser Kalender
types:
  ad: {title: Inserat}
  email: {done: Raus}
  promotion: {steps: [{name: Entwurf, before: 3d}]}
  webinar: {title: Webinar, fields: {speaker: {kind: text, title: Speaker}}}
"""
    read = read_files(tmp_path, {"site.yaml": site}).calendar.site
    return in_words(material((), read), GERMAN).calendar.site


def test_a_built_in_type_is_said_in_the_pages_language(said: Site) -> None:
    topic = said.types["topic"]
    assert (topic.title, topic.plural, topic.done) == ("Blogthema", "Blogthemen", "Veröffentlicht")
    assert topic.doc == "Etwas zum Schreiben."
    assert {field.title for field in topic.fields} == {"Frage", "Form"}


def test_what_a_site_says_of_a_type_stands_and_the_rest_is_translated(said: Site) -> None:
    ad, email = said.types["ad"], said.types["email"]
    assert (ad.title, ad.plural, ad.done) == ("Inserat", "Inserats", "Online")
    assert (email.title, email.done) == ("E-Mail", "Raus")
    assert said.types["promotion"].title == "Aktion"


def test_a_sites_own_type_stays_as_it_is(said: Site) -> None:
    webinar = said.types["webinar"]
    assert (webinar.title, webinar.fields[0].title) == ("Webinar", "Speaker")


def test_the_teams_of_a_site_without_teams_are_translated(said: Site) -> None:
    assert [team.title for team in said.teams.values()] == ["Vertrieb", "Marketing"]


def test_teams_of_a_sites_own_stay_as_they_are(tmp_path: Path) -> None:
    site = "title: Ours\nteams: {sales: {title: Sales}}\n"
    read = read_files(tmp_path, {"site.yaml": site}).calendar.site
    assert in_words(material((), read), GERMAN).calendar.site.teams["sales"].title == "Sales"
