"""Who subscribed to what a fault keeps off the calendar is not turned away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import built
from tests.projects import write_project

SITE = "title: Fernhill\ncalendar_id: fernhill\naccess: public\n"
FILES = {
    "site.yaml": SITE,
    "content/people.yaml": "- {id: ted, name: Ted Barnes, team: sales}\n",
    "content/campaigns/spring.yaml": "title: Spring\nstart: 2026-11-01\nend: 2026-12-20\n",
    "content/ads/a.yaml": "title: One\nstart: 2026-11-27\nowner: ted\ncampaign: spring\n"
    "channels: [blog]\nproducts: [tents]\nteam: sales\n",
}


@pytest.mark.parametrize(
    ("name", "text", "feed"),
    [
        ("content/campaigns/spring.yaml", "title: Spring\nstart: 2026-13-01\n", "campaign/spring"),
        ("content/campaigns/spring.yaml", "title: [\n", "campaign/spring"),
        ("site.yaml", f"{SITE}channels: {{blog: 3}}\n", "channel/blog"),
        ("site.yaml", f"{SITE}products: {{tents: [3]}}\n", "product/tents"),
        ("site.yaml", f"{SITE}teams: {{sales: x}}\n", "team/sales"),
        ("content/people.yaml", "- {id: ted, name: [Ted], team: sales}\n", "person/ted"),
        ("content/people.yaml", "- {id: ted, name: [\n", "person/ted"),
    ],
)
def test_its_feed_stays_with_what_names_it(tmp_path: Path, name: str, text: str, feed: str) -> None:
    site = built(write_project(tmp_path / "project", {**FILES, name: text}))
    assert b"UID:a@fernhill" in (site / f"feeds/{feed}.ics").read_bytes()


def test_a_broken_campaign_that_nothing_names_keeps_its_feed(tmp_path: Path) -> None:
    broken = {"content/campaigns/spring.yaml": "title: Spring\nstart: never\n"}
    files = {**FILES, "content/ads/a.yaml": "title: One\nstart: 2026-11-27\n", **broken}
    site = built(write_project(tmp_path / "project", files))
    assert (site / "feeds/campaign/spring.ics").read_bytes().count(b"BEGIN:VEVENT") == 0
