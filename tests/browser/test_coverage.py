"""Coverage with a mouse, on a phone and without script; pages of products."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener
from tests.paper import printed

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"


@pytest.mark.parametrize("script", [True, False])
def test_a_cell_with_several_things_opens_and_leads_to_each(opened: Opener, script: bool) -> None:  # noqa: FBT001 -- with or without
    shown = opened("coverage.html", java_script_enabled=script)
    row = shown.locator("#coming tr", has_text="Black Friday 20% off")
    cell = row.locator("td:has(button)").first
    expect(cell.locator(".pop")).to_be_hidden()
    cell.locator("button").click()
    things = cell.locator(".pop li")
    assert things.count() > 1
    expect(things.first).to_be_visible()
    title = things.first.locator("a").inner_text()
    things.first.locator("a").click()
    expect(shown.locator("h1")).to_have_text(title)


def test_a_card_of_a_cell_closes_with_escape(opened: Opener) -> None:
    shown = opened("coverage.html")
    button = shown.locator("#coming td button").first
    button.focus()
    shown.keyboard.press("Enter")
    expect(shown.locator(".pop:visible")).to_have_count(1)
    shown.keyboard.press("Escape")
    expect(shown.locator(".pop:visible")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_gap_in_the_table_leads_to_what_is_missing_and_whom_to_ask(opened: Opener) -> None:
    shown = opened("coverage.html")
    gap = shown.locator("#coming td.m-gap a").first
    gap.click()
    named = shown.locator(".gaps > li:target")
    expect(named).to_be_in_viewport()
    expect(named).to_contain_text("none yet")
    named.locator(".m-gap a").last.click()
    expect(shown).to_have_url(re.compile("/people/"))


def test_marks_are_told_apart_by_shape_and_in_words(opened: Opener) -> None:
    shown = opened("coverage.html")
    words = {
        line.inner_text(): line.evaluate("node => getComputedStyle(node, '::before').content")
        for line in shown.locator(".marks li").all()
    }
    assert len(set(words.values())) == len(words) == 6
    cells = shown.locator("#coming td").all_inner_texts()
    assert cells
    assert shown.locator("#coming tbody td:not(:has(.vh))").count() == 0


def test_on_a_phone_the_table_scrolls_below_its_first_column(opened: Opener) -> None:
    shown = opened("coverage.html", viewport=PHONE)
    table = shown.locator("#coming .scroll")
    table.focus()
    head = table.locator("tbody th").first
    before = head.bounding_box()
    table.evaluate("table => table.scrollTo({left: 300, behavior: 'instant'})")
    assert table.evaluate("table => table.scrollLeft") == 300
    after = head.bounding_box()
    assert before is not None
    assert after is not None
    assert before["x"] == after["x"]
    assert shown.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_what_runs_today_says_so(opened: Opener) -> None:
    shown = opened("coverage.html", at=NOON)
    running = shown.locator("#coming tr:has(.now:visible)")
    expect(running).to_have_count(2)
    product = opened("products/tents.html", at="2026-11-28T12:00:00Z")
    expect(product.locator("#offers li", has_text="Black Friday")).to_contain_text("On now")
    expect(product.locator("#offers .now:visible")).to_have_count(1)


@pytest.mark.parametrize("day", ["2026-11-22", "2026-12-20", "2027-03-15"])
def test_what_is_over_moves_and_every_number_stays_that_of_its_rows(
    opened: Opener, day: str
) -> None:
    """Rows that moved have no other place: that table may then hold more than it was built with."""
    shown = opened("coverage.html", at=f"{day}T12:00:00Z")
    numbers = {
        name: int(shown.locator(f"#{name} h2 small").text_content() or 0)
        for name in ("coming", "past")
    }
    rows = {name: shown.locator(f"#{name} tbody tr").count() for name in numbers}
    assert rows == numbers
    assert sum(rows.values()) == 27
    ends = shown.locator("#coming tr[data-ends]").evaluate_all(
        "rows => rows.map(row => row.dataset.ends)"
    )
    assert all(end >= day for end in ends)


def test_the_table_is_printed_in_small_rows_and_nothing_of_it_is_cut(opened: Opener) -> None:
    pages = [page.extract_text() for page in printed(opened("coverage.html"))]
    assert len(pages) == 2
    assert all("Newsletter" in text for text in pages)
    assert "Gift cards" in pages[-1]
    assert "Tents" in pages[-1]


def test_from_an_offer_to_its_product_and_whom_to_ask(opened: Opener) -> None:
    shown = opened("entries/black-friday.html")
    shown.locator(".products a", has_text="Tents").click()
    expect(shown.locator("h1")).to_have_text("Tents")
    expect(shown.locator(".lead")).to_contain_text("Ted Barnes")
    expect(shown.locator("#say")).to_contain_text("The code works in the shops too")
    shown.locator(".crumb a").click()
    expect(shown.locator("#products")).to_be_in_viewport()


@pytest.mark.parametrize("page", ["products/tents", "channels/blog"])
def test_months_that_are_over_are_folded_on_the_day_of_reading(opened: Opener, page: str) -> None:
    shown = opened(f"{page}.html", at=NOON)
    months = shown.locator("main section[data-month]")
    total = months.count()
    visible = shown.locator("main section[data-month]:visible")
    expect(visible.first).to_have_attribute("data-month", "2026-11")
    shown.locator("summary", has_text="Earlier months").click()
    expect(visible).to_have_count(total)
    plain = opened(f"{page}.html", java_script_enabled=False)
    assert plain.locator("main section[data-month]:visible").count() == total
    month = months.first.get_attribute("data-month")
    linked = opened(f"{page}.html#m-{month}", at=NOON)
    expect(linked.locator(f"#m-{month}")).to_be_visible()


@pytest.mark.parametrize("page", ["products/tents", "channels/email"])
def test_a_month_that_goes_on_folds_what_is_over_and_marks_what_is_soon(
    opened: Opener, page: str
) -> None:
    shown = opened(f"{page}.html", at=NOON)
    month = shown.locator("#m-2026-11")
    assert month.locator(".cont [data-ends]").evaluate_all(
        "items => items.length && items.every(item => item.dataset.ends < '2026-11-24')"
    )
    expect(month.locator(".cont summary")).to_have_text(re.compile(r"^Over \(\d+\)$"))
    expect(month.locator(".cont .item:visible")).to_have_count(0)
    for item in shown.locator("main > .agenda > .items > [data-begins]").all():
        begins, ends = (item.get_attribute(f"data-{at}") or "" for at in ("begins", "ends"))
        mark = item.locator(".now")
        assert ends >= "2026-11-24"
        if begins > "2026-12-07":
            expect(mark).to_have_count(0)
        elif begins > "2026-11-24":
            expect(mark).to_have_text(re.compile(r"^(Tomorrow|In \d+ days)$"))
        else:
            expect(mark).to_have_text("Today" if "2026-11-24" in {begins, ends} else "On now")
    unscripted = opened(f"{page}.html", java_script_enabled=False)
    assert unscripted.locator("main .cont, main .item .now").count() == 0


def test_the_table_fits_a_desk_in_german_too(opened: Opener) -> None:
    shown = opened("coverage.html")
    table = shown.locator("#coming .scroll")
    heads = table.locator("thead tr:last-child th")
    for head, words in ((heads.nth(1), "Blogthema"), (heads.last, "Ohne Kanal")):
        head.locator("bdi").first.evaluate("(node, words) => { node.textContent = words }", words)
    assert table.evaluate("node => node.scrollWidth - node.clientWidth") == 0


def test_what_repeats_stands_once_by_how_often_and_not_in_its_first_month(opened: Opener) -> None:
    shown = opened("products/boots.html")
    first = shown.locator(".agenda").first
    expect(first.locator("h2")).to_have_text("Repeating 1")
    expect(first.locator(".item")).to_contain_text("Call with the boot supplier in Denver")
    when = re.compile(r"^every 4 weeks, 11 Jun 2026\W+13 May 2027 16:00–16:45$")
    expect(first.locator(".when").first).to_have_text(when)
    assert shown.locator("#m-2026-06").count() == 0


def test_what_repeated_until_a_day_that_is_over_stands_with_it_and_is_no_month(
    opened: Opener,
) -> None:
    last = opened("products/boots.html", at="2027-05-13T12:00:00Z")
    again = last.locator(".agenda", has=last.locator("h2", has_text="Repeating"))
    expect(again).to_be_visible()
    later = opened("products/boots.html", at="2027-05-14T12:00:00Z")
    again = later.locator(".agenda", has=later.locator("h2", has_text="Repeating 1"))
    expect(again).to_be_hidden()
    months = later.locator("main > details [data-month]").count()
    later.locator("summary", has_text=f"Earlier months ({months})").click()
    expect(again.locator(".item")).to_contain_text("Call with the boot supplier in Denver")


def test_what_still_repeats_stays_when_another_series_has_ended(opened: Opener) -> None:
    shown = opened("channels/facebook.html", at="2026-12-18T12:00:00Z")
    headings = shown.locator(".agenda h2", has_text="Repeating 1")
    expect(headings).to_have_count(2)
    expect(headings.first).to_be_visible()
    expect(shown.locator(".agenda").first.locator(".item")).to_contain_text("Repair café")
    expect(headings.last).to_be_hidden()
    expect(shown.locator(".item", has_text="Late-night shopping")).to_be_hidden()
