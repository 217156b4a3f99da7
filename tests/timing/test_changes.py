from datetime import UTC, date

from calgen.model.entry import Move
from calgen.model.span import Span
from calgen.timing.changes import excluded_starts, moved_starts, shifted
from calgen.timing.instants import at
from tests.calendars import LONDON, NEW_YORK, days, timed, wall


def test_excluded_starts_are_exact_and_real() -> None:
    weekly = timed(
        "weekly",
        wall(2026, 11, 2, 10),
        NEW_YORK,
        repeat="weekly",
        exceptions=(
            date(2026, 11, 9),
            date(2026, 11, 10),
            at(wall(2026, 11, 16, 10), NEW_YORK).astimezone(UTC),
        ),
    )
    assert excluded_starts(weekly) == (
        at(wall(2026, 11, 9, 10), NEW_YORK),
        at(wall(2026, 11, 16, 10), NEW_YORK),
    )


def test_moved_starts_tell_the_original_and_the_new_span() -> None:
    weekly = timed(
        "weekly",
        wall(2026, 11, 2, 10),
        repeat="weekly",
        moved=(Move(date(2026, 11, 30), at(wall(2026, 12, 1, 15), LONDON)),),
    )
    ((original, span),) = moved_starts(weekly)
    assert original == at(wall(2026, 11, 30, 10), LONDON)
    assert span == Span(at(wall(2026, 12, 1, 15), LONDON), at(wall(2026, 12, 1, 16), LONDON))


def test_a_single_entry_has_no_changes() -> None:
    single = days("single", date(2026, 11, 2), exceptions=(date(2026, 11, 2),))
    assert excluded_starts(single) == ()
    assert moved_starts(single) == ()


def test_a_timed_span_moved_to_a_day_keeps_its_time() -> None:
    span = Span(at(wall(2026, 11, 2, 10), LONDON), at(wall(2026, 11, 2, 12), LONDON))
    assert shifted(span, date(2026, 7, 1)) == Span(
        at(wall(2026, 7, 1, 10), LONDON), at(wall(2026, 7, 1, 12), LONDON)
    )


def test_an_all_day_span_stays_so() -> None:
    span = Span(date(2026, 11, 2), date(2026, 11, 4))
    moved = shifted(span, at(wall(2026, 12, 1, 10), LONDON))
    assert moved == Span(date(2026, 12, 1), date(2026, 12, 3))
