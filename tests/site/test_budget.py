"""What a page may cost its readers (issue 3): bytes on the wire, script, style, requests, nodes."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.kinds import KINDS, SEARCH

pytestmark = pytest.mark.browser

BYTES, SCRIPT, SCRIPT_OF_SEARCH, STYLE, REQUESTS, NODES = 90_000, 6_000, 12_000, 9_000, 4, 4_500
LINKED = re.compile(r'<(link rel="stylesheet" href|script[^>]* src)="([^"]+)"')
BUSY = (
    "index",
    "month/2026-11",
    "month/2026-12",
    "week/2026-W48",
    "year/2026",
    "agenda",
    "timeline/2026-Q4",
    "suggestions",
    "topics",
    "campaigns",
    "coverage",
    "channels/email",
)


@dataclass(frozen=True)
class Cost:
    """A page's bytes, gzipped, and what it is made of."""

    page: str
    html: int
    script: int
    style: int
    requests: int
    nodes: int

    def is_fair(self, script: int = SCRIPT) -> bool:
        return (
            self.html + self.script + self.style <= BYTES
            and self.script <= script
            and self.style <= STYLE
            and self.requests <= REQUESTS
            and self.nodes <= NODES
        )


Costs = Callable[[Path, str], Cost]
Busy = Callable[[int], Path]


@pytest.fixture(scope="module")
def costs(chromium: Browser) -> Iterator[Costs]:
    """`costs(site, page)`: what a page costs; its nodes are those after its script has run."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    shown = context.new_page()

    def of(site: Path, page: str) -> Cost:
        path = site / f"{page}.html"
        html = path.read_bytes()
        parts = [
            (kind.startswith("script"), path.parent / address)
            for kind, address in LINKED.findall(html.decode())
            if "://" not in address  # 404.html names its sheet in full; its style is in the page
        ]
        shown.goto(f"file://{path}")
        return Cost(
            page=page,
            html=sent(html),
            script=sum(sent(file.read_bytes()) for is_script, file in parts if is_script),
            style=sum(sent(file.read_bytes()) for is_script, file in parts if not is_script),
            requests=1 + len(parts),
            nodes=shown.evaluate("document.querySelectorAll('*').length"),
        )

    yield of
    context.close()


def sent(data: bytes) -> int:
    return len(gzip.compress(data))


def test_every_kind_of_page_is_light(sample_site: Path, costs: Costs) -> None:
    light = [kind for kind in KINDS if kind != SEARCH]
    dear = [cost for kind in light if not (cost := costs(sample_site, kind)).is_fair()]
    assert not dear


def test_the_search_page_is_light(sample_site: Path, costs: Costs) -> None:
    assert costs(sample_site, SEARCH).is_fair(SCRIPT_OF_SEARCH)


def test_the_search_of_2000_things_is_light(busy: Busy, costs: Costs) -> None:
    cost = costs(busy(2_000), SEARCH)
    assert cost.is_fair(SCRIPT_OF_SEARCH), cost


@pytest.mark.parametrize("count", [150, 300])
def test_a_month_of_many_things_is_light(busy: Busy, costs: Costs, count: int) -> None:
    site = busy(count)
    pages = [*BUSY, *(["month/2026-11-agenda"] if count > 150 else [])]
    dear = [cost for kind in pages if not (cost := costs(site, kind)).is_fair()]
    assert not dear


def test_above_150_things_a_month_has_its_agenda_on_a_page_of_its_own(
    busy: Busy, costs: Costs
) -> None:
    site = busy(300)
    month, agenda = costs(site, "month/2026-11"), costs(site, "month/2026-11-agenda")
    assert month.nodes < agenda.nodes
    assert 'class="item' not in (site / "month/2026-11.html").read_text("utf-8")
