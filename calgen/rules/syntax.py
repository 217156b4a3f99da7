"""A file that cannot be read.

Looks for what is not YAML: a tab where blanks indent, a quote or a bracket that never ends, a
colon inside a text without quotes; the marks that git leaves after a merge conflict (`<<<<<<<`);
front matter that never ends; characters that are not UTF-8; and what calgen refuses in YAML
because nobody needs it on a calendar: tags, anchors and aliases, documents nested too deep.

Why: what a computer cannot read, nobody sees. The whole file is left out, and everything else of
the calendar builds.

Passes:

    title: "Tents: the big sale"
    start: 2026-11-27

Fails, because the second colon makes it look like a mapping:

    title: Tents: the big sale
    start: 2026-11-27

To mend: look at the place, and at the line above it. Quotes around a text are always right.
To change how much it matters, in `site.yaml`: `rules: {syntax: warning}`.
What is left out of the calendar is always named: there, `off` makes it an information.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="syntax", severity=Severity.ERROR, manual=__doc__)
