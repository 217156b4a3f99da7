"""A served page gets the script, whatever its own policy says."""

from __future__ import annotations

import pytest

from calgen.serve.inject import with_script


def test_the_script_stands_at_the_end_of_the_body() -> None:
    page = with_script(b"<body>a</body> b</body></html>", 'x"<')
    assert page == (
        b"<body>a</body> b"
        b'<script src="/-/reload.js" data-build="x&quot;&lt;" defer></script>\n</body></html>'
    )


def test_a_page_without_an_end_gets_it_too() -> None:
    assert with_script(b"<p>a", "x").startswith(b"<p>a<script ")


@pytest.mark.parametrize(
    ("policy", "widened"),
    [
        (
            "default-src 'none'; script-src 'self'; img-src data:",
            (
                "default-src 'none'; script-src 'self'; img-src data:;"
                " style-src 'self'; connect-src 'self'"
            ),
        ),
        (
            "default-src &#39;self&#39;; script-src 'sha256-abc='",
            (
                "default-src 'self'; script-src 'self' 'sha256-abc=';"
                " style-src 'self'; connect-src 'self'"
            ),
        ),
        ("connect-src 'none'", "connect-src 'self'"),
        ("img-src 'self'", "img-src 'self'"),
    ],
)
def test_the_policy_of_the_page_allows_it_and_stays_strict(policy: str, widened: str) -> None:
    meta = '<meta http-equiv="Content-Security-Policy" content="{}">'
    page = with_script(meta.format(policy).encode(), "x").decode()
    assert page.startswith(meta.format(widened))
