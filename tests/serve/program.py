"""A server to test: its site is the files of a folder's `content/`, read anew for every build.

A file called `broken` fails the build; `broken.html` fails when it is asked for; every line that
says `PROBLEM` is one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from calgen.model.position import position
from calgen.model.problem import Problem, Severity
from calgen.serve.built import Built
from calgen.serve.server import serve


def build(content: Path) -> Built:
    if (content / "broken").exists():
        raise ValueError((content / "broken").read_text())
    paths = sorted(path for path in content.rglob("*") if path.is_file())
    files = {path.relative_to(content).as_posix(): path.read_bytes() for path in paths}
    return Built(
        {path: lambda path=path, data=data: render(path, data) for path, data in files.items()},  # type: ignore[misc]  # defaults bind the loop's values
        tuple(
            Problem(path, "bad-value", Severity.ERROR, line, "hint <b>", position(number, 1))
            for path, data in files.items()
            for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1)
            if "PROBLEM" in line
        ),
    )


def render(path: str, data: bytes) -> bytes:
    if path == "broken.html":
        raise RuntimeError("<b>cannot</b>")
    return data


def main(folder: Path, port: int) -> int:
    def announce(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    content = folder / "content"
    watched = [content, folder / "site.yaml", folder / "static"]
    return serve(lambda: build(content), watched, port, announce)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
