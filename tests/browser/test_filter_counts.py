"""Filters of a page: its numbers, and the room that is left, stay true."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.filtered import BARS, MONTH, NOON, asked

pytestmark = pytest.mark.browser


def test_numbers_of_days_and_of_more_stay_true(opened: Opener) -> None:
    page = opened(f"{MONTH}?team=marketing", at=NOON)
    counts = page.evaluate("""() => {
      const wrong = [];
      const items = [...document.querySelectorAll(".agenda .item:not(.unfit)")];
      for (const week of document.querySelectorAll(".month .week")) {
        [...week.querySelectorAll(".day:not(.out)")].forEach(day => {
          const date = day.dataset.d, column = /c\\d/.exec(day.className)[0];
          const on = items.filter(item => {
            const from = item.closest(".aday").dataset.d;
            return from <= date && date <= (item.dataset.to || from);
          }).length;
          const link = day.querySelector("a"), more = week.querySelector(".more." + column);
          if (!link) { if (on) wrong.push(date); return; }
          if (+link.querySelector(".n").textContent.trim() !== on) wrong.push(date + " day");
          if (!link.textContent.includes(on === 1 ? "1 thing" : on + " things")) wrong.push(date);
          const at = +column[1];
          const bars = [...week.querySelectorAll(".bars li:not(.unfit, [hidden])")].filter(bar => {
            const [, first, span] = /c(\\d) w(\\d)/.exec(bar.className);
            return +first <= at && at < +first + +span;
          }).length;
          const shown = more && !more.hidden ? +/\\d+/.exec(more.textContent)[0] : 0;
          if (more && shown !== on - bars) wrong.push(date + " more");
        });
      }
      return wrong;
    }""")
    assert counts == []


@pytest.mark.parametrize("query", ["person=callum", "type=collateral", "person=ravi", "q=zebra"])
def test_what_fits_is_seen_in_the_grid_where_there_is_room(opened: Opener, query: str) -> None:
    """Also what found no lane before, and on the days of the months around."""
    page = opened(f"{MONTH}?{query}", at=NOON)
    in_list = page.locator(".agenda .item:not(.unfit) a.t").all_inner_texts()
    assert set(in_list) <= set(page.locator(f"{BARS} bdi").all_inner_texts())
    assert bool(in_list) == (query != "q=zebra")
    expect(page.locator(".more:visible")).to_have_count(0)
    assert bool(page.locator(".spare:not([hidden])").count()) == bool(in_list)
    page.locator(".clear:visible").first.click()
    expect(page.locator(".spare:not([hidden])")).to_have_count(0)


def test_a_filter_that_hides_little_still_counts_what_has_no_lane(opened: Opener) -> None:
    """A row grows by two lanes at most; the days of the next month count theirs too."""
    page = opened(f"{MONTH}?hide=meeting", at=NOON)
    assert page.locator(".more:visible").count() > 1
    said = page.locator(".more:visible").evaluate_all("all => all.map(a => a.firstChild.data)")
    assert all(re.fullmatch(r"\+[1-9]\d* more", words) for words in said)
    wide = page.locator(".bars:not(.bands)").evaluate_all(
        "all => all.map(bars => bars.getBoundingClientRect().height)"
    )
    assert max(wide) < 9 * 26


def test_numbers_come_back_when_the_filters_are_cleared(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    grid = "document.querySelector('.month').textContent"
    before = page.evaluate(grid)
    page.get_by_role("searchbox").fill("tent")
    assert page.evaluate(grid) != before
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate(grid) == before
    assert asked(page) == {}


def test_numbers_beside_headings_count_what_is_shown(opened: Opener) -> None:
    page = opened("board.html?product=tents", at=NOON)
    for column in page.locator(".bcol").all():
        number = int(column.locator("h2 small").inner_text())
        assert number == column.locator("[data-f]:not(.unfit)").count()
    page.get_by_role("button", name="Clear").first.click()
    everything = page.locator(".bcol h2 small").all_inner_texts()
    unscripted = opened("board.html", java_script_enabled=False)
    assert everything == unscripted.locator(".bcol h2 small").all_inner_texts()
