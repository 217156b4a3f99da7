"""Coverage: promotions by channels, what supports each, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from calgen.model.entry import GONE, Entry, Phase, Status
from calgen.model.fields import Need
from calgen.model.product import Product
from calgen.model.support import Supports, all_needs, fills
from calgen.model.type_names import PROMOTION
from calgen.render.pages.cards import Cards
from calgen.render.views.coverage import (
    Cell,
    Column,
    CoveragePage,
    CoverageRow,
    Gaps,
    Missing,
    ProductRow,
    Supporter,
)
from calgen.render.views.frame import Anchor
from calgen.timing.phases import phase

MOST_GAPS = 60
MOST_COMING, MOST_PAST = 30, 15
"""So many promotions stand in the tables, and so many have their gaps listed."""

_MOST_IN_CELL = 5
_STATES = {Status.DONE: "done", Status.IDEA: "idea"}
_LEAST_FIRST = ("planned", "done", "idea")


@dataclass(frozen=True, slots=True)
class _Place:
    """A column: what must be of a type, on a channel, or on no channel at all (`need` is None)."""

    need: Need | None

    def holds(self, entry: Entry) -> bool:
        return fills(entry, self.need) if self.need else not entry.channels


class Coverage:
    """Makes coverage.html."""

    def __init__(self, cards: Cards) -> None:
        """Find out once what supports what."""
        self._desk, self._cards = cards.desk, cards
        self._calendar = cards.desk.calendar
        self._supports = Supports(self._calendar)
        self._needs = tuple(all_needs(self._calendar))
        self._usual = self._usual_channels()

    def page(self) -> Product:
        """Make the page: gaps first, then the table."""
        coming, past = self._promotions()
        listed, over = coming[:MOST_COMING], past[:MOST_PAST]
        places, words = self._places([*listed, *over]), self._desk.words
        gaps = [found for found in map(self._gaps, coming) if found.missing]
        view = CoveragePage(
            frame=self._desk.frame(
                "coverage.html", words("coverage"), words("about_coverage"), "coverage"
            ),
            gaps=tuple(gaps[:MOST_GAPS]),
            more_gaps=max(0, len(gaps) - MOST_GAPS),
            columns=tuple(map(self._column, places)),
            coming=tuple(self._row(entry, places) for entry in listed),
            past=tuple(self._row(entry, places) for entry in over),
            more_coming=len(coming) - len(listed),
            more_past=len(past) - len(over),
            has_needs=bool(self._needs),
            products=self._products(coming),
        )
        return Product("coverage.html", "coverage.html", view)

    def _promotions(self) -> tuple[list[Entry], list[Entry]]:
        """Give the promotions to come or running, soonest first, and the others, newest first."""
        spans, today = self._desk.material.occurrences, self._desk.material.today
        coming: list[Entry] = []
        past: list[Entry] = []
        for entry in self._calendar.entries.values():
            if entry.type == PROMOTION and entry.status not in GONE and spans.get(entry.id):
                is_over = phase(entry, spans[entry.id], today) is Phase.OVER
                (past if is_over else coming).append(entry)
        return coming, past[::-1]

    def _places(self, entries: Sequence[Entry]) -> tuple[_Place, ...]:
        """Give the columns: what is needed, then the other channels, then what is on none."""
        supporters = [one for entry in entries for one in self._supports.of(entry)]
        used = {name for entry in (*entries, *supporters) for name in entry.channels}
        declared = self._calendar.site.channels
        names = dict.fromkeys((*declared, *sorted(used)))
        needed = (_Place(need) for need in self._needs)
        channels = (Need(channel=name) for name in names)
        others = (_Place(need) for need in channels if need not in self._needs)
        elsewhere = (_Place(None) for _ in range(not all(one.channels for one in supporters)))
        return (*needed, *others, *elsewhere)

    def _column(self, place: _Place) -> Column:
        if place.need is None:
            return Column(Anchor(self._desk.words("no_channel")), None, needed=False)
        title = self._title(place.need)
        return Column(title, self._asked(place.need), needed=place.need in self._needs)

    def _row(self, entry: Entry, places: Sequence[_Place]) -> CoverageRow:
        missing = self._supports.missing(entry, self._desk.material.today)
        supporters = self._supports.of(entry)
        cells = (self._cell(entry, place, supporters, missing) for place in places)
        return CoverageRow(self._cards.card(entry), tuple(cells))

    def _cell(
        self,
        entry: Entry,
        place: _Place,
        supporters: Sequence[Entry],
        missing: Sequence[Need],
    ) -> Cell:
        found = [self._supporter(one) for one in supporters if place.holds(one)]
        states = [one.state for one in found]
        state = next((state for state in _LEAST_FIRST if state in states), "")
        if place.need in missing:
            state = "gap"
        elif not state:
            names_it = place.need and not place.need.type and place.need.channel in entry.channels
            state = "own" if names_it else "none"
        return Cell(
            state,
            tuple(found[:_MOST_IN_CELL]),
            max(0, len(found) - _MOST_IN_CELL),
            states.count("done"),
        )

    def _supporter(self, entry: Entry) -> Supporter:
        anchor = Anchor(entry.title, self._desk.page_of(entry))
        return Supporter(anchor, _STATES.get(entry.status, "planned"))

    def _gaps(self, entry: Entry) -> Gaps:
        needs = self._supports.missing(entry, self._desk.material.today)
        supporters = self._supports.of(entry) if needs else ()
        missing = (
            Missing(
                self._title(need).words,
                tuple(self._supporter(one).thing for one in supporters if fills(one, need)),
                self._asked(need) or self._desk.party(entry.owner),
            )
            for need in needs
        )
        return Gaps(self._cards.card(entry), tuple(missing))

    def _title(self, need: Need) -> Anchor:
        """Name what is needed: `Blog topic`, `E-mail`, or both."""
        channel = self._desk.channel(need.channel) if need.channel else None
        kind = self._calendar.site.types.get(need.type)
        if kind is None:
            return channel or Anchor(need.type)
        return Anchor(f"{kind.title}, {channel.words}" if channel else kind.title)

    def _asked(self, need: Need) -> Anchor | None:
        """Give whom to ask for it: the owner of its channel, or of its kind's usual channel."""
        name = need.channel or self._usual.get(need.type, "")
        channel = self._calendar.site.channels.get(name)
        return self._desk.party(channel.owner) if channel else None

    def _usual_channels(self) -> dict[str, str]:
        """Find the declared channel on which most things of each type run."""
        counts = Counter(
            (entry.type, name)
            for entry in self._calendar.entries.values()
            for name in entry.channels
            if name in self._calendar.site.channels
        )
        ordered = sorted(counts.items(), key=lambda one: (one[1], one[0]))
        return {kind: name for (kind, name), _ in ordered}

    def _products(self, coming: Sequence[Entry]) -> tuple[ProductRow, ...]:
        offers = Counter(name for entry in coming for name in entry.products)
        used = sorted({name for one in self._calendar.entries.values() for name in one.products})
        names = dict.fromkeys((*self._calendar.site.products, *used))
        return tuple(ProductRow(self._desk.product(name), offers[name]) for name in names)
