import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from tests.projects import write_project


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_a_site_is_served_until_it_is_interrupted(tmp_path: Path) -> None:
    project = write_project(
        tmp_path, {"content/ads/a.yaml": "title: Snow boots\n", "content/ads/b.yaml": "title: [\n"}
    )
    command = [sys.executable, "-m", "calgen", "-C", str(project), "serve"]
    with subprocess.Popen(
        [*command, "--port", str(free_port()), "--today", "2026-11-22"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        text=True,
    ) as program:
        assert program.stdout is not None
        address = next(line for line in program.stdout if line.startswith("http://")).split()[0]
        with urlopen(f"{address}api/entries.json", timeout=30) as answer:  # noqa: S310 -- our own server
            assert b"Snow boots" in answer.read()
        program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=30)
    assert (program.returncode, "Traceback" in err) == (0, False)
