"""Small sites to write, and what stands on disk afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from calgen.output.rendered import Rendered, Written
from calgen.output.write import write

OLD = {"index.html": b"old front", "entries/a.html": b"same", "entries/gone.html": b"gone"}
NEW = {"index.html": b"new front page", "entries/a.html": b"same", "month/2026-11.html": b"grid"}


def products(files: Mapping[str, bytes]) -> list[Rendered]:
    return [Rendered(path, data, _constant(data)) for path, data in files.items()]


def build(files: Mapping[str, bytes], project: Path, out: str = "public") -> Written:
    return write(products(files), project / out, project)


def standing(out: Path) -> dict[str, bytes]:
    """Everything in a folder but the mark of calgen."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and path.name != ".calgen"
    }


def _constant(data: bytes) -> Callable[[], bytes]:
    return lambda: data
