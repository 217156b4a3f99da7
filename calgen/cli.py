"""The command line: arguments become a command, and this is the one place that exits."""

from __future__ import annotations

import gc
import io
import os
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from calgen import __version__
from calgen.commands.wrong_usage import WrongUsageError
from calgen.failures import report_bug, what_failed
from calgen.report.terminal import Terminal, terminal_of
from calgen.schema.dates import DateError, parse_day

FAILED = 1
WRONG_USAGE = 2
BUG = 70
INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command is told: the project's folder, and how much to say where."""

    project: Path
    terminal: Terminal
    quiet: bool
    verbose: bool


class _Day(click.ParamType[date]):
    """A day, `YYYY-MM-DD`."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read a day, or say what is wrong with it."""
        if isinstance(value, date):
            return value
        try:
            return parse_day(str(value))
        except DateError as error:
            self.fail(f"{error.message}; {error.hint}", param, ctx)


_DAY = _Day()
_today = click.option("--today", type=_DAY, help="The date to judge by, instead of today's.")
_theme = click.option("--theme", default="", help="Another theme than the site's, such as wall.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "-C",
    "project",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The project's folder, instead of this one.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say more.")
@click.version_option(__version__, prog_name="calgen")
@click.pass_context
def cli(context: click.Context, project: Path, *, quiet: bool, verbose: bool) -> None:
    """One calendar for Sales and Marketing: text files in, a checked site and feeds out."""
    if context.invoked_subcommand != "init" and not project.is_dir():
        raise click.BadParameter(f"there is no folder '{project}'", param_hint="-C")
    terminal = terminal_of(sys.stderr, os.environ)
    context.obj = Setting(project, terminal, quiet, verbose)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "github", "gitlab", "json"]), default="text"
)
@_today
@click.pass_obj
def check(setting: Setting, paths: tuple[Path, ...], form: str, today: date | None) -> int:
    """Find every problem at once; ends with 1 if any is an error.

    With PATHS, relative to the project, tell only of problems in these files and folders.
    """
    from calgen.commands import check as command

    color = setting.terminal.color
    found = command.run(setting.project, paths, command.Format(form), today, color=color)
    sys.stdout.write(found.out)
    if found.count or not setting.quiet:
        sys.stderr.write(found.err)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and found.summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(found.summary)
    return found.code


@cli.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("public"), help="Where to.")
@_today
@_theme
@click.option("--strict", is_flag=True, help="Build nothing if there is any error.")
@click.pass_obj
def build(setting: Setting, out: Path, today: date | None, theme: str, *, strict: bool) -> int:
    """Write the site; what cannot be read is left out and said."""
    from calgen.commands import build as command

    options = command.BuildOptions(
        setting.project / out, today, strict, setting.quiet, setting.verbose, theme
    )
    return command.run(setting.project, options, setting.terminal)


@cli.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@_today
@_theme
@click.pass_obj
def serve(setting: Setting, port: int, today: date | None, theme: str) -> int:
    """Show the site on this machine, rebuilt on every save."""
    from calgen.commands import serve as command

    return command.run(setting.project, port, today, click.echo, theme)


@cli.command("list")
@click.option("--type", "types", multiple=True)
@click.option("--team", "teams", multiple=True)
@click.option("--person", "people", multiple=True, help="Who owns or suggested it.")
@click.option("--channel", "channels", multiple=True)
@click.option("--product", "products", multiple=True)
@click.option("--campaign", "campaigns", multiple=True)
@click.option("--status", "statuses", multiple=True)
@click.option("--sales", "sales_suggested", is_flag=True, help="Only what Sales suggested.")
@click.option("--from", "first", type=_DAY, help="Nothing that ends before this day.")
@click.option("--to", "last", type=_DAY, help="Nothing that starts after this day.")
@click.option("--text", default="", help="Only what has these words.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv", "ics"]), default="table"
)
@_today
@click.pass_obj
def list_(setting: Setting, /, form: str, today: date | None, **filters: Any) -> int:  # noqa: ANN401 -- one option for each filter
    """Show the calendar in the terminal, or as data."""
    from calgen.commands import list as command
    from calgen.model.filters import Filters

    wanted = Filters(**filters)
    code, text = command.run(setting.project, wanted, command.Format(form), today)
    sys.stdout.buffer.write(text.encode("utf-8"))
    return code


