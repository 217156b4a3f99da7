"""Suggestions, topics, campaigns, people and channels."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.entry import EntryPage, Signed
from calgen.render.views.filters import Filters
from calgen.render.views.frame import Anchor, Frame, TeamMark
from calgen.render.views.parts import PartOf, Period


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """How a suggestion that waits is answered: `lines` are to be written below a file's `line`.

    `edit` is the address to edit the file at the forge, `mail` that of a mail to who suggested
    it; each is empty where there is none.
    """

    lines: str
    file: str
    line: int
    edit: str
    mail: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion with how many days it has waited, or waited for its answer (-1 unknown).

    `ask` is who should answer one that waits, and `how` how that is done.
    """

    card: Card
    days: int
    late: bool
    ask: Anchor | None
    how: ToAnswer | None


@dataclass(frozen=True, slots=True)
class SuggestionsPage:
    """Everything that was suggested: waiting, answered, declined, live; and by whom.

    `late` counts what has waited for longer than `answer_within` days. Too much for one page stands
    by `periods`, which are empty otherwise; `part` is None but on the page of one of them. `moved`
    names the lists that stand there as a whole.
    """

    frame: Frame
    filters: Filters
    waiting: tuple[Suggested, ...]
    answered: tuple[Suggested, ...]
    declined: tuple[Suggested, ...]
    live: tuple[Suggested, ...]
    late: int
    answer_within: int
    people: tuple[Anchor, ...]
    periods: tuple[Period, ...] = ()
    moved: tuple[str, ...] = ()
    part: PartOf | None = None


@dataclass(frozen=True, slots=True)
class Idea:
    """A topic that nobody has taken on yet: the reader's question, and where it is edited."""

    card: Card
    question: str
    edit: str


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """Blog topics: ideas, over but not marked as done, to come, published, declined and why.

    Too much for one page stands by `periods`, which are empty otherwise; `part` is None but on the
    page of one of them. `moved` names the lists that stand there as a whole.
    """

    frame: Frame
    filters: Filters
    ideas: tuple[Idea, ...]
    late: tuple[Card, ...]
    coming: tuple[Card, ...]
    published: tuple[Card, ...]
    declined: tuple[tuple[Card, str], ...]
    periods: tuple[Period, ...] = ()
    moved: tuple[str, ...] = ()
    part: PartOf | None = None


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal of a team beside its result; empty texts where there is none."""

    name: str
    target: str
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class TeamGoals:
    """What one team wants from a campaign, and what came of it."""

    team: TeamMark
    goals: tuple[GoalRow, ...]


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """A campaign in the list of all."""

    card: Card
    count: int
    goals: tuple[TeamGoals, ...]
    signed: tuple[Signed, ...]
    has_results: bool


@dataclass(frozen=True, slots=True)
class CampaignsPage:
    """All campaigns, newest first.

    Too many for one page stand by `periods`, which are empty otherwise; `part` is None but on the
    page of one of them.
    """

    frame: Frame
    campaigns: tuple[CampaignRow, ...]
    periods: tuple[Period, ...] = ()
    part: PartOf | None = None


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """One campaign: goals of each team side by side, sign-off, what belongs to it, results.

    Too much for one page stands by `periods`, which are empty otherwise; `part` is None but on the
    page of one of them.
    """

    frame: Frame
    entry: EntryPage
    goals: tuple[TeamGoals, ...]
    learned: str
    groups: tuple[tuple[str, tuple[Card, ...]], ...]
    feed: str
    periods: tuple[Period, ...] = ()
    part: PartOf | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody in the list of people; `id` and `team` are for "This is me"."""

    id: str
    team: str
    person: Anchor
    role: str
    ask: tuple[str, ...]
    email: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Everybody, by team, and whom to ask about which channel."""

    frame: Frame
    teams: tuple[tuple[TeamMark, tuple[PersonRow, ...]], ...]
    channels: tuple[tuple[Anchor, Anchor | None], ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person: what to ask, what they look after, what they suggested and what became of it.

    `id` and `team_id` are for "This is me". `feed` leads to what says how to subscribe to their
    calendar, `webcal` is its own address; empty where the site has none. Too much for one page
    stands by `periods`, which are empty otherwise; `part` is None but on the page of one of them.
    `moved` names the lists that stand there as a whole.
    """

    frame: Frame
    id: str
    team_id: str
    name: str
    role: str
    team: str
    ask: tuple[str, ...]
    email: str
    away: tuple[str, ...]
    stand_in: Anchor | None
    suggestions: tuple[Card, ...]
    coming: tuple[Card, ...]
    past: tuple[Card, ...]
    channels: tuple[Anchor, ...]
    feed: str
    webcal: str
    periods: tuple[Period, ...] = ()
    moved: tuple[str, ...] = ()
    part: PartOf | None = None


@dataclass(frozen=True, slots=True)
class MonthOfChannel:
    """What runs on a channel from a month on; `month` is `YYYY-MM`.

    It is empty for what repeats, which stands first, and for what has no date, which stands last.
    `last` is the last day of all of a month, empty for what repeats or has no date.
    """

    month: str
    words: str
    last: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ChannelPage:
    """One channel: whom to ask, and its months.

    Too much for one page stands by `periods`, which are empty otherwise; `part` is None but on the
    page of one of them.
    """

    frame: Frame
    title: str
    owner: Anchor | None
    months: tuple[MonthOfChannel, ...]
    feed: str
    periods: tuple[Period, ...] = ()
    part: PartOf | None = None
