"""Two things with one id.

Looks for two entries, or two people or teams, whose ids are equal when capitals and small letters
are not told apart. An id is the file's name without its ending, or what `id` says; entries of all
types share one set of ids.

Why: the id is the page's address and the calendar's UID: two things with one id overwrite each
other. The first in the order of the paths builds; the second is left out, and the problem stands
there and names both.

Passes:

    content/promotions/tent-sale.md
    content/emails/tent-sale-email.md

Fails:

    content/promotions/tent-sale.md
    content/emails/tent-sale.md

To mend: rename the newer one. If it was published already, keep the older one's id: people
subscribed to it.
To change how much it matters, in `site.yaml`: `rules: {duplicate-id: warning}`.
What is left out of the calendar is always named: there, `off` makes it an information.
"""

from calgen.model.problem import Severity
from calgen.rules.rule import Rule

RULE = Rule(id="duplicate-id", severity=Severity.ERROR, manual=__doc__)
