"""While a section is missing, names that differ in capital letters only are one name."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from calgen.commands.build import BuildOptions
from calgen.commands.build import run as build
from calgen.report.terminal import Terminal
from tests.projects import SITE, read_files, write_project

TODAY = date(2026, 11, 22)
PEOPLE = "- {id: ted, team: Sales}\n- {id: ana, team: SALES}\n"


def entry(name: str, fields: str) -> dict[str, str]:
    return {f"content/topics/{name}.yaml": f"title: x\nstart: 2026-11-27\n{fields}\n"}


def test_a_name_is_spelled_as_it_is_first_in_path_order(tmp_path: Path) -> None:
    files = {
        **entry("b", "channels: [email, Blog]\nproducts: [tents]\nowner: MARTHA"),
        **entry("a", "channels: [Email, blog]\nowner: Martha"),
        **entry("c", "products: [Tents, TENTS, tents]"),
    }
    reading = read_files(tmp_path, files)
    entries = reading.calendar.entries
    assert reading.problems == ()
    assert entries["b"].channels == entries["a"].channels == ("Email", "blog")
    assert entries["b"].owner == entries["a"].owner == "Martha"
    assert entries["c"].products == entries["b"].products == ("tents",)


@pytest.mark.parametrize("files", [{}, {"content/people.yaml": PEOPLE}])
def test_a_default_team_keeps_its_spelling_and_its_flag(
    tmp_path: Path, files: dict[str, str]
) -> None:
    said = "team: Sales\nsuggested_by: SALES\nsign_off: {Sales: {by: ted}}"
    if files:
        said = "team: Sales\nsuggested_by: ted\nsign_off: {Sales: {by: ted}}"
    reading = read_files(tmp_path, {**files, **entry("a", said)})
    one = reading.calendar.entries["a"]
    assert (reading.problems, one.team, one.sales_suggested) == ((), "sales", True)
    assert [signed.team for signed in one.sign_off] == ["sales"]
    assert {person.team for person in reading.calendar.people.values()} <= {"sales"}


def test_the_spelling_of_site_yaml_goes_before_that_of_files(tmp_path: Path) -> None:
    site = (
        f"{SITE}suggestions: {{from: SALES}}\ntypes: {{topic: {{needs: [{{channel: Email}}]}}}}\n"
    )
    files = {"site.yaml": site, **entry("a", "channels: [email]\nsuggested_by: Sales")}
    reading = read_files(tmp_path, files)
    one = reading.calendar.entries["a"]
    assert reading.problems == ()
    assert reading.calendar.site.suggestions.team == "sales"
    assert one.channels == ("Email",)
    assert one.sales_suggested


def test_two_compositions_of_one_name_are_one_name(tmp_path: Path) -> None:
    files = {**entry("a", "products: [cafe\u0301]"), **entry("b", "products: [café]")}
    reading = read_files(tmp_path, files)
    assert reading.problems == ()
    assert {one.products for one in reading.calendar.entries.values()} == {("café",)}


def test_a_declared_name_is_not_folded_but_reported(tmp_path: Path) -> None:
    files = {"site.yaml": f"{SITE}channels: [email]\n", **entry("a", "channels: [Email]")}
    assert read_files(tmp_path, files).calendar.entries["a"].channels == ("Email",)


@pytest.mark.parametrize("name", ["../x", "a/b", "東" * 100, "CON", "Ted Barnes"])
@pytest.mark.parametrize(
    "field",
    [
        "channels: [{}]",
        "products: [{}]",
        "team: {}",
        "owner: {}",
        "suggested_by: {}",
    ],
)
def test_any_name_is_accepted_while_nobody_declares_them(
    tmp_path: Path, field: str, name: str
) -> None:
    reading = read_files(tmp_path, entry("a", field.format(name)))
    assert not reading.problems
    one = reading.calendar.entries["a"]
    assert name in (*one.channels, *one.products, one.team, one.owner, one.suggested_by)


def test_a_site_with_such_names_builds(tmp_path: Path) -> None:
    files = {
        **entry("a", "team: Sales\nproducts: [Tents]\nowner: Martha\nchannels: [Email, ../x]"),
        **entry("b", "team: sales\nproducts: [tents]\nowner: martha\nchannels: [email, a/b]"),
    }
    project = write_project(tmp_path, files)
    options = BuildOptions(project / "public", TODAY, quiet=True)
    assert build(project, options, Terminal(StringIO(), color=False, live=False)) == 0
    assert (project / "public" / "channels" / "Email.html").is_file()
