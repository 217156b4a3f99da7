"""The words of our own declarations, as a catalogue's keys: other languages say them too.

A type has `type_ID`, `types_ID` (several of it), `done_ID` and `doc_ID`; a field has `field_NAME`,
a team that every site begins with `team_ID`, a question asked about a suggestion `question_ID`.
"""

from __future__ import annotations

from collections.abc import Mapping

from calgen.model.suggestion import SUGGESTION_QUESTIONS
from calgen.schema.declarations import builtin

DEFAULT_TEAMS: Mapping[str, str] = {"sales": "Sales", "marketing": "Marketing"}
TYPE_WORDS: Mapping[str, str] = {"title": "type", "plural": "types", "done": "done", "doc": "doc"}


def declared_words() -> dict[str, str]:
    """Give the English words of all declared types, fields and teams, by key."""
    declared = builtin()
    own = [field for one in declared.types.values() for field in one.fields]
    return {
        **{f"team_{id_}": title for id_, title in DEFAULT_TEAMS.items()},
        **{
            f"{key}_{one.id}": str(getattr(one, part))
            for one in declared.types.values()
            for part, key in TYPE_WORDS.items()
        },
        **{f"question_{question.id}": question.asks for question in SUGGESTION_QUESTIONS},
        **{f"field_{field.name}": field.title for field in (*declared.common, *own)},
    }
