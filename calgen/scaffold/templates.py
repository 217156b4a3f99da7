"""The texts that a new project starts from, kept beside this file."""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from importlib.resources import files


class _Text(string.Template):
    """Names to fill in look like `%%{title}`: no format that we write uses that itself."""

    delimiter = "%%"


def filled(name: str, words: Mapping[str, str]) -> str:
    """Give the text `files/NAME` with its names filled in. Raises KeyError for a missing one."""
    text = (files("calgen.scaffold") / "files" / name).read_text(encoding="utf-8")
    return _Text(text).substitute(words)


def quoted(text: str) -> str:
    """Write a text as a quoted YAML scalar (YAML 1.2 contains JSON's strings)."""
    return json.dumps(text, ensure_ascii=False)
