"""`calgen build`: the site, written all or nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from calgen.commands.check import problems_as_text
from calgen.commands.wrong_usage import unknown_name
from calgen.formats.template_errors import ThemeError
from calgen.formats.themes import theme_names
from calgen.output.rendered import OutputError, Rendered
from calgen.output.write import write
from calgen.parallel import render_in_processes
from calgen.pipeline import CheckedProject, check, material
from calgen.publishing import STATIC, rendered_site
from calgen.read.site import FILE
from calgen.render.feeds.addresses import feed_path
from calgen.report.counts import counts
from calgen.report.terminal import Terminal, track
from calgen.site_key import site_key
from calgen.strict import FaultyFeedsError, approve_feeds

SHALLOW = (
    "warning: git has only the newest commits here, so dates of changes are wrong;\n"
    "  in GitHub Actions add to the checkout step   with: {fetch-depth: 0}\n"
    "  in GitLab CI add to the job                  variables: {GIT_DEPTH: 0}\n"
    "  in Bitbucket Pipelines add to the step       clone: {depth: full}\n"
)
UNREAD = (
    "warning: git cannot tell when things changed ({said}), so dates of changes are those of "
    "files: run 'git log' and 'git fsck' here, and mend what they name or clone the project anew\n"
)


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Where the site goes, the day to build for, and whether an error refuses it.

    `theme` is another theme than the site's own.
    """

    out: Path
    today: date | None = None
    strict: bool = False
    quiet: bool = False
    verbose: bool = False
    theme: str = ""


def run(project: Path, options: BuildOptions, terminal: Terminal) -> int:
    """Build a project's site and say what was done, on the terminal's stream. Gives the code."""
    if options.theme and options.theme not in theme_names(project):
        raise unknown_name(options.theme, theme_names(project), "theme")
    gc.disable()  # nearly all that a build makes stays to its end, and going through it takes long
    try:
        return _build(project, options, terminal)
    finally:
        gc.enable()


def _build(project: Path, options: BuildOptions, terminal: Terminal) -> int:
    checked = check(project, options.today, to_publish=True)
    say = terminal.stream.write
    if options.strict and checked.has_errors:
        say(problems_as_text(checked.problems, project, color=terminal.color))
        say("nothing was built: mend the errors, or build without --strict\n")
        return 1
    if not checked.has_site:
        about_site = [problem for problem in checked.problems if problem.path == FILE]
        say(problems_as_text(about_site, project, color=terminal.color))
        say("nothing was built: without its site.yaml the calendar would be another one\n")
        return 1
    gathered = material(checked)
    if gathered.revision.shallow and not options.quiet:
        say(SHALLOW)
    if gathered.revision.unread and not options.quiet:
        say(UNREAD.format(said=gathered.revision.unread))

    def watched(files: Sequence[Rendered]) -> Iterator[bytes]:
        rendered = render_in_processes(files)
        return rendered if options.quiet else track(rendered, len(files), "rendering", terminal)

    def approve(site: Path) -> None:
        if options.strict:
            archive = feed_path("archive", "", gathered.calendar.site)
            say(approve_feeds(site, project / STATIC, archive))

    try:
        site = rendered_site(project, gathered, options.theme)
        key = site_key(project, gathered, options.theme, day_given=checked.day_given)
        written = write(site, options.out, project, watched, site_key=key, approve=approve)
    except (FaultyFeedsError, OutputError, ThemeError) as error:
        say(_why_nothing(error, project, color=terminal.color))
        return 1
    if not options.quiet:
        entries = len(checked.calendar.entries)
        say(
            f"built {options.out}: {entries:,} on the calendar, {written.total:,} files, "
            f"{written.written:,} written, {written.unchanged:,} unchanged, "
            f"{written.removed:,} removed\n"
        )
    _tell_problems(checked, options, terminal)
    return 0


def _why_nothing(
    error: FaultyFeedsError | OutputError | ThemeError, project: Path, *, color: bool
) -> str:
    if isinstance(error, FaultyFeedsError):
        return error.text
    if isinstance(error, ThemeError):
        theme = problems_as_text((error.problem,), project, color=color)
        return f"{theme}nothing was built: mend the theme first\n"
    return f"error: {error.message}\n" + (f"  {error.hint}\n" if error.hint else "")


def _tell_problems(checked: CheckedProject, options: BuildOptions, terminal: Terminal) -> None:
    say = terminal.stream.write
    if checked.problems and options.verbose:
        say(problems_as_text(checked.problems, checked.project, color=terminal.color))
    elif checked.problems and not options.quiet:
        say(f"{counts(checked.problems)}: 'calgen check' shows them\n")
    if checked.left_out:
        things = "thing was" if checked.left_out == 1 else "things were"
        say(f"{checked.left_out:,} {things} left out of the site for errors\n")
