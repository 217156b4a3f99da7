"""What the address of a git remote says about the forge behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from calgen.model.site import Forge

_SCP = re.compile(r"(?:[^/@\s]+@)?([^/:@\s]+):(?!//)(.+)")
_FORGES = (
    (Forge.GITHUB, ("github",)),
    (Forge.GITLAB, ("gitlab",)),
    (Forge.BITBUCKET, ("bitbucket",)),
    (Forge.GITEA, ("gitea", "forgejo", "codeberg")),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """A repository's address in a browser, and its forge as far as the host's name says it."""

    url: str
    forge: Forge | None


def origin(remote: str) -> Origin | None:
    """Read a remote's address, as `git remote get-url` prints it; None for a folder on disk."""
    scheme, host, path = _parts(remote.strip())
    path = path.strip("/").removesuffix(".git")
    if scheme not in ("https", "http") or not host or "/" not in path:
        return None
    return Origin(f"{scheme}://{host}/{path}", _forge(host))


def owner_of(url: str) -> str:
    """Give the organisation, or group path, that a repository's address begins with."""
    return urlsplit(url).path.strip("/").rpartition("/")[0]


def _parts(remote: str) -> tuple[str, str, str]:
    if "://" not in remote:
        found = _SCP.fullmatch(remote)
        return ("https", found[1], found[2]) if found else ("", "", "")
    parts = urlsplit(remote)
    host = parts.hostname or ""
    if parts.scheme not in ("https", "http"):
        return ("https" if parts.scheme in ("ssh", "git") else "", host, parts.path)
    return parts.scheme, parts.netloc.rpartition("@")[2], parts.path


def _forge(host: str) -> Forge | None:
    for forge, names in _FORGES:
        if any(name in host for name in names):
            return forge
    return None
