"""`calgen init`: a new project that builds at once."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from calgen.model.site import Access, Forge, Repository
from calgen.scaffold.clicks import clicks
from calgen.scaffold.folder import (
    branch_of,
    calendar_id_of,
    has_content,
    has_site,
    inside_of,
    origin_of,
    printable,
    title_of,
)
from calgen.scaffold.installed import installed
from calgen.scaffold.origin import Origin
from calgen.scaffold.plan import plan
from calgen.scaffold.project import NewProject
from calgen.scaffold.writing import Written, lacking, write
from calgen.schema.nearest import nearest
from calgen.timing.zones import is_zone, zone_names

Ask = Callable[[str, str], str]
"""Asks a question with a default answer; without a terminal it answers with the default."""
Echo = Callable[[str], None]
"""Says one or more lines to the person."""

NO_FORGE = "none"
_FORGES = (*(forge.value for forge in Forge), NO_FORGE)
_PUBLIC = "Everyone on the Internet can read this calendar. Publish it so? Type yes, or no"


@dataclass(frozen=True, slots=True)
class InitOptions:
    """What the command line said; what is empty is found out or asked.

    `forge` is the name of a forge, or `none` for files without one.
    """

    today: date
    title: str = ""
    timezone: str = ""
    forge: str = ""
    access: Access = Access.PRIVATE


def run(directory: Path, options: InitOptions, ask: Ask, echo: Echo) -> int:
    """Make a project in a folder and say what is left to do. Keeps every file that is there.

    Exit code 0; 1 when a file could not be written; 2 for an unknown time zone or forge.
    """
    fault = _fault(options)
    if fault:
        echo(fault)
        return 2
    if directory.exists() and not directory.is_dir():
        echo(f"{directory} is a file: name a folder")
        return 1
    project = _answered(directory.resolve(), options, ask, echo)
    written = write(directory, plan(project))
    _tell(directory, written, echo)
    if written.failed:
        return 1
    steps = clicks(project, lacking(directory, written.kept))
    echo("\nWhat is left to do:\n" + steps.rstrip("\n"))
    return 0


def _fault(options: InitOptions) -> str:
    if options.timezone and not is_zone(options.timezone):
        return _unknown_zone(options.timezone)
    if options.forge and options.forge not in _FORGES:
        return f"'{printable(options.forge)}' is no forge: one of {', '.join(_FORGES)}"
    return ""


def _unknown_zone(name: str) -> str:
    near = nearest(name, zone_names())
    hint = f"did you mean '{near}'?" if near else "a name such as Europe/London is meant"
    return f"'{printable(name)}' is no time zone: {hint}"


def _answered(directory: Path, options: InitOptions, ask: Ask, echo: Echo) -> NewProject:
    """Ask for what the options leave open and the folder does not say."""
    described = has_site(directory)
    origin = origin_of(directory)
    title = options.title or ("" if described else _title(directory, ask))
    zone = options.timezone or ("UTC" if described else _timezone(ask, echo))
    forge = _forge(options.forge, origin, ask, echo)
    return NewProject(
        title=printable(title) or title_of(directory),
        calendar_id=calendar_id_of(directory, origin),
        today=options.today,
        requirement=installed(directory),
        timezone=zone,
        access=_access(options.access, ask, echo),
        forge=forge,
        repository=_repository(directory, forge, origin),
        examples=not described and not has_content(directory),
        inside=inside_of(directory),
    )


def _title(directory: Path, ask: Ask) -> str:
    return ask("What is the calendar called?", title_of(directory))


def _timezone(ask: Ask, echo: Echo) -> str:
    while not is_zone(name := ask("In which time zone is it?", "UTC")):
        echo(_unknown_zone(name))
    return name


def _forge(wanted: str, origin: Origin | None, ask: Ask, echo: Echo) -> Forge | None:
    if not wanted and origin and origin.forge:
        return origin.forge
    while wanted not in _FORGES:
        if wanted:
            echo(f"'{printable(wanted)}' is none of them.")
        wanted = ask(f"Where will it be kept ({', '.join(_FORGES)})?", Forge.GITHUB.value)
    return None if wanted == NO_FORGE else Forge(wanted)


def _access(wanted: Access, ask: Ask, echo: Echo) -> Access:
    """Make a site public only after a typed yes."""
    if wanted is Access.PUBLIC and ask(_PUBLIC, "no").strip().casefold() != "yes":
        echo("It stays private: nobody typed yes.")
        return Access.PRIVATE
    return wanted


def _repository(directory: Path, forge: Forge | None, origin: Origin | None) -> Repository | None:
    if forge is None or origin is None:
        return None
    return Repository(forge, origin.url, branch_of(directory))


def _tell(directory: Path, written: Written, echo: Echo) -> None:
    if written.made:
        echo(f"Wrote into {directory}:\n" + "\n".join(f"  {path}" for path in written.made))
    if written.kept:
        kept = "\n".join(f"  {path}" for path in written.kept)
        echo(f"Kept as they were, because they were there:\n{kept}")
    if written.failed:
        failed = "\n".join(f"  {line}" for line in written.failed)
        echo(f"Could not be written:\n{failed}")
    if written.made and not written.failed:
        echo(f"\nLook at it: calgen -C {shlex.quote(str(directory))} serve")
