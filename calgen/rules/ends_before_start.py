"""An end that lies before its start.

Looks for an `end` before the `start`, and for a time that ends when it begins or earlier.

Why: one of the two is a slip, and nobody but its author knows which. The one thing is left out.
The end of whole days is the last day itself: one day has one date, or no `end` at all.

Passes:

    title: Tent sale
    start: 2026-11-27
    end: 2026-11-30

Fails:

    title: Tent sale
    start: 2026-11-27
    end: 2026-11-03

To mend: correct the wrong one of the two. Something that lasts past midnight needs the day with
its time: `end: 2026-11-28 01:00`.
To change how much it matters, in `site.yaml`: `rules: {ends-before-start: warning}`.
What is left out of the calendar is always named: there, `off` makes it an information.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="ends-before-start", severity=Severity.ERROR, manual=__doc__)
