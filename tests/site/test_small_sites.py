"""A site that has just begun, or holds odd things, is as whole as the sample company's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from calgen.commands import init
from calgen.commands.init import InitOptions
from tests.building import built
from tests.projects import write_project
from tests.sample import TODAY
from tests.site.links import broken_links, doubled_anchors, pages_of

THREE_LINES = "title: Fernhill\ncalendar_id: fernhill\ntimezone: Europe/London\n"
SITES: Mapping[str, Mapping[str, str]] = {
    "without entries": {},
    "a single entry": {"content/promotions/sale.yaml": "title: Sale\nstart: 2026-11-27\n"},
    "a single entry long ago": {"content/promotions/sale.yaml": "title: Sale\nstart: 2024-05-01\n"},
    "a long series": {
        "content/meetings/daily.yaml": (
            "title: Daily\nstart: 2023-01-02\nrepeat: daily\nexcept: [2026-11-25]\n"
        )
    },
    "a series of which nothing takes place": {
        "content/meetings/two.yaml": (
            "title: Two\nstart: 2026-11-02\nrepeat: FREQ=WEEKLY;COUNT=2\n"
            "except: [2026-11-02, 2026-11-09]\n"
        )
    },
    "two on one day": {
        "content/meetings/weekly.yaml": (
            "title: Weekly\nstart: 2026-11-02\nrepeat: weekly\nmoved: {2026-11-09: 2026-11-16}\n"
        )
    },
    "a broken team of those who suggest": {
        "site.yaml": f"{THREE_LINES}teams: {{sales: 4, marketing: {{title: Marketing}}}}\n",
        "content/people.yaml": "- {id: ted, name: Ted Barnes, team: sales}\n",
        "content/topics/one.yaml": "title: One\nsuggested_by: ted\ncustomer: Please\n",
        "content/topics/two.yaml": "title: Two\nsuggested_by: sales\ncustomer: Please\n",
    },
    "an odd channel": {
        "content/ads/odd.yaml": "title: Odd\nstart: 2026-11-27\nchannels: ['../../out', 'a/b']\n"
    },
}


def whole(site: Path) -> None:
    pages = pages_of(site)
    assert broken_links(site, pages) == {}
    assert doubled_anchors(pages) == []


@pytest.mark.parametrize("files", SITES.values(), ids=SITES)
def test_every_link_of_a_small_site_resolves(tmp_path: Path, files: Mapping[str, str]) -> None:
    project = write_project(tmp_path / "project", {"site.yaml": THREE_LINES, **files})
    whole(built(project))
    assert [path.name for path in tmp_path.iterdir()] == ["project"]


def test_every_link_of_a_new_project_resolves(tmp_path: Path) -> None:
    project = tmp_path / "new"
    options = InitOptions(TODAY, "Ours", "UTC", "none")
    assert init.run(project, options, lambda _, default: default, lambda _: None) == 0
    whole(built(project))
