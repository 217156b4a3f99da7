import re
from random import Random

import pytest

from calgen.formats import markdown
from calgen.formats.markdown import MAX_BYTES, PAGE_MARK, MarkdownWriter, is_safe
from tests.counting import calls_in

WRITER = MarkdownWriter()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![picture](https://elsewhere.example/p.png)",
        "<p style='position:fixed' onclick='x()' class='top' id='main'>hi</p>",
        "<iframe src=https://elsewhere.example></iframe>",
        "<svg><a xlink:href='javascript:x'>x</a></svg>",
        "<form action=/x><input></form>",
        "<a href='data:text/html,x'>x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](\u2028javascript:alert(1))",
        "[x](vbscript:x)",
        "[x](//elsewhere.example)",
        "[x](/admin/)",
        "[x](../../etc/passwd)",
    ],
)
def test_a_text_can_only_be_read(text: str) -> None:
    html = WRITER.write(text).lower()
    assert not re.search(r"<(script|img|iframe|svg|form|input|style)", html)
    assert not re.search(r"\s(on\w+|style|class|id|src)=", html)
    assert "href" not in html


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/b?c=d#e",
        "http://a.example",
        "mailto:ted@a.example",
    ],
)
def test_links_to_the_web_and_to_people_stay(address: str) -> None:
    assert f'href="{address}"' in WRITER.write(f"[x]({address})")


@pytest.mark.parametrize(
    "address",
    ["../entries/tents.html", "../campaigns/a%20b.html", "entries/zelte-für-alle.html"],
)
def test_links_to_pages_that_are_known_to_exist_stay(address: str) -> None:
    assert f'href="{address}"' in WRITER.write(f"[x]({PAGE_MARK}{address})")


@pytest.mark.parametrize(
    "written",
    [
        "[x](entries/tents.html)",
        "[x](nope.md)",
        f"[x]({PAGE_MARK}../../secret)",
        "[x](javascript:1)",
        '<a href="nope.md">x</a>',
        '<a href="javascript:1" title="t">x</a>',
    ],
)
def test_of_a_link_that_leads_nowhere_the_words_stay(written: str) -> None:
    assert WRITER.write(written) == "<p>x</p>"


@pytest.mark.parametrize("address", ["https://a b", "https://[", "javascript:x", "", "a.html"])
def test_addresses_that_lead_nowhere_are_not_safe(address: str) -> None:
    assert not is_safe(address)


def test_headings_begin_below_the_page_and_skip_no_level() -> None:
    html = WRITER.write("# A\n\n#### B\n\n## C\n\n# D\n\n#\n")
    assert re.findall(r"<(h\d)>", html) == ["h3", "h4", "h4", "h3"]


def test_a_link_without_words_shows_its_address() -> None:
    assert ">https://a.example</a>" in WRITER.write("[](https://a.example)")


def test_tables_and_code_are_understood() -> None:
    html = WRITER.write("a|b\n-|-\n1|2\n\n```\n<b>\n```\n")
    assert '<th scope="col">a</th>' in html
    assert "<code>&lt;b&gt;" in html


def test_what_stands_in_a_text_is_never_taken_for_a_template() -> None:
    assert "{{ view }}" in WRITER.write("{{ view }}")


COSTLY = {
    "brackets": "[" * 50_000,
    "pictures": "![" * 40_000,
    "links": "[a](" * 25_000,
    "stars": "*a " * 30_000,
    "quotations": "> " * 30_000,
    "lists": "- a\n" * 20_000,
    "nested lists": "\n".join("  " * depth + "- a" for depth in range(200)),
    "tags": "<a " * 30_000,
    "headings": "a\n=\n" * 20_000,
    "entities": "&" * 90_000,
    "table": "|" * 40_000 + "\n" + "|-" * 20_000,
    "many paragraphs": ("[" * 900 + "\n\n") * 100,
}


@pytest.mark.parametrize("text", COSTLY.values(), ids=COSTLY)
def test_no_text_is_too_much_work_and_none_is_lost(text: str) -> None:
    """What patterns look at within one call is counted by the writer itself."""
    html = ""

    def write() -> None:
        nonlocal html
        html = WRITER.write(text)

    assert calls_in(write) < 12_000_000
    assert len(html) >= len(text.strip()) / 4


def test_a_text_that_is_too_long_is_shown_as_it_is() -> None:
    text = "*long* " * (MAX_BYTES // 7 + 1)
    assert "*long* *long*" in WRITER.write(text)
    assert "<em>long</em>" in WRITER.write(text[:700])


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    WRITER.write("[a]: https://a.example\n\n[a]")
    assert "href" not in WRITER.write("[a]")
    WRITER.write("![" * 40_000)
    assert WRITER.write("*a*") == "<p><em>a</em></p>"


_PIECES = (
    "a",
    "b c",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "\\",
    "[",
    "]",
    "](https://x.example)",
    "![",
)
_MORE = ("<", ">", "<b>", "<https://x.example>", "<ted@x.example>", "&", "&amp;", "&#38;", "  \n")
_BLOCKS = (
    "\n",
    "\n\n",
    "- ",
    "# ",
    "> ",
    "| ",
    "\n    ",
    "\t",
    "\x02",
    "!",
    "[1]",
    "[1]: /x\n",
    "~~~\n",
)


def test_a_text_says_the_same_when_patterns_without_their_sign_are_not_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(markdown, "_SIGNS", {})
    thorough = MarkdownWriter()
    random = Random(2026)  # noqa: S311 -- texts to try
    for _ in range(1_500):
        signs = random.sample((*_PIECES, *_MORE, *_BLOCKS), 5)
        text = "".join(random.choices((*signs, "a ", "b"), k=12))
        assert WRITER.write(text) == thorough.write(text), text
