"""Help: who has no account still finds a way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calgen.model.site import Channel, Forge, Repository, SuggestionOptions
from calgen.render.pages.services import help_page
from calgen.render.views.services import HelpPage
from tests.calendars import SITE
from tests.render.pages.desks import desk

FORGE = Repository(Forge.GITHUB, "https://github.com/fernhill/calendar")
MAIL = "calendar@fernhill.example"


def page(options: SuggestionOptions, repository: Repository | None = None) -> HelpPage:
    view = help_page(desk([], replace(SITE, suggestions=options, repository=repository))).view
    assert isinstance(view, HelpPage)
    return view


@pytest.mark.parametrize(("form", "repository"), [("", FORGE), ("https://forms.example/ask", None)])
def test_who_has_no_account_can_write_a_mail(form: str, repository: Repository | None) -> None:
    mail = page(SuggestionOptions(mail=MAIL, form=form), repository).mail
    assert mail is not None
    assert mail.address == MAIL
    assert mail.href.startswith(f"mailto:{MAIL}?subject=Suggestion&body=What")


def test_a_mail_is_not_offered_twice_nor_without_an_address() -> None:
    assert page(SuggestionOptions(mail=MAIL)).mail is None
    assert page(SuggestionOptions(), FORGE).mail is None


def test_only_a_channel_that_somebody_answers_for_has_somebody_to_ask() -> None:
    channels = {
        "email": Channel("email", "E-mail", owner="ted"),
        "blog": Channel("blog", "Blog"),
    }
    view = help_page(desk([], replace(SITE, channels=channels))).view
    assert isinstance(view, HelpPage)
    assert [(one.words, owner.words) for one, owner in view.channels] == [("E-mail", "Ted Barnes")]
