"""Campaigns: goals of each team side by side, sign-off, what belongs to them, results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from calgen.model.entry import Entry, Status
from calgen.model.goals import CampaignOutcome, CampaignResult
from calgen.model.names import campaign_goals, campaign_outcome
from calgen.model.product import Product
from calgen.model.type_names import CAMPAIGN
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.entries import Entries
from calgen.render.urls import campaign_url, feed_url, file_of
from calgen.render.views.card import Card
from calgen.render.views.lists import CampaignPage, CampaignRow, CampaignsPage, GoalRow, TeamGoals


class Campaigns:
    """Makes the pages of campaigns."""

    def __init__(self, desk: Desk, cards: Cards, entries: Entries) -> None:
        """Find the members of every campaign once."""
        self._desk, self._cards, self._entries = desk, cards, entries
        everything = desk.calendar.entries.values()
        self._all = [entry for entry in everything if entry.type == CAMPAIGN]
        self._members: dict[str, list[Entry]] = defaultdict(list)
        for entry in everything:
            if entry.campaign and entry.status is not Status.DECLINED:
                self._members[entry.campaign].append(entry)

    def pages(self) -> Iterator[Product]:
        """Yield the list of campaigns, and a page for each."""
        words = self._desk.words
        frame = self._desk.frame(
            "campaigns.html", words("campaigns"), words("about_campaigns"), "campaigns"
        )
        rows = tuple(self._row(campaign) for campaign in self._newest_first())
        yield Product("campaigns.html", "campaigns.html", CampaignsPage(frame, rows))
        for campaign in self._all:
            path = campaign_url(campaign.id)
            yield Product(file_of(path), "campaign.html", self._view(campaign, path))

    def _newest_first(self) -> list[Entry]:
        """Order campaigns by their first day, those without one last."""
        return sorted(self._all, key=lambda one: self._cards.card(one).start, reverse=True)

    def _row(self, campaign: Entry) -> CampaignRow:
        return CampaignRow(
            card=self._cards.card(campaign),
            count=len(self._members[campaign.id]),
            goals=self._goals(campaign),
            signed=self._entries.signed(campaign),
            has_results=bool(campaign_outcome(campaign).results),
        )

    def _view(self, campaign: Entry, path: str) -> CampaignPage:
        view = self._entries.view(campaign, path)
        groups: dict[str, list[Card]] = {entry_type: [] for entry_type in self._desk.site.types}
        for entry in self._members[campaign.id]:
            groups[entry.type].append(self._cards.card(entry))
        titles = self._desk.site.types
        return CampaignPage(
            frame=view.frame,
            entry=view,
            goals=self._goals(campaign),
            learned=campaign_outcome(campaign).learned,
            groups=tuple(
                (titles[name].plural, tuple(group)) for name, group in groups.items() if group
            ),
            feed=feed_url("campaign", campaign.id),
        )

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
