"""Publishing a large site: a process makes only what it has to render."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from calgen import publishing
from calgen.model.product import Product
from calgen.output.rendered import Rendered
from calgen.pipeline import check, material
from tests.projects import write_project

AD = "type: ad\ntitle: An ad\nstart: 2026-11-27\nowner: nobody\n"
MAKERS = ("feed_products", "api_products", "static_products")


def site(project: Path) -> dict[str, Rendered]:
    gathered = material(check(project, date(2026, 11, 22)))
    return {file.path: file for file in publishing.rendered_site(project, gathered)}


def test_a_process_makes_only_the_kind_of_data_that_it_renders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = write_project(tmp_path, {"content/ads/an-ad.yaml": AD})
    made: list[str] = []
    first: list[object] = []

    def elsewhere(work: Callable[[], object]) -> Callable[[], object]:
        first.append(work())
        return list

    def known(_: Callable[[], object]) -> Callable[[], object]:
        result = first.pop(0)
        return lambda: result

    def counted(name: str) -> Callable[..., Iterator[Product]]:
        make = getattr(publishing, name)

        def counting(*given: object) -> Iterator[Product]:
            made.append(name)
            yield from make(*given)

        return counting

    for name in MAKERS:
        monkeypatch.setattr(publishing, name, counted(name))
    monkeypatch.setattr(publishing, "FEWEST", 0)
    monkeypatch.setattr(publishing, "begin", elsewhere)
    site(project)
    monkeypatch.setattr(publishing, "begin", known)
    made.clear()
    files = site(project)
    assert files["entries/an-ad.html"].render()
    assert made == []
    assert b"An ad" in files["entries/an-ad.ics"].render()
    assert b"An ad" in files["feeds/all.ics"].render()
    assert made == ["feed_products"]
    assert b"An ad" in files["api/entries.json"].render()
    assert made == ["feed_products", "api_products"]


def test_a_site_is_the_same_whoever_works_out_its_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = "title: Plan\nurl: https://plan.example\naccess: public\n"
    project = write_project(tmp_path, {"site.yaml": config, "content/ads/an-ad.yaml": AD})
    here = {path: (file.key, file.render()) for path, file in site(project).items()}
    monkeypatch.setattr(publishing, "FEWEST", 0)
    others = {path: (file.key, file.render()) for path, file in site(project).items()}
    assert others == here
    assert b"entries/an-ad.html" in here["sitemap.xml"][1]
    assert b"subscribe.html" in here["sitemap.xml"][1]
