"""One load of a page in Chromium, on a desk or on a slow phone: bytes, times and work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

_QUIET_MS = 500
_MOST_LOOKS = 120


@dataclass(frozen=True, slots=True)
class Profile:
    """A device: its size, how much slower its processor is, and its line (None: no limit)."""

    name: str
    width: int
    height: int
    slower: int = 1
    round_trip_ms: int = 0
    bits_a_second: int = 0

    @property
    def is_phone(self) -> bool:
        """Whether it is held in a hand."""
        return self.width < 720


DESKTOP = Profile("desktop", 1440, 900)
PHONE = Profile("phone", 360, 740, slower=4, round_trip_ms=150, bits_a_second=1_600_000)


@dataclass(frozen=True, slots=True)
class Load:
    """What one load took: bytes on the wire, milliseconds, and elements of the page.

    `shown` is when the page last changed by itself; `blocking` what long tasks took beyond 50 ms
    each; `cpu` the processor time of the main thread.
    """

    bytes: int
    script_bytes: int
    requests: int
    first_paint: float
    shown: float
    blocking: float
    cpu: float
    elements: int


@contextmanager
def opened(browser: Browser, url: str, profile: Profile, **options: Any) -> Iterator[Page]:  # noqa: ANN401 -- a context's
    """Open a page of the profile's size; nothing of an earlier one is kept."""
    context = browser.new_context(
        viewport={"width": profile.width, "height": profile.height},
        is_mobile=profile.is_phone,
        has_touch=profile.is_phone,
        **options,
    )
    page = context.new_page()
    page.goto(url, wait_until="load", timeout=120_000)
    yield page
    context.close()


def load(browser: Browser, url: str, profile: Profile) -> Load:
    """Load a page once and measure it until it has been still for a while."""
    context = browser.new_context(
        viewport={"width": profile.width, "height": profile.height},
        is_mobile=profile.is_phone,
        has_touch=profile.is_phone,
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    wire = _Wire(session)
    _slow_down(session, profile)
    page.add_init_script(_WATCH)
    page.goto(url, wait_until="load", timeout=120_000)
    wait_until_still(page)
    told = session.send("Performance.getMetrics")["metrics"]
    metrics = {one["name"]: float(one["value"]) for one in told}
    seen: Mapping[str, float] = page.evaluate(_SEEN)
    context.close()
    return Load(
        bytes=wire.total(),
        script_bytes=wire.total("Script"),
        requests=len(wire.kinds),
        first_paint=seen["first"],
        shown=seen["shown"],
        blocking=seen["blocking"],
        cpu=metrics["ThreadTime"] * 1000,
        elements=int(seen["elements"]),
    )


def wait_until_still(page: Page) -> None:
    """Wait until a page has not changed for a while; give up on one that never rests."""
    before = -1
    for _ in range(_MOST_LOOKS):
        page.wait_for_timeout(_QUIET_MS)
        changes = page.evaluate("window.calgenSeen ? window.calgenSeen.changes : 0")
        if changes == before:
            return
        before = changes


class _Wire:
    """Counts what comes over the wire, headers included."""

    def __init__(self, session: CDPSession) -> None:
        self.kinds: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        session.on("Network.responseReceived", self._answered)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")
        session.send("Performance.enable")

    def total(self, kind: str = "") -> int:
        """Give the bytes of all answers, or of one kind."""
        return sum(
            self._sizes.get(request, 0) for request, k in self.kinds.items() if kind in {"", k}
        )

    def _answered(self, event: Mapping[str, Any]) -> None:
        if not event["response"]["url"].startswith("data:"):
            self.kinds[event["requestId"]] = event["type"]

    def _finished(self, event: Mapping[str, Any]) -> None:
        self._sizes[event["requestId"]] = int(event["encodedDataLength"])


def _slow_down(session: CDPSession, profile: Profile) -> None:
    if profile.slower > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": profile.slower})
    if profile.bits_a_second:
        limits = {
            "offline": False,
            "latency": profile.round_trip_ms,
            "downloadThroughput": profile.bits_a_second / 8,
            "uploadThroughput": profile.bits_a_second / 16,
        }
        session.send("Network.emulateNetworkConditions", limits)


_WATCH = """(() => {
    const seen = window.calgenSeen = {changes: 0, changed: 0, largest: 0, blocking: 0};
    const watch = (type, note) => new PerformanceObserver(
        list => list.getEntries().forEach(note)).observe({type, buffered: true});
    watch("largest-contentful-paint", one => { seen.largest = one.startTime; });
    watch("longtask", one => { seen.blocking += Math.max(0, one.duration - 50); });
    new MutationObserver(found => {
        seen.changes += found.length;
        requestAnimationFrame(() => setTimeout(() => { seen.changed = performance.now(); }));
    }).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
})()"""

_SEEN = """() => {
    const seen = window.calgenSeen;
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const first = paint ? paint.startTime : 0;
    return {
        first,
        shown: Math.max(first, seen.largest, seen.changed),
        blocking: seen.blocking,
        elements: document.querySelectorAll("*").length,
    };
}"""
