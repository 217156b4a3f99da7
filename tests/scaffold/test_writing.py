from pathlib import Path

from calgen.scaffold.project import PlannedFile
from calgen.scaffold.writing import Written, lacking, write

FILES = (PlannedFile("site.yaml", "title: Ours\n"), PlannedFile("content/ads/x.yaml", "title: ä\n"))


def test_files_are_written_with_their_folders_in_utf_8_and_unix_line_ends(tmp_path: Path) -> None:
    assert write(tmp_path / "new", FILES).made == ("site.yaml", "content/ads/x.yaml")
    assert (tmp_path / "new/content/ads/x.yaml").read_bytes() == b"title: \xc3\xa4\n"


def test_a_file_that_is_there_is_kept_and_named(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("title: Mine\n", encoding="utf-8")
    assert write(tmp_path, FILES) == Written(("content/ads/x.yaml",), ("site.yaml",), ())
    assert (tmp_path / "site.yaml").read_text(encoding="utf-8") == "title: Mine\n"


def test_a_link_that_leads_nowhere_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert write(tmp_path, FILES).kept == ("site.yaml",)
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_the_same_file_in_another_place_of_the_forge_is_kept(tmp_path: Path) -> None:
    (tmp_path / "CODEOWNERS").write_text("* @me\n", encoding="utf-8")
    planned = PlannedFile(".github/CODEOWNERS", "# nobody\n", also_at=("CODEOWNERS",))
    assert write(tmp_path, [planned]).kept == (".github/CODEOWNERS",)
    assert not (tmp_path / ".github").exists()


def test_what_cannot_be_written_is_named_and_stops_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file", encoding="utf-8")
    written = write(tmp_path, reversed(FILES))
    assert written.made == ("site.yaml",)
    (failed,) = written.failed
    assert failed.startswith("content/ads/x.yaml: ")


def test_kept_files_are_read_for_what_they_lack(tmp_path: Path) -> None:
    kept = ("site.yaml", "requirements.txt", ".gitignore")
    for name, text in zip(kept, ("title: Ours", "django==5.2", "/public/"), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert lacking(tmp_path, kept) == ("requirements.txt",)
