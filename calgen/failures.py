"""What to say when a command failed for no fault in the files it was given."""

from __future__ import annotations

import sys
import traceback

from calgen import __version__


def what_failed(error: OSError) -> str:
    """Say what the system refused: a full disk or a folder without permission is no bug."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def report_bug() -> None:
    """Tell of the exception at hand, which is our fault, and how to report it."""
    command = " ".join(sys.argv[1:])
    sys.stderr.write(
        f"\nThis is a bug in calgen {__version__}, not in your files. Please report it\n"
        f"with the lines below, and what you ran: calgen {command}\n\n"
    )
    traceback.print_exc()
