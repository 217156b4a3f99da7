"""Codes that a telephone's camera reads (with segno)."""

from __future__ import annotations

import segno

_QUIET = 4
"""Free space around the code, in modules, as ISO/IEC 18004 asks for."""


def qr_svg(text: str) -> str:
    """Give the QR code of a text, such as an address, as an SVG of class `qr` to stand in a page.

    It is hidden from screen readers: what it says stands beside it as a link. A text of more than
    2,953 bytes has no code: the answer is empty.
    """
    try:
        code = segno.make_qr(text)
    except segno.DataOverflowError:
        return ""
    drawn = code.svg_inline(border=_QUIET, svgclass="qr", lineclass=None, omitsize=True)
    return str(drawn).replace("<svg ", '<svg aria-hidden="true" ', 1)
