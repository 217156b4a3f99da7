import pytest

from calgen.formats.plain_text import cut, plain_text, shortened
from tests.counting import calls_in

HOME = "https://calendar.example"


def told(text: str, most: int = 2_000) -> str:
    return plain_text(text, most, lambda link: link if ":" in link else "")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One *two* **three** __four__ _five_.", "One two three four five."),
        ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"),
        ("wrapped\nlines\n\nagain", "wrapped lines\n\nagain"),
        ("a hard  \nbreak\\\nor two", "a hard\nbreak\nor two"),
        ("# Title #\ntext", "Title\n\ntext"),
        ("Title\n=====\ntext", "Title\n\ntext"),
        ("text\n\n---\n\nmore", "text\n\nmore"),
        ("- one\n  more\n* two\n+ three", "- one more\n- two\n- three"),
        ("1. one\n2) two", "1. one\n2. two"),
        ("- one\n    - inner", "- one\n    - inner"),
        ("> said\n> so", "said so"),
        ("```py\na *b* <c>\n```\nend", "a *b* <c>\nend"),
        ("`a *b*` and ``c ` d``", "a *b* and c ` d"),
        (r"\*not\* \[so\]", "*not* [so]"),
        ("| a | b |\n|---|--:|\n| *1* | 2\\|3 |", "a | b\n1 | 2|3"),
        ("either | or", "either | or"),
        ("&amp; &lt;b&gt; <b>bold</b> 3 < 4", "& <b> bold 3 < 4"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("~~gone~~ and ~~*so*~~, ~5 of ~10/~20", "gone and so, ~5 of ~10/~20"),
        ("- [x] done\n- [ ] *open*\n1. [X] one", "- \u2713 done\n- open\n1. \u2713 one"),
        (
            "Sale[^1].\n\n[^1]: Not in *Leeds*,\n    nor York.\n[^a]: b",
            "Sale[1].\n\n[1] Not in Leeds, nor York.\n[a] b",
        ),
        ("a <!-- gone\n--> b <script>x</script> c", "a  b  c"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert told(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (f"[page]({HOME}/a_b_c 'Title')", f"page ({HOME}/a_b_c)"),
        (f"[*page*](<{HOME}/x>)", f"page ({HOME}/x)"),
        (f"[a (b)]({HOME}/x_(y))", f"a (b) ({HOME}/x_(y))"),
        (f"[{HOME}]({HOME})", HOME),
        (f"<{HOME}/*a*>", f"{HOME}/*a*"),
        (f"see {HOME}/*a*_b_", f"see {HOME}/*a*_b_"),
        ("[mail](mailto:a@b.example) <c@d.example>", "mail (a@b.example) c@d.example"),
        ("[words](elsewhere.md)", "words"),
        (f"[one][r] and [R]\n\n[r]: {HOME}/r 'Title'", f"one ({HOME}/r) and R ({HOME}/r)"),
        ("[x] is no link", "[x] is no link"),
        ("![A tent](tent.png) ![](x.png)", "A tent"),
        (f"[![A tent](tent.png)]({HOME})", f"A tent ({HOME})"),
        (f"[]({HOME})", f"({HOME})"),
        (f"[a]({HOME}/?a=1&amp;b=2)", f"a ({HOME}/?a=1&b=2)"),
        (f"<{HOME}/?a=1&amp;b> {HOME}/?c=1&amp;d", f"{HOME}/?a=1&b {HOME}/?c=1&d"),
    ],
)
def test_links_are_readable_and_pictures_are_told(markdown: str, text: str) -> None:
    assert told(markdown) == text


def test_what_is_left_out_is_not_read() -> None:
    assert len(told("word " * 100_000, most=100)) <= 400


def test_what_is_not_shown_takes_no_room() -> None:
    assert told(f"<!-- {'note ' * 100} -->\n[a][r]\n\n[r]: {HOME}", most=20) == f"a ({HOME})"
    pictures = "".join(f"- ![tent {n}](https://img.example/{'x' * 99})\n" for n in range(9))
    assert told(pictures, most=40).startswith("- tent 0\n- tent 1\n- tent 2\n- tent 3")
    assert len(told(pictures, most=40)) > 40


def test_rows_of_bars_that_are_no_table_are_looked_at_once() -> None:
    text = "|\n" + " " * 1_300 + "|x\n" + "|\n" * 1_300
    assert calls_in(lambda: plain_text(text, len(text), str)) < 10 * len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "](",
        "[a](",
        "**a ",
        "~~a ",
        "[^1]: a\n",
        "_a ",
        "`",
        "<a ",
        "<!--",
        "|a\n",
        "![[",
        "- ",
        "> ",
        "\\",
        "&",
        "([",
    ],
)
def test_the_work_on_a_text_grows_with_its_length_alone(piece: str) -> None:
    text = piece * 4_000
    assert calls_in(lambda: plain_text(text, len(text), str)) < 10 * len(text)


def test_a_text_is_cut_at_the_end_of_a_sentence() -> None:
    text = "One is here. Two is there! Three is nowhere at all."
    assert cut(text, 30) == "One is here. Two is there!"
    assert cut(text, 26) == "One is here. Two is there!"
    assert cut(text, 25) == "One is here."
    assert cut(text, 100) == text
    assert cut("- one\n- two\n- three", 13) == "- one\n- two"
    assert cut("一二三。四五六。七八九", 9) == "一二三。四五六。"


def test_without_a_sentence_a_text_is_cut_after_a_word() -> None:
    assert cut("one two three four", 12) == "one two…"
    assert shortened("one, two three", 6) == "one…"
    assert shortened("x" * 20, 10) == "x" * 9 + "…"
    assert shortened("short", 5) == "short"
