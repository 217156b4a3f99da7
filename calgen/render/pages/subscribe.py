"""The page to subscribe: what concerns each team first, then every calendar of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from calgen.model.feeds import NamedFeed
from calgen.model.product import Product
from calgen.model.site import Access, Site
from calgen.render.feeds.addresses import (
    feed_address,
    feed_anchor,
    feed_path,
    webcal_address,
)
from calgen.render.feeds.events import is_full
from calgen.render.feeds.select import Selection, selections
from calgen.render.feeds.titles import title_of
from calgen.render.feeds.updates import updates_path
from calgen.render.pages.desk import Desk
from calgen.render.pages.embeds import embed_address
from calgen.render.views.frame import Anchor
from calgen.render.views.subscribe import FeedGroup, FeedRow, OfferedFeed, Reader, SubscribePage

_PATH = "subscribe.html"
_GOOGLE = "https://calendar.google.com/calendar/r?cid="
_OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb"
_OFFICE = "https://outlook.office.com/calendar/0/addfromweb"
_MOST_TEAMS = 7
"""How many teams the first screen asks about; css/subscribe.css knows as many, and everybody."""

_ALWAYS = feed_anchor("highlights", "")
"""The calendar that is offered even while nothing is in it; an empty one is no choice."""

_OFFERED = ("team", "highlights", "sales-suggested", "all", "steps")
_EXPLAINED = {"all", "archive", "highlights", "person", "sales-suggested", "steps", "team"}


def subscribe_page(desk: Desk) -> Product:
    """Make subscribe.html: every feed, with the ways to subscribe."""
    feeds = selections(desk.material)
    rows = {feed_anchor(one.kind, one.name): _row(one, desk) for one in feeds}
    kinds = {feed_anchor(one.kind, one.name): one.kind for one in feeds}
    readers = tuple(_readers(rows, desk))
    offered = tuple(_offered(rows, kinds, readers))
    view = SubscribePage(
        frame=desk.frame(
            _PATH, desk.words("subscribe"), desk.words("about_subscribe"), "subscribe"
        ),
        readers=readers,
        offered=offered,
        groups=tuple(_groups(rows, kinds, {one.feed.anchor for one in offered}, desk)),
        has_address=bool(feed_address(feed_path("all", "", desk.site), desk.site)),
        private=desk.site.access is Access.PRIVATE or bool(desk.site.feeds.key),
        short=not is_full(desk.site),
        updates=_file(updates_path(desk.site), desk.site),
        embed=embed_address(desk),
    )
    return Product(_PATH, "subscribe.html", view)


def _row(one: Selection, desk: Desk) -> FeedRow:
    path, title = one.path, title_of(one, desk.material)
    address = feed_address(path, desk.site)
    webcal = webcal_address(address)
    person = desk.calendar.people.get(one.name) if one.kind == "person" else None
    named = quote(f"{title} · {desk.site.title}", safe="")
    query = f"?url={quote(address, safe='')}&name={named}"
    return FeedRow(
        title=title,
        about=_about(one, title, desk),
        anchor=feed_anchor(one.kind, one.name),
        party=one.name if one.kind in {"person", "team"} else "",
        team=person.team if person else "",
        count=len(one.entries) if one.edges else one.count,
        file=_file(path, desk.site),
        address=address,
        webcal=webcal,
        google=_GOOGLE + quote(webcal, safe="") if address else "",
        outlook=_OUTLOOK + query if address else "",
        office=_OFFICE + query if address else "",
    )


def _file(path: str, site: Site) -> str:
    """Give where a feed is downloaded: beside the pages, or where it is served apart from them."""
    return feed_address(path, site) if site.feeds.url else quote(path)


def _about(one: Selection, title: str, desk: Desk) -> str:
    if one.kind == "named":
        return next(_wanted(feed, desk) for feed in desk.site.feeds.named if feed.id == one.name)
    if one.kind not in _EXPLAINED:
        return ""
    key = one.kind.replace("-", "_")
    return desk.words(f"about_feed_{key}", name=title if one.name else desk.chrome.flag)


def _wanted(feed: NamedFeed, desk: Desk) -> str:
    """Say what a feed of the site's own is chosen by: `Ads · Search ads, Display ads`."""
    entries = desk.calendar.entries
    filters = (
        [desk.mark(one).plural for one in feed.types if one in desk.marks],
        [desk.team(one) for one in feed.teams],
        [party.words for one in feed.people if (party := desk.party(one))],
        [desk.channel(one).words for one in feed.channels],
        [entries[one].title for one in feed.campaigns if one in entries],
        [desk.product(one).words for one in feed.products],
        [desk.words(f"status_{one}") for one in feed.statuses],
        feed.tags,
        [desk.words("suggestions_of", team=desk.chrome.flag)] if feed.sales_suggested else [],
    )
    return " · ".join(", ".join(names) for names in filters if names)


