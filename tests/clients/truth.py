"""What takes place by our own reckoning of time, without what feeds write of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from calgen.model.entry import Entry
from calgen.model.span import Moment, Span, is_instant
from calgen.render.feeds.members import Member, members_of
from calgen.render.feeds.select import selections
from calgen.render.material import Material
from calgen.timing.changes import changes_of, shifted
from calgen.timing.series import starts
from tests.clients.readers import LAST, Seeings, Seen, in_order, written


def what_we_say(calendar: Material) -> Seeings:
    """Every occurrence of every feed, an entry's own feed too."""
    members: dict[str, Iterable[Member]] = {one.path: one.members for one in selections(calendar)}
    members |= {f"entries/{id_}.ics": (one,) for id_, one in members_of(calendar).whole.items()}
    return {
        path: in_order(seen for one in found for seen in _of_member(one, calendar))
        for path, found in members.items()
    }


def _of_member(one: Member, calendar: Material) -> Iterator[Seen]:
    """An entry's occurrences, or the day of an event that it gave rise to."""
    name = one.event.uid.rpartition("@")[0]
    if "+" in name:
        yield name, written(one.event.start), written(one.event.end)
        return
    spans = (
        (each.span for each in calendar.occurrences[one.entry.id])
        if one.event.singles  # those that pages show, and no others
        else spans_of(one.entry)
    )
    for span in spans:
        end = span.end + timedelta(days=1) if span.all_day else span.end
        yield one.entry.id, written(span.start), written(end)


def spans_of(entry: Entry) -> Iterator[Span]:
    """Every span of an entry, however many, to the end of the window."""
    if entry.span is None or not entry.repeat:
        yield from filter(None, (entry.span,))
        return
    changes = changes_of(entry)
    for start in starts(entry.repeat, entry.span.start, entry.timezone):
        if _day(start) > LAST + timedelta(days=2):
            return
        if not changes.excludes(start):
            yield shifted(entry.span, changes.target(start), entry.timezone)


def _day(moment: Moment) -> date:
    return moment.date() if is_instant(moment) else moment


def of_entries(seen: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Name what an entry gave rise to by the entry, since no UID comes through vdirsyncer."""
    return tuple(sorted((name.partition("+")[0], start, end) for name, start, end in seen))


def differences(seen: Seeings, truth: Seeings) -> list[str]:
    """What somebody sees and we do not, or more often, or the other way round."""
    assert seen.keys() == truth.keys()
    return [
        f"{path}: {who} alone see {one}"
        for path in truth
        for who, more, less in (
            ("they", seen[path], truth[path]),
            ("we", truth[path], seen[path]),
        )
        for one in sorted((Counter(more) - Counter(less)).elements())
    ]
