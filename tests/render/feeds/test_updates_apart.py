"""The Atom feed of what changed, where feeds are served apart from the pages."""

from __future__ import annotations

from pathlib import Path

from calgen.formats.atom import write_atom
from tests.history.repositories import Repository, day
from tests.render.feeds.test_updates import FRIDAY, A, feed_of


def test_apart_from_pages_whose_address_nobody_knows_it_leads_nowhere(tmp_path: Path) -> None:
    """Relative links would lead to pages on the host of the feeds, where none is."""
    repository = Repository(tmp_path)
    site = "title: Shop\ncalendar_id: x\nfeeds: {url: https://feeds.shop.example}\n"
    many = {f"content/ads/ad-{n:03}.yaml": f"title: Ad {n}\n" for n in range(20)}
    repository.commit(day(1), {"site.yaml": site, A: FRIDAY})
    repository.commit(day(2), {"site.yaml": site, **many})
    found = feed_of(repository.folder)
    assert {found.home, *(entry.link for entry in found.entries)} == {""}
    assert found.source == "https://feeds.shop.example/updates.xml"
    assert b"text/html" not in write_atom(found)
