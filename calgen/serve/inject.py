"""What a page gets only while it is served: the script that reloads it and shows problems."""

from __future__ import annotations

import re
from html import escape, unescape

_POLICY = re.compile(
    rb"""(<meta\s+http-equiv=["']?Content-Security-Policy["']?\s+content=")([^"]*)""", re.IGNORECASE
)
_NEEDED = ("script-src", "style-src", "connect-src")


def with_script(page: bytes, build: str) -> bytes:
    """Add the script to a page of HTML, and let the page's own policy allow it."""
    tag = f'<script src="/-/reload.js" data-build="{escape(build)}" defer></script>\n'.encode()
    page = _POLICY.sub(lambda found: found[1] + _widened(found[2]), page, count=1)
    at = page.rfind(b"</body>")
    return page[:at] + tag + page[at:] if at >= 0 else page + tag


def _widened(policy: bytes) -> bytes:
    """Allow what comes from the page's own server; keep all else as strict as it is published."""
    directives = {
        words[0].lower(): words[1:]
        for part in unescape(policy.decode("utf-8", "replace")).split(";")
        if (words := part.split())
    }
    if "default-src" in directives or any(name in directives for name in _NEEDED):
        for name in _NEEDED:
            sources = directives.get(name, directives.get("default-src"))
            if sources is not None:
                allowed = [source for source in sources if source not in {"'none'", "'self'"}]
                directives[name] = ["'self'", *allowed]
    text = "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
    return escape(text, quote=False).replace('"', "&quot;").encode()
