from dataclasses import replace
from datetime import UTC, datetime
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.atom import AtomEntry, AtomFeed, write_atom
from tests.atoms import entries_in, faults_in_atom, text_of

AT = datetime(2026, 11, 20, 10, tzinfo=UTC)
ENTRY = AtomEntry(
    id="tag:shop,2026:shop/a/20261120T100000Z",
    title="Moved: Black Friday, from 27–30 Nov to 4–7 Dec",
    updated=AT,
    link="https://calendar.fernhill.example/entries/a.html",
    paragraphs=("Promotion",),
    points=("When: 27–30 Nov → 4–7 Dec",),
    category="promotion",
    category_title="Promotion",
)
FEED = AtomFeed(
    id="tag:shop,2026:shop/updates",
    title="Shop",
    about="What changed.",
    updated=AT,
    language="en",
    author="Shop",
    home="https://calendar.fernhill.example/index.html",
    source="https://calendar.fernhill.example/feeds/updates.xml",
    entries=(ENTRY,),
)
HOSTILE = "<script>alert(1)</script> & \"quotes\" 'more' ]]> \x00\x07\ud800\ufffe 日本 🎉"


def test_a_feed_is_what_the_standard_asks_for() -> None:
    data = write_atom(FEED)
    assert faults_in_atom(data) == []
    assert data.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n<feed ')
    assert entries_in(data) == [
        {
            "id": ENTRY.id,
            "title": ENTRY.title,
            "updated": "2026-11-20T10:00:00Z",
            "content": "<p>Promotion</p><ul><li>When: 27–30 Nov → 4–7 Dec</li></ul>",
            "link": ENTRY.link,
        }
    ]


def test_a_feed_without_entries_or_an_address_is_one_too() -> None:
    data = write_atom(replace(FEED, entries=(), source=""))
    assert faults_in_atom(data) == []
    assert b'rel="self"' not in data


def test_a_text_is_text_whatever_it_holds() -> None:
    entry = replace(ENTRY, title=HOSTILE, paragraphs=(HOSTILE,), points=(HOSTILE,))
    data = write_atom(replace(FEED, title=HOSTILE, author=HOSTILE, entries=(entry,)))
    assert faults_in_atom(data) == []
    said = "<script>alert(1)</script> & \"quotes\" 'more' ]]>  日本 🎉"
    assert text_of(fromstring(data), "title") == said  # noqa: S314 -- our own
    assert entries_in(data)[0]["title"] == said
    assert "<script" not in entries_in(data)[0]["content"]


@given(st.text(st.characters(codec=None), max_size=30))
def test_no_text_breaks_a_feed(text: str) -> None:
    entry = replace(ENTRY, title=f"T{text}", paragraphs=(text,), points=(text,), link=f"a/{text}")
    faults = faults_in_atom(write_atom(replace(FEED, title=f"T{text}", entries=(entry,))))
    assert [fault for fault in faults if "link" not in fault] == []
