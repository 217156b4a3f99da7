"""One page of the sample's site for each kind of page: what is true of all is tried on these."""

SEARCH = "search"  # needs its script, and begins in its box
PAGES = (
    "index",
    "month/2026-11",
    "month/2026-12",
    "week/2026-W48",
    "year/2026",
    "timeline/2026-Q4",
    "board",
    "agenda",
    "entries/black-friday",
    "entries/monday-meeting",
    "suggestions",
    "topics",
    "campaigns",
    "campaigns/autumn-clearance",
    "coverage",
    "people",
    "people/ted",
    "channels/blog",
    "products/tents",
    SEARCH,
    "subscribe",
    "help",
    "problems",
    "404",
)
FRAMED = "embed/month"  # stands in a page of somebody else's, which has the navigation
KINDS = (*PAGES, FRAMED)
