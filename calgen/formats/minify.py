"""Style sheets and scripts without what only their authors need (rcssmin and rjsmin)."""

from __future__ import annotations

from rcssmin import cssmin
from rjsmin import jsmin


def minified(name: str, text: str) -> str:
    """Give a file's text without comments and needless space; what is neither CSS nor JS as is."""
    if name.endswith(".css"):
        return str(cssmin(text)) + "\n"
    return str(jsmin(text)) + "\n" if name.endswith(".js") else text
