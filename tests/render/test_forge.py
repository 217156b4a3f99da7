from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest

from calgen.model.site import Forge, Repository, Site, SuggestionOptions
from calgen.model.suggestion import SUGGESTION_QUESTIONS
from calgen.render.forge import LONGEST_URL, edit_url, new_file_url, suggest_url

GITHUB = Repository(Forge.GITHUB, "https://github.com/fernhill/calendar")
GITLAB = Repository(Forge.GITLAB, "https://gitlab.com/fernhill/web/calendar")
GITEA = Repository(Forge.GITEA, "https://git.fernhill.example/fernhill/calendar")
BITBUCKET = Repository(Forge.BITBUCKET, "https://bitbucket.org/fernhill/calendar")
EVERY_FORGE = (GITHUB, GITLAB, GITEA, BITBUCKET)
GITEA_FORM = ".gitea%2FISSUE_TEMPLATE%2Fsuggestion.yml"
NASTY = 'Tents & "ropes" <b>#1</b>? 100% ä/β\n=+'


def on_branch(repository: Repository, branch: str) -> Repository:
    return Repository(repository.forge, repository.url, branch)


def site(
    repository: Repository | None = None, mail: str = "", form: str = "", *, title: str = "Calendar"
) -> Site:
    options = SuggestionOptions(mail=mail, form=form)
    return Site(title, "fernhill-calendar", repository=repository, suggestions=options)


def query(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query, strict_parsing=True))


@pytest.mark.parametrize(
    ("repository", "path", "url"),
    [
        (GITHUB, "content/ads/x.yaml", f"{GITHUB.url}/edit/main/content/ads/x.yaml"),
        (GITLAB, "content/ads/x.yaml", f"{GITLAB.url}/-/edit/main/content/ads/x.yaml"),
        (GITEA, "content/ads/x.yaml", f"{GITEA.url}/_edit/main/content/ads/x.yaml"),
        (
            BITBUCKET,
            "content/ads/x.yaml",
            f"{BITBUCKET.url}/src/main/content/ads/x.yaml?mode=edit&spa=0&at=main",
        ),
        (
            on_branch(GITHUB, "next/year#2"),
            "content/a b?ä.md",
            f"{GITHUB.url}/edit/next/year%232/content/a%20b%3F%C3%A4.md",
        ),
        (
            on_branch(BITBUCKET, "next/year"),
            "a.md",
            f"{BITBUCKET.url}/src/next%2Fyear/a.md?mode=edit&spa=0&at=next%2Fyear",
        ),
    ],
)
def test_a_file_is_edited_where_its_forge_edits_files(
    repository: Repository, path: str, url: str
) -> None:
    assert edit_url(repository, path) == url


@pytest.mark.parametrize(
    ("repository", "url"),
    [
        (GITHUB, f"{GITHUB.url}/new/main?filename=content%2Fads%2Fx.yaml&value=title%3A%20X%0A"),
        (GITLAB, f"{GITLAB.url}/-/new/main?file_name=content%2Fads%2Fx.yaml"),
        (GITEA, f"{GITEA.url}/_new/main/content/ads/?filename=x.yaml&value=title%3A%20X%0A"),
        (BITBUCKET, f"{BITBUCKET.url}/create-file/main/content/ads?at=main"),
    ],
)
def test_a_new_file_is_filled_as_far_as_its_forge_can(repository: Repository, url: str) -> None:
    assert new_file_url(repository, "content/ads/x.yaml", "title: X\n") == url


def test_a_new_file_at_the_top_has_no_empty_folder_in_its_address() -> None:
    assert new_file_url(GITEA, "x.yaml", "") == f"{GITEA.url}/_new/main/?filename=x.yaml"


@pytest.mark.parametrize("repository", [GITHUB, GITEA])
def test_a_new_files_content_arrives_as_it_was_written(repository: Repository) -> None:
    assert query(new_file_url(repository, "content/ads/x.yaml", NASTY))["value"] == NASTY


HEAD = "---\ntitle: Long story\n---\n"


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (HEAD + "Short.\n", HEAD + "Short.\n"),
        (HEAD + "word " * 3000, HEAD),
        ("---\ntitle: X\nsummary: " + "word " * 3000 + "\n---\nShort.\n", None),
        ("title: X\nsummary: " + "ä" * 3000, None),
        ("---\n" + "never closed " * 1000, None),
    ],
)
@pytest.mark.parametrize("repository", EVERY_FORGE)
def test_a_new_files_address_is_never_too_long_and_loses_the_body_first(
    repository: Repository, content: str, kept: str | None
) -> None:
    url = new_file_url(repository, "content/topics/long-story.md", content)
    assert len(url.encode()) <= LONGEST_URL
    if repository in (GITHUB, GITEA):
        assert query(url).get("value") == kept


