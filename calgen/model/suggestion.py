"""What we ask somebody who suggests something: the same four questions, whatever carries them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `id` names its field in a form; a `long` one takes more than a line."""

    id: str
    asks: str
    help: str
    long: bool = False
    required: bool = False


SUGGESTION_QUESTIONS = (
    Question(
        id="what",
        asks="What should we do?",
        help="A promotion, a blog topic, a post, an event. One or two sentences are enough.",
        long=True,
        required=True,
    ),
    Question(
        id="customer",
        asks="Which customer said what?",
        help="In the customer's own words, if you remember them.",
        long=True,
    ),
    Question(id="product", asks="Which product is it about?", help="More than one is fine."),
    Question(id="when", asks="By when?", help="A day, a season, or: no hurry."),
)
