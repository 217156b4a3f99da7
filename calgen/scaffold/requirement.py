"""Where this calgen came from, so that CI installs exactly the same one."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit
from urllib.request import url2pathname


@dataclass(frozen=True, slots=True)
class Requirement:
    """A line for requirements.txt; `prepare` is the command that must be run once for it."""

    line: str
    prepare: str = ""


def requirement(version: str, direct_url: str | None, checkout: str = "") -> Requirement:
    """Pin the calgen that is running.

    `direct_url` is the text of its `direct_url.json` (PyPA "Direct URL Data Structure"), None
    when it came from a package index. `checkout` is the folder that it runs from without being
    installed at all.
    """
    if checkout:
        return _vendored(version, checkout)
    if direct_url is None:
        return Requirement(f"calgen=={version}")
    origin = json.loads(direct_url)
    url = origin["url"]
    here = url.startswith("file:")
    if "vcs_info" in origin:
        source = _from_git(url, origin["vcs_info"], origin.get("subdirectory", ""))
        return _vendored(version, source) if here else Requirement(f"calgen @ {source}")
    if here:
        return _vendored(version, url2pathname(urlsplit(url).path))
    return Requirement(_from_archive(url, origin["archive_info"]))


def _from_git(url: str, vcs: Mapping[str, str], folder: str) -> str:
    part = f"#subdirectory={folder}" if folder else ""
    return f"{vcs['vcs']}+{_without_password(url)}@{vcs['commit_id']}{part}"


def _from_archive(url: str, archive: Mapping[str, Mapping[str, str]]) -> str:
    digest = archive.get("hashes", {}).get("sha256")
    return f"calgen @ {_without_password(url)}" + (f"#sha256={digest}" if digest else "")


def _vendored(version: str, source: str) -> Requirement:
    """Use a wheel that the project keeps: CI cannot reach what lies on this machine."""
    return Requirement(
        f"./vendor/calgen-{version}-py3-none-any.whl",
        f"python -m pip wheel --no-deps --wheel-dir vendor {shlex.quote(source)}",
    )


def _without_password(url: str) -> str:
    """Drop a user and password; `git@` is the name that everybody has, and stays."""
    parts = urlsplit(url)
    user, _, host = parts.netloc.rpartition("@")
    kept = f"git@{host}" if user == "git" else host
    return urlunsplit(parts._replace(netloc=kept))
