"""Help, problems and the page for addresses that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import Anchor, Frame, TypeMark
from calgen.render.views.parts import PartOf, Period


@dataclass(frozen=True, slots=True)
class Mail:
    """An address for suggestions, and the `mailto:` that opens a mail with the questions."""

    address: str
    href: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """How to read this calendar, in the site's own names.

    `done_words` are those of what is done, such as Published; `blackouts` the names of days to
    keep free; `holidays` tells whether public holidays are shown. `channels` are those that
    somebody answers for, each with whom to ask. `mail` is the way for those without an account;
    None where "Suggest" opens a mail itself.
    """

    frame: Frame
    types: tuple[tuple[TypeMark, str], ...]
    done_words: tuple[str, ...]
    blackouts: tuple[str, ...]
    holidays: bool
    channels: tuple[tuple[Anchor, Anchor], ...]
    answer_within: int
    questions: tuple[str, ...]
    mail: Mail | None


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem: where, what, and what to do. `effect` says what is not shown for it, if any.

    `about` leads to the page of what it is about, None for what is not on the calendar.
    """

    place: str
    about: Anchor | None
    edit: str
    severity: str
    rule: str
    message: str
    hint: str
    effect: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Problems of one rule and severity: the first of them, and the rest behind a click."""

    first: tuple[ProblemRow, ...]
    more: tuple[ProblemRow, ...]


@dataclass(frozen=True, slots=True)
class PersonProblems:
    """What one person can mend, errors first; `anchor` is its place on the page."""

    who: Anchor
    anchor: str
    count: int
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """What was left out and why, by person; what nobody is named for comes last.

    `left_out` counts things, `dropped` values of things that are on the calendar. Where they are
    too many for one page, `periods` leads to where each person's begin, and `part` is None but on
    a further page.
    """

    frame: Frame
    left_out: int
    dropped: int
    people: tuple[PersonProblems, ...]
    periods: tuple[Period, ...] = ()
    part: PartOf | None = None


@dataclass(frozen=True, slots=True)
class MissingPage:
    """The page for an address that leads nowhere."""

    frame: Frame
