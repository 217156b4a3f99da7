"""The `golden` fixture itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

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
