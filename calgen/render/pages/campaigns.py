"""Campaigns: goals of each team side by side, sign-off, what belongs to them, results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from calgen.model.entry import Entry, Status
from calgen.model.goals import CampaignOutcome, CampaignResult
from calgen.model.names import campaign_goals, campaign_outcome
from calgen.model.product import Product
from calgen.model.type_names import CAMPAIGN
from calgen.render.feeds.addresses import subscribe_url
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.entries import Entries
from calgen.render.pages.open_first import OpenFirst
from calgen.render.pages.parts import Parts
from calgen.render.urls import campaign_url, file_of
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor
from calgen.render.views.lists import CampaignPage, CampaignRow, CampaignsPage, GoalRow, TeamGoals

_BOX = 5
"""The rows that a campaign takes the room of in the list of all: it has its goals there."""


class Campaigns:
    """Makes the pages of campaigns."""

    def __init__(self, desk: Desk, cards: Cards, entries: Entries) -> None:
        """Find the members of every campaign once."""
        self._desk, self._cards, self._entries = desk, cards, entries
        self._open_first = OpenFirst(cards)
        everything = desk.calendar.entries.values()
        self._all = [entry for entry in everything if entry.type == CAMPAIGN]
        self._members: dict[str, list[Entry]] = defaultdict(list)
        for entry in everything:
            if entry.campaign and entry.status is not Status.DECLINED:
                self._members[entry.campaign].append(entry)

    def pages(self) -> Iterator[Product]:
        """Yield the list of campaigns, and a page for each."""
        yield from self._lists()
        for campaign in self._all:
            yield from self._pages(campaign, campaign_url(campaign.id))

    def _lists(self) -> Iterator[Product]:
        desk = self._desk
        whole = Anchor(desk.words("campaigns"), "campaigns.html")
        frame = desk.frame(whole.href, whole.words, desk.words("about_campaigns"), "campaigns")
        found = self._open_first.split(self._all, size=_BOX)
        parts = Parts(found, whole, frame, desk)
        rows = self._rows(self._open_first.in_order(found.kept))
        view = CampaignsPage(frame, rows, periods=parts.periods())
        yield Product(whole.href, "campaigns.html", view)
        for part in parts:
            rows = self._rows(self._open_first.in_order(part.rows))
            view = CampaignsPage(part.frame, rows, part=part.of)
            yield Product(part.path, "campaigns.html", view)

    def _rows(self, campaigns: Iterable[Entry]) -> tuple[CampaignRow, ...]:
        """Order campaigns by their first day, those without one last."""
        start = sorted(campaigns, key=lambda one: self._cards.card(one).start, reverse=True)
        return tuple(map(self._row, start))

    def _row(self, campaign: Entry) -> CampaignRow:
        return CampaignRow(
            card=self._cards.card(campaign),
            count=len(self._members[campaign.id]),
            goals=self._goals(campaign),
            signed=self._entries.signed(campaign),
            has_results=bool(campaign_outcome(campaign).results),
        )

    def _pages(self, campaign: Entry, path: str) -> Iterator[Product]:
        """Yield a campaign's page, and those of its periods where there is too much for it."""
        entry = self._entries.view(campaign, path)
        found = self._open_first.split(self._members[campaign.id])
        parts = Parts(found, Anchor(campaign.title, path), entry.frame, self._desk)
        view = CampaignPage(
            frame=entry.frame,
            entry=entry,
            goals=self._goals(campaign),
            learned=campaign_outcome(campaign).learned,
            groups=self._groups(self._open_first.in_order(found.kept)),
            feed=subscribe_url("campaign", campaign.id),
            periods=parts.periods(),
        )
        yield Product(file_of(path), "campaign.html", view)
        for part in parts:
            groups = self._groups(self._open_first.in_order(part.rows))
            page = replace(view, frame=part.frame, groups=groups, periods=(), part=part.of)
            yield Product(part.path, "campaign.html", page)

    def _groups(self, members: Iterable[Entry]) -> tuple[tuple[str, tuple[Card, ...]], ...]:
        """Give what belongs to a campaign by its type."""
        types = self._desk.site.types
        groups: dict[str, list[Card]] = {entry_type: [] for entry_type in types}
        for entry in members:
            groups[entry.type].append(self._cards.card(entry))
        return tuple((types[name].plural, tuple(group)) for name, group in groups.items() if group)

    def _goals(self, campaign: Entry) -> tuple[TeamGoals, ...]:
        """Give each team's goals with their results; results without a goal come last."""
        results = _by_name(campaign_outcome(campaign))
        rows: dict[str, list[GoalRow]] = defaultdict(list)
        for goal in campaign_goals(campaign):
            came = results.pop((goal.team, goal.name), None)
            row = GoalRow(goal.name, self._amount(goal.target, goal.unit), "", "")
            rows[goal.team].append(self._with_result(row, came, goal.unit))
        for (team, name), came in results.items():
            rows[team].append(self._with_result(GoalRow(name, "", "", ""), came, ""))
        return tuple(
            TeamGoals(self._desk.team_mark(team), tuple(found)) for team, found in rows.items()
        )

    def _with_result(self, row: GoalRow, came: CampaignResult | None, unit: str) -> GoalRow:
        if came is None:
            return row
        return replace(row, result=self._amount(came.value, came.unit or unit), note=came.note)

    def _amount(self, value: str, unit: str) -> str:
        return f"{self._desk.dates.number(value)} {unit}".strip()


def _by_name(outcome: CampaignOutcome) -> dict[tuple[str, str], CampaignResult]:
    return {(result.team, result.name): result for result in outcome.results}
