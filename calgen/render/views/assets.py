"""What the generated style sheet and script hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypesStyle:
    """Each type's id and its hue in degrees."""

    types: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Built:
    """When the site was built (ISO 8601, UTC; and in words, in the site's zone), and of what.

    `month` and `week` are the addresses of the pages that held the day of the build.
    """

    built: str
    built_words: str
    revision: str
    month: str
    week: str
