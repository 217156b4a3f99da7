"""`calgen schema`: the JSON Schema of the project's entries, for editors."""

from __future__ import annotations

import json
from pathlib import Path

from calgen.pipeline import RULE_IDS
from calgen.read.site import read_site
from calgen.schema.declarations import Declarations, builtin
from calgen.schema.json_schema import entry_schema


def run(project: Path) -> tuple[int, str]:
    """Give the exit code and the schema as text."""
    site = read_site(project, RULE_IDS).site
    schema = entry_schema(Declarations(builtin().common, site.types), site.title)
    return 0, json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
