"""Sites built in the test's own process, without a word unless it fails."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.sample import TODAY


def built(project: Path, out: Path | None = None, today: date = TODAY, theme: str = "") -> Path:
    """Build a project as of a day, into its folder `public` or another one; give that folder."""
    log = io.StringIO()
    options = BuildOptions(out or project / "public", today, theme=theme)
    assert run(project, options, terminal_of(log, {})) == 0, log.getvalue()
    return options.out
