"""What every test may use: golden files, and the Chromium of this machine."""

import difflib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.sample import TODAY, clone

settings.register_profile("same every time", deadline=None, derandomize=True)
settings.load_profile("same every time")

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
UPDATE = "run `pytest --update-golden` and read the difference before you commit it"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests made into their golden files instead of comparing",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str | bytes, Path], None]:
    """`golden(actual, path)`: fails unless the file at `path` holds exactly `actual`."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(actual: str | bytes, path: Path) -> None:
        made = actual.encode() if isinstance(actual, str) else actual
        if update:
            write_if_other(path, made)
        elif not path.is_file():
            pytest.fail(f"no golden file {path}: if the output is right, {UPDATE}", pytrace=False)
        elif path.read_bytes() != made:
            pytest.fail(difference(path, path.read_bytes(), made), pytrace=False)

    return compare


def write_if_other(path: Path, made: bytes) -> None:
    if path.is_file() and path.read_bytes() == made:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made)


def difference(path: Path, kept: bytes, made: bytes) -> str:
    """A line by line comparison in which line ends and odd bytes can be seen."""
    lines = difflib.unified_diff(
        visible_lines(kept), visible_lines(made), f"{path} (kept)", "made now", lineterm=""
    )
    return "\n".join([*lines, f"If the new output is right, {UPDATE}."])


def visible_lines(data: bytes) -> list[str]:
    text = data.decode("utf-8", "backslashreplace")
    return [line.replace("\r", "␍") for line in text.split("\n")]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where the system's Chromium is; Playwright never downloads one of its own."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None:
        pytest.fail(
            "Chromium is missing: `tools/install-system.sh chromium` installs it, "
            '`pytest -m "not browser"` does without',
            pytrace=False,
        )
    return found


@pytest.fixture(scope="session")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """The one browser of a test process: Playwright cannot be started twice in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample company's site, built from a repository of its own."""
    folder = tmp_path_factory.mktemp("sample")
    project = clone(folder / "calendar")
    with (folder / "log").open("w") as log:
        options = BuildOptions(project / "public", TODAY)
        assert run(project, options, terminal_of(log, {})) == 0
    return project / "public"
