from calgen.history.settings import Settings
from calgen.history.versions import Version, VersionReader

PATH = "content/promotions/a.yaml"


def versions_in(path: str, data: bytes) -> tuple[Version, ...]:
    return VersionReader().versions_in(path, data, Settings())


def one(text: str, path: str = PATH) -> Version:
    (version,) = versions_in(path, text.encode())
    return version


def test_a_version_is_known_by_its_id() -> None:
    assert one("title: x\n").id == "a"
    assert one("id: ' b '\ntitle: x\n").id == "b"


def test_layout_comments_and_quotes_do_not_count() -> None:
    assert one("title: x\nowner: ted\n") == one("# who\nowner:   'ted'\ntitle: \"x\"\n")


def test_moving_a_file_within_its_folder_does_not_count() -> None:
    assert one("title: x\n") == one("title: x\n", "content/promotions/2026/a.yaml")


def test_a_text_changes_everything_but_the_schedule() -> None:
    before, after = one("title: x\nstart: 2026-01-01\n"), one("title: y\nstart: 2026-01-01\n")
    assert before.everything != after.everything
    assert before.schedule == after.schedule


def test_a_date_changes_the_schedule() -> None:
    assert (
        one("title: x\nstart: 2026-01-01\n").schedule
        != one("title: x\nstart: 2026-01-02\n").schedule
    )


def test_a_day_of_a_step_counts_for_steps_alone() -> None:
    before, after, owned = (
        one(f"title: x\nsteps: {{Draft: {{{draft}}}}}\n")
        for draft in ("due: 2026-01-01", "due: 2026-01-02", "due: 2026-01-01, owner: ana")
    )
    assert before.schedule == after.schedule
    assert before.due != after.due
    assert before.due == owned.due


def test_the_text_below_the_fields_counts() -> None:
    path = "content/topics/a.md"
    before, after = (one(f"---\ntitle: x\n---\n{body}\n", path) for body in ("one", "two"))
    assert before.everything != after.everything
    assert before.schedule == after.schedule


def test_a_file_that_cannot_be_read_says_nothing() -> None:
    assert versions_in(PATH, b"title: [") == ()
    assert versions_in(PATH, b"\xff\xfe") == ()
    assert versions_in(PATH, b"") == ()
