"""A field that nobody declared.

Looks for a name in a mapping that is no field of what is written there: neither one of the fields
that everything has, nor one of its type's, nor one that `site.yaml` adds.

Why: `onwer: martha` looks right and does nothing. The field is dropped; everything else stays.
Only in `feeds` of `site.yaml` nothing is built until it is mended: `kye` would be no key, and the
feeds would stand where everybody finds them.

Passes:

    title: Tent sale
    start: 2026-11-27
    owner: martha

Fails:

    title: Tent sale
    start: 2026-11-27
    onwer: martha

To mend: write the name of the field (`calgen explain promotion` lists those of a promotion), or
declare your own in `site.yaml`: `types: {promotion: {fields: {sponsor: {kind: text}}}}`.
To change how much it matters, in `site.yaml`: `rules: {unknown-field: warning}`, or `off`.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="unknown-field", severity=Severity.ERROR, manual=__doc__)
