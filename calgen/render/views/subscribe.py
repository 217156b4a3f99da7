"""Subscribe: every calendar of the site, and the ways to have it in one's own."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import Anchor, Frame


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A calendar with the ways to subscribe.

    `anchor` is its place on the page, such as `feed-person-ted`; `count` the number of things in
    it. `about` says what it holds where its title does not, else it is empty. `party` is the id of
    the person or team whose calendar it is, `team` that of a person's team; both may be empty.
    `file` is where it can be downloaded. All others are empty where the site has no address:
    `address` is its own, `webcal` the same for programs that open it; `google`, `outlook` and
    `office` lead to pages of Google, Outlook.com and Microsoft 365 that have it filled in.
    """

    title: str
    about: str
    anchor: str
    party: str
    team: str
    count: int
    file: str
    address: str
    webcal: str
    google: str
    outlook: str
    office: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: `id` is a team's, empty for everybody; `title` their name.

    `feeds` are the anchors of the calendars that concern them; `mail` opens a letter to oneself
    with their addresses, empty where the site has none.
    """

    id: str
    title: str
    feeds: tuple[str, ...]
    mail: str


@dataclass(frozen=True, slots=True)
class OfferedFeed:
    """A calendar of the first screen.

    `feed` is the calendar; `readers` are the numbers of those it concerns, from 0 on.
    """

    feed: FeedRow
    readers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """Calendars of one kind.

    `links` lead to those of them that stand on the first screen, `feeds` are all others.
    """

    title: str
    links: tuple[Anchor, ...]
    feeds: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """Every calendar: first what concerns each team, then all of them in groups.

    `readers` are the teams to choose from, and everybody; `offered` are the calendars of the first
    screen, of which a reader's choice leaves two or three. `has_address` tells whether the site
    knows its own, without which nobody can subscribe; `private` whether the calendars' addresses
    are to be kept secret, `short` whether they carry titles and days alone. `updates` is the
    address of the news of what changed, in Atom. `embed` is the full address of the month for a
    frame, empty on a site without one.
    """

    frame: Frame
    readers: tuple[Reader, ...]
    offered: tuple[OfferedFeed, ...]
    groups: tuple[FeedGroup, ...]
    has_address: bool
    private: bool
    short: bool
    updates: str
    embed: str
