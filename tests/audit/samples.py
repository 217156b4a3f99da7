"""A calendar file written by hand that is right, and ways to spoil it, each by one fault."""

from collections.abc import Callable
from dataclasses import dataclass

_TEXT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//by hand//EN
CALSCALE:GREGORIAN
NAME:Shop\\, promotions
X-WR-CALNAME:Shop\\, promotions
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
SOURCE;VALUE=URI:https://calendar.example/feeds/all.ics
URL:https://calendar.example/
COLOR:teal
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:sale@shop
DTSTAMP:20260203T040506Z
DTSTART;VALUE=DATE:20260302
DTEND;VALUE=DATE:20260307
SEQUENCE:3
STATUS:CONFIRMED
TRANSP:TRANSPARENT
X-MICROSOFT-CDO-BUSYSTATUS:FREE
SUMMARY:Größe: 20% off\\; C:\\\\News\\, and 🏕️
DESCRIPTION;ALTREP="data:text/html,hello":First\\nsecond paragraph that is
  long enough to stand on a line of its own
CATEGORIES:Promotion,a\\,b
URL:https://calendar.example/entries/sale.html
COLOR:crimson
END:VEVENT
BEGIN:VEVENT
UID:weekly@shop
DTSTAMP:20260203T040506Z
DTSTART;TZID=Europe/Berlin:20260105T100000
DTEND;TZID=Europe/Berlin:20260105T110000
RRULE:FREQ=WEEKLY;UNTIL=20261230T225959Z
EXDATE;TZID=Europe/Berlin:20260112T100000
SEQUENCE:2
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:Weekly
END:VEVENT
BEGIN:VEVENT
UID:weekly@shop
DTSTAMP:20260203T040506Z
DTSTART;TZID=Europe/Berlin:20260707T150000
DTEND;TZID=Europe/Berlin:20260707T160000
RECURRENCE-ID;TZID=Europe/Berlin:20260706T100000
SEQUENCE:2
STATUS:CONFIRMED
TRANSP:OPAQUE
SUMMARY:Weekly
END:VEVENT
BEGIN:VEVENT
UID:monthly@shop
DTSTAMP:20260203T040506Z
DTSTART;VALUE=DATE:20260105
DTEND;VALUE=DATE:20260106
RRULE:FREQ=MONTHLY;BYDAY=1MO
STATUS:CANCELLED
TRANSP:TRANSPARENT
X-MICROSOFT-CDO-BUSYSTATUS:FREE
SUMMARY:First Mondays
END:VEVENT
END:VCALENDAR
"""
GOOD = _TEXT.replace("\n", "\r\n").encode()


@dataclass(frozen=True, slots=True)
class Bad:
    """A way to spoil the file, and the check that has to notice."""

    name: str
    check: str
    spoil: Callable[[bytes], bytes]


def swap(name: str, check: str, old: str, new: str) -> Bad:
    """Put something in the place of something else that stands there (the first time)."""
    before, after = (text.replace("\n", "\r\n").encode() for text in (old, new))
    assert before in GOOD, old
    return Bad(name, check, lambda data: data.replace(before, after, 1))


def without(name: str, check: str, line: str) -> Bad:
    return swap(name, check, f"{line}\n", "")


def after(name: str, check: str, line: str, new: str) -> Bad:
    return swap(name, check, f"{line}\n", f"{line}\n{new}\n")


_BERLIN = _TEXT[_TEXT.index("BEGIN:VTIMEZONE") : _TEXT.index("BEGIN:VEVENT")]
_WEEKLY = "DTSTART;TZID=Europe/Berlin:20260105T100000"
_STAMP = "DTSTAMP:20260203T040506Z"
_RULE = "RRULE:FREQ=WEEKLY;UNTIL=20261230T225959Z"
_EXDATE = "EXDATE;TZID=Europe/Berlin:20260112T100000"
_MOVED = "RECURRENCE-ID;TZID=Europe/Berlin:20260706T100000"
_SUMMER = "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"

WIRE = (
    Bad("a byte order mark", "byte-order-mark", lambda data: b"\xef\xbb\xbf" + data),
    Bad("line feeds alone", "line-end", lambda data: data.replace(b"\r\n", b"\n")),
    Bad("no end of the last line", "line-end", lambda data: data[:-2]),
    swap("an empty line", "blank-line", "BEGIN:VTIMEZONE\n", "\nBEGIN:VTIMEZONE\n"),
    Bad("an empty last line", "blank-line", lambda data: data + b"\r\n"),
    swap("a bell", "control-character", "off", "\x07off"),
    swap("a line separator", "control-character", "off", "\u2028off"),
    swap("a next line", "control-character", "off", "\x85off"),
    swap("a mark in the middle", "control-character", "off", "\ufeffoff"),
    Bad("a carriage return", "line-end", lambda data: data.replace(b"off", b"\roff", 1)),
    swap("a long line", "long-line", "SUMMARY:Weekly", f"SUMMARY:{'x' * 68}"),
    swap("a line of many octets", "long-line", "SUMMARY:Weekly", f"SUMMARY:{'é' * 34}"),
    Bad(
        "a character folded in the middle",
        "split-character",
        lambda data: data.replace("ö".encode(), b"\xc3\r\n \xb6", 1),
    ),
    Bad("Latin-1", "encoding", lambda data: data.replace("ö".encode(), b"\xf6", 1)),
)
STRUCTURE = (
    swap("a bare line break in a text", "content-line", "First\\nsecond", "First\nsecond"),
    swap("no name", "content-line", "SUMMARY:Weekly", ":Weekly"),
    swap("an open quote", "content-line", '"data:text/html,hello"', '"data:text/html,hello'),
    Bad("two calendars", "nesting", lambda data: data * 2),
    Bad("nothing", "nesting", lambda _: b""),
    Bad("a page that says sorry", "nesting", lambda _: b"<html>\r\n"),
    swap("an event without its end", "nesting", "END:VEVENT\nBEGIN", "BEGIN"),
    Bad("half a file", "nesting", lambda data: data[: len(data) // 2]),
    Bad("something after the end", "nesting", lambda data: data + b"X-MORE:1\r\n"),
    Bad(
        "a calendar without anything",
        "missing",
        lambda data: data[: data.index(b"BEGIN:VTIM")] + b"END:VCALENDAR\r\n",
    ),
    without("no UID", "missing", "UID:sale@shop"),
    without("no DTSTAMP", "missing", "UID:sale@shop\nDTSTAMP:20260203T040506Z"),
    without("no DTSTART", "missing", "DTSTART;VALUE=DATE:20260302"),
    without("no SUMMARY", "missing", "SUMMARY:First Mondays"),
    without("no VERSION", "missing", "VERSION:2.0"),
    without("no PRODID", "missing", "PRODID:-//example.org//by hand//EN"),
    without("no offset", "missing", "TZOFFSETTO:+0200"),
    after("two titles", "twice", "SUMMARY:Weekly", "SUMMARY:Daily"),
    after("two rules", "twice", _RULE, "RRULE:FREQ=DAILY"),
    after("METHOD", "foreign", "VERSION:2.0", "METHOD:PUBLISH"),
    after("ATTENDEE", "foreign", _RULE, "ATTENDEE:mailto:ted@shop.example"),
    after("ORGANIZER", "foreign", _RULE, "ORGANIZER:mailto:ted@shop.example"),
    after("RDATE", "foreign", _RULE, "RDATE;TZID=Europe/Berlin:20260106T100000"),
    after("COMMENT in a zone", "foreign", "TZID:Europe/Berlin", "COMMENT:until 2037"),
    after("RDATE in a zone", "foreign", "TZNAME:CEST", "RDATE:20260329T020000"),
    after("a slip in a name", "foreign", "SUMMARY:Weekly", "SUMARY:Weekly"),
    after(
        "an alarm",
        "foreign",
        "SUMMARY:Weekly",
        "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nDESCRIPTION:x\nEND:VALARM",
    ),
    after("a task", "foreign", "COLOR:teal", "BEGIN:VTODO\nUID:a\nEND:VTODO"),
)
VALUES = (
    swap("CANCELED", "value", "STATUS:CANCELLED", "STATUS:CANCELED"),
    swap("a colour in hex", "value", "COLOR:teal", "COLOR:#008080"),
    swap("a script as an address", "value", "URL:https://cal", "URL:javascript://cal"),
    swap("half an address", "value", "URL:https://calendar.example/\n", "URL:entries/\n"),
    swap("blanks in an address", "value", "entries/sale.html", "entries/the sale.html"),
    swap("DTSTAMP of no zone", "value", "DTSTAMP:20260203T040506Z", "DTSTAMP:20260203T040506"),
    swap("no day", "value", "20260302", "20260230"),
    swap("dashes in a day", "value", "20260302", "2026-03-02"),
    swap("a length of nothing", "value", "VALUE=DURATION:PT6H", "VALUE=DURATION:6H"),
    swap("half a SEQUENCE", "value", "SEQUENCE:3", "SEQUENCE:3.5"),
    swap("seconds in an offset", "value", "TZOFFSETTO:+0200", "TZOFFSETTO:+015328"),
    swap("a version of 1996", "value", "VERSION:2.0", "VERSION:1.0"),
    swap("a length without its type", "value-type", ";VALUE=DURATION:", ":"),
    swap("an address without its type", "value-type", "SOURCE;VALUE=URI:", "SOURCE:"),
    swap("a day without its type", "value-type", "DTEND;VALUE=DATE:20260307", "DTEND:20260307"),
    swap("a time that says it is a day", "value-type", "DTEND;TZID=", "DTEND;VALUE=DATE;TZID="),
    swap("no quotes", "parameter", 'ALTREP="data:text/html,hello"', "ALTREP=data"),
    swap("a comma without quotes", "parameter", "DTEND;", "DTEND;X-A=a,b;"),
    swap("a parameter twice", "parameter", "DTEND;", "DTEND;X-A=a;X-A=a;"),
    swap("a comma without its backslash", "escape", "Shop\\, promotions", "Shop, promotions"),
    swap("a semicolon without its backslash", "escape", "off\\;", "off;"),
    swap("an escaped colon", "escape", "Größe:", "Größe\\:"),
    swap("a backslash alone", "escape", "C:\\\\News", "C:\\Mews"),
    swap("a title of two lines", "one-line", "SUMMARY:Weekly", "SUMMARY:Week\\nly"),
    swap("an empty title", "one-line", "SUMMARY:Weekly", "SUMMARY: "),
)
TIMES = (
    swap("an end that is no end", "span", "DTEND;VALUE=DATE:20260307", "DTEND;VALUE=DATE:20260302"),
    swap("an end before the start", "span", "20260105T110000", "20260105T090000"),
    swap(
        "an end in UTC",
        "span",
        "DTEND;TZID=Europe/Berlin:20260105T110000",
        "DTEND:20260105T100000Z",
    ),
    swap("an end of another kind", "span", "DTEND;VALUE=DATE:20260307", "DTEND:20260307T000000Z"),
    without("a day without its end", "span", "DTEND;VALUE=DATE:20260307"),
    after("an end and a length", "span", "DTEND;VALUE=DATE:20260307", "DURATION:P5D"),
    swap("hours of days", "span", "DTEND;VALUE=DATE:20260307", "DURATION:PT12H"),
    swap("a zone of a day", "clock", "DTEND;VALUE=DATE:", "DTEND;VALUE=DATE;TZID=Europe/Berlin:"),
    swap("a zone of UTC", "clock", _WEEKLY, f"{_WEEKLY}Z"),
    swap("a time of no place", "clock", _WEEKLY, "DTSTART:20260105T100000"),
    swap("a zone of a stamp", "clock", "DTSTAMP:", "DTSTAMP;TZID=Europe/Berlin:"),
    after("another last change", "stamps", _STAMP, "LAST-MODIFIED:20260204T040506Z"),
    after("changed before it came to be", "stamps", _STAMP, "CREATED:20260204T040506Z"),
    swap("whole days that block", "busy", "TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
    without("whole days that block in Outlook", "busy", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
    swap("cancelled and busy", "busy", "CONFIRMED\nTRANSP:OPAQUE", "CANCELLED\nTRANSP:OPAQUE"),
)
SERIES = (
    swap("UNTIL as a day of a time", "repeat", "20261230T225959Z", "20261230"),
    swap("UNTIL by the clock of a zone", "repeat", "20261230T225959Z", "20261230T235959"),
    swap("UNTIL as a time of a day", "repeat", "BYDAY=1MO", "BYDAY=1MO;UNTIL=20271231T000000Z"),
    swap("UNTIL and COUNT", "repeat", ";UNTIL", ";COUNT=3;UNTIL"),
    swap("no frequency", "repeat", "FREQ=WEEKLY", "WEEKLY"),
    swap("a rule of nothing", "repeat", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY;BYMONTHDAY=99"),
    swap("a start that is no instance", "repeat", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=TU"),
    swap("an exception at another time", "left-out", "20260112T100000", "20260112T090000"),
    swap("an exception on another day", "left-out", "20260112T100000", "20260113T100000"),
    swap("an exception as a day", "left-out", _EXDATE, "EXDATE;VALUE=DATE:20260112"),
    swap("an exception in UTC", "left-out", _EXDATE, "EXDATE:20260112T090000Z"),
    swap("an exception after the end", "left-out", "20260112T100000", "20270111T100000"),
    without("an exception of no series", "left-out", _RULE),
    swap("a second event of one name", "uid", "UID:monthly@shop", "UID:sale@shop"),
    swap("moved from another time", "replaced", _MOVED, f"{_MOVED[:-6]}110000"),
    swap("moved from what is a day", "replaced", _MOVED, "RECURRENCE-ID;VALUE=DATE:20260706"),
    swap("moved from UTC", "replaced", _MOVED, "RECURRENCE-ID:20260706T080000Z"),
    swap("moved from what is left out", "replaced", _MOVED, _MOVED.replace("0706", "0112")),
    swap("moved with all that follow", "replaced", "-ID;TZID", "-ID;RANGE=THISANDFUTURE;TZID"),
    swap("moved and repeating", "replaced", _MOVED, f"{_MOVED}\nRRULE:FREQ=DAILY"),
    swap("moved by an older word", "replaced", f"{_MOVED}\nSEQUENCE:2", f"{_MOVED}\nSEQUENCE:1"),
    swap("moved without its series", "replaced", "UID:weekly@shop", "UID:other@shop"),
)
ZONES = (
    swap("a zone that is not described", "zone-described", _BERLIN, ""),
    swap("a zone described twice", "zone-described", _BERLIN, _BERLIN * 2),
    swap("a zone of another name", "zone-described", _WEEKLY, _WEEKLY.replace("Berlin", "Rome")),
    swap("a name that is no zone's", "value", "TZID:Europe/Berlin", "TZID:Customized Time Zone"),
    swap("a name with a prefix", "value", "TZID:Europe/Berlin", "TZID:/x/2020.1/Europe/Berlin"),
    swap("a wrong offset", "zone-right", "+0100\nTZOFFSETTO:+0200", "+0100\nTZOFFSETTO:+0300"),
    swap("a change a week early", "zone-right", _SUMMER, _SUMMER.replace("-1SU", "-2SU")),
    swap("a change an hour late", "zone-right", "19700329T020000", "19700329T030000"),
    swap("a change once", "zone-right", f"{_SUMMER}\n", ""),
    swap("a rule that ended", "zone-right", _SUMMER, f"{_SUMMER};UNTIL=20250330T010000Z"),
    swap("a rule that begins late", "zone-right", "19700329T020000", "20270328T020000"),
    swap("a zone that begins in UTC", "zone-form", "19700329T020000", "19700329T010000Z"),
    swap("a zone that changes each month", "zone-form", "FREQ=YEARLY;BYMONTH=3", "FREQ=MONTHLY"),
)
HEADS = (
    without("no older name", "head", "X-WR-CALNAME:Shop\\, promotions"),
    swap("another name", "head", "X-WR-CALNAME:Shop", "X-WR-CALNAME:Stop"),
    swap("another interval", "head", "X-PUBLISHED-TTL:PT6H", "X-PUBLISHED-TTL:PT1H"),
    without("a calendar of no name", "name", "NAME:Shop\\, promotions"),
)
SIZES = (
    Bad(
        "too many events",
        "size",
        lambda data: _filled(data, [f"UID:{number}@shop" for number in range(1000)]),
    ),
    Bad("too many bytes", "size", lambda data: _filled(data, ["COMMENT:" + "x" * 60] * 15_000)),
)
BAD = (*WIRE, *STRUCTURE, *VALUES, *TIMES, *SERIES, *ZONES, *HEADS, *SIZES)


def _filled(data: bytes, lines: list[str]) -> bytes:
    """Put in events, or the same lines into one event."""
    if not lines[0].startswith("UID"):
        return data.replace(b"COLOR:crimson\r\n", "".join(f"{one}\r\n" for one in lines).encode())
    begin = data.index(b"BEGIN:VEVENT")
    event = data[begin : data.index(b"END:VEVENT") + len(b"END:VEVENT\r\n")]
    more = b"".join(event.replace(b"UID:sale@shop", one.encode()) for one in lines)
    return data[:begin] + more + data[begin:]
