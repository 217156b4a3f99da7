"""To subscribe takes three taps: what concerns you, where your calendar is, one button."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Opener

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"
HOME = "calendar.fernhill.example/feeds"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile"
ANDROID = "Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile"
WAYS = {
    "iPhone, iPad, Mac": "webcal://",
    "Outlook at work": "https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2F",
    "Outlook.com": "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2F",
}
FROM_URL = "https://calendar.google.com/calendar/r/settings/addbyurl"
COPIES = ["clipboard-read", "clipboard-write"]


def pick(shown: Page, choice: str) -> None:
    shown.locator(".choice", has_text=choice).click()


def offered(shown: Page) -> list[str]:
    return shown.locator(".offered .feed:visible :is(h3, summary) bdi:visible").all_inner_texts()


def buttons(shown: Page) -> list[str]:
    return shown.locator(".offered .ways a:visible").all_inner_texts()


@pytest.mark.parametrize("script", [True, False])
def test_each_team_is_offered_two_or_three_calendars(opened: Opener, *, script: bool) -> None:
    shown = opened("subscribe.html", at=NOON, java_script_enabled=script)
    assert offered(shown) == ["Highlights", "Everything"]  # nobody is taken for Sales
    pick(shown, "Sales")
    assert offered(shown) == ["Highlights", "Suggested by Sales"]
    pick(shown, "Marketing")
    assert offered(shown) == ["Marketing", "Highlights", "Work to be done"]
    pick(shown, "Everything")
    assert offered(shown) == ["Highlights", "Everything"]


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(("device", "address"), WAYS.items(), ids=WAYS)
def test_each_device_leaves_one_button_a_calendar(
    opened: Opener, device: str, address: str, *, script: bool
) -> None:
    shown = opened("subscribe.html", at=NOON, java_script_enabled=script)
    assert len(buttons(shown)) == 2 * (len(WAYS) + 1)
    pick(shown, device)
    links = shown.locator(".offered .ways a:visible")
    expect(links).to_have_count(2)
    assert (links.first.get_attribute("href") or "").startswith(address)
    expect(links.first).to_have_accessible_name(re.compile(r"^Add to .+: Highlights$"))
    expect(shown.locator(".guide > div:visible")).to_have_count(1)


@pytest.mark.parametrize("script", [True, False])
def test_every_calendar_has_every_way_and_its_address(opened: Opener, *, script: bool) -> None:
    shown = opened("subscribe.html", at=NOON, java_script_enabled=script)
    feeds = shown.locator(".feeds .feed:has(code)")
    assert feeds.count() > len(WAYS) * 10
    assert feeds.filter(has=shown.locator(".ways a:nth-child(4)")).count() == feeds.count()
    shown.locator(".group", has=shown.locator("#feed-channel-blog")).locator("summary").click()
    ways = shown.locator("#feed-channel-blog .ways a:visible")
    above = shown.locator("#feed-highlights .ways a")
    starts = ("webcal://", "https://outlook.office", "https://outlook.live", "https://calendar.g")
    for at, start in enumerate(starts):
        name = above.nth(at).inner_text().split(":")[0].strip()
        expect(ways.nth(at)).to_have_accessible_name(re.compile(f"^{name} ?: Blog$"))
        address = unquote(ways.nth(at).get_attribute("href") or "")
        assert address.startswith(start)
        assert f"{HOME}/channel/blog.ics" in address
    for at, device in enumerate(WAYS):
        pick(shown, device)
        expect(ways).to_have_count(1)
        assert starts[at] in (ways.first.get_attribute("href") or "")
    code = shown.locator("#feed-channel-blog code")
    expect(code).to_have_text(f"https://{HOME}/channel/blog.ics")
    copiers = shown.locator("#feed-channel-blog").get_by_role("button", name="Copy address")
    expect(copiers).to_have_count(1 if script else 0)
    pick(shown, "Android, Outlook app")
    expect(ways).to_have_count(0)
    letters = shown.locator("#feed-channel-blog a:visible")
    expect(letters).to_have_count(1 if script else 0)
    if script:
        assert unquote(letters.get_attribute("href") or "").endswith(f"{HOME}/channel/blog.ics")


@pytest.mark.parametrize("device", ["Android, Outlook app", "Thunderbird, others"])
def test_who_has_no_button_has_the_address(opened: Opener, device: str) -> None:
    shown = opened("subscribe.html", at=NOON)
    pick(shown, device)
    assert buttons(shown) == []
    expect(shown.locator(".offered .address:visible code").first).to_have_text(
        f"https://{HOME}/highlights.ics"
    )


def test_a_rep_subscribes_on_an_iphone_without_scrolling(opened: Opener) -> None:
    shown = opened("subscribe.html", at=NOON, viewport=PHONE, user_agent=IPHONE)
    button = shown.locator(".offered .ways a:visible").first
    box = button.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]
    assert box["height"] >= 44
    assert button.get_attribute("href") == f"webcal://{HOME}/highlights.ics"
    assert offered(shown)[0] == "Highlights"
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_a_phone_another_device_is_one_tap_away(opened: Opener) -> None:
    shown = opened("subscribe.html", at=NOON, viewport=PHONE, user_agent=IPHONE)
    devices = shown.locator(".where .choice:visible")
    expect(devices).to_have_count(1)
    shown.get_by_role("button", name="Elsewhere").click()
    expect(devices).to_have_count(6)
    pick(shown, "Outlook at work")
    assert len(buttons(shown)) == 2
    shown.reload()
    expect(shown.locator(".where :checked")).to_have_value("office")


def test_android_sends_the_links_to_a_computer(opened: Opener) -> None:
    shown = opened("subscribe.html", at=NOON, viewport=PHONE, user_agent=ANDROID)
    send = shown.get_by_role("link", name="Send me these links")
    expect(send).to_have_count(1)
    mail = unquote(send.get_attribute("href") or "")
    assert mail.startswith("mailto:?subject=Calendars to subscribe to: Fernhill")
    assert f"https://{HOME}/highlights.ics" in mail
    assert f"https://{HOME}/all.ics" in mail
    shown.locator(".i-am select").select_option("ted")
    assert f"https://{HOME}/person/ted.ics" in unquote(send.get_attribute("href") or "")
    single = shown.get_by_role("link", name=re.compile("Send me this link ?: Highlights"))
    assert f"https://{HOME}/highlights.ics" in unquote(single.get_attribute("href") or "")


def test_who_says_who_they_are_takes_their_own_first(opened: Opener) -> None:
    shown = opened("subscribe.html", at=NOON)
    pick(shown, "Outlook at work")
    select = shown.get_by_label("I am")
    select.select_option(label="Martha Lindqvist")
    assert offered(shown) == ["Martha Lindqvist", "Marketing", "Highlights", "Work to be done"]
    own = shown.locator(".offered .ways a:visible").first
    expect(own).to_have_accessible_name(re.compile("Add to Outlook at work ?: Martha Lindqvist"))
    assert "person%2Fmartha.ics" in (own.get_attribute("href") or "")
    shown.reload()
    assert offered(shown)[0] == "Martha Lindqvist"
    expect(shown.get_by_role("link", name="I am Martha Lindqvist")).to_be_visible()
    select.select_option(label="Ted Barnes")
    assert offered(shown) == ["Ted Barnes", "Highlights", "Suggested by Sales"]
    select.select_option("")
    assert offered(shown) == ["Highlights", "Suggested by Sales"]
    expect(shown.locator(".own")).to_have_count(0)
    home = shown.locator("#feed-person-martha").locator("xpath=ancestor::details/summary")
    expect(home).to_contain_text("By person")


def test_an_address_is_copied_by_its_button(opened: Opener) -> None:
    shown = opened("subscribe.html", permissions=COPIES)
    copier = shown.locator("#feed-highlights .address button")
    expect(copier).to_have_accessible_name(re.compile("^Copy address ?: Highlights$"))
    copier.click()
    expect(copier).to_contain_text("Copied")
    assert shown.evaluate("navigator.clipboard.readText()") == f"https://{HOME}/highlights.ics"


def test_google_takes_two_steps_to_copy_and_then_to_open_its_page(opened: Opener) -> None:
    shown = opened("subscribe.html", permissions=COPIES)
    shown.get_by_role("link", name=re.compile("Add to Google Calendar ?: Highlights")).click()
    expect(shown.locator("[name=device]:checked")).to_have_value("google")
    assert buttons(shown) == []
    steps = shown.locator("#feed-highlights").locator("button:visible, a:visible")
    expect(steps).to_have_text([re.compile(word) for word in ("^Copy", "^Open", "shortcut")])
    expect(steps.first).to_be_focused()
    steps.first.click()
    assert shown.evaluate("navigator.clipboard.readText()") == f"https://{HOME}/highlights.ics"
    expect(steps.nth(1)).to_have_attribute("href", FROM_URL)
    shortcut = shown.get_by_role("link", name=re.compile("not for every account ?: Highlights"))
    assert (shortcut.get_attribute("href") or "").endswith(
        "cid=webcal%3A%2F%2F" + HOME.replace("/", "%2F") + "%2Fhighlights.ics"
    )


def test_without_script_google_has_its_two_steps_too(opened: Opener) -> None:
    shown = opened("subscribe.html", java_script_enabled=False)
    pick(shown, "Google Calendar")
    card = shown.locator("#feed-highlights")
    expect(card.locator(".address")).to_contain_text(f"Copy this: https://{HOME}/highlights.ics")
    expect(card.locator("a:visible").first).to_have_attribute("href", FROM_URL)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("feed", ["channel-blog", "type-ad", "team-marketing", "archive"])
def test_a_link_to_a_calendar_leads_to_it_wherever_it_stands(
    opened: Opener, feed: str, *, script: bool
) -> None:
    shown = opened(f"subscribe.html#feed-{feed}", java_script_enabled=script)
    place = shown.locator(f"#feed-{feed}")
    expect(place).to_be_in_viewport()
    expect(place.locator("a:visible").first).to_be_visible()


def test_pages_lead_to_their_calendar(opened: Opener) -> None:
    for page, feed in (
        ("people/ted.html", "person-ted"),
        ("channels/email.html", "channel-email"),
        ("campaigns/autumn-clearance.html", "campaign-autumn-clearance"),
        ("products/tents.html", "product-tents"),
    ):
        shown = opened(page)
        shown.locator(f"main a[href$='subscribe.html#feed-{feed}']").first.click()
        expect(shown.locator(f"#feed-{feed} a").first).to_be_in_viewport()


def test_a_code_is_shown_when_asked_for_and_is_dark_on_white(opened: Opener) -> None:
    shown = opened("subscribe.html", color_scheme="dark")
    code = shown.locator(".offered .qr:visible")
    expect(code).to_have_count(0)
    pick(shown, "iPhone, iPad, Mac")
    shown.locator(".code:visible summary").first.click()
    expect(code).to_have_count(1)
    style = code.evaluate(
        "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).stroke]"
    )
    assert style == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    expect(opened("people/ted.html").locator(".code > summary")).to_have_text(
        "This calendar as a code for an iPhone"
    )


def test_all_calendars_are_folded_in_a_dozen_groups_at_most(opened: Opener) -> None:
    shown = opened("subscribe.html", viewport=PHONE)
    expect(shown.locator(".group li:visible")).to_have_count(0)
    assert shown.locator(".group").count() <= 12
    assert shown.locator(".group .feed").count() >= 60
    assert shown.evaluate("document.documentElement.scrollHeight") < 5 * PHONE["height"]


def test_on_paper_stand_addresses_codes_and_how_it_goes(opened: Opener) -> None:
    shown = opened("subscribe.html", viewport=DESK)
    pick(shown, "Outlook.com")
    shown.emulate_media(media="print")
    expect(shown.locator(".offered .address code:visible")).to_have_count(5)
    expect(shown.locator(".guide > div:visible")).to_have_count(6)
    assert shown.locator("button:visible, .ways a:visible").count() == 0
    box = shown.locator(".offered .qr").first.bounding_box()
    assert box is not None
    assert box["height"] > 90
