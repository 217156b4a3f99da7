"""The sample company, built once for all tests of the whole site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample site."""
    folder = tmp_path_factory.mktemp("sample")
    with (folder / "log").open("w") as log:
        options = BuildOptions(folder / "public", TODAY)
        assert run(PROJECT, options, terminal_of(log, {})) == 0
    return folder / "public"
