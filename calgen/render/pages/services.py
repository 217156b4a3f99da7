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
from calgen.render.urls import INDEX
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
        frame=desk.frame("subscribe.html", desk.words("subscribe"), tab="subscribe"),
        groups=tuple((title, tuple(rows)) for title, rows in together.items()),
        has_address=bool(desk.site.url),
        private=not is_full(desk.site),
    )
    return Product("subscribe.html", "subscribe.html", view)


def _feed_row(feed: FeedInfo, desk: Desk) -> FeedRow:
    if not desk.site.url:
        return FeedRow(feed.title, quote(feed.path), feed.count, "", "", "", "", "")
    address = f"{desk.site.url.rstrip('/')}/{quote(feed.path)}"
    webcal = "webcal://" + address.partition("://")[2]
    query = f"?url={quote(address, safe='')}&name={quote(f'{feed.title} · {desk.site.title}')}"
    return FeedRow(
        title=feed.title,
        path=quote(feed.path),
        count=feed.count,
        address=address,
        webcal=webcal,
        google=_GOOGLE + quote(webcal, safe=""),
        outlook=_OUTLOOK + query,
        office=_OFFICE + query,
    )


def help_page(desk: Desk) -> Product:
    """Make help.html in the site's own names."""
    site = desk.site
    view = HelpPage(
        frame=desk.frame("help.html", desk.words("help"), tab="help"),
        types=tuple((mark_of(one), one.doc) for one in site.types.values()),
        done_words=tuple((one.title, one.done) for one in site.types.values()),
        teams=tuple(team.title for team in site.teams.values()),
        channels=tuple((one.title, desk.party(one.owner)) for one in site.channels.values()),
        answer_within=site.suggestions.answer_within,
        questions=tuple(question.asks for question in SUGGESTION_QUESTIONS),
        mail=_mail(desk),
    )
    return Product("help.html", "help.html", view)


def _mail(desk: Desk) -> Mail | None:
    """Give the way for those without an account, where "Suggest" leads to a form or a forge."""
    address, href = desk.site.suggestions.mail, mail_url(desk.site)
    return Mail(address, href) if address and desk.chrome.suggest != href else None


def missing_page(desk: Desk) -> Product:
    """Make 404.html; a host shows it at any depth, so it links by full addresses or not at all."""
    home = f"{desk.site.url.rstrip('/')}/" if desk.site.url else ""
    frame = desk.frame("404.html", desk.words("missing"))
    view = MissingPage(frame, f"{home}{INDEX}" if home else "", ())
    return Product("404.html", "404.html", view)
