"""The address of a folder on the web, behind which names of files are written."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from calgen.model.node import Node
from calgen.schema.reading import Reading, bad, good, shown

_BARE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def read_folder_address(url: str, node: Node, name: str) -> Reading:
    """Read the address without the last `/`; `name` is the setting, `node` where it stands.

    It stands in public files, so that it may hold no password.
    """
    if not url or _is_of_folder(url):
        return good(url.rstrip("/"))
    hint = (
        "write it as https://…, without '?', '#', '@' and a '%' of its own: names of files follow"
    )
    return bad(node, f"{name}: {shown(url)} is no address of a folder", hint)


def _is_of_folder(url: str) -> bool:
    on_web = url.lower().startswith(("https://", "http://"))
    plain = not {"?", "#"} & {*url} and "@" not in urlsplit(url).netloc
    return on_web and plain and _BARE.search(url) is None
