"""The fixtures of all tests: golden files, and the browser's clock."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.sample import NOON

Golden = Callable[[str | bytes, Path], None]


@pytest.fixture(autouse=True)
def comparing(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        pytest.skip("golden files are being written, not compared")


def test_equal_bytes_pass(golden: Golden, tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(b"BEGIN:VCALENDAR\r\n")
    golden("BEGIN:VCALENDAR\r\n", tmp_path / "a.ics")


@pytest.mark.parametrize("actual", ["a\n", b"a", "a\r\nb"])
def test_any_other_byte_fails_and_the_message_names_the_flag(
    golden: Golden, tmp_path: Path, actual: str | bytes
) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\n")
    with pytest.raises(pytest.fail.Exception, match="--update-golden"):
        golden(actual, tmp_path / "a.txt")


def test_a_missing_golden_file_fails_and_the_message_names_the_flag(
    golden: Golden, tmp_path: Path
) -> None:
    with pytest.raises(pytest.fail.Exception, match="--update-golden"):
        golden("a", tmp_path / "none.txt")


@pytest.mark.browser
def test_no_page_can_know_the_day_on_which_the_tests_run(chromium: Browser) -> None:
    context = chromium.new_context()
    for page in (context.new_page(), chromium.new_page()):
        assert page.evaluate("new Date().toISOString()") == NOON.replace("Z", ".000Z")
        page.close()
    context.close()
