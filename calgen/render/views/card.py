"""One thing of the calendar as every list shows it."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import Anchor, TypeMark


@dataclass(frozen=True, slots=True)
class Flag:
    """That somebody suggested it, and what became of that.

    `sales` is true for the flagged team. `by` is the person or team. `since` and `since_words`
    are the day of the suggestion, empty when unknown. `state` is `waiting`, `answered`,
    `declined` or `live`; `state_words` says it in words.
    """

    sales: bool
    by: Anchor
    since: str
    since_words: str
    state: str
    state_words: str
    answer: str = ""
    answer_by: Anchor | None = None
    answer_on: str = ""
    customer: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A thing in a list.

    `status` is its id; `status_words` the word to show, empty for planned and confirmed.
    `dashed` marks an idea or what is not yet confirmed; `when` are its days in words, `time` the
    hours of a timed one (the last only where an end was written), `start` and `end` the days
    (`YYYY-MM-DD`) for machines, `end` inclusive.
    `marks` is what filters find it by, such as `o:martha c:email s:planned`.
    `repeats` says how often a series comes, `series` that and its first and last day; `until` is
    the last day (`YYYY-MM-DD`) of one that ends. All are empty for what has one date.
    `anchor` is its place in a month's agenda, empty for the later dates of a repeating thing.
    `hue` names the hue of a campaign's own colour (`data-h`), empty where it has its type's.
    """

    id: str
    anchor: str
    href: str
    title: str
    type: TypeMark
    status: str
    status_words: str
    dashed: bool
    cancelled: bool
    when: str
    time: str
    start: str
    end: str
    days: int
    owner: Anchor | None
    flag: Flag | None
    offer: str
    code: str
    products: tuple[Anchor, ...]
    channels: tuple[Anchor, ...]
    campaign: Anchor | None
    summary: str
    location: str
    repeats: str
    marks: str
    hue: str = ""
    series: str = ""
    until: str = ""
