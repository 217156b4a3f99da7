import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calgen.formats.json import Data, write_json
from calgen.pipeline import check, material
from calgen.render.api.products import api_products
from calgen.render.translated import in_words
from calgen.report.data import as_json
from tests.calendars import WORDS
from tests.projects import write_project

TODAY = date(2026, 11, 22)
FILES = {
    "site.yaml": "title: Fernhill\ncalendar_id: fernhill\nchannels: [blog]\n",
    "content/people.yaml": """
- {id: ted, name: Ted Barnes, team: sales, ask: [tents], email: t@f.example}
""",
    "content/campaigns/autumn.yaml": """
title: Autumn
goals: {sales: [{name: Accounts, target: 40}]}
sign_off: {sales: {by: ted, on: 2026-11-01}}
results: {sales: [{name: Accounts, value: 46}], learned: Earlier}
""",
    "content/topics/a.yaml": "title: x\ncampaign: autumn\nowner: tedd\n",
    "content/topics/b.yaml": "title: [\n",
}


@pytest.fixture
def api(tmp_path: Path) -> Mapping[str, Any]:
    checked = check(write_project(tmp_path, FILES), TODAY)
    products = {
        product.path: product.view for product in api_products(in_words(material(checked), WORDS))
    }
    return {
        path: json.loads(write_json(view))
        for path, view in products.items()
        if isinstance(view, Data)
    }


@pytest.mark.parametrize("name", ["entries", "campaigns", "people", "feeds", "problems"])
def test_every_list_stands_under_its_name_beside_a_version(
    api: Mapping[str, Any], name: str
) -> None:
    document = api[f"api/{name}.json"]
    assert list(document) == ["version", name]
    assert document["version"] == 1
    assert document[name]


def test_feeds_are_listed_with_what_is_in_them(api: Mapping[str, Any]) -> None:
    feeds = api["api/feeds.json"]["feeds"]
    assert feeds[0] == {
        "path": "feeds/all.ics",
        "title": feeds[0]["title"],
        "count": 0,
        "edition": "internal",
    }


def test_a_campaign_has_goals_signatures_results_and_entries(api: Mapping[str, Any]) -> None:
    (campaign,) = api["api/campaigns.json"]["campaigns"]
    assert campaign["goals"] == [
        {"team": "sales", "name": "Accounts", "target": "40", "unit": None}
    ]
    assert campaign["sign_off"] == [{"team": "sales", "by": "ted", "on": "2026-11-01"}]
    assert campaign["results"] == [
        {"team": "sales", "name": "Accounts", "value": "46", "unit": None}
    ]
    assert (campaign["learned"], campaign["entries"]) == ("Earlier", ["a"])


def test_people_have_no_addresses(api: Mapping[str, Any]) -> None:
    (ted,) = api["api/people.json"]["people"]
    assert (ted["id"], ted["name"], ted["team"], ted["ask"]) == (
        "ted",
        "Ted Barnes",
        "sales",
        ["tents"],
    )
    assert "t@f.example" not in json.dumps(api)


def test_problems_are_those_of_check(api: Mapping[str, Any], tmp_path: Path) -> None:
    assert api["api/problems.json"] == json.loads(as_json(check(tmp_path, TODAY).problems))
    assert [problem["rule"] for problem in api["api/problems.json"]["problems"]] == [
        "unknown-person",
        "syntax",
    ]


def test_the_site_says_what_it_was_built_of(api: Mapping[str, Any]) -> None:
    site = api["api/site.json"]
    assert (site["version"], site["title"], site["calendar_id"]) == (1, "Fernhill", "fernhill")
    assert (site["today"], site["built"], site["revision"]) == (
        "2026-11-22",
        "2026-11-22T00:00:00+00:00",
        None,
    )


def test_a_name_that_nobody_declared_is_not_published(api: Mapping[str, Any]) -> None:
    entries = {entry["id"]: entry for entry in api["api/entries.json"]["entries"]}
    assert entries["a"]["owner"] is None
