"""The names of the types that pages, feeds and rules treat in a way of their own."""

from __future__ import annotations

PROMOTION = "promotion"
CAMPAIGN = "campaign"
MEETING = "meeting"
EVENT = "event"
