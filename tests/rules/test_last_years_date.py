import pytest

from calgen.model.entry import Entry, Status
from calgen.rules.last_years_date import RULE
from tests.rules.calendars import calendar, checked, entry, found_by, places, span


def reports(one: Entry) -> list[tuple[str, str]]:
    return [(p.message, p.hint) for p in found_by(RULE, checked(calendar(one)))]


def test_an_older_date_than_the_id_says_is_reported_at_the_start() -> None:
    one = entry("black-friday-2026", span=span("2025-11-28"), positions=places("title", "start"))
    (problem,) = found_by(RULE, checked(calendar(one)))
    assert problem.message == "start: this is in 2025, but the id says 2026"
    assert problem.hint == "write 2026-11-28 if the date is left over from a copy"
    assert (problem.line, problem.width, problem.severity) == (3, 10, "warning")


@pytest.mark.parametrize(
    ("path", "title", "start", "message"),
    [
        (
            "content/events/2017/flock-2017.md",
            "Flock",
            "2016-08-29",
            "start: this is in 2016, but the folder and the id say 2017",
        ),
        (
            "content/events/2018/java2019-2018.md",
            "Java 2019",
            "2019-03-16",
            "start: this is in 2019, but the folder says 2018",
        ),
        (
            "content/events/fair.md",
            "Spring fair 2025",
            "2026-03-16",
            "start: this is in 2026, but the title says 2025",
        ),
        (
            "content/events/winter 2026/q4/fair.md",
            "Fair",
            "2025-03-16",
            "start: this is in 2025, but the folder says 2026",
        ),
    ],
)
def test_folder_id_and_title_are_all_read(path: str, title: str, start: str, message: str) -> None:
    id_ = path.rpartition("/")[2].removesuffix(".md")
    one = entry(id_, path, title=title, span=span(start))
    assert [found for found, _ in reports(one)] == [message]


def test_the_name_of_a_list_file_counts_too() -> None:
    one = entry("fair", "content/events/2026.yaml", span=span("2025-03-16"))
    assert [m for m, _ in reports(one)] == ["start: this is in 2025, but the file's name says 2026"]


@pytest.mark.parametrize(
    ("id_", "title", "start", "end"),
    [
        ("tent-sale", "Tent sale", "2026-11-27", ""),
        ("season-2025-26", "Season 2025/26", "2026-02-01", ""),
        ("data-2030-summit-2026", "Data 2030 summit", "2026-03-01", ""),
        ("trends-for-2027", "Trends for 2027", "2026-12-08", ""),
        ("best-of-2026", "The best of 2026", "2027-01-12", ""),
        ("vision-2035", "Vision 2035", "2026-05-01", ""),
        ("since-1998", "Tents since 1998", "2026-05-01", ""),
        ("new-year-2027", "New Year 2027", "2026-09-27", "2027-01-02"),
        ("fy2027-kickoff", "FY2027 kick-off", "2026-07-01", ""),
        ("win-2000-points", "Win 2000 points", "2026-05-01", ""),
        ("order-120269", "Order 120269", "2025-05-01", ""),
    ],
)
def test_years_that_are_no_slip_are_not_reported(
    id_: str, title: str, start: str, end: str
) -> None:
    assert reports(entry(id_, title=title, span=span(start, end))) == []


@pytest.mark.parametrize(
    ("type_", "status", "reported"),
    [
        ("topic", Status.PLANNED, True),
        ("topic", Status.CONFIRMED, True),
        ("topic", Status.DONE, False),
        ("promotion", Status.DONE, True),
        ("event", Status.DONE, True),
    ],
)
def test_looking_ahead_is_doubtful_once_the_day_has_passed(
    type_: str, status: Status, *, reported: bool
) -> None:
    one = entry("x-2026", type=type_, span=span("2025-12-08"), status=status)
    assert bool(reports(one)) is reported


def test_a_folder_of_next_year_is_reported_even_late_in_the_year() -> None:
    one = entry("fair", "content/events/2027/fair.md", span=span("2026-12-08"))
    ((_, hint),) = reports(one)
    assert hint == (
        "write 2027-12-08 if the date is left over from a copy; "
        "otherwise move the file to a folder of 2026"
    )


@pytest.mark.parametrize(
    ("path", "title", "hint"),
    [
        (
            "content/events/2025/fair.md",
            "Fair 2026",
            "move the file to a folder of 2026; or write 2025-03-01 if the date is wrong",
        ),
        (
            "content/events/fair.md",
            "Fair 2025",
            "write 2026 in the title; or write 2025-03-01 if the date is wrong",
        ),
        (
            "content/events/fair-2025.md",
            "Fair",
            "rename it to 2026; or write 2025-03-01 if the date is wrong",
        ),
    ],
)
def test_a_name_of_last_year_is_likelier_left_over_than_a_date_to_come(
    path: str, title: str, hint: str
) -> None:
    id_ = path.rpartition("/")[2].removesuffix(".md")
    one = entry(id_, path, title=title, span=span("2026-03-01"))
    assert [found for _, found in reports(one)] == [hint]


def test_folder_id_and_title_are_listed_as_people_list_things() -> None:
    path = "content/events/2027/fair-2027.md"
    one = entry("fair-2027", path, title="Fair 2027", span=span("2026-03-01"))
    ((message, _),) = reports(one)
    assert message == "start: this is in 2026, but the folder, the id and the title say 2027"


def test_a_start_a_year_before_its_end_is_a_slip_too() -> None:
    assert reports(entry("sale-2026", span=span("2025-08-27", "2026-08-30")))


def test_a_series_may_name_any_year_that_it_reaches() -> None:
    one = entry("standup-2026", span=span("2025-03-03"), repeat="FREQ=WEEKLY;UNTIL=20261231")
    assert reports(one) == []


def test_a_leap_day_moves_to_the_28th() -> None:
    ((_, hint),) = reports(entry("fair-2026", span=span("2024-02-29")))
    assert hint == "write 2026-02-28 if the date is left over from a copy"


def test_an_idea_without_a_date_is_not_looked_at() -> None:
    assert reports(entry("fair-2020")) == []
