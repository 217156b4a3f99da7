"""docs/themes.md names every template and every view as they are."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.model.product import Product
from calgen.pipeline import check, material
from calgen.render.translated import in_words
from calgen.schema.words import declared_words
from tests.all_pages import page_products
from tests.building import built
from tests.docs.view_fields import MEANINGS
from tests.docs.views_page import hints, meaning, views_of, views_page
from tests.projects import write_project
from tests.sample import PROJECT, TODAY

PAGE = Path(__file__).parents[2] / "docs/themes.md"
FLAGS = re.MULTILINE | re.DOTALL
BELOW = "\n## Every template and its view\n"
DEFAULT = bundled_themes() / "default"


@cache
def products() -> tuple[Product, ...]:
    words = load_words([DEFAULT], "en", declared_words())
    return tuple(page_products(in_words(material(check(PROJECT, TODAY)), words), words))


def views() -> tuple[type, ...]:
    return views_of(type(one.view) for one in products())


def test_the_page_says_every_template_and_view(golden: Callable[[str, Path], None]) -> None:
    kept, _, _ = PAGE.read_text("utf-8").partition(BELOW)
    golden(kept + BELOW + views_page(products()), PAGE)


def test_every_template_makes_a_page_or_is_used_by_others() -> None:
    made = {one.template for one in products()}
    folder = DEFAULT / "templates"
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.*")}
    texts = "".join(file.read_text("utf-8") for file in files.values())
    used = set(re.findall(r"""(?:extends|include|import|from) ["']([^"']+)["']""", texts))
    assert set(files) - made - used == set()


def test_every_field_of_every_view_is_explained() -> None:
    missing = {
        f"{view.__name__}.{name}"
        for view in views()
        for name in hints(view)
        if not meaning(view, name)
    }
    assert missing == set()


def test_every_field_of_every_view_is_read_by_a_template() -> None:
    files = (file for file in DEFAULT.parent.rglob("templates/**/*") if file.is_file())
    texts = "".join(file.read_text("utf-8") for file in files)
    read = set(re.findall(r"""[."']([a-z_]+)\b""", texts))
    idle = {
        f"{view.__name__}.{name}" for view in views() for name in hints(view) if name not in read
    }
    assert idle == set()


def test_the_templates_that_the_page_shows_work(tmp_path: Path) -> None:
    shown = re.findall(
        r"^```(?:html|css)\n((?:\{#|/\*) (\S+) .*?)^```$", PAGE.read_text("utf-8"), FLAGS
    )
    files = {path: text for text, path in shown}
    assert len(files) == 2
    site = built(write_project(tmp_path, files))
    month = (site / "month/2026-11.html").read_text("utf-8")
    assert '<p class="box">Orders for Christmas' in month
    assert "<h1>November 2026</h1>" in month
    assert "#00695c" in (site / "assets/pages.css").read_text("utf-8")


def test_no_explanation_is_idle() -> None:
    """Each is that of a field which no docstring explains."""
    known = {name for view in views() for name in hints(view)}
    known |= {f"{view.__name__}.{name}" for view in views() for name in hints(view)}
    assert set(MEANINGS) - known == set()
    said = {meaning(view, name) for view in views() for name in hints(view)}
    assert {name for name, text in MEANINGS.items() if text not in said} == set()
