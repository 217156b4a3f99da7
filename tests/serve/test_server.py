"""Saving a file shows in the browser; nothing that is saved stops the server."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from tests.serve.running import PAGE, Running, running


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.html").write_text(PAGE.format("first"))
    return tmp_path


def front(server: Running) -> str:
    return server.get("/").body.decode()


def test_a_save_is_told_to_open_pages_and_served(project: Path) -> None:
    with running(project) as server, server.news() as news:
        first = next(news)
        assert f'data-build="{first["build"]}"' in front(server)
        server.write("content/index.html", PAGE.format("second"))
        second = next(news)
        assert second["build"] != first["build"]
        assert "second" in front(server)
        assert f'data-build="{second["build"]}"' in front(server)


def test_new_and_removed_files_and_folders_are_noticed(project: Path) -> None:
    with running(project) as server, server.news() as news:
        next(news)
        server.write("content/topics/tents.html", PAGE.format("tents"))
        next(news)
        while server.get("/topics/tents.html").status != 200:
            next(news)
        shutil.rmtree(project / "content/topics")
        while server.get("/topics/tents.html").status != 404:
            next(news)


def test_a_single_file_is_watched_also_when_it_is_replaced(project: Path) -> None:
    with running(project) as server, server.news() as news:
        before = next(news)["build"]
        (project / "new").write_text("title: T")
        os.replace(project / "new", project / "site.yaml")  # noqa: PTH105  as editors do
        assert next(news)["build"] != before


def test_a_folder_that_appears_later_or_comes_back_is_watched(project: Path) -> None:
    with running(project) as server, server.news() as news:
        next(news)
        (project / "static").mkdir()
        next(news)
        (project / "static/logo.svg").write_text("<svg/>")
        next(news)
        (project / "content").rename(project / "away")
        next(news)
        (project / "away").rename(project / "content")
        next(news)
        server.write("content/index.html", PAGE.format("back"))
        while "back" not in front(server):
            next(news)


def test_problems_are_shown_the_first_ones_and_how_many(project: Path) -> None:
    (project / "content/bad.yaml").write_text("PROBLEM </script><b>\n" * 7)
    with running(project) as server, server.news() as news:
        state = next(news)
    assert state["counts"] == "7 errors in 1 file"
    assert len(state["first"]) == 5
    assert state["first"][0] == {
        "place": "bad.yaml:1:1",
        "message": "PROBLEM </script><b>",
        "hint": "hint <b>",
    }
    assert "built: 7 errors in 1 file" in server.said


def test_a_build_that_fails_is_shown_while_the_last_good_site_goes_on(project: Path) -> None:
    with running(project) as server, server.news() as news:
        first = next(news)
        server.write("content/broken", "no \x1b[31m")
        failed = next(news)
        while failed["failure"] != "ValueError: no \x1b[31m":  # a save may be seen half done
            failed = next(news)
        assert failed["build"] == first["build"]
        assert "first" in front(server)
        (project / "content/broken").unlink()
        mended = next(news)
        assert (mended["failure"], mended["build"] != first["build"]) == ("", True)
        said = server.output.readline()
        assert "could not be built" in said
        assert "\x1b" not in said


def test_a_first_build_that_fails_is_mended_by_a_save(project: Path) -> None:
    (project / "content/broken").write_text("no")
    with running(project) as server, server.news() as news:
        assert next(news)["failure"] == "ValueError: no"
        answer = server.get("/")
        assert answer.status == 503
        assert "/-/reload.js" in answer.body.decode()
        (project / "content/broken").unlink()
        assert next(news)["failure"] == ""
        assert "first" in front(server)


def test_a_port_that_is_taken_gives_the_next_free_one_and_says_so(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        with running(project, taken) as server:
            assert server.port > taken
            assert f"port {taken} is taken, so this is port {server.port}" in server.said
            assert server.get("/").status == 200


def test_only_the_loopback_address_listens(project: Path) -> None:
    with running(project) as server:
        for address in {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None)}:
            if str(address).startswith("127.") or address == "::1":
                continue
            with pytest.raises(OSError, match=r".+"):
                socket.create_connection((str(address), server.port), timeout=5).close()
        with socket.create_server(("127.0.0.2", server.port)):
            pass


def test_ctrl_c_ends_it_also_while_pages_are_open(project: Path) -> None:
    with running(project) as server, server.news() as one, server.news() as two:
        next(one)
        next(two)
