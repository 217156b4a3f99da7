"""A real server in a process of its own, and ways to talk to it."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[2]
PAGE = "<!doctype html><html><head><title>T</title></head><body>{}</body></html>"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Running:
    folder: Path
    port: int
    said: tuple[str, ...]
    output: IO[str]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=named)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def raw(self, request: bytes, *, hang_up: bool = False) -> bytes:
        """Send bytes as they are, and read until the server ends the connection.

        Who hangs up at once gets no answer to most requests, but ends those that never end.
        """
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(request)
            if hang_up:
                connection.shutdown(socket.SHUT_WR)
            received = b""
            while part := connection.recv(65_536):
                received += part
            return received

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    @contextmanager
    def news(self) -> Iterator[Iterator[dict[str, Any]]]:
        """The states that an open page is told of, the first one at once."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", "/-/reload")
            yield _states(connection.getresponse())
        finally:
            connection.close()


def _states(answer: http.client.HTTPResponse) -> Iterator[dict[str, Any]]:
    while line := answer.readline():
        if line.startswith(b"data: "):
            yield json.loads(line[6:])


@contextmanager
def running(folder: Path, port: int = 0) -> Iterator[Running]:
    """Start a server; at the end Ctrl-C must end it cleanly, without a word."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.serve.program", str(folder), str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            said = []
            for line in process.stdout:
                said.append(line.rstrip("\n"))
                if line.startswith("http://"):
                    break
            found = re.match(r"http://127\.0\.0\.1:(\d+)/", said[-1] if said else "")
            assert found, (said, process.stderr.read())
            yield Running(folder, int(found[1]), tuple(said), process.stdout)
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
            complaints = process.stderr.read()
            assert complaints == "", complaints
        finally:
            process.kill()
