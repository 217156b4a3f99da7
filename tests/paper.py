"""What comes out of the printer: the pages of a PDF as Chromium makes it of a page."""

from __future__ import annotations

import io
from collections.abc import Sequence

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader


def printed(shown: Page) -> Sequence[PageObject]:
    """Print a page on the paper that its style asks for."""
    return PdfReader(io.BytesIO(shown.pdf(prefer_css_page_size=True))).pages
