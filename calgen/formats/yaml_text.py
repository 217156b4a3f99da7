"""Texts as YAML writes them: plain where every reader agrees, in double quotes otherwise."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\W\d_](?:[\w .,/()%&+;'-]*[\w.)%])?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def scalar(text: str) -> str:
    """Write one text so that YAML 1.1 and 1.2 both read it back as that text (or that date)."""
    if _DATE.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def flow_list(texts: tuple[str, ...]) -> str:
    """Write a list of texts on one line."""
    return "[" + ", ".join(json.dumps(t) if "," in t else scalar(t) for t in texts) + "]"
