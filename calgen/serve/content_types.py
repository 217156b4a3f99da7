"""What kind of file a path is; the same on every machine."""

from __future__ import annotations

from mimetypes import MimeTypes
from pathlib import PurePosixPath

_OURS = {
    ".ics": "text/calendar",
    ".xml": "application/atom+xml",
    ".csv": "text/csv",
    ".js": "text/javascript",
    ".md": "text/markdown",
    ".ico": "image/x-icon",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
_KNOWN = MimeTypes().types_map[1]  # Python's own table, never the system's /etc/mime.types
_TEXT = frozenset({"application/atom+xml", "application/json", "image/svg+xml"})


def content_type(path: str) -> str:
    """Give the value of the Content-Type header; text is UTF-8."""
    suffix = PurePosixPath(path).suffix.lower()
    kind = _OURS.get(suffix) or _KNOWN.get(suffix, "application/octet-stream")
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind in _TEXT else kind
