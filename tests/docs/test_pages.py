import re
from datetime import date
from pathlib import Path

import pytest

from calgen.cli import cli
from calgen.pipeline import check

DOCS = Path(__file__).parents[2] / "docs"
TODAY = date(2026, 11, 22)
PAGES = sorted(DOCS.glob("*.md"))
MANUAL_KEY = "3f9a2c41d07b4e6f8a1520c9"
BLOCK = re.compile(
    r"^```(?:yaml|markdown)\n((?:---\n)?# (\S+)\n.*?)^```$", re.MULTILINE | re.DOTALL
)


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def page(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def anchors(page: Path) -> set[str]:
    """The names that forges give to headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        name, _, anchor = target.partition("#")
        other = DOCS / name if name else page
        assert other.is_file(), target
        assert not anchor or anchor in anchors(other), target


def test_every_page_is_listed(page: Path) -> None:
    listed = (DOCS / "README.md").read_text(encoding="utf-8")
    assert page.name == "README.md" or f"]({page.name})" in listed


def test_pages_name_only_commands_that_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    shell = "\n".join(re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    named = set(re.findall(r"`calgen ([a-z]+)", text))
    named |= set(re.findall(r"^calgen ([a-z]+)", shell, re.MULTILINE))
    assert named <= set(cli.commands)


def test_the_files_that_a_page_shows_make_a_calendar_without_problems(
    page: Path, tmp_path: Path
) -> None:
    """The key that is shown is refused, so that nobody keeps it: a reader's own takes its place."""
    written = page.read_text(encoding="utf-8").replace(MANUAL_KEY, MANUAL_KEY[::-1])
    for text, path in BLOCK.findall(written):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    if not (tmp_path / "site.yaml").exists():
        (tmp_path / "site.yaml").write_text("title: Ours\n", encoding="utf-8")
    assert check(tmp_path, TODAY).problems == ()


def test_every_yaml_example_says_which_file_it_is(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert len(BLOCK.findall(text)) == len(
        re.findall(r"^```(?:yaml|markdown)$", text, re.MULTILINE)
    )
