"""Who waits for news: every open page holds one stream of server-sent events (HTML §9.2)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

_KEEP_ALIVE = 15.0  # seconds; shows that the reader is still there


class Listeners:
    """The open streams. `state` is asked for what to tell them."""

    def __init__(self, state: Callable[[], dict[str, object]]) -> None:
        self._state = state
        self._waiting: dict[asyncio.Queue[bool], asyncio.AbstractEventLoop] = {}

    def tell(self) -> None:
        """Send the state to every stream; from any thread."""
        self._wake(news=True)

    def close(self) -> None:
        """End every stream; from any thread."""
        self._wake(news=False)

    async def events(self) -> AsyncIterator[bytes]:
        """Give the state at once, and again whenever it changes."""
        queue: asyncio.Queue[bool] = asyncio.Queue()
        self._waiting[queue] = asyncio.get_running_loop()
        try:
            yield b"retry: 1000\n\n"
            news: bool | None = True
            while news is not False:
                if news:
                    yield f"data: {json.dumps(self._state())}\n\n".encode()
                else:
                    yield b": still here\n\n"
                news = await _next(queue)
        finally:
            del self._waiting[queue]

    def _wake(self, *, news: bool) -> None:
        for queue, loop in tuple(self._waiting.items()):
            with suppress(RuntimeError):  # the loop ended between two breaths
                loop.call_soon_threadsafe(queue.put_nowait, news)


async def _next(queue: asyncio.Queue[bool]) -> bool | None:
    """Wait for news: True is a new state, False the end, None that there was nothing for long."""
    try:
        return await asyncio.wait_for(queue.get(), _KEEP_ALIVE)
    except TimeoutError:
        return None
