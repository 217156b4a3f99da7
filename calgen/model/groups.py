"""Groups: whose and what an entry is, by the names that feeds and filters are found by."""

from __future__ import annotations

from collections.abc import Iterator

from calgen.model.entry import Entry
from calgen.model.site import Site
from calgen.model.type_names import CAMPAIGN


def groups_of(entry: Entry, site: Site) -> Iterator[tuple[str, str]]:
    """Yield the kinds and names of what an entry counts to, such as `person` and `martha`; once.

    What somebody suggested is theirs too; a team that suggests is no person. A campaign counts to
    itself.
    """
    names = [("team", entry.team), ("person", entry.owner)]
    if entry.suggested_by not in site.teams:
        names.append(("person", entry.suggested_by))
    names += (("channel", channel) for channel in entry.channels)
    names.append(("campaign", entry.id if entry.type == CAMPAIGN else ""))
    names.append(("campaign", entry.campaign))
    names += (("product", product) for product in entry.products)
    yield from dict.fromkeys(one for one in names if one[1])
