"""The month that an intranet shows in a frame."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.calendars import Grid
from calgen.render.views.frame import Anchor, Frame


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """The months of the build and after it, each with the way to its page; one is shown."""

    frame: Frame
    months: tuple[tuple[Anchor, Grid], ...]
