"""The site is served from memory, to this machine only, and no request stops the server."""

from __future__ import annotations

import http.client

import pytest

from tests.serve.running import Running


@pytest.mark.parametrize(
    ("path", "kind", "text"),
    [
        ("/", "text/html; charset=utf-8", "front"),
        ("/index.html?q=1", "text/html; charset=utf-8", "front"),
        ("/month/2026-11.html", "text/html; charset=utf-8", "grid"),
        ("/admin/", "text/html; charset=utf-8", "form"),
        ("/entries/%C3%A4%20b.html", "text/html; charset=utf-8", "named"),
        ("/feeds/all.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n"),
        ("/feeds/updates.xml", "application/atom+xml; charset=utf-8", "<feed/>"),
        ("/api/entries.json", "application/json; charset=utf-8", "{}"),
        ("/style.css", "text/css; charset=utf-8", "p {}"),
        ("/app.js", "text/javascript; charset=utf-8", "1"),
        ("/logo.svg", "image/svg+xml; charset=utf-8", "<svg/>"),
    ],
)
def test_a_file_is_served_with_its_type(server: Running, path: str, kind: str, text: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert answer.headers["content-type"] == kind
    assert text in answer.body.decode()


def test_only_pages_get_the_script(server: Running) -> None:
    page = server.get("/").body.decode()
    assert page.count('<script src="/-/reload.js" data-build="') == 1
    assert page.index("<script") < page.index("</body>")
    assert server.get("/feeds/all.ics").body == b"BEGIN:VCALENDAR\r\n"


def test_an_unknown_page_is_the_sites_own_404(server: Running) -> None:
    answer = server.get("/nowhere.html")
    assert answer.status == 404
    assert "nothing here" in answer.body.decode()


def test_a_folder_without_its_slash_leads_to_the_one_with_it(server: Running) -> None:
    answer = server.get("/admin")
    assert answer.status == 307
    assert answer.headers["location"] == "/admin/"


def test_a_file_that_a_browser_has_is_not_sent_again(server: Running) -> None:
    tag = server.get("/feeds/all.ics").headers["etag"]
    again = server.get("/feeds/all.ics", If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    assert server.get("/feeds/all.ics", If_None_Match='"other"').status == 200


def test_head_has_the_headers_only(server: Running) -> None:
    answer = server.get("/feeds/all.ics", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["content-length"] == "17"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(server: Running, method: str) -> None:
    assert server.get("/", method=method).status == 405


@pytest.mark.parametrize(
    "path", ["/", "/-/reload", "/-/reload.js", "/nowhere", "/api/entries.json"]
)
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{}", "127.0.0.1", "127.0.0.1:1", "localhost.evil:{}", ""]
)
@pytest.mark.parametrize("origin", ["", "Origin: http://evil.example\r\n"])
def test_a_foreign_host_is_refused(server: Running, path: str, host: str, origin: str) -> None:
    name = host.format(server.port)
    request = f"GET {path} HTTP/1.1\r\nHost: {name}\r\n{origin}Connection: close\r\n\r\n"
    answer = server.raw(request.encode())
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"front" not in answer


def test_no_host_or_two_are_refused(server: Running) -> None:
    ours = f"Host: 127.0.0.1:{server.port}\r\n"
    assert server.raw(b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 403 ")
    both = f"GET / HTTP/1.1\r\n{ours}Host: evil.example\r\nConnection: close\r\n\r\n"
    assert b" 200 " not in server.raw(both.encode()).split(b"\r\n")[0]


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_every_name_of_this_machine_is_answered(server: Running, name: str) -> None:
    assert server.get("/", Host=f"{name}:{server.port}").status == 200


@pytest.mark.parametrize("path", ["/", "/api/entries.json", "/-/reload.js"])
def test_no_answer_lets_a_foreign_page_read_it(server: Running, path: str) -> None:
    headers = {
        name.lower(): value
        for name, value in server.get(path, Origin="http://evil.example").headers.items()
    }
    assert not [name for name in headers if name.startswith("access-control-")]
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_the_stream_lets_no_foreign_page_read_it(server: Running) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        connection.request("GET", "/-/reload", headers={"Origin": "http://evil.example"})
        headers = connection.getresponse().headers
    finally:
        connection.close()
    assert headers["content-type"].startswith("text/event-stream")
    assert not [name for name in headers if name.lower().startswith("access-control-")]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt", "//secret.txt", "/content/../../secret.txt", "/./secret.txt",
        "/%00", "/%0a", "/%ff%fe", "/-/../secret.txt", "/-/..%2fapp.py", "/-/%2e%2e", "/-/",
        "/%", "/%2", "/%zz", "/a/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/" + "a/" * 5_000,
    ],
)  # fmt: skip
def test_the_site_cannot_be_walked_out_of(server: Running, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: localhost:{server.port}\r\nConnection: close\r\n\r\n"
    answer = server.raw(request.encode())
    assert answer[:10] in {b"HTTP/1.1 3", b"HTTP/1.1 4"}
    assert b"secret" not in answer
    assert server.get("/").status == 200


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"", b"\r\n\r\n", b"\x00" * 1_000, b"GET", b"GET /\r\n\r\n", b"\x16\x03\x01\x02\x00",
        b"GET / HTTP/9.9\r\n\r\n", b"GET \xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 20_000 + b"\r\n", b"A" * 200_000,
        b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        (b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n"),
    ],
)  # fmt: skip
def test_no_request_stops_the_server(server: Running, request_bytes: bytes) -> None:
    try:
        answer = server.raw(request_bytes, hang_up=True)
    except OSError:
        answer = b""
    assert b" 200 " not in answer.split(b"\r\n")[0]
    assert server.get("/").status == 200


def test_a_page_that_cannot_be_made_says_why_and_stops_no_other(server: Running) -> None:
    answer = server.get("/broken.html")
    assert answer.status == 500
    assert "RuntimeError: &lt;b&gt;cannot&lt;/b&gt;" in answer.body.decode()
    assert "/-/reload.js" in answer.body.decode()
    assert server.get("/").status == 200
