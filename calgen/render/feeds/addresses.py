"""Where feeds are: the one place that makes their paths and addresses."""

from __future__ import annotations

from urllib.parse import quote

from calgen.model.site import Site
from calgen.render.urls import full_url


def feed_path(kind: str, name: str, site: Site, suffix: str = ".ics") -> str:
    """Give a feed's file, relative to the site: `feeds/type/ad.ics`, or `feeds/all.ics` unnamed.

    On a site with a key no path can be guessed: `feeds/KEY/type/ad.ics`. Not percent-encoded.
    """
    file = f"{kind}/{name}{suffix}" if name else f"{kind}{suffix}"
    return "/".join(filter(None, (site.feeds.folder, site.feeds.key, file)))


def feed_address(path: str, site: Site) -> str:
    """Give the full address of a file that `feed_path` named, percent-encoded; "" without one.

    Feeds that are served apart from the pages have their folder at an address of their own.
    """
    if site.feeds.url:
        inside = path.removeprefix(f"{site.feeds.folder}/")
        return f"{site.feeds.url.rstrip('/')}/{quote(inside)}"
    return full_url(quote(path), site)


def feed_anchor(kind: str, name: str) -> str:
    """Give the id of a feed on subscribe.html, such as `feed-person-ted`; not percent-encoded."""
    return f"feed-{kind}-{name}" if name else f"feed-{kind}"


def subscribe_url(kind: str, name: str) -> str:
    """Give the address, relative to the site, of what says how to subscribe to a feed."""
    return f"subscribe.html#{quote(feed_anchor(kind, name))}"


def webcal_address(address: str) -> str:
    """Give an address that calendar programs subscribe to when it is chosen; "" for none."""
    return f"webcal://{address.partition('://')[2]}" if address else ""
