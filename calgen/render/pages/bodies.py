"""Texts of entries: links between entry files become links between pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote

from calgen.formats.markdown import PAGE_MARK

_LINK = re.compile(
    r"(\]\(|^\[[^\]]+\]:\s*)(?![a-z]+:|/|#)([^)\s]+\.(?:md|ya?ml))(#[^)\s]*)?", re.MULTILINE
)


def with_page_links(body: str, path: str, pages: Mapping[str, str], root: str) -> str:
    """Point links at pages: `path` is the file's own, `pages` the page of each entry file.

    Pages have no anchors for headings, so what follows a `#` is dropped.
    """

    def replaced(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(found[2])))
        page = pages.get(target)
        return f"{found[1]}{PAGE_MARK}{root}{page}" if page else found[0]

    return _LINK.sub(replaced, body) if "](" in body or "]:" in body else body
