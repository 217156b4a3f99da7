"""What a reader may look for on any page, as questions to the page: each gives what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from playwright.sync_api import Page

from tests.sample import PROJECT

AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_MAIN_ACTIONS = (
    ".button, .suggest, nav li > a, .step > a, .pill, main button, main summary, main select"
)


def broken_rules(page: Page, only: Sequence[str] = RULES) -> list[str]:
    """Give the rules of axe that a page breaks, each with the first element that does."""
    page.evaluate(_axe())
    found: list[str] = page.evaluate(_BROKEN, only)
    return found


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def faint_texts(page: Page) -> list[str]:
    """Give the texts whose contrast is below AA; axe leaves many of them undecided."""
    found: list[str] = page.evaluate(_FAINT)
    return found


def skipped_headings(page: Page) -> list[str]:
    """Give the headings that skip a level, and the number of first ones unless it is one."""
    found: list[str] = page.evaluate(_HEADINGS)
    return found


def small_actions(page: Page, least: int) -> list[str]:
    """Give the main actions of a page that are lower than so many pixels."""
    found: list[str] = page.evaluate(_SMALL, [_MAIN_ACTIONS, least])
    return found


def is_too_wide(page: Page) -> bool:
    """Tell whether a reader has to scroll sideways."""
    return bool(page.evaluate(_TOO_WIDE))


def unseen_focus(page: Page, most: int = 400) -> tuple[int, list[str]]:
    """Press Tab through a page: give the number of stops, and those where nothing shows them."""
    page.evaluate("document.activeElement?.blur()")
    unseen: list[str] = []
    for stops in range(most):
        page.keyboard.press("Tab")
        told: list[str] | None = page.evaluate(_FOCUS)
        if told is None:
            return stops, unseen
        unseen += told
    return most, unseen


_BROKEN = """async rules => (await axe.run(document, {runOnly: rules, preload: false})).violations
    .map(found => found.id + " x" + found.nodes.length + ": " + found.nodes[0].html)"""
_TOO_WIDE = """() => {
    const root = document.documentElement;
    return Math.max(root.scrollWidth, document.body.scrollWidth) > root.clientWidth;
}"""
_HEADINGS = """() => {
    const found = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
        .filter(one => one.checkVisibility());
    const levels = found.map(one => +one.tagName[1]);
    const ones = levels.filter(level => level === 1).length;
    return [
        ...(ones === 1 ? [] : [ones + " first headings"]),
        ...found.filter((one, at) => levels[at] > (levels[at - 1] || 0) + 1)
            .map(one => one.tagName + " " + one.textContent.trim()),
    ];
}"""
_SMALL = """([actions, least]) => [...document.querySelectorAll(actions)]
    .filter(one => one.checkVisibility({visibilityProperty: true}))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([one, box]) => box.width > 1 && box.height < least - 0.5)
    .map(([one, box]) => Math.round(box.height) + " px: " + one.outerHTML.slice(0, 90))"""
_FAINT = """() => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
    const known = new Map();
    const parts = css => {
        if (!known.has(css)) {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = css;
            pen.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
            known.set(css, {rgb: [red, green, blue], alpha: alpha / 255});
        }
        return known.get(css);
    };
    const laid = (top, alpha, below) => top.map((part, i) => part * alpha + below[i] * (1 - alpha));
    const ground = one => {
        if (!one) return parts(getComputedStyle(document.body).backgroundColor).rgb;
        const own = parts(getComputedStyle(one).backgroundColor);
        return own.alpha === 1 ? own.rgb : laid(own.rgb, own.alpha, ground(one.parentElement));
    };
    const bright = rgb => rgb.map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    const seen = one => {
        let part = 1;
        for (; one; one = one.parentElement) part *= +getComputedStyle(one).opacity;
        return part;
    };
    const judge = (one, style, words) => {
        const below = ground(one), own = parts(style.color);
        const above = laid(own.rgb, own.alpha * seen(one), below);
        const [dark, light] = [bright(above), bright(below)].sort((a, b) => a - b);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
        const ratio = (light + 0.05) / (dark + 0.05);
        return ratio < (large ? 3 : 4.5)
            ? [ratio.toFixed(2) + ":1 " + one.tagName + "." + one.className + " " + words] : [];
    };
    const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const owners = new Set();
    while (letters.nextNode()) {
        const one = letters.currentNode.parentElement;
        if (letters.currentNode.data.trim() && !one.closest(".vh, script, style, :disabled")
            && one.checkVisibility({opacityProperty: true, visibilityProperty: true})) {
            owners.add(one);
        }
    }
    const hints = [...document.querySelectorAll("[placeholder]")]
        .filter(one => one.checkVisibility());
    return [
        ...[...owners].flatMap(one =>
            judge(one, getComputedStyle(one), one.textContent.trim().slice(0, 40))),
        ...hints.flatMap(one =>
            judge(one, getComputedStyle(one, "::placeholder"), one.placeholder)),
    ];
}"""
_FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const shows = [one, ...(one.labels || [])].some(part => {
        const style = getComputedStyle(part);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const box = one.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight;
    return shows && inside ? [] : [one.outerHTML.slice(0, 120)];
}"""
