"""300 calendars that nobody wrote are audited, and read alike by every program that is fast."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from calgen.audit.run import Auditor
from calgen.model.entry import Entry
from tests.calendars import material
from tests.clients.feeds import written_feeds
from tests.clients.generated import generated
from tests.clients.known import without_known
from tests.clients.readers import LAST, READERS, Files, Seeings
from tests.clients.truth import differences, what_we_say

COUNT = 300
FEED = "feeds/archive.ics"


@dataclass(frozen=True, slots=True)
class Calendars:
    """One feed of each calendar with all that it holds, and what takes place in it."""

    files: Files
    truth: Seeings
    entries: Mapping[str, Sequence[Entry]]

    def without_known(self, reader: str, seen: Seeings) -> Seeings:
        return {
            name: without_known(reader, {name: seen[name]}, entries)[name]
            for name, entries in self.entries.items()
        }


@pytest.fixture(scope="module")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> Calendars:
    folder = tmp_path_factory.mktemp("generated")
    files: dict[str, Path] = {}
    truth = {}
    listed = {f"{number}.ics": entries for number, entries in enumerate(generated(COUNT))}
    for name, entries in listed.items():
        calendar = material(entries, until=LAST)
        files[name] = folder / name
        files[name].write_bytes(written_feeds(calendar)[FEED])
        truth[name] = what_we_say(calendar)[FEED]
    return Calendars(files, truth, listed)


def test_they_are_many_and_full(calendars: Calendars) -> None:
    assert len(calendars.truth) == COUNT
    assert sum(map(len, calendars.truth.values())) > 10 * COUNT


def test_no_fault_is_found_in_them(calendars: Calendars) -> None:
    auditor = Auditor()
    found = {name: auditor.audit(file.read_bytes()) for name, file in calendars.files.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.clients
@pytest.mark.parametrize("reader", READERS)
def test_each_reader_sees_what_we_see(
    reader: str, look: Callable[[Files], Seeings], calendars: Calendars
) -> None:
    seen = calendars.without_known(reader, look(calendars.files))
    assert differences(seen, calendars.without_known(reader, calendars.truth)) == []
