"""Subscribe, help, and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import quote

from calgen.model.product import Product
from calgen.model.suggestion import SUGGESTION_QUESTIONS
from calgen.render.feeds.events import is_full
from calgen.render.feeds.products import FeedInfo, feed_list
from calgen.render.forge import mail_url
from calgen.render.pages.desk import Desk, mark_of
from calgen.render.pages.embeds import embed_address
from calgen.render.views.services import (
    FeedRow,
    HelpPage,
    Mail,
    MissingPage,
    SubscribePage,
)

_GOOGLE = "https://calendar.google.com/calendar/r?cid="
_OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb"
_OFFICE = "https://outlook.office.com/calendar/0/addfromweb"


def subscribe_page(desk: Desk) -> Product:
    """Make subscribe.html: every feed, with the ways to subscribe."""
    together: dict[str, list[FeedRow]] = defaultdict(list)
    for feed in feed_list(desk.material):
        kind = feed.path.split("/")[1] if feed.path.count("/") > 1 else "everything"
        together[desk.words(f"feeds_{kind}")].append(_feed_row(feed, desk))
    view = SubscribePage(
        frame=desk.frame(
            "subscribe.html", desk.words("subscribe"), desk.words("about_subscribe"), "subscribe"
        ),
        groups=tuple((title, tuple(rows)) for title, rows in together.items()),
        has_address=bool(desk.site.url),
        private=not is_full(desk.site),
        embed=embed_address(desk),
    )
    return Product("subscribe.html", "subscribe.html", view)


def _feed_row(feed: FeedInfo, desk: Desk) -> FeedRow:
    anchor = "feed-" + feed.path.removeprefix("feeds/").removesuffix(".ics").replace("/", "-")
    party = _party(feed.path, desk)
    title = _title(feed, desk)
    if not desk.site.url:
        return FeedRow(title, quote(feed.path), anchor, party, feed.count, "", "", "", "", "")
    address = f"{desk.site.url.rstrip('/')}/{quote(feed.path)}"
    webcal = "webcal://" + address.partition("://")[2]
    query = f"?url={quote(address, safe='')}&name={quote(f'{title} · {desk.site.title}')}"
    return FeedRow(
        title=title,
        path=quote(feed.path),
        anchor=anchor,
        party=party,
        count=feed.count,
        address=address,
        webcal=webcal,
        google=_GOOGLE + quote(webcal, safe=""),
        outlook=_OUTLOOK + query,
        office=_OFFICE + query,
    )


def _party(path: str, desk: Desk) -> str:
    """Tell whose calendar a feed is: a person's, a team's, or the flagged team's suggestions."""
    _, _, rest = path.removesuffix(".ics").partition("/")
    kind, _, name = rest.partition("/")
    if kind == "sales-suggested":
        return desk.site.suggestions.team
    return name if kind in {"person", "team"} else ""


def _title(feed: FeedInfo, desk: Desk) -> str:
    """Give a feed's title; the two that are about no name are said in the page's language."""
    if feed.path == "feeds/all.ics":
        return desk.words("feeds_everything")
    if feed.path == "feeds/sales-suggested.ics":
        return desk.words("suggestions_of", team=desk.chrome.flag)
    return feed.title


def help_page(desk: Desk) -> Product:
    """Make help.html in the site's own names."""
    site = desk.site
    view = HelpPage(
        frame=desk.frame("help.html", desk.words("help"), desk.words("about_help"), "help"),
        types=tuple((mark_of(one), one.doc) for one in site.types.values()),
        done_words=tuple(dict.fromkeys(one.done for one in site.types.values() if one.done)),
        blackouts=tuple(dict.fromkeys(one.name for one in site.blackouts)),
        holidays=bool(site.holidays),
        channels=tuple(
            (desk.channel(one.id), desk.party(one.owner)) for one in site.channels.values()
        ),
        answer_within=site.suggestions.answer_within,
        questions=tuple(desk.words(f"question_{one.id}") for one in SUGGESTION_QUESTIONS),
        mail=_mail(desk),
    )
    return Product("help.html", "help.html", view)


def _mail(desk: Desk) -> Mail | None:
    """Give the way for those without an account, where "Suggest" leads to a form or a forge."""
    address, href = desk.site.suggestions.mail, mail_url(desk.site)
    return Mail(address, href) if address and desk.chrome.suggest != href else None


def missing_page(desk: Desk) -> Product:
    """Make 404.html; a host shows it at any depth, so it links by full addresses or not at all."""
    frame = desk.frame("404.html", desk.words("missing"), indexed=False)
    return Product("404.html", "404.html", MissingPage(frame))
