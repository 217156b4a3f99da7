"""`calgen serve`: builds, serves on this machine only, and builds again on every save."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType

import uvicorn

from calgen.serve.app import app_of
from calgen.serve.built import Built
from calgen.serve.listeners import Listeners
from calgen.serve.live_site import LiveSite
from calgen.serve.watch import Watch

_HOST = "127.0.0.1"
_PORTS_TRIED = 50


def serve(
    rebuild: Callable[[], Built],
    watched: Sequence[Path],
    port: int,
    announce: Callable[[str], None],
) -> int:
    """Serve until Ctrl-C and give the exit code: 0, or 1 if no port is free.

    `rebuild` is called in another thread, never twice at once; what it raises is shown in the
    browser while the last good site goes on. Port 0 takes any free one.
    """
    try:
        listening = _listen(port)
    except OSError as error:
        announce(f"no port can be opened on {_HOST} from {port} on: {error.strerror}")
        return 1
    taken = listening.getsockname()[1]
    if port not in {0, taken}:
        announce(f"port {port} is taken, so this is port {taken}")
    site = LiveSite(rebuild, announce)
    listeners = Listeners(site.state)

    def renew() -> None:
        site.rebuild()
        listeners.tell()

    with suppress(KeyboardInterrupt), listening, Watch(watched, renew, announce):
        site.rebuild()
        config = uvicorn.Config(
            app_of(site, listeners, taken),
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",  # what a request breaks is shown in its answer
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=2,
        )
        ready = partial(announce, f"http://{_HOST}:{taken}/ (Ctrl-C ends it)")
        _Server(config, ready, listeners.close).run(sockets=[listening])
    return 0


class _Server(uvicorn.Server):
    """Says when it is ready; ends the streams first, which would keep it from ending."""

    def __init__(
        self, config: uvicorn.Config, ready: Callable[[], None], ending: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._ready = ready
        self._ending = ending

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    def handle_exit(self, sig: signal.Signals | int, frame: FrameType | None) -> None:
        self._ending()
        super().handle_exit(sig, frame)


def _listen(port: int) -> socket.socket:
    """Open the port, or the next one that is free. Raises the first OSError if none is."""
    first: OSError | None = None
    for number in range(port, min(port + _PORTS_TRIED, 65_536)):
        try:
            return socket.create_server((_HOST, number))
        except OSError as error:
            first = first or error
    raise first or OSError(0, "no such port")
