"""A calendar without the names that nobody declared: pages never link to what does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from calgen.model.calendar import Calendar
from calgen.model.names import unknown_names
from calgen.model.renamed import with_names
from calgen.model.site import Channel


def keep_known(calendar: Calendar) -> Calendar:
    """Drop every name that nobody declared; what uses none stays the same object.

    A signature goes with its team or its signer, a campaign's goals and results with their team.
    """
    unknown = ((name.unit, name.at, "") for name in unknown_names(calendar))
    kept = with_names(calendar, unknown)
    channels = _known_channels(calendar)
    if channels is calendar.site.channels:
        return kept
    return replace(kept, site=replace(calendar.site, channels=channels))


def _known_channels(calendar: Calendar) -> Mapping[str, Channel]:
    """Drop the owners of channels whom nobody declared; reading site.yaml reports them."""
    channels = calendar.site.channels
    unknown = {
        id_
        for id_, channel in channels.items()
        if calendar.has_people and channel.owner and channel.owner not in calendar.people
    }
    if not unknown:
        return channels
    return {
        id_: replace(channel, owner="") if id_ in unknown else channel
        for id_, channel in channels.items()
    }
