"""What a folder says about the project that is to begin there."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from calgen.formats.git import ask
from calgen.scaffold.origin import Origin, origin, owner_of


def has_site(directory: Path) -> bool:
    """Tell whether a calendar is described there already."""
    return (directory / "site.yaml").exists()


def has_content(directory: Path) -> bool:
    """Tell whether somebody keeps entries there already."""
    content = directory / "content"
    return content.is_dir() and any(content.iterdir())


def origin_of(directory: Path) -> Origin | None:
    """Give the repository that a folder is the top of; a folder inside of one is another's."""
    remote = _git(directory, "remote", "get-url", "origin")
    return origin(remote) if remote else None


def inside_of(directory: Path) -> str:
    """Give a folder's path in the repository that it is a part of; '' for its top, or for none."""
    there = next(folder for folder in (directory, *directory.parents) if folder.is_dir())
    top = (ask(there, "rev-parse", "--show-toplevel") or b"").decode("utf-8", "replace").strip()
    whole, root = directory.resolve(), Path(top).resolve()
    if not top or whole == root or not whole.is_relative_to(root):
        return ""
    return whole.relative_to(root).as_posix()


def branch_of(directory: Path) -> str:
    """Give the branch that a repository publishes: its remote's default, else the present one."""
    remote = _git(directory, "symbolic-ref", "--short", "refs/remotes/origin/HEAD")
    here = remote.removeprefix("origin/") or _git(directory, "symbolic-ref", "--short", "HEAD")
    return here or "main"


def title_of(directory: Path) -> str:
    """Make a title of a folder's name: `our-calendar` is "Our calendar"."""
    words = " ".join(re.split(r"[\s_-]+", printable(directory.name))).strip()
    return words[:1].upper() + words[1:] or "Calendar"


def calendar_id_of(directory: Path, repository: Origin | None) -> str:
    """Make the calendar's id of its repository's name, else of its folder's; it stays for life."""
    owner = owner_of(repository.url) if repository else ""
    name = repository.url.rpartition("/")[2] if repository else directory.name
    parts = [slug for slug in map(_slug, (owner, name)) if slug]
    if not any("calendar" in slug for slug in parts):
        parts.append("calendar")
    return "-".join(parts)[:80].strip("-")


def printable(text: str) -> str:
    """Put a text on one line, without characters that YAML or a terminal may not be given."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _git(directory: Path, *command: str) -> str:
    """Ask git about a folder that is the top of its work tree; '' when there is no answer."""
    answer = ask(directory, *command) if (directory / ".git").exists() else None
    return (answer or b"").decode("utf-8", "replace").strip()
