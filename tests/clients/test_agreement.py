"""Every feed is read by independent programs, which see what we see."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from calgen import pipeline
from calgen.render.material import Material
from calgen.render.translated import in_words
from calgen.timing.occurrences import occurrences
from tests.calendars import TODAY, WORDS, material
from tests.clients.feeds import written_feeds
from tests.clients.hard_case import hard_entries
from tests.clients.known import KNOWN, without_known
from tests.clients.readers import LAST, READERS, Files, Seeings
from tests.clients.subscription import Subscription, serving
from tests.clients.truth import differences, of_entries, what_we_say

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=["hard case", "sample company"])
def calendar(request: pytest.FixtureRequest) -> Material:
    if request.param == "hard case":
        return material(hard_entries(), until=LAST)
    sample = in_words(pipeline.material(pipeline.check(PROJECT, TODAY)), WORDS)
    timezone = sample.calendar.site.timezone
    spans = {
        id_: occurrences(sample.calendar.entries[id_], timezone, LAST, TODAY)
        for id_ in sample.occurrences
    }
    return replace(sample, occurrences=spans)


@pytest.fixture(scope="module")
def feeds(calendar: Material, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Every feed on disk, by its address."""
    return put_on_disk(written_feeds(calendar), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def truth(calendar: Material) -> Seeings:
    return what_we_say(calendar)


def put_on_disk(feeds: Mapping[str, bytes], folder: Path) -> Files:
    found = {path: folder / path for path in feeds}
    for path, file in found.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(feeds[path])
    return found


@pytest.mark.clients
@pytest.mark.parametrize("reader", READERS)
def test_each_reader_sees_what_we_see(
    reader: str,
    look: Callable[[Files], Seeings],
    calendar: Material,
    feeds: Files,
    truth: Seeings,
) -> None:
    entries = calendar.calendar.entries.values()
    seen = without_known(reader, look(feeds), entries)
    assert differences(seen, without_known(reader, truth, entries)) == []


@pytest.mark.clients
def test_a_real_subscription_sees_what_we_see(feeds: Files, truth: Seeings, tmp_path: Path) -> None:
    """To every feed that people share; an entry's own file is for one import, not for polling."""
    shared = {path: of_entries(seen) for path, seen in truth.items() if path.startswith("feeds/")}
    assert shared.keys() == {path for path in feeds if path.startswith("feeds/")}
    with serving(feeds["feeds/all.ics"].parents[1]) as address:
        subscription = Subscription({path: f"{address}/{path}" for path in shared}, tmp_path)
        subscription.synchronise()
    assert differences(subscription.seen(), shared) == []


def test_there_is_something_to_agree_on(truth: Seeings) -> None:
    assert len(truth["feeds/all.ics"]) > 100


def test_few_entries_are_left_to_what_a_reader_gets_wrong(calendar: Material) -> None:
    entries = calendar.calendar.entries.values()
    assert sum(any(wrong(entry) for wrong in KNOWN.values()) for entry in entries) < 15
