"""Kinds of fields: how each one's text is read, checked by editors, and explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calgen.model.fields import Field
from calgen.model.node import Scalar
from calgen.schema import scalars, times
from calgen.schema.reading import Reading

JsonSchema = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value that stands in a single text.

    `read` gets the scalar and the field's declaration; `json` is the JSON Schema for editors;
    `words` tells people what to write.
    """

    name: str
    read: Callable[[Scalar, Field], Reading]
    words: str
    json: JsonSchema


_TEXT: JsonSchema = {"type": ["string", "number", "boolean"]}
_NAME: JsonSchema = {"type": ["string", "number"]}
_A_DAY = r"\d{4}-\d{1,2}-\d{1,2}"
_A_TIME = r"\d{1,2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?"
_DATE: JsonSchema = {"type": "string", "pattern": f"^{_A_DAY}$"}
_MOMENT: JsonSchema = {
    "type": "string",
    "pattern": rf"^({_A_DAY}([ T]{_A_TIME})?|{_A_TIME})$",
}

_ALL = (
    Kind("text", scalars.read_text, "a text", _TEXT),
    Kind("markdown", scalars.read_markdown, "a text in Markdown", {"type": "string"}),
    Kind("id", scalars.read_id, "letters, digits, '-', '_' and '.', at most 80", _NAME),
    Kind("type", scalars.read_name, "the id of a type", _NAME),
    Kind("person", scalars.read_name, "the id of a person of people.yaml", _NAME),
    Kind("team", scalars.read_name, "the id of a team", _NAME),
    Kind("party", scalars.read_name, "the id of a person or of a team", _NAME),
    Kind("channel", scalars.read_name, "the id of a channel", _NAME),
    Kind("product", scalars.read_name, "the id of a product", _NAME),
    Kind("campaign", scalars.read_name, "the id of a campaign", _NAME),
    Kind("entry", scalars.read_name, "the id of something on the calendar", _NAME),
    Kind("choice", scalars.read_choice, "one of a few words", _NAME),
    Kind("number", scalars.read_number, "a number", {"type": "number"}),
    Kind("boolean", scalars.read_boolean, "true or false", {"type": "boolean"}),
    Kind("days", scalars.read_days, "a number of days, such as 14d or 2w", _NAME),
    Kind("color", scalars.read_color, "a colour such as #0b7285", {"type": "string"}),
    Kind("country", scalars.read_country, "a country's two-letter code", {"type": "string"}),
    Kind("locale", scalars.read_locale, "a language such as en-GB", {"type": "string"}),
    Kind("link", scalars.read_link, "an http, https or mailto address", {"type": "string"}),
    Kind("date", times.read_date, "a date such as 2026-11-27", _DATE),
    Kind("moment", times.read_moment, "a date, or a date and a time", _MOMENT),
    Kind("timezone", times.read_timezone, "a zone such as Europe/London", {"type": "string"}),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
