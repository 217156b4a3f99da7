"""Reading of dates, times, time zones and repetitions, as written."""

from __future__ import annotations

from calgen.model.fields import Field
from calgen.model.node import Mapping, Node, Scalar, Sequence
from calgen.schema.dates import DateError, parse_day, parse_written
from calgen.schema.nearest import nearest
from calgen.schema.reading import Reading, bad, described, good, shown
from calgen.timing.zones import is_zone, zone_names

_LONGEST_WORDS = 300


def read_date(node: Scalar, _: Field) -> Reading:
    """Read a day."""
    try:
        return good(parse_day(node.text))
    except DateError as error:
        return bad(node, error.message, error.hint)


def read_moment(node: Scalar, _: Field) -> Reading:
    """Read a day, an instant or a time alone, before it has a zone."""
    try:
        return good(parse_written(node.text))
    except DateError as error:
        return bad(node, error.message, error.hint)


def read_timezone(node: Scalar, _: Field) -> Reading:
    """Read the IANA name of a time zone."""
    text = node.text.strip()
    if is_zone(text):
        return good(text)
    cities = {name.rpartition("/")[2]: name for name in zone_names()}
    near = nearest(text, zone_names()) or cities.get(nearest(text, cities) or "")
    hint = f"did you mean '{near}'?" if near else "use a name such as Europe/London"
    return bad(node, f"{shown(text)} is no time zone", hint)


def read_repeat(node: Node, _: Field) -> Reading:
    """Read words, an RRULE or a mapping; its meaning needs the start, so it is taken as written."""
    texts = _texts(node)
    if texts is None:
        return bad(node, f"{described(node)} stands here", "write 'weekly', or {every: 2 weeks}")
    for text in texts:
        if len(text.text) > _LONGEST_WORDS or not text.text.isprintable():
            return bad(text, f"{shown(text.text)} is not understood", "write 'weekly'")
    if isinstance(node, Mapping):
        return good({key.text.strip(): _plain(value) for key, value in node.items})
    return good(_plain(node))


def _texts(node: Node) -> list[Scalar] | None:
    """Give all texts of a text or of a mapping to texts and lists of them, else None."""
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return None
    values = [
        item
        for _, value in node.items
        for item in (value.items if isinstance(value, Sequence) else (value,))
    ]
    texts = [value for value in values if isinstance(value, Scalar)]
    return [*(key for key, _ in node.items), *texts] if len(texts) == len(values) else None


def _plain(node: Node) -> str | tuple[str, ...]:
    if isinstance(node, Sequence):
        return tuple(item.text.strip() for item in node if isinstance(item, Scalar))
    return node.text.strip() if isinstance(node, Scalar) else ""


def read_moves(node: Node, field: Field) -> Reading:
    """Read a mapping from the start of an occurrence to its new start."""
    if not isinstance(node, Mapping):
        return bad(node, f"{described(node)} stands here", f"write it as {field.example}")
    moves, faults = [], []
    for key, value in node.items:
        pair = [_moment_of(key, field), _target_of(key, value, field)]
        faults += [fault for part in pair for fault in part.faults]
        if not any(part.faults for part in pair):
            moves.append((pair[0].value, pair[1].value))
    return Reading(tuple(moves), tuple(faults))


def _target_of(key: Scalar, value: Node, field: Field) -> Reading:
    if isinstance(value, Scalar) and not value.text.strip():
        message = f"the new day of {shown(key.text.strip())} is missing"
        return bad(value, message, f"write it after the colon, as in {field.example}")
    return _moment_of(value, field)


def _moment_of(node: Node, field: Field) -> Reading:
    if isinstance(node, Scalar):
        return read_moment(node, field)
    hint = f"write it as {field.example}"
    return bad(node, f"{described(node)} stands where a date should", hint)
