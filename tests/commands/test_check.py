import json
from pathlib import Path

import pytest

from tests.commands.programs import calgen
from tests.projects import write_project

TODAY = ("--today", "2026-11-22")
GOOD = {"content/ads/a.yaml": "title: x\n"}
BAD = {
    **GOOD,
    "content/ads/b.yaml": "title: y\nlink: nothing\n",
    "content/topics/c.yaml": "titel: z\n",
}
OLD = {"content/ads/a.yaml": "title: x\nstart: 2026-01-05\n"}


def test_a_good_project_ends_with_0_and_says_so(tmp_path: Path) -> None:
    done = calgen("-C", write_project(tmp_path, GOOD), "check", *TODAY)
    assert (done.code, done.out, done.err) == (0, "", "no problems\n")


def test_an_error_ends_with_1_and_is_told_on_standard_error(tmp_path: Path) -> None:
    done = calgen("-C", write_project(tmp_path, BAD), "check", *TODAY)
    assert (done.code, done.out) == (1, "")
    first, excerpt, caret, *_ = done.err.split("\n")
    assert first == "content/ads/b.yaml:2:7: error[bad-value]: link: 'nothing' is no address"
    assert excerpt == "  2 | link: nothing"
    assert caret.startswith("    |       ^^^^^^^ ")
    assert done.err.endswith("3 errors in 2 files\n")


def test_a_warning_alone_ends_with_0(tmp_path: Path) -> None:
    done = calgen("-C", write_project(tmp_path, OLD), "check", *TODAY)
    assert done.code == 0
    assert "warning[not-done]" in done.err


def test_json_stands_on_standard_output_alone(tmp_path: Path) -> None:
    done = calgen("-C", write_project(tmp_path, BAD), "check", "--format", "json", *TODAY)
    assert (done.code, done.err) == (1, "")
    document = json.loads(done.out)
    assert document["version"] == 1
    assert list(document["problems"][0]) == [
        *("path", "line", "column", "rule", "severity", "message", "hint")
    ]
    assert [problem["rule"] for problem in document["problems"]] == [
        *("bad-value", "missing-field", "unknown-field")
    ]


def test_annotations_name_files_as_the_repository_does(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    project = write_project(tmp_path / "project", BAD)
    done = calgen(
        "-C", project, "check", "--format", "github", *TODAY, GITHUB_STEP_SUMMARY=str(summary)
    )
    assert done.code == 1
    assert done.out.startswith("::error file=content/ads/b.yaml,line=2,")
    assert summary.read_text()


def test_only_problems_in_the_given_files_and_folders_are_told(tmp_path: Path) -> None:
    project = write_project(tmp_path, BAD)
    some = calgen("-C", project, "check", "content/topics", *TODAY)
    assert (some.code, some.err.count("error[")) == (1, 2)
    none = calgen("-C", project, "check", "content/ads/a.yaml", *TODAY)
    assert (none.code, none.err) == (0, "no problems\n")
    inside = calgen("check", "content/ads/b.yaml", *TODAY, cwd=project)
    assert inside.err.count("error[") == 1
    whole = calgen("-C", project, "check", project, *TODAY)
    assert whole.err.count("error[") == 3


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = calgen("-C", write_project(tmp_path, GOOD), "check", "content/nothing.yaml")
    assert (done.code, done.out) == (2, "")
    assert done.err == "error: there is no file or folder 'content/nothing.yaml'\n"


def test_a_path_outside_of_the_project_is_wrong_usage(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project", GOOD)
    (tmp_path / "other.yaml").write_text("title: x\n")
    for path in ("../other.yaml", tmp_path / "other.yaml", ".."):
        done = calgen("-C", project, "check", path)
        assert (done.code, done.out) == (2, "")
        assert "is not in the project" in done.err


def test_a_broken_site_is_told_whichever_files_are_asked_about(tmp_path: Path) -> None:
    project = write_project(tmp_path, {**BAD, "site.yaml": "title: x\ntimezone: Lodon\n"})
    done = calgen("-C", project, "check", "content/ads/a.yaml", *TODAY)
    assert (done.code, done.err.count("error[")) == (1, 1)
    assert done.err.startswith("site.yaml:2:11: error[bad-value]")


def test_a_folder_without_a_site_is_told_how_to_begin(tmp_path: Path) -> None:
    done = calgen("check", cwd=tmp_path)
    assert done.code == 1
    assert "there is no site.yaml in this folder" in done.err
    assert "calgen init" in done.err


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_who_wants_it(
    tmp_path: Path, environment: dict[str, str], *, colored: bool
) -> None:
    project = write_project(tmp_path, BAD)
    done = calgen("-C", project, "check", *TODAY, cwd=None, **environment)
    assert ("\x1b[" in done.err) is colored


def test_quiet_says_only_what_went_wrong(tmp_path: Path) -> None:
    assert calgen("-q", "-C", write_project(tmp_path, GOOD), "check", *TODAY).err == ""
    assert "error[" in calgen("-q", "-C", write_project(tmp_path, BAD), "check", *TODAY).err


def test_no_control_character_of_a_file_reaches_the_terminal(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/ads/a.yaml": b"title: a\x1b[31mb\n",
        "content/ads/b.yaml": 'title: x\n"\\e[2J": y\n',
    }
    done = calgen("-C", write_project(tmp_path, files), "check", *TODAY)
    assert done.code == 1
    assert "\x1b" not in done.err


def test_a_linked_file_is_refused_without_showing_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("top secret\n")
    project = write_project(tmp_path / "project", GOOD)
    (project / "content/ads/b.yaml").symlink_to(tmp_path / "secret")
    done = calgen("-C", project, "check", *TODAY)
    assert done.code == 1
    assert "symbolic link" in done.err
    assert "top secret" not in done.err


def test_a_terminal_of_another_encoding_ends_nothing(tmp_path: Path) -> None:
    files = {"content/ads/größe.yaml": "title: ü\nlink: größe\n"}
    project = write_project(tmp_path, files)
    for form in ("text", "github", "json"):
        done = calgen("-C", project, "check", "--format", form, *TODAY, PYTHONIOENCODING="ascii")
        assert done.code == 1
