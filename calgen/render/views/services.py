"""Subscribe, help, problems and the page for addresses that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import Anchor, Frame, TypeMark


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed with the ways to subscribe; only `path` where the site has no address.

    `anchor` is its place on the page, such as `feed-person-ted`; `party` the id of the person or
    team whose calendar it is, empty for the calendar of no one.
    """

    title: str
    path: str
    anchor: str
    party: str
    count: int
    address: str
    webcal: str
    google: str
    outlook: str
    office: str


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """Every feed, in groups.

    `embed` is the full address of the month for a frame, empty on a site without one.
    """

    frame: Frame
    groups: tuple[tuple[str, tuple[FeedRow, ...]], ...]
    has_address: bool
    private: bool
    embed: str


@dataclass(frozen=True, slots=True)
class Mail:
    """An address for suggestions, and the `mailto:` that opens a mail with the questions."""

    address: str
    href: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """How to read this calendar, in the site's own names.

    `done_words` are those of what is done, such as Published; `blackouts` the names of days to
    keep free; `holidays` tells whether public holidays are shown. `mail` is the way for those
    without an account; None where "Suggest" opens a mail itself.
    """

    frame: Frame
    types: tuple[tuple[TypeMark, str], ...]
    done_words: tuple[str, ...]
    blackouts: tuple[str, ...]
    holidays: bool
    channels: tuple[tuple[Anchor, Anchor | None], ...]
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
    """What one person can mend, errors first."""

    who: Anchor
    count: int
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """What was left out and why, by person; what nobody is named for comes last.

    `left_out` counts things, `dropped` values of things that are on the calendar.
    """

    frame: Frame
    left_out: int
    dropped: int
    people: tuple[PersonProblems, ...]


@dataclass(frozen=True, slots=True)
class MissingPage:
    """The page for an address that leads nowhere."""

    frame: Frame
