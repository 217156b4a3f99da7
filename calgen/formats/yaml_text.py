"""Texts as YAML writes them: plain where every reader agrees, in double quotes otherwise."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\W\d_](?:[\w .,/()%&+;'-]*[\w.)%])?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_UNSEEN = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_HALF = re.compile(r"[\ud800-\udfff]")


def scalar(text: str) -> str:
    """Write one text so that YAML 1.1 and 1.2 both read it back as that text (or that date).

    Lone surrogates, which no file can hold, become U+FFFD.
    """
    if _DATE.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return _quoted(text)


def flow_list(texts: tuple[str, ...]) -> str:
    """Write a list of texts on one line."""
    return "[" + ", ".join(_quoted(text) if "," in text else scalar(text) for text in texts) + "]"


def _quoted(text: str) -> str:
    """Write a text in double quotes, for which JSON's escapes are YAML's too."""
    written = json.dumps(_HALF.sub("\ufffd", text), ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
