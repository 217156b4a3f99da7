"""What is looked for: one rule a file, each a function from the calendar to problems."""

from calgen.rules import (
    bad_value,
    color_contrast,
    colors_alike,
    duplicate_id,
    duplicate_key,
    ends_before_start,
    holiday,
    last_years_date,
    missing_field,
    not_done,
    open_key,
    suggestion_unanswered,
    syntax,
    unknown_field,
    unknown_person,
    unknown_reference,
)
from calgen.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    syntax.RULE,
    unknown_field.RULE,
    bad_value.RULE,
    missing_field.RULE,
    duplicate_key.RULE,
    duplicate_id.RULE,
    unknown_person.RULE,
    unknown_reference.RULE,
    ends_before_start.RULE,
    suggestion_unanswered.RULE,
    not_done.RULE,
    last_years_date.RULE,
    holiday.RULE,
    color_contrast.RULE,
    colors_alike.RULE,
    open_key.RULE,
)
