"""A German calendar is German on every page, whatever its words come from."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.building import built
from tests.projects import write_project

FILES = {
    "site.yaml": """\
title: Bergziege
calendar_id: bergziege
url: https://kalender.bergziege.example
access: public
locale: de-DE
holidays: [DE]
channels: {blog: {title: Blog, owner: uta}, rundbrief: {title: Rundbrief, owner: jan}}
products: {zelte: {title: Zelte}}
blackouts: [{name: Inventur, start: 2026-12-28, end: 2026-12-30}]
types:
  promotion: {needs: [{type: topic}, {channel: rundbrief}], sign_off: [sales, marketing]}
  topic: {steps: [{name: Entwurf, before: 10d, team: marketing}]}
""",
    "content/people.yaml": """\
- {id: uta, name: Uta Berg, team: marketing, role: Redaktion, ask: [Blog], email: uta@b.example}
- {id: jan, name: Jan Tal, team: sales, away: [{start: 2026-12-01, end: 2026-12-04}]}
""",
    "content/promotions/a.yaml": """\
- {id: a, title: Zelte billiger, start: 2026-11-20, end: 2026-11-30, owner: uta, products: [zelte],
   offer: {kind: percent, value: 12.5, code: ZELT}, campaign: k, channels: [blog], say: [Ja],
   sign_off: {sales: {by: jan, on: 2026-11-01}}, suggested_by: jan, suggested_on: 2026-11-01,
   answer: {by: uta, on: 2026-11-03, says: Gern}, terms: Solange da, budget: 12000}
- {id: b, title: Versand gratis, start: 2026-12-05, offer: {kind: shipping}, suggested_by: sales}
- {id: c, title: Gutschein, start: 2026-12-07, offer: {kind: amount, value: 10, currency: EUR}}
""",
    "content/topics/t.yaml": """\
- {id: t, title: Zelt trocknen, start: 2026-12-01, owner: uta, question: Wie?, supports: [a]}
- {id: u, title: Zelt flicken, suggested_by: jan, suggested_on: 2026-11-02, customer: Loch im Zelt}
- {id: v, title: Zelt falten, start: 2026-11-03, status: done, suggested_by: jan}
- {id: w, title: Zelt lagern, status: declined, reason: Kein Platz, suggested_by: jan}
""",
    "content/meetings/m.yaml": """\
title: Runde
start: 2026-11-23 09:00
end: 2026-11-23 10:00
repeat: {every: 2 weeks, until: 2027-02-01}
agenda: [Stand]
""",
    "content/campaigns/k.yaml": """\
title: Herbst
start: 2026-11-01
end: 2026-11-30
goals: {sales: [{name: Neukunden, target: 40}]}
results: {sales: [{name: Neukunden, value: 46}]}
""",
}
ENGLISH = re.compile(
    r"\b(the|and|of|with|is|are|by|this|from|what|who|not|nothing|on|for|to|off|more|none|yet)\b",
    re.IGNORECASE,
)


class Texts(HTMLParser):
    """All that a page says: between its tags, in labels, titles and what scripts will say."""

    SAID = ("aria-label", "title", "alt", "content", "placeholder", "value")

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.texts: list[str] = []
        self._quiet = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._quiet = tag in {"script", "style", "code", "pre"}
        given = dict(attrs)
        if tag == "html":
            self.lang = given.get("lang") or ""
        if tag == "meta" and given.get("name") != "description":
            return
        words = (name for name in given if name in self.SAID or name.startswith("data-"))
        self.texts += [given[name] or "" for name in words]

    def handle_endtag(self, _tag: str) -> None:
        self._quiet = False

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self.texts.append(data)


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = write_project(tmp_path_factory.mktemp("german"), FILES)
    return built(project)


def test_no_page_says_anything_in_english(german: Path) -> None:
    pages = sorted(german.rglob("*.html"))
    left: set[str] = set()
    for file in pages:
        page = Texts()
        page.feed(file.read_text("utf-8"))
        assert page.lang == "de-DE", file
        if file.name == "problems.html":  # messages of `calgen check` are English
            continue
        said = (re.sub(r"\{[a-z]+\}", "", text) for text in page.texts)
        left |= {f"{file.stem}: {text.strip()}" for text in said if _is_english(text)}
    assert len(pages) > 40
    assert left == set()


def _is_english(text: str) -> bool:
    """Tell whether English is said; the lines of an answer are what a file has to hold."""
    return bool(ENGLISH.search(text)) and "answer:" not in text


def test_kinds_teams_offers_holidays_and_questions_are_german(german: Path) -> None:
    entry = (german / "entries/a.html").read_text("utf-8")
    assert "12,5 % Rabatt" in entry
    assert "Aktion" in entry
    assert "Vertrieb" in entry
    help_page = (german / "help.html").read_text("utf-8")
    assert "Was wollen wir tun?" in help_page
    assert "Verkaufsunterlage" in help_page
    assert "Erster Weihnachtstag" in (german / "month/2026-12.html").read_text("utf-8")
    assert "Kostenloser Versand" in (german / "entries/b.html").read_text("utf-8")


def test_problems_say_that_their_messages_are_english_and_mark_them(german: Path) -> None:
    page = (german / "problems.html").read_text("utf-8")
    assert "Die Meldungen sind auf Englisch." in page
    told = re.findall(r"<p([^>]*) dir=\"auto\">", page)
    assert told
    assert all(' lang="en"' in attributes for attributes in told)


def test_mere_warnings_are_not_called_faults(german: Path, tmp_path: Path) -> None:
    assert "<h1>Hinweise</h1>" in (german / "problems.html").read_text("utf-8")
    files = FILES | {"content/topics/x.yaml": "{id: x, title: X, start: Mittwoch}\n"}
    wrong = built(write_project(tmp_path, files))
    assert "<h1>Fehler und Hinweise</h1>" in (wrong / "problems.html").read_text("utf-8")


def test_days_that_nothing_is_planned_in_may_be_long_over(german: Path) -> None:
    for page in ("month/2027-01", "agenda"):
        assert "noch nichts geplant" not in (german / f"{page}.html").read_text("utf-8")


def test_what_the_flagged_team_suggested_is_called_so_everywhere(german: Path) -> None:
    for page in german.rglob("*.html"):
        assert "Vorschlag: " not in page.read_text("utf-8"), page
        assert "Vorschläge: " not in page.read_text("utf-8"), page
