"""The server's answers: the site from memory, and the stream that reloads open pages."""

from __future__ import annotations

from hashlib import blake2b
from html import escape
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from calgen.serve.content_types import content_type
from calgen.serve.inject import with_script
from calgen.serve.listeners import Listeners
from calgen.serve.live_site import LiveSite, Shown
from calgen.serve.only_local import OnlyLocal

_BROWSER = Path(__file__).parent / "browser"
_HEADERS = {
    "Cache-Control": "no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",  # no foreign page embeds our scripts or data
    "X-Content-Type-Options": "nosniff",
}


def app_of(site: LiveSite, listeners: Listeners, port: int) -> Starlette:
    """Make the application that serves a site to this machine."""

    async def stream(_: Request) -> Response:
        return StreamingResponse(
            listeners.events(), media_type="text/event-stream", headers=_HEADERS
        )

    def own(request: Request) -> Response:
        name = request.path_params["name"]
        found = {path.name: path for path in _BROWSER.iterdir()}.get(name)
        return _file(request, name, found.read_bytes()) if found else Response(status_code=404)

    def page(request: Request) -> Response:
        return _page(request, site.shown)

    def failed(_: Request, error: Exception) -> Response:
        build = site.shown.build if site.shown else ""
        what = f"{type(error).__name__}: {error}"
        return _message("This page could not be made", what, 500, build)

    return Starlette(
        routes=[
            Route("/-/reload", stream),
            Route("/-/{name}", own),
            Route("/{path:path}", page),
        ],
        middleware=[Middleware(OnlyLocal, port=port)],
        exception_handlers={Exception: failed},
    )


def _page(request: Request, shown: Shown | None) -> Response:
    if shown is None:
        return _message("The calendar could not be built yet", "", 503, build="")
    path: str = request.scope["path"].removeprefix("/")
    if f"{path}/index.html" in shown.built.files:
        return RedirectResponse(f"/{quote(path)}/", headers=_HEADERS)
    if not path or path.endswith("/"):
        path += "index.html"
    status = 200 if path in shown.built.files else 404
    path = path if status == 200 else "404.html"
    body = shown.read(path)
    if body is None:
        return _message("There is no such page", "", 404, build=shown.build)
    if path.endswith(".html"):
        body = with_script(body, shown.build)
    return _file(request, path, body, status)


def _file(request: Request, path: str, body: bytes, status: int = 200) -> Response:
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {**_HEADERS, "ETag": tag}
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, status, {**headers, "Content-Type": content_type(path)})


def _message(title: str, text: str, status: int, build: str) -> Response:
    page = (
        '<!doctype html>\n<html lang="en"><meta charset="utf-8">'
        f"<title>{escape(title)}</title>\n<body><h1>{escape(title)}</h1>\n"
        f"<pre>{escape(text)}</pre>\n</body></html>\n"
    )
    body = with_script(page.encode("utf-8", "backslashreplace"), build)
    return Response(body, status, {**_HEADERS, "Content-Type": "text/html; charset=utf-8"})
