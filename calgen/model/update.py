"""Updates: customer wins and news, dated notes for the weekly update."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calgen.model.entry import Source


@dataclass(frozen=True, slots=True)
class Update:
    """One dated note; `kind` is `win`, `news` or `risk`."""

    id: str
    title: str
    source: Source
    on: date
    kind: str = "news"
    by: str = ""
    customer: str = ""
    products: tuple[str, ...] = ()
    campaign: str = ""
    body: str = ""
