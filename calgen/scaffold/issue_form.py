"""The suggestion's four questions in the form that each forge shows them in."""

from __future__ import annotations

from calgen.model.suggestion import SUGGESTION_QUESTIONS, Question
from calgen.scaffold.templates import quoted

_HEAD = """\
# What the "Suggest" link of the calendar opens. Keep the ids: the link fills them in.
name: Suggestion
description: Suggest something for the calendar
title: Suggestion
labels: [suggestion]
body:
"""


def issue_form() -> str:
    """Give the issue form in the syntax that GitHub, Gitea and Forgejo share."""
    return _HEAD + "".join(_field(question) for question in SUGGESTION_QUESTIONS)


def issue_text() -> str:
    """Give the questions as a Markdown template, for a forge without forms."""
    parts = (f"## {asked.asks}\n\n<!-- {asked.help} -->\n" for asked in SUGGESTION_QUESTIONS)
    return "\n".join(parts)


def _field(question: Question) -> str:
    return (
        f"  - type: {'textarea' if question.long else 'input'}\n"
        f"    id: {question.id}\n"
        "    attributes:\n"
        f"      label: {quoted(question.asks)}\n"
        f"      description: {quoted(question.help)}\n"
        "    validations:\n"
        f"      required: {'true' if question.required else 'false'}\n"
    )
