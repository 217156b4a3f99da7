"""What site.yaml says: the words, teams, types and rules of one calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from calgen.model.feeds import FeedSettings
from calgen.model.fields import EntryType
from calgen.model.people import Team
from calgen.model.position import Position


class Access(StrEnum):
    """Who may read the published site."""

    PRIVATE = "private"
    PUBLIC = "public"


class Forge(StrEnum):
    """Where the project's repository lives."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"
    BITBUCKET = "bitbucket"


@dataclass(frozen=True, slots=True)
class Repository:
    """The project's repository; `url` without a slash at its end."""

    forge: Forge
    url: str
    branch: str = "main"


@dataclass(frozen=True, slots=True)
class SuggestionOptions:
    """Whose suggestions are flagged, how many days an answer may take, and where to send one."""

    team: str = "sales"
    answer_within: int = 14
    mail: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a thing runs; `owner` is whom to ask."""

    id: str
    title: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    """What is sold."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Limit:
    """What must not pile up."""

    name: str
    at_most: int
    type: str = ""
    channel: str = ""
    same: tuple[str, ...] = ()
    per: str = ""
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class Blackout:
    """Days, both inclusive, on which entries of some types should not run."""

    name: str
    start: date
    end: date
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """One calendar's configuration, with every default filled in.

    `declared` names the sections that site.yaml really has: a name is checked against a section
    only then. `rules` maps a rule's id to the severity a site gave it, or to `off`.
    `positions` says where values stand that rules speak of: `types.webinar.color`.
    """

    title: str
    calendar_id: str
    url: str = ""
    access: Access = Access.PRIVATE
    timezone: str = "UTC"
    locale: str = "en"
    repository: Repository | None = None
    teams: Mapping[str, Team] = field(default_factory=dict)
    suggestions: SuggestionOptions = field(default_factory=SuggestionOptions)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    products: Mapping[str, Product] = field(default_factory=dict)
    types: Mapping[str, EntryType] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    holidays: tuple[str, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)
    feeds: FeedSettings = field(default_factory=FeedSettings)
    theme: str = "default"
    declared: frozenset[str] = frozenset()
    positions: Mapping[str, Position] = field(default_factory=dict, compare=False)
