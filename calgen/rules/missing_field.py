"""A field that has to be there is missing.

Looks for what has no `title`, for an item of a YAML list that has no `id`, and for the few fields
that must stand inside others, such as `says` in an answer or `by` in a sign-off. In a `site.yaml`
that has a `url` it asks, as an information, for the `calendar_id`.

Why: without a title there is nothing to show, and without an id a list's item has no address. An
entry without its title or id is left out; of anything else the incomplete value is dropped.

Passes:

    title: Tent sale
    start: 2026-11-27

Fails:

    start: 2026-11-27

To mend: add the field.
To change how much it matters, in `site.yaml`: `rules: {missing-field: warning}`.
What is left out of the calendar is always named: there, `off` makes it an information.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="missing-field", severity=Severity.ERROR, manual=__doc__)
