"""`calgen serve`: the site on this machine, rebuilt and reloaded on every save."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from calgen.commands.wrong_usage import unknown_name
from calgen.formats.template_errors import ThemeError
from calgen.formats.themes import theme_names
from calgen.pipeline import check, material
from calgen.publishing import rendered_site
from calgen.read.site import FILE
from calgen.serve.built import Built, NotBuiltError
from calgen.serve.server import serve


def run(
    project: Path,
    port: int,
    today: date | None,
    announce: Callable[[str], None],
    theme: str = "",
) -> int:
    """Serve until Ctrl-C, and give the exit code; `theme` is another than the site's own."""
    if theme and theme not in theme_names(project):
        raise unknown_name(theme, theme_names(project), "theme")

    def rebuild() -> Built:
        checked = check(project, today)
        if not checked.has_site:
            found = [problem for problem in checked.problems if problem.path == FILE]
            raise NotBuiltError("; ".join(f"{FILE}:{p.line}: {p.message}" for p in found))
        try:
            files = tuple(rendered_site(project, material(checked), theme))
        except ThemeError as error:
            raise NotBuiltError(str(error)) from error
        return Built({file.path: file.render for file in files}, checked.problems)

    watched = [project / name for name in ("content", "site.yaml", "themes", "static")]
    return serve(rebuild, watched, port, announce)
