"""Subscribe, help, problems and the page for addresses that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import Anchor, Frame, TypeMark


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed with the ways to subscribe; only `path` where the site has no address."""

    title: str
    path: str
    count: int
    address: str
    webcal: str
    google: str
    outlook: str
    office: str


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """Every feed, in groups."""

    frame: Frame
    groups: tuple[tuple[str, tuple[FeedRow, ...]], ...]
    has_address: bool
    private: bool


@dataclass(frozen=True, slots=True)
class HelpPage:
    """How to read this calendar, in the site's own names."""

    frame: Frame
    types: tuple[tuple[TypeMark, str], ...]
    done_words: tuple[tuple[str, str], ...]
    teams: tuple[str, ...]
    channels: tuple[tuple[str, Anchor | None], ...]
    answer_within: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem: where, what, and what to do. `effect` says what it does to the site."""

    place: str
    edit: str
    severity: str
    rule: str
    message: str
    hint: str
    effect: str


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """What was left out and why, by person; the first group may be of nobody."""

    frame: Frame
    left_out: int
    people: tuple[tuple[Anchor, tuple[ProblemRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class MissingPage:
    """The page for an address that leads nowhere; `home` is the site's, or `index.html`."""

    frame: Frame
    home: str
    suggestions: tuple[Anchor, ...]
