"""A key of feeds that everybody can read, on a public site.

Looks for a `key` in the section `feeds` of a site with `access: public`.

Why: the page to subscribe lists the addresses of all feeds, and the key with them. Where everybody
reads that page, the key keeps nobody out; it only makes addresses long, and whoever put it there
thinks that the feeds are safe.

Passes:

    access: private
    feeds: {key: 3f9a2c41d07b4e6f8a1520c9}

Fails:

    access: public
    feeds: {key: 3f9a2c41d07b4e6f8a1520c9}

To mend: write `access: private`, and see to it that the host asks for a password; or leave the key
out. Both change the addresses that people subscribed to.
To change how much it matters, in `site.yaml`: `rules: {open-key: info}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator

from calgen.model.problem import Problem, Severity
from calgen.model.site import Access
from calgen.rules.rule import Checked, Rule


def _check(checked: Checked) -> Iterator[Problem]:
    site = checked.calendar.site
    if site.access is Access.PUBLIC and site.feeds.key:
        message = "feeds: key: everybody finds it on the page to subscribe of this public site"
        hint = "write 'access: private', or leave the key out"
        yield RULE.about_site(site, "feeds.key", message, hint, len(site.feeds.key))


RULE = Rule(id="open-key", severity=Severity.WARNING, manual=__doc__, check=_check)
