"""Addresses on the forge that keeps a project, and the one that a suggestion starts from.

Pure text: nothing here asks a server. Every value is percent-encoded. What each forge accepts:
GitHub fills a new file from `filename` and `value` and an issue form from its fields' ids;
GitLab fills an issue, but of a new file only the name; Gitea and Forgejo fill both; Bitbucket
fills neither.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from posixpath import basename, dirname
from urllib.parse import quote

from calgen.model.site import Forge, Repository, Site
from calgen.model.suggestion import SUGGESTION_QUESTIONS

LONGEST_URL = 7_500
"""In bytes. GitHub answers 414 above 8,191; the rest is room for what a browser adds."""

_LONGEST_ABOUT = 200
_REMEMBERED = 16
"""Texts that one page encodes several times, such as the branch and its title."""


def edit_url(repository: Repository, path: str) -> str:
    """Give the address where a file of the project, such as `content/ads/x.yaml`, is edited."""
    base, branch, file = repository.url, _path(repository.branch), _path(path)
    ref = _value(repository.branch)
    match repository.forge:
        case Forge.GITHUB:
            return f"{base}/edit/{branch}/{file}"
        case Forge.GITLAB:
            return f"{base}/-/edit/{branch}/{file}"
        case Forge.GITEA:
            return f"{base}/_edit/{branch}/{file}"
        case Forge.BITBUCKET:
            return f"{base}/src/{ref}/{file}?mode=edit&spa=0&at={ref}"


def new_file_url(repository: Repository, path: str, content: str) -> str:
    """Give the address where a new file is proposed, filled as far as the forge and length allow.

    A content that makes the address longer than `LONGEST_URL` loses first the text below its
    front matter, then everything: the page that links there offers it for copying.
    """
    for kept in (content, _front_matter(content)):
        url = _new_file(repository, path, kept)
        if len(url) <= LONGEST_URL:
            return url
    return _new_file(repository, path, "")


def suggest_url(site: Site, about: str = "", by: str = "") -> str:
    """Give the address that "Suggest" opens: the site's form, an issue, or a mail; '' for none.

    `about` is the title of what the reader was looking at, `by` the name of the reader, for the
    title of an issue or mail. Never opens a file editor.
    """
    if site.suggestions.form:
        return site.suggestions.form
    subject = " ".join(about.split())[:_LONGEST_ABOUT]
    return _issue(site.repository, subject, by) or mail_url(site, subject, by)


def mail_url(site: Site, about: str = "", by: str = "") -> str:
    """Give the `mailto:` of a mail that asks the questions of a suggestion; '' without an address.

    As RFC 6068 has it: lines end with CRLF, and spaces are %20.
    """
    address = site.suggestions.mail
    if not address:
        return ""
    subject, body = _title(about, by), _questions(about, str).replace("\n", "\r\n")
    return f"mailto:{quote(address, safe='@')}?subject={_values(subject)}&body={_value(body)}"


def _new_file(repository: Repository, path: str, content: str) -> str:
    base, branch, folder = repository.url, _path(repository.branch), _path(dirname(path))
    value = f"&value={_value(content)}" if content else ""
    ref = _value(repository.branch)
    match repository.forge:
        case Forge.GITHUB:  # a folder in the path would be joined to the name a second time
            return f"{base}/new/{branch}?filename={_value(path)}{value}"
        case Forge.GITLAB:
            return f"{base}/-/new/{branch}?file_name={_value(path)}"
        case Forge.GITEA:
            into = f"{branch}/{folder}/" if folder else f"{branch}/"
            return f"{base}/_new/{into}?filename={_value(basename(path))}{value}"
        case Forge.BITBUCKET:
            return f"{base}/create-file/{ref}/{folder}?at={ref}"


def _front_matter(content: str) -> str:
    """Give a Markdown file without the text below its front matter; '' when it has none."""
    if not content.startswith("---\n"):
        return ""
    end = content.find("\n---\n", 3)
    return content[: end + len("\n---\n")] if end >= 0 else ""


def _issue(repository: Repository | None, about: str, by: str) -> str:
    if repository is None:
        return ""
    base, title = repository.url, _values(_title(about, by))
    first = SUGGESTION_QUESTIONS[0].id
    match repository.forge:
        case Forge.GITHUB:
            filled = f"&{first}={_values(_opening(about))}" if about else ""
            return f"{base}/issues/new?template=suggestion.yml&title={title}{filled}"
        case Forge.GITLAB:  # with a template named too, the description would be thrown away
            text = _value(_questions(about, "## {}".format))
            return f"{base}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}"
        case Forge.GITEA:
            filled = f"&field:{first}={_values(_opening(about))}" if about else ""
            template = _value(".gitea/ISSUE_TEMPLATE/suggestion.yml")
            return f"{base}/issues/new?template={template}&title={title}{filled}"
        case Forge.BITBUCKET:
            return ""


def _title(about: str, by: str) -> tuple[str, ...]:
    """Give the title in parts, of which a page has the longest in common with its first answer."""
    title = f"Suggestion from {by}" if by else "Suggestion"
    return (title, ": ", about) if about else (title,)


def _opening(about: str) -> tuple[str, ...]:
    return ("About “", about, "”: ") if about else ()


def _questions(about: str, heading: Callable[[str], str]) -> str:
    """Give the questions with room below each; the first answer begins with what it is about."""
    openings = ("".join(_opening(about)), *[""] * (len(SUGGESTION_QUESTIONS) - 1))
    return "\n".join(
        f"{heading(question.asks)}\n\n{opening}\n"
        for question, opening in zip(SUGGESTION_QUESTIONS, openings, strict=True)
    )


@lru_cache(maxsize=_REMEMBERED)
def _path(text: str) -> str:
    return quote(text, safe="/", errors="replace")


def _values(parts: tuple[str, ...]) -> str:
    return "".join(map(_value, parts))


@lru_cache(maxsize=_REMEMBERED)
def _value(text: str) -> str:
    return quote(text, safe="", errors="replace")
