"""The section `rules` of site.yaml: how much each rule matters to this site."""

from __future__ import annotations

from collections.abc import Mapping

from calgen.model.node import Fault, Node, Scalar
from calgen.model.node import Mapping as MappingNode
from calgen.model.problem import Severity
from calgen.schema.nearest import nearest
from calgen.schema.reading import bad, described, shown

_OFF = "off"
_SEVERITIES = (*Severity, _OFF)
_MEANS_OFF = {"false", "no"}


def read_rules(
    node: Node | None, rule_ids: tuple[str, ...]
) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    """Give severities (or `off`) by the ids of rules, and what is wrong with the section."""
    if node is None:
        return {}, ()
    if not isinstance(node, MappingNode):
        message = f"rules: {described(node)} stands where a mapping should"
        return {}, bad(node, message, "write {holiday: off}").faults
    rules: dict[str, str] = {}
    faults: list[Fault] = []
    for key, value in node.items:
        name = key.text.strip()
        severity = value.text.strip() if isinstance(value, Scalar) else ""
        severity = _OFF if severity.casefold() in _MEANS_OFF else severity
        if name not in rule_ids:
            near = nearest(name, rule_ids)
            hint = f"did you mean '{near}'?" if near else "see 'calgen explain'"
            faults += bad(key, f"rules: no rule is called {shown(name)}", hint).faults
        elif severity not in _SEVERITIES:
            message = f"rules: {name}: {described(value)} is no severity"
            faults += bad(value, message, "write error, warning, info or off").faults
        else:
            rules[name] = severity
    return rules, tuple(faults)
