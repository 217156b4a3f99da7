"""One server for the tests that only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.running import PAGE, Running, running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder: Path = tmp_path_factory.mktemp("project")
    files = {
        "index.html": PAGE.format("front"),
        "404.html": PAGE.format("nothing here"),
        "month/2026-11.html": PAGE.format("grid"),
        "admin/index.html": PAGE.format("form"),
        "entries/ä b.html": PAGE.format("named"),
        "feeds/all.ics": "BEGIN:VCALENDAR\r\n",
        "feeds/updates.xml": "<feed/>",
        "api/entries.json": "{}",
        "style.css": "p {}",
        "app.js": "1",
        "logo.svg": "<svg/>",
        "broken.html": "",
    }
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    (folder / "secret.txt").write_text("secret")
    with running(folder) as server:
        yield server