def test_a_suggestion_goes_to_the_sites_own_form_first_then_the_forge_then_a_mail() -> None:
    form, mail = "https://forms.example/ask?id=7", "calendar@fernhill.example"
    assert suggest_url(site(GITHUB, mail, form), about="Tents") == form
    assert suggest_url(site(GITHUB, mail)).startswith(GITHUB.url)
    assert suggest_url(site(None, mail)).startswith(f"mailto:{mail}?")
    assert suggest_url(site(BITBUCKET, mail)).startswith(f"mailto:{mail}?")
    assert suggest_url(site(BITBUCKET)) == ""
    assert suggest_url(site()) == ""


@pytest.mark.parametrize(
    ("repository", "url"),
    [
        (GITHUB, f"{GITHUB.url}/issues/new?template=suggestion.yml&title=Suggestion"),
        (
            GITEA,
            f"{GITEA.url}/issues/new?template={GITEA_FORM}&title=Suggestion",
        ),
    ],
)
def test_a_suggestion_opens_the_issue_form(repository: Repository, url: str) -> None:
    assert suggest_url(site(repository)) == url


def test_a_suggestion_about_something_names_it_in_title_and_first_answer() -> None:
    github = query(suggest_url(site(GITHUB), "Tents & ropes"))
    assert github["title"] == "Suggestion: Tents & ropes"
    assert github["what"] == "About “Tents & ropes”: "
    gitea = query(suggest_url(site(GITEA), "Tents & ropes"))
    assert gitea["field:what"] == "About “Tents & ropes”: "
    gitlab = query(suggest_url(site(GITLAB), "Tents & ropes"))
    assert gitlab["issue[title]"] == "Suggestion: Tents & ropes"
    assert "About “Tents & ropes”: \n" in gitlab["issue[description]"]


def test_the_same_four_questions_are_asked_in_an_issue_text_and_in_a_mail() -> None:
    asked = [question.asks for question in SUGGESTION_QUESTIONS]
    assert len(asked) == 4
    text = query(suggest_url(site(GITLAB)))["issue[description]"]
    assert [line.removeprefix("## ") for line in text.split("\n") if line] == asked
    mail = parse_qs(urlsplit(suggest_url(site(mail="a@b.example"))).query)
    assert [line for line in mail["body"][0].split("\r\n") if line] == asked
    assert mail["subject"] == ["Suggestion"]


def test_an_issue_on_gitlab_names_no_template_because_one_would_replace_the_questions() -> None:
    assert "template" not in suggest_url(site(GITLAB))


@pytest.mark.parametrize("repository", [*EVERY_FORGE, None])
@pytest.mark.parametrize("about", ["", NASTY, "word " * 2000, "\ud800", "\u2028@all\n/close"])
def test_no_title_breaks_a_suggestions_address(repository: Repository | None, about: str) -> None:
    url = suggest_url(site(repository, "c?d&e@fernhill.example"), about)
    assert url.isascii()
    assert url.isprintable()
    assert not set(' "<>\\^`{|}') & set(url)
    assert len(url) <= LONGEST_URL
    assert set(query(url)) <= {
        *("template", "title", "what", "field:what", "subject", "body"),
        *("issue[title]", "issue[description]"),
    }


@pytest.mark.parametrize("repository", [*EVERY_FORGE, None])
def test_suggest_never_opens_a_file_editor(repository: Repository | None) -> None:
    path = urlsplit(suggest_url(site(repository, "a@b.example"))).path
    assert path.endswith(("/issues/new", "a@b.example"))


def test_a_mail_address_cannot_add_fields_of_its_own() -> None:
    url = suggest_url(site(mail="a?bcc=x&d@b.example"))
    assert unquote(urlsplit(url).path) == "a?bcc=x&d@b.example"


@pytest.mark.parametrize("repository", [*EVERY_FORGE, None])
def test_a_suggestion_says_in_its_title_who_it_comes_from(repository: Repository | None) -> None:
    """A page writes the name in place of a mark that every forge's address keeps as it is."""
    one = site(repository, "us@fernhill.example")
    url = suggest_url(one, "Tents", "{name}")
    assert url.count("%7Bname%7D") == 1
    said = url.replace("%7Bname%7D", "Ted%20B%C3%A4rnes")
    assert "Suggestion from Ted Bärnes: Tents" in unquote(said)
    assert suggest_url(site(form="https://form.example"), by="Ted") == "https://form.example"
