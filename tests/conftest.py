"""What every test may use: golden files, and the Chromium of this machine."""

import difflib
import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.building import built
from tests.busy import busy_site
from tests.crowded import crowded_site
from tests.sample import NOON, clone

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
    """The one browser of a test process: Playwright cannot be started twice in it.

    The clock of whatever it opens stands at noon of the sample's day, until a test sets another
    time: no test can depend on the day on which it runs.
    """
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        with_real_clock = browser.new_context

        def new_context(**options: Any) -> BrowserContext:  # noqa: ANN401 -- those of Playwright
            context = with_real_clock(**options)
            context.clock.set_fixed_time(NOON)
            return context

        def new_page(**options: Any) -> Page:  # noqa: ANN401 -- those of Playwright
            page = new_context(**options).new_page()
            page.on("close", lambda closed: closed.context.close())
            return page

        patch.setattr(browser, "new_context", new_context)
        patch.setattr(browser, "new_page", new_page)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample company's site, built from a repository of its own."""
    return built(clone(tmp_path_factory.mktemp("sample") / "calendar"))


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site whose lists are too long for one page: 2,000 things, three channels."""
    return crowded_site(tmp_path_factory.mktemp("crowded"), 2_000)


@pytest.fixture(scope="session")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """`busy(300)`: the folder of a site with so many things in one month; each is built once."""

    @cache
    def of(count: int) -> Path:
        return busy_site(tmp_path_factory.mktemp(f"busy-{count}"), count)

    return of