def _readers(rows: Mapping[str, FeedRow], desk: Desk) -> Iterator[Reader]:
    """Yield who reads: the flagged team first, every other team, and everybody.

    Sales needs no calendar of its own work here, but what Marketing does and what became of its
    suggestions; those who do the work need theirs, and when which part of it is due.
    """
    flag = desk.site.suggestions.team
    suggested = feed_anchor("sales-suggested", "")
    for team in sorted(desk.site.teams, key=lambda name: name != flag)[:_MOST_TEAMS]:
        work = (feed_anchor("team", team), _ALWAYS, feed_anchor("steps", ""))
        feeds = (_ALWAYS, suggested) if team == flag else work
        yield _reader(team, desk.team(team), feeds, rows, desk)
    everything = (_ALWAYS, feed_anchor("all", ""))
    yield _reader("", desk.words("feeds_everything"), everything, rows, desk)


def _reader(
    team: str, title: str, feeds: Sequence[str], rows: Mapping[str, FeedRow], desk: Desk
) -> Reader:
    anchors = tuple(one for one in feeds if one == _ALWAYS or (one in rows and rows[one].count))
    return Reader(team, title, anchors, _mail([rows[anchor] for anchor in anchors], desk))


def _mail(feeds: Sequence[FeedRow], desk: Desk) -> str:
    """Give what opens a letter with the addresses of feeds, to be read on a computer."""
    if not all(one.address for one in feeds):
        return ""
    page = f"{desk.chrome.home}{_PATH}" if desk.chrome.home else ""
    parts = [f"{one.title}\n{one.address}" for one in feeds]
    body = "\n\n".join(filter(None, (desk.words("mail_body"), *parts, page)))
    subject = desk.words("mail_subject", title=desk.site.title)
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"


def _offered(
    rows: Mapping[str, FeedRow], kinds: Mapping[str, str], readers: Sequence[Reader]
) -> Iterator[OfferedFeed]:
    for kind in _OFFERED:
        for anchor in (anchor for anchor in rows if kinds[anchor] == kind):
            numbers = tuple(n for n, one in enumerate(readers) if anchor in one.feeds)
            if numbers:
                yield OfferedFeed(rows[anchor], numbers)


def _groups(
    rows: Mapping[str, FeedRow], kinds: Mapping[str, str], offered: set[str], desk: Desk
) -> Iterator[FeedGroup]:
    """Yield all feeds by kind; those for everybody are one kind, and so are the site's own."""
    together: dict[str, list[FeedRow]] = defaultdict(list)
    for anchor, row in rows.items():
        named = anchor != feed_anchor(kinds[anchor], "")
        together[kinds[anchor] if named else "everybody"].append(row)
    for kind, feeds in together.items():
        links = (
            Anchor(one.title, f"#{quote(one.anchor)}") for one in feeds if one.anchor in offered
        )
        others = (one for one in feeds if one.anchor not in offered)
        yield FeedGroup(desk.words(f"feeds_{kind}"), tuple(links), tuple(others))
