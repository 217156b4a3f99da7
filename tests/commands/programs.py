"""The real program, as somebody runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended, and what it printed."""

    code: int
    out: str
    err: str


def calgen(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Done:
    """Run the command line in a process of its own, without a terminal."""
    plain = {
        name: value
        for name, value in os.environ.items()
        if name not in {"NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"}
    }
    root = str(Path(__file__).parent.parent.parent)
    done = subprocess.run(
        [sys.executable, "-m", "calgen", *map(str, arguments)],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=cwd,
        env={**plain, "PYTHONPATH": root, **environment},
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
