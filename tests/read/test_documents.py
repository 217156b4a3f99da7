import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calgen.formats.text import MAX_BYTES, lines_of
from calgen.model.position import column_of, line_of
from calgen.read.documents import Document, content_files, parse_document, read_document


def messages(document: Document) -> list[str]:
    return [fault.message for fault in (*document.faults, *document.stray)]


def test_one_mapping_is_one_item() -> None:
    (item,) = parse_document(b"title: x\n", "a.yaml", markdown=False).items
    assert (item.in_list, item.body) == (False, "")


def test_each_mapping_of_a_list_is_an_item_at_its_own_place() -> None:
    items = parse_document(b"- id: a\n  title: A\n-\n  id: b\n", "a.yaml", markdown=False).items
    assert [(line_of(i.node.position), column_of(i.node.position)) for i in items] == [
        (1, 3),
        (4, 3),
    ]
    assert all(item.in_list for item in items)


def test_fields_of_markdown_stand_where_they_stand_in_the_file() -> None:
    (item,) = parse_document(b"---\ntitle: x\n---\nBody\n", "a.md", markdown=True).items
    assert [line_of(key.position) for key, _ in item.node.items] == [2]
    assert item.body == "Body"


def test_what_is_no_mapping_in_a_list_leaves_the_others_alone() -> None:
    document = parse_document(b"- a text\n- {id: a}\n- [b]\n", "a.yaml", markdown=False)
    assert len(document.items) == 1
    assert messages(document) == [
        "'a text' stands where fields should",
        "a list stands where fields should",
    ]


def test_a_double_key_is_a_fault_of_its_own_item_alone() -> None:
    text = b"- {id: a, id: b}\n- {id: c}\n- {id: d, x: {y: 1, y: 2}}\n"
    items = parse_document(text, "a.yaml", markdown=False).items
    assert [len(item.faults) for item in items] == [1, 0, 1]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_misses_its_title(text: str) -> None:
    (fault,) = parse_document(text.encode(), "a.yaml", markdown=False).faults
    assert (fault.rule, fault.message) == ("missing-field", "the file is empty")


def test_an_empty_list_is_no_fault() -> None:
    assert parse_document(b"[]\n", "a.yaml", markdown=False) == Document("a.yaml")


def test_files_are_found_at_any_depth_in_order_of_path(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/2026/x.md", "a/y.yml", "C.YAML", "README.md", "Readme-first.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in (".hidden.yaml", "_draft.md", "notes.txt", "_drafts/z.yaml", ".git/z.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in content_files(tmp_path)]
    assert found == ["C.YAML", "a/2026/x.md", "a/y.yml", "b.yaml"]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert list(content_files(tmp_path / "content")) == []


@pytest.mark.parametrize("target", ["/etc/passwd", "nowhere", "real.yaml", "."])
def test_a_symbolic_link_is_told_and_never_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "real.yaml").write_text("title: secret\n")
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    assert link in content_files(tmp_path)
    (fault,) = read_document(link, "link.yaml").faults
    assert "symbolic link" in fault.message
    assert fault.hint


def test_a_linked_folder_is_told_and_never_entered(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yaml").write_text("title: secret\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "promotions").symlink_to(tmp_path / "elsewhere")
    assert list(content_files(tmp_path / "content")) == [tmp_path / "content" / "promotions"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert "cannot be read" in messages(read_document(tmp_path / "a.yaml", "a.yaml"))[0]


def test_a_file_that_went_away_is_a_fault(tmp_path: Path) -> None:
    (fault,) = read_document(tmp_path / "a.yaml", "a.yaml").faults
    assert "No such file" in fault.message


def test_of_a_huge_file_only_so_much_is_read_as_is_needed_to_refuse_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(50 * MAX_BYTES)
    assert "more than" in messages(read_document(path, "a.yaml"))[0]


@given(data=st.binary(max_size=200), markdown=st.booleans())
@example(data=b"---\n[", markdown=True)
@example(data=b"---\ntitle: 'x\n---\n", markdown=True)
@example(data=b"\xef\xbb\xbf---\r\ntitle: \x85\r\n---", markdown=True)
def test_any_bytes_give_items_or_faults_with_places_inside_the_file(
    data: bytes, *, markdown: bool
) -> None:
    document = parse_document(data, "a.md", markdown=markdown)
    lines = lines_of(data)
    faults = [
        *document.faults,
        *document.stray,
        *(f for item in document.items for f in item.faults),
    ]
    for fault in faults:
        assert 1 <= line_of(fault.position) <= len(lines)
        assert 1 <= column_of(fault.position) <= len(lines[line_of(fault.position) - 1]) + 1
