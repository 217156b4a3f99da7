"""Addresses of pages, relative to the site, percent-encoded; they are kept for life."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, unquote

from calgen.model.site import Site

INDEX = "index.html"
BOARD = "board.html"

_quoted = cache(quote)


def full_url(url: str, site: Site) -> str:
    """Give the full address of a page; "" on a site that does not know its own."""
    return f"{site.url.rstrip('/')}/{url}" if site.url else ""


def entry_url(entry_id: str) -> str:
    """Give the address of an entry's page."""
    return f"entries/{_quoted(entry_id)}.html"


def campaign_url(campaign_id: str) -> str:
    """Give the address of a campaign's page."""
    return f"campaigns/{_quoted(campaign_id)}.html"


def person_url(person_id: str) -> str:
    """Give the address of a person's page."""
    return f"people/{_quoted(person_id)}.html"


def team_url(team_id: str) -> str:
    """Give the address of a team's people."""
    return f"people.html#team-{_quoted(team_id)}"


def channel_url(channel_id: str) -> str:
    """Give the address of a channel's page."""
    return f"channels/{_quoted(channel_id)}.html"


def board_url(period: str = "") -> str:
    """Give the address of the board, or of a year's or month's where there are too many rows."""
    return f"board/{period}.html" if period else BOARD


def part_url(page: str, part: str) -> str:
    """Give the address of a part, such as `2026`, of the list at `page`: `topics/2026.html`.

    What might be the page of another thing is no folder: an id may end with `.html`, and the
    folder of campaigns holds theirs.
    """
    folder = page.removesuffix(".html")
    is_taken = folder == "campaigns" or folder.endswith(".html")
    return f"{folder}{'-' if is_taken else '/'}{part}.html"


def product_url(product_id: str) -> str:
    """Give the address of a product's page."""
    return f"products/{_quoted(product_id)}.html"


def month_url(month: str) -> str:
    """Give the address of a month's page, such as `2026-11`."""
    return f"month/{month}.html"


def week_url(week: str) -> str:
    """Give the address of a week's page, such as `2026-W48`."""
    return f"week/{week}.html"


def year_url(year: str) -> str:
    """Give the address of a year's page, such as `2026`."""
    return f"year/{year}.html"


def timeline_url(quarter: str) -> str:
    """Give the address of a quarter's timeline, such as `2026-Q4`."""
    return f"timeline/{quarter}.html"


def up(path: str) -> str:
    """Give what leads from the page at `path` back to the site's root: `../` for each folder."""
    return "../" * path.count("/")


def month_agenda_url(month: str) -> str:
    """Give the address of a month's agenda, where it has a page of its own."""
    return f"month/{month}-agenda.html"


def entry_ics_url(entry_id: str) -> str:
    """Give the address of an entry's own calendar file."""
    return f"entries/{_quoted(entry_id)}.ics"


def file_of(url: str) -> str:
    """Give the file that an address of ours stands for."""
    return unquote(url)
