"""Every feed is read by three independent programs, which see what we see."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from calgen import pipeline
from calgen.formats.ics import IcsWriter
from calgen.render.feeds.products import feed_products
from calgen.render.feeds.select import selections
from calgen.render.material import Material
from calgen.timing.occurrences import occurrences
from tests.calendars import TODAY, material
from tests.clients.hard_case import hard_entries
from tests.clients.readers import (
    LAST,
    Seen,
    expected,
    serving,
    with_ical,
    with_ical_js,
    with_khal,
)

PROJECT = Path(__file__).parents[2]
Feeds = Mapping[str, Path]
Seeings = Mapping[str, tuple[Seen, ...]]


@pytest.fixture(scope="module", params=["hard case", "sample company"])
def calendar(request: pytest.FixtureRequest) -> Material:
    if request.param == "hard case":
        return material(hard_entries(), until=LAST)
    sample = pipeline.material(pipeline.check(PROJECT, TODAY))
    timezone = sample.calendar.site.timezone
    spans = {
        id_: occurrences(sample.calendar.entries[id_], timezone, LAST, TODAY)
        for id_ in sample.occurrences
    }
    return replace(sample, occurrences=spans)


@pytest.fixture(scope="module")
def feeds(calendar: Material, tmp_path_factory: pytest.TempPathFactory) -> Feeds:
    """Every feed on disk, by its address."""
    return write_feeds(calendar, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def truth(calendar: Material) -> Seeings:
    return what_we_say(calendar)


def write_feeds(calendar: Material, folder: Path) -> Feeds:
    writer = IcsWriter()
    found = {}
    for product in feed_products(calendar):
        path = found[product.path] = folder / product.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(writer.write(product.view))  # type: ignore[arg-type]
    return found


def what_we_say(calendar: Material) -> Seeings:
    """Every occurrence of every feed, an entry's own feed too."""
    members = {one.path: [entry.id for entry in one.entries] for one in selections(calendar)}
    members |= {f"entries/{id_}.ics": [id_] for id_ in members["feeds/all.ics"]}
    return {
        path: expected(one for id_ in ids for one in calendar.occurrences[id_])
        for path, ids in members.items()
    }


def differences(seen: Seeings, truth: Seeings) -> list[str]:
    """What somebody sees and we do not, or the other way round."""
    assert seen.keys() == truth.keys()
    return [
        f"{path}: {'we' if one in truth[path] else 'they'} alone see {one}"
        for path in truth
        for one in sorted(set(seen[path]) ^ set(truth[path]))
    ] + [f"{path}: doubled" for path in truth if len(seen[path]) != len(set(seen[path]))]


def test_home_assistants_reader_sees_what_we_see(feeds: Feeds, truth: Seeings) -> None:
    seen = {path: with_ical(feeds[path].read_bytes()) for path in truth}
    assert differences(seen, truth) == []


@pytest.mark.clients
def test_ical_js_sees_what_we_see(feeds: Feeds, truth: Seeings) -> None:
    seen = with_ical_js({path: feeds[path] for path in truth})
    assert differences(seen, truth) == []


@pytest.mark.clients
def test_a_real_subscription_sees_what_we_see(feeds: Feeds, truth: Seeings, tmp_path: Path) -> None:
    shared = {path: seen for path, seen in truth.items() if path.startswith("feeds/")}
    with serving(feeds["feeds/all.ics"].parents[1]) as address:
        seen = with_khal({path: f"{address}/{path}" for path in shared}, tmp_path)
    assert differences(seen, shared) == []


def test_there_is_something_to_agree_on(truth: Seeings) -> None:
    assert len(truth["feeds/all.ics"]) > 100
