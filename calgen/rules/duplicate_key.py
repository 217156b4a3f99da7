"""A field that is written twice.

Looks for the same name twice in one mapping.

Why: most programs take the last one and say nothing, and which of the two was meant only its
author knows. The one thing is left out until one of the two lines is gone.

Passes:

    title: Tent sale
    start: 2026-11-27

Fails:

    title: Tent sale
    start: 2026-11-27
    start: 2026-12-04

To mend: delete one of the two lines.
To change how much it matters, in `site.yaml`: `rules: {duplicate-key: warning}`.
What is left out of the calendar is always named: there, `off` makes it an information.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="duplicate-key", severity=Severity.ERROR, manual=__doc__)
