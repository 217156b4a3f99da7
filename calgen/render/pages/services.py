"""Help, and the page for addresses that lead nowhere."""

from __future__ import annotations

from calgen.model.product import Product
from calgen.model.suggestion import SUGGESTION_QUESTIONS
from calgen.render.forge import mail_url
from calgen.render.pages.desk import Desk, mark_of
from calgen.render.views.services import (
    HelpPage,
    Mail,
    MissingPage,
)


def help_page(desk: Desk) -> Product:
    """Make help.html in the site's own names."""
    site = desk.site
    view = HelpPage(
        frame=desk.frame("help.html", desk.words("help"), desk.words("about_help"), "help"),
        types=tuple((mark_of(one), one.doc) for one in site.types.values()),
        done_words=tuple(dict.fromkeys(one.done for one in site.types.values() if one.done)),
        blackouts=tuple(dict.fromkeys(one.name for one in site.blackouts)),
        holidays=bool(site.holidays),
        channels=tuple(
            (desk.channel(one.id), owner)
            for one in site.channels.values()
            if (owner := desk.party(one.owner))
        ),
        answer_within=site.suggestions.answer_within,
        questions=tuple(desk.words(f"question_{one.id}") for one in SUGGESTION_QUESTIONS),
        mail=_mail(desk),
    )
    return Product("help.html", "help.html", view)


def _mail(desk: Desk) -> Mail | None:
    """Give the way for those without an account, where "Suggest" leads to a form or a forge."""
    address, href = desk.site.suggestions.mail, mail_url(desk.site)
    return Mail(address, href) if address and desk.chrome.suggest != href else None


def missing_page(desk: Desk) -> Product:
    """Make 404.html; a host shows it at any depth, so it links by full addresses or not at all."""
    frame = desk.frame("404.html", desk.words("missing"), indexed=False)
    return Product("404.html", "404.html", MissingPage(frame))