@cli.command()
@click.argument("word", default="")
@click.pass_obj
def explain(setting: Setting, word: str) -> int:
    """Show the manual page of a rule, a field or a type; without a WORD, what there is."""
    from calgen.commands import explain as command

    code, text = command.run(setting.project, word)
    click.echo(text, nl=False, err=bool(code))
    return code


@cli.command()
@click.pass_obj
def schema(setting: Setting) -> int:
    """Print the JSON Schema of entries, for editors."""
    from calgen.commands import schema as command

    code, text = command.run(setting.project)
    click.echo(text, nl=False)
    return code


@cli.command()
@click.argument("entry_type", metavar="TYPE")
@click.argument("title", default="")
@click.option("--start", default="", help="The first day, or a day and a time.")
@click.option("--end", default="", help="The last day, inclusive.")
@click.option("--owner", default="", help="Whom to ask.")
@click.option("--suggested-by", default="", help="The person or team who suggests it.")
@click.option("--campaign", default="", help="The campaign it is part of.")
@click.option("--channel", "channels", multiple=True, help="Where it runs; can be repeated.")
@click.option("--product", "products", multiple=True, help="What it is about; can be repeated.")
@_today
@click.pass_obj
def new(setting: Setting, /, entry_type: str, today: date | None, **known: Any) -> int:  # noqa: ANN401 -- one option for each field
    """Write a new file with only what is known. Asks on a terminal."""
    from calgen.commands import new as command

    asks = sys.stdin.isatty() and not setting.quiet
    known_of = command.Known(entry_type, **known)
    made = command.run(setting.project, known_of, _ask if asks else None, today)
    click.echo(f"wrote {setting.project / made.path}")
    if made.like:
        click.echo(
            f"note: something is called '{made.like}' already, so this is '{made.id}'", err=True
        )
    return 0


@cli.command()
@click.argument("directory", type=click.Path(path_type=Path), default=None, required=False)
@click.option("--title", default="", help="The calendar's name.")
@click.option("--timezone", default="", help="Such as Europe/London.")
@click.option("--forge", default="", help="github, gitlab, gitea, bitbucket or none.")
@click.option("--access", type=click.Choice(["private", "public"]), default="private")
@_today
@click.pass_obj
def init(setting: Setting, /, directory: Path | None, today: date | None, **given: Any) -> int:  # noqa: ANN401 -- one option for each answer
    """Make a new project that builds at once."""
    from calgen.commands import init as command
    from calgen.model.site import Access

    given["access"] = Access(given["access"])
    options = command.InitOptions(today=today or date.today(), **given)  # noqa: DTZ011 -- the person's own day
    ask = _ask_with_default if sys.stdin.isatty() and not setting.quiet else _default
    return command.run(setting.project / (directory or Path()), options, ask, click.echo)


def _louder(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001 -- click's own order
    """Let an option of the whole program stand behind a command too."""
    if value and option.name:
        context.obj = replace(context.obj, **{option.name: True})


for _command in cli.commands.values():
    for _names in (("-q", "--quiet"), ("-v", "--verbose")):
        _option = click.Option(_names, is_flag=True, expose_value=False, callback=_louder)
        _option.hidden = True
        _command.params.append(_option)


def _ask(question: str, empty_means: str) -> str:
    words = f"{question} (empty: {empty_means})" if empty_means else question
    return str(click.prompt(words, default="", show_default=False, prompt_suffix=" ", err=True))


def _ask_with_default(question: str, default: str) -> str:
    return str(click.prompt(question, default=default, err=True))


def _default(_: str, default: str) -> str:
    return default


def main() -> None:
    """Run the command line and exit: 0 fine, 1 and 2 as design says, 70 for a bug of ours."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except WrongUsageError as error:
        click.echo(f"error: {error}", err=True)
        code = WRONG_USAGE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:
        click.echo(f"error: {what_failed(error)}", err=True)
        code = FAILED
    except Exception:  # noqa: BLE001 -- whatever it is, it is our fault and is said so
        report_bug()
        code = BUG
    gc.freeze()  # else Python goes through all that was made once more before it ends
    sys.exit(code if isinstance(code, int) else 0)
