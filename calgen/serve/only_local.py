"""Only this machine's own pages get an answer, whatever name a foreign page gave to 127.0.0.1."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class OnlyLocal:
    """Refuses every request whose Host header is not ours (DNS rebinding)."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        names = ("localhost", "127.0.0.1", "[::1]")
        self._hosts = {f"{name}:{port}".encode() for name in names}
        if port == 80:
            self._hosts |= {name.encode() for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        hosts = [value.lower() for name, value in scope["headers"] if name == b"host"]
        if len(hosts) == 1 and hosts[0] in self._hosts:
            await self._app(scope, receive, send)
        else:
            refusal = PlainTextResponse("This server answers to localhost only.\n", 403)
            await refusal(scope, receive, send)
