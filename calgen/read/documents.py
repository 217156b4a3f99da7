"""Files become documents: the mappings written in them, the text below, and what was wrong."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from calgen.formats import front_matter
from calgen.formats.files import read_bytes
from calgen.formats.text import decode
from calgen.formats.yaml import parse
from calgen.model.node import Fault, Mapping, Node, Scalar, Sequence
from calgen.model.position import START
from calgen.schema.reading import described

YAML_SUFFIXES = (".yaml", ".yml")
SUFFIXES = (".md", *YAML_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Item:
    """One mapping of a document; `faults` are those of the parser inside it (duplicate keys)."""

    node: Mapping
    body: str
    in_list: bool
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What one file holds. A fault in `faults` leaves the whole file out."""

    path: str
    items: tuple[Item, ...] = ()
    faults: tuple[Fault, ...] = ()
    stray: tuple[Fault, ...] = ()


def content_files(folder: Path) -> Iterator[Path]:
    """Yield all files of entries below a folder, in order of path, whatever the system's order.

    Symbolic links are among them, and are never followed: reading one tells so.
    """
    if folder.is_symlink() or not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if is_ignored(entry.name):
            continue
        path = folder / entry.name
        if entry.is_symlink():
            yield path
        elif entry.is_dir():
            yield from content_files(path)
        elif path.suffix.lower() in SUFFIXES:
            yield path


def is_ignored(name: str) -> bool:
    """Tell whether files and folders of this name are not read."""
    return name.startswith((".", "_")) or name.upper().startswith("README")


def read_document(path: Path, shown_as: str) -> Document:
    """Read one file. What cannot be opened is a fault like any other."""
    try:
        data = read_bytes(path)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        hint = "put the file itself here, or remove what stands here"
        return Document(shown_as, faults=(Fault(START, "syntax", message, hint),))
    return parse_document(data, shown_as, markdown=path.suffix.lower() == ".md")


def parse_document(data: bytes, shown_as: str, *, markdown: bool) -> Document:
    """Read the bytes of one file, YAML or Markdown with front matter."""
    decoded = decode(data)
    if decoded.faults:
        return Document(shown_as, faults=decoded.faults)
    if not markdown:
        return _of_node(shown_as, *parse(decoded.text), body="")
    parts = front_matter.split(decoded.text)
    if parts.fault:
        return Document(shown_as, faults=(parts.fault,))
    return _of_node(shown_as, *parse(parts.yaml, front_matter.FIRST_YAML_LINE), body=parts.body)


def _of_node(path: str, node: Node | None, faults: tuple[Fault, ...], body: str) -> Document:
    if any(fault.rule == "syntax" for fault in faults):
        return Document(path, faults=faults)
    if isinstance(node, Scalar) and node.empty:
        node = None
    match node:
        case None:
            message = "the file is empty"
            hint = "write at least 'title: …', or delete the file"
            return Document(path, faults=(Fault(START, "missing-field", message, hint),))
        case Mapping():
            return Document(path, (Item(node, body, in_list=False, faults=faults),))
        case Sequence():
            return _of_list(path, node, faults)
    message = "the file holds a text, no fields"
    return Document(path, faults=(Fault(node.position, "syntax", message, "write 'title: …'"),))


def _of_list(path: str, node: Sequence, faults: tuple[Fault, ...]) -> Document:
    nodes = [item for item in node if isinstance(item, Mapping)]
    stray = [
        Fault(item.position, "syntax", f"{described(item)} stands where fields should", "- id: …")
        for item in node
        if not isinstance(item, Mapping)
    ]
    in_order = sorted(faults, key=lambda fault: fault.position)
    ends = [
        *(bisect_left(in_order, item.position, key=lambda f: f.position) for item in nodes[1:]),
        len(in_order),
    ]
    items, begin = [], 0
    for item, end in zip(nodes, ends, strict=False):
        items.append(Item(item, "", in_list=True, faults=tuple(in_order[begin:end])))
        begin = end
    return Document(path, tuple(items), stray=tuple(stray))
