"""Small projects written into a folder, for the tests of everything that reads one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from calgen.model.problem import Problem
from calgen.pipeline import RULE_IDS
from calgen.read.project import ProjectReading, read_project

SITE = "title: Fernhill\ncalendar_id: fernhill\n"


def write_project(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a project; without a site.yaml among the files it gets a short one."""
    for name, text in {"site.yaml": SITE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def read_files(folder: Path, files: Mapping[str, str | bytes]) -> ProjectReading:
    """Write a project and read it."""
    return read_project(write_project(folder, files), RULE_IDS)


def summaries(problems: tuple[Problem, ...]) -> list[str]:
    """Give `path:line:column rule`, in the order given."""
    return [f"{p.path}:{p.line}:{p.column} {p.rule}" for p in problems]
