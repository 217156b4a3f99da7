"""The sample company, built once for all tests of the whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.site.sample import TODAY, clone


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample site."""
    folder = tmp_path_factory.mktemp("sample")
    project = clone(folder / "calendar")
    with (folder / "log").open("w") as log:
        options = BuildOptions(project / "public", TODAY)
        assert run(project, options, terminal_of(log, {})) == 0
    return project / "public"
