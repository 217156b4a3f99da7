import re
from xml.etree import ElementTree as ET

from calgen.formats.qr import qr_svg

ADDRESS = "webcal://calendar.fernhill.example/feeds/highlights.ics"
QUIET = 4


def modules(svg: str) -> tuple[int, set[tuple[int, int]]]:
    """Give the size of a code, and its dark modules, as the strokes of the path draw them."""
    drawn = ET.fromstring(svg)  # noqa: S314 -- it was made here
    size = int(drawn.attrib["viewBox"].split()[2])
    dark, x, y = set(), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", drawn[0].attrib["d"]):
        step = [float(number) for number in numbers.split()]
        if command == "h":
            dark |= {(round(x + one), round(y - 0.5)) for one in range(round(step[0]))}
        else:
            x, y = (step[0], step[1]) if command == "M" else (x + step[0], y + step[1])
        x += step[0] if command == "h" else 0
    return size, dark


def test_a_code_has_its_three_corners_and_free_space_around() -> None:
    size, dark = modules(qr_svg(ADDRESS))
    last = size - QUIET - 1
    assert {(QUIET, QUIET), (last, QUIET), (QUIET, last)} <= dark
    assert all(QUIET <= at <= last for place in dark for at in place)
    ring = {(QUIET + 1, QUIET + 1 + n) for n in range(5)}
    assert ring.isdisjoint(dark)


def test_equal_texts_give_equal_codes_and_others_do_not() -> None:
    assert qr_svg(ADDRESS) == qr_svg(ADDRESS)
    assert qr_svg(ADDRESS) != qr_svg(ADDRESS.replace("highlights", "all"))


def test_it_is_a_picture_that_screen_readers_pass_over() -> None:
    svg = ET.fromstring(qr_svg("Größe"))  # noqa: S314 -- it was made here
    assert svg.tag == "svg"
    assert svg.attrib["class"] == "qr"
    assert svg.attrib["aria-hidden"] == "true"
    assert not ({"width", "height", "style"} & set(svg.attrib))


def test_what_is_too_long_for_a_code_has_none() -> None:
    assert qr_svg("webcal://x.example/" + "k" * 3_000) == ""


def test_a_long_address_fits() -> None:
    size, _ = modules(qr_svg("webcal://x.example/" + "k" * 2_000))
    assert size > modules(qr_svg(ADDRESS))[0]
