"""What a sitemap lists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The full addresses of all pages that search engines may find."""

    addresses: tuple[str, ...]
