"""A value that cannot be used.

Looks for a date that does not exist, a time zone that nobody knows, a word that is none of a
field's choices, an address that is neither http, https nor mailto or longer than 2,000 characters,
a number that is none, a list where one text should stand, a repetition that never takes place, and
the like.

Why: a calendar that guesses is worse than one that asks. A bad `id`, `title`, `type`, `start`,
`end`, `timezone`, `repeat`, `except` or `status` leaves the one thing out of the calendar; any
other bad value is dropped, and everything else of what was written stays. So is a single day in
`except` or `moved` on which the series does not take place.

Passes:

    title: Tent sale
    start: 2026-11-27
    timezone: Europe/London

Fails twice:

    title: Tent sale
    start: 2026-11-31
    offer: {kind: percentage, value: 20}

To mend: `calgen explain start` tells how a field is written.
To change how much it matters, in `site.yaml`: `rules: {bad-value: warning}`.
What is left out of the calendar is always named: there, `off` makes it an information.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="bad-value", severity=Severity.ERROR, manual=__doc__)
