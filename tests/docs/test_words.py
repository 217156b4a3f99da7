"""docs/words.md names every word of the pages, in every language that they come in."""

from collections.abc import Callable
from pathlib import Path

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.schema.words import declared_words

PAGE = Path(__file__).parents[2] / "docs/words.md"
FOLDERS = sorted(path for path in bundled_themes().iterdir() if path.is_dir())
HEAD = """\
# Words

Every word of the pages by its key. [Themes](themes.md) says how to write another one. A text in
braces is filled in: `{n}` with a number, where `_one` is for 1 and `_many` for all others.

| key | English | German |
|---|---|---|
"""


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def test_the_page_of_words_is_what_the_catalogues_say(
    golden: Callable[[str, Path], None],
) -> None:
    english = load_words(FOLDERS, "en", declared_words()).texts
    german = load_words(FOLDERS, "de", declared_words()).texts
    rows = (
        f"| `{key}` | {cell(text)} | {cell(german[key])} |\n"
        for key, text in sorted(english.items())
    )
    golden(HEAD + "".join(rows), PAGE)
