"""What site.yaml says of feeds: what they carry, how far back they go, and a site's own ones."""

from __future__ import annotations

from dataclasses import dataclass

# The first folders of the site's other files: feeds may not stand among them.
PAGE_FOLDERS = frozenset(
    {
        "admin",
        "agenda",
        "api",
        "assets",
        "board",
        "campaigns",
        "channels",
        "embed",
        "entries",
        "goals",
        "month",
        "people",
        "products",
        "search",
        "suggestions",
        "timeline",
        "topics",
        "updates",
        "week",
        "year",
    }
)

# How its files beside them end, and those that a host may look for there.
PAGE_ENDINGS = (".html", ".csv", ".xml", ".txt", ".json", ".js", ".css", ".ico", ".webmanifest")


@dataclass(frozen=True, slots=True)
class NamedFeed:
    """A feed that a site puts together: what passes every filter that is not empty.

    `sales_suggested` is None where it does not matter who suggested a thing. `edges` shows only
    the first and the last day of what is long. A feed that is `refused` holds nothing: one of its
    filters could not be read, and without it things would be shown that were to stay out.
    """

    id: str
    title: str
    types: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sales_suggested: bool | None = None
    edges: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """How a site's feeds are made.

    `full` tells whether they carry everything, or titles alone; `mark` whether a title shows what
    Sales suggested. A cancelled event is marked as such, or with `show_cancelled` stays confirmed
    under a title that says so, for clients that hide what is cancelled. What ended more than
    `months` months ago is left out. `folder` is where feeds stand, with a `key` in a folder of
    that name in it, which nobody can guess; `url` is where that folder is served when apart from
    the pages.
    """

    full: bool = False
    mark: bool = True
    show_cancelled: bool = False
    months: int = 12
    named: tuple[NamedFeed, ...] = ()
    folder: str = "feeds"
    key: str = ""
    url: str = ""
