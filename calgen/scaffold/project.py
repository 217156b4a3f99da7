"""A new project, every question about it answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calgen.model.site import Access, Forge, Repository
from calgen.scaffold.requirement import Requirement


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a project is made from.

    `forge` decides which CI, forms and owners' files are written; None writes none of them.
    `repository` is where it is kept, when that is known already. `requirement` is what CI
    installs. Example entries are laid around `today`; a calendar that has entries gets none.
    `inside` is the folder's path in the repository that it is only a part of, else empty: then
    no forge would find files of its own there, and none are written.
    """

    title: str
    calendar_id: str
    today: date
    requirement: Requirement
    timezone: str = "UTC"
    access: Access = Access.PRIVATE
    forge: Forge | None = None
    repository: Repository | None = None
    examples: bool = True
    inside: str = ""

    @property
    def branch(self) -> str:
        """The branch that is published."""
        return self.repository.branch if self.repository else "main"

    @property
    def request(self) -> str:
        """The forge's own word for a proposed change."""
        return "merge request" if self.forge is Forge.GITLAB else "pull request"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to write, `path` relative to the project, with `/`.

    `also_at` are the other places where a forge looks for the same file: one there counts as
    this one, and is kept.
    """

    path: str
    text: str
    also_at: tuple[str, ...] = ()
