"""What an event tells in words: enough to answer a customer, in plain text.

Many clients show HTML as it is written, so there is none.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from calgen.formats.dates import Dates
from calgen.formats.markdown import is_safe
from calgen.formats.plain_text import cut, plain_text
from calgen.model.details import texts_of
from calgen.model.entry import Entry
from calgen.render.feeds.offer import offer_in_words
from calgen.render.feeds.signatures import signatures_of
from calgen.render.material import Material
from calgen.render.urls import entry_url, full_url

# A feed of a thousand events is to stay within a megabyte.
_MOST = 1_000
_LONGEST_ADDRESS = 2_000


class Descriptions:
    """Writes what the events of one site tell."""

    def __init__(self, material: Material) -> None:
        """Find out once which page each file has."""
        site = material.calendar.site
        home = full_url("", site)
        self._material = material
        self._words = material.words
        self._dates = Dates(site.locale)
        self._names: dict[str, str] = {}
        self._pages: dict[str, str] = {}
        for entry in material.calendar.entries.values() if home else ():
            self._pages.setdefault(entry.source.path, home + entry_url(entry.id))

    def of(self, entry: Entry, page: str) -> str:
        """Tell what a reader of an event needs: short paragraphs, the link to its page last."""
        paragraphs = (
            entry.summary,
            "\n".join(self._offer(entry)),
            "\n".join(self._people(entry)),
            self._body(entry),
        )
        whole = _joined(paragraphs)
        told = cut(whole, _MOST)
        last = self._words("event_more", address=page) if told != whole and page else page
        return _joined((told, "\n".join(self._addresses(entry)), last))

    def _offer(self, entry: Entry) -> Iterator[str]:
        words = self._words
        if entry.reason:
            yield words("event_why", words=entry.reason)
        offer = entry.details.get("offer")
        if isinstance(offer, Mapping):
            said = offer_in_words(offer, words, self._dates)
            code = words("event_code", code=offer["code"]) if offer.get("code") else ""
            if said or code:
                yield words("event_offer", words=", ".join(filter(None, (said, code))))
        if terms := " ".join(texts_of(entry, "terms")):
            yield words("event_terms", words=terms)
        for name in ("say", "objections"):
            if texts := texts_of(entry, name):
                yield words(f"event_{name}")
                yield from (f"- {text}" for text in texts)

    def _people(self, entry: Entry) -> Iterator[str]:
        words, calendar = self._words, self._material.calendar
        if entry.owner:
            person = calendar.people.get(entry.owner)
            mail = person.email if person else ""
            yield words("event_ask", name=", ".join(filter(None, (self._name(entry.owner), mail))))
        if entry.suggested_by:
            yield words("event_suggested_by", name=self._name(entry.suggested_by))
        if entry.customer:
            yield words("event_customer", words=entry.customer)
        if entry.channels:
            known = calendar.site.channels
            names = (known[name].title if name in known else name for name in entry.channels)
            yield words("event_channels", names=", ".join(names))
        if entry.campaign:
            campaign = calendar.entries.get(entry.campaign)
            yield words("event_campaign", title=campaign.title if campaign else entry.campaign)
        if signatures := signatures_of(entry, calendar, words, self._dates):
            yield signatures

    def _name(self, id_: str) -> str:
        """Name a person, with the team, or a team."""
        known = self._names.get(id_)
        if known is None:
            known = self._names[id_] = self._named(id_)
        return known

    def _named(self, id_: str) -> str:
        calendar = self._material.calendar
        person = calendar.people.get(id_)
        team = calendar.site.teams.get(person.team if person else id_)
        if person is None:
            return team.title if team else id_
        return f"{person.name} ({team.title})" if team else person.name

    def _body(self, entry: Entry) -> str:
        if not entry.body:
            return ""
        folder = posixpath.dirname(entry.source.path)

        def address(target: str) -> str:
            if ":" in target and is_safe(target):
                return target
            file = unquote(target.partition("#")[0])
            return self._pages.get(posixpath.normpath(posixpath.join(folder, file)), "")

        return plain_text(entry.body, _MOST, address)

    def _addresses(self, entry: Entry) -> Iterator[str]:
        for name in ("link", "live"):
            if 0 < len(address := getattr(entry, name)) <= _LONGEST_ADDRESS:
                yield self._words(f"event_{name}", address=address)


def _joined(paragraphs: tuple[str, ...]) -> str:
    stripped = (text.strip() for text in paragraphs)
    return "\n\n".join(filter(None, dict.fromkeys(stripped)))
