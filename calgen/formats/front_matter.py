"""Markdown files with YAML front matter: where the fields end and the text begins."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.model.node import Fault
from calgen.model.position import START, position


@dataclass(frozen=True, slots=True)
class Parts:
    """The YAML between the two `---` lines, and the Markdown below. YAML begins on line 2."""

    yaml: str
    body: str
    fault: Fault | None = None


FIRST_YAML_LINE = 2


def split(text: str) -> Parts:
    """Split a Markdown file. Text without front matter is a fault of rule `syntax`."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        message = "the file does not begin with '---'"
        hint = "put the fields (title: …) between two lines '---' at the top, the text below"
        return Parts("", text, Fault(START, "syntax", message, hint, max(1, len(lines[0]))))
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() in {"---", "..."}:
            body = "\n".join(lines[index + 1 :]).strip("\n")
            return Parts("\n".join(lines[1:index]) + "\n", body)
    message = "the fields that begin here have no end"
    fault = Fault(position(1, 1), "syntax", message, "add a line '---' below the last field", 3)
    return Parts("", "", fault)
