"""Kills a build with SIGKILL at each of its file calls in turn; prints what stood afterwards.

A program of its own, because it forks.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from calgen.output.write import write
from tests.output.faults import TrapDisk
from tests.output.sites import NEW, OLD, build, products, standing


def kill_at(number: int, project: Path, *, can_exchange: bool) -> bool:
    """Build OLD, then NEW in a process that dies; tell whether it died before its end."""
    build(OLD, project)
    child = os.fork()
    if not child:
        disk = TrapDisk(
            number, lambda: os.kill(os.getpid(), signal.SIGKILL), can_exchange=can_exchange
        )
        write(products(NEW), project / "public", project, disk=disk)
        os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


def name_of(out: Path) -> str:
    found = standing(out)
    return next(
        (name for name, site in (("old", OLD), ("new", NEW), ("none", {})) if found == site), "mix"
    )


def main(folder: Path, *, can_exchange: bool) -> None:
    number = 0
    died = True
    while died:
        number += 1
        project = folder / str(number)
        project.mkdir()
        died = kill_at(number, project, can_exchange=can_exchange)
        after = name_of(project / "public")
        build(NEW, project)
        left = sorted(path.name for path in project.iterdir())
        run = [died, after, name_of(project / "public"), left]
        sys.stdout.write(json.dumps(run) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), can_exchange=sys.argv[2] == "exchange")
