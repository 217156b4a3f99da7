"""What one version of a file said of each entry, in a form that two versions compare by."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePosixPath

from calgen.model.node import Mapping, Node, Scalar
from calgen.read.documents import parse_document

_SCHEDULE = frozenset(("start", "end", "timezone", "repeat", "except", "moved", "status", "type"))


@dataclass(frozen=True, slots=True)
class Version:
    """An entry as a commit left it: digests of all it says, and of when and whether it happens."""

    id: str
    everything: bytes
    schedule: bytes


def versions_in(path: str, data: bytes) -> tuple[Version, ...]:
    """Read the entries of an old file. One that could not be parsed then says nothing."""
    name = PurePosixPath(path)
    document = parse_document(data, path, markdown=name.suffix.lower() == ".md")
    folder = "/".join(name.parts[:2])
    return tuple(
        Version(
            _id_of(item.node, name.stem),
            _digest(folder, _written(item.node, None), item.body),
            _digest(folder, _written(item.node, _SCHEDULE), ""),
        )
        for item in document.items
    )


def _id_of(node: Mapping, stem: str) -> str:
    written = node.get("id")
    return written.text.strip() if isinstance(written, Scalar) and written.text.strip() else stem


def _written(node: Mapping, only: frozenset[str] | None) -> str:
    """Give a mapping's text without its layout: order of keys, quotes and comments do not count."""
    fields = sorted(
        (key.text.strip(), _plain(value))
        for key, value in node.items
        if only is None or key.text.strip() in only
    )
    return repr([field for field in fields if field[0] != "id"])


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text.strip()
        case Mapping():
            return sorted((key.text.strip(), repr(_plain(value))) for key, value in node.items)
    return [_plain(item) for item in node.items]


def _digest(*parts: str) -> bytes:
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).digest()
