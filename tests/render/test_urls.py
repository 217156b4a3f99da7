"""Addresses: the parts of a list never take the place of another page."""

from __future__ import annotations

import pytest

from calgen.render.urls import part_url


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("topics.html", "topics/2026.html"),
        ("channels/email.html", "channels/email/2026.html"),
        ("campaigns.html", "campaigns-2026.html"),  # a campaign may be called 2026
        ("channels/a.html.html", "channels/a.html-2026.html"),  # that of the channel a is a.html
    ],
)
def test_a_part_is_beside_the_page_of_its_list(page: str, expected: str) -> None:
    assert part_url(page, "2026") == expected
