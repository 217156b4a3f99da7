"""CSV for spreadsheets, in which no cell of a contributor can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text below a row of headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def write_csv(sheet: Sheet) -> bytes:
    """Write a sheet as RFC 4180 wants it: UTF-8, CRLF, quotes where needed.

    Lone surrogates, which no reader accepts, become question marks.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.headings)
    writer.writerows(_safe(row) for row in sheet.rows)
    return text.getvalue().encode("utf-8", "replace")


def _safe(row: Sequence[str]) -> list[str]:
    """Put a quote mark before what a spreadsheet would take for a formula."""
    return [f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell for cell in row]
