"""Calendar days as people write them, and as spreadsheets store them.

``2025.3.7``, ``2025年3月7日``, ``3月7日``, ``20250307`` (text or number), ``二〇二五年三月七日``,
full-width digits, a trailing weekday or time, day numbers of a spreadsheet.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from services.written_numbers import chinese_number, narrow, plain_number, squeeze


class DayTrouble(StrEnum):
    """Why a written day is none."""

    UNREADABLE = "unreadable"
    IMPOSSIBLE = "impossible"
    INCOMPLETE = "incomplete"


class NotADay(ValueError):
    """What is written names no calendar day; ``trouble`` says why."""

    def __init__(self, trouble: DayTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day, and what had to be assumed to read it."""

    day: date
    has_year: bool = True
    is_ambiguous: bool = False  # 3/7/2025, or the number 3.1 that may have been 3.10
    is_range: bool = False  # 3月7日-9日: the first day counts


_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000  # 1954 to 2119 in a spreadsheet's day numbers
_SERIAL_ZERO = date(1899, 12, 30)  # day 0 of the 1900 system, its false leap day included
_CENTURY = 100

_CLOCK = r"(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|\d{1,2}[时点](?:\d{1,2}分?|半|整)?)"
_TIME = re.compile(rf"(?:T| +){_CLOCK}Z?(?: *[-~至到—–] *{_CLOCK})?$")
_REMARK = re.compile(r"[(\[](?:补|后补|补录|补登|补记|补填)[)\]]$|(?:补录|补登|补记|补填)$")
_SPACED = re.compile(r"^(\d{4}) (\d{1,2}) (\d{1,2})$")
_TAIL = (
    r"(?P<range>[-~至到—–、](?:\d{4}[年./-])?(?:\d{1,2}[月./-])?\d{1,2}[日号]?)?"
    r"[(\[]?(?:周|星期|礼拜)?[一二三四五六日天]?[)\]]?"
    r"(?:上午|下午|晚上|晚|早上|早|中午|夜间|夜)?"
    r"(?:\d{1,2}[:时点](?:\d{1,2}分?|半)?)?\.?$"
)
_YEAR_FIRST = re.compile(
    r"^(?P<y>\d{4}|\d{2})[年./\-、,·](?P<m>\d{1,2})[月./\-、,·](?P<d>\d{1,2})[日号]?" + _TAIL
)
_YEAR_LAST = re.compile(r"^(?P<m>\d{1,2})[./-](?P<d>\d{1,2})[./-](?P<y>\d{4})$")
_MONTH_DAY = re.compile(r"^(?P<m>\d{1,2})[月./\-、,·](?P<d>\d{1,2})[日号]?" + _TAIL)
_COMPACT = re.compile(r"^(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:\.0)?$")
_SHORT_COMPACT = re.compile(r"^(?!19|20)(?P<y>\d{2})(?P<m>\d{2})(?P<d>\d{2})$")
_SERIAL = re.compile(r"^(\d{5})(?:\.\d+)?$")
_DAY_ONLY = re.compile(r"^(\d{1,2})(?:\.0)?[日号]?$")
_NO_DAY = re.compile(
    r"^(?:\d{4}[年./-]\d{1,2}月?|\d{4}年?|\d{1,2}月(?:份)?(?:[上中下]旬|初|底|末)?)$"
)
_CHINESE = re.compile(r"[〇零○一二三四五六七八九十廿\d]+(?=[年月日号])")


def read_day(text: str, year: int, month: int | None = None) -> WrittenDay:
    """Read ``text``; a day without a year is of ``year``, one without a month of ``month``.

    Raises NotADay.
    """
    written = _plain(text)
    for pattern in (_COMPACT, _YEAR_FIRST, _YEAR_LAST, _SHORT_COMPACT, _MONTH_DAY):
        match = pattern.match(written)
        if match:
            return _of_parts(match, year, pattern is _YEAR_LAST)
    return _of_rest(written, year, month)


def read_day_number(number: float, year: int, month: int | None = None) -> WrittenDay:
    """Read a spreadsheet's number: ``20250307``, a day number, or ``3.7`` for 7 March.

    Raises NotADay.
    """
    if _FIRST_SERIAL <= number < _LAST_SERIAL:
        return WrittenDay(_SERIAL_ZERO + timedelta(days=int(number)))
    written = read_day(plain_number(number), year, month)
    # The number 3.1 may have been typed as 3.10; the cell no longer knows.
    is_ambiguous = not float(number).is_integer() and written.day.day in (1, 2, 3)
    return WrittenDay(written.day, written.has_year, is_ambiguous)


def _plain(text: str) -> str:
    written = narrow(text).lstrip("'").replace("。", ".").replace("\\", "/")
    written = _TIME.sub("", _REMARK.sub("", written).rstrip())
    written = _SPACED.sub(r"\1-\2-\3", written)
    return _CHINESE.sub(lambda match: chinese_number(match.group()), squeeze(written))


def _of_parts(match: re.Match[str], default_year: int, is_year_last: bool) -> WrittenDay:
    parts = match.groupdict()
    written_year = parts.get("y")
    year = int(written_year) if written_year else default_year
    if written_year and year < _CENTURY:
        year += 2000
    day = _calendar_day(year, int(parts["m"]), int(parts["d"]))
    is_ambiguous = is_year_last and int(parts["d"]) <= 12
    return WrittenDay(day, written_year is not None, is_ambiguous, bool(parts.get("range")))


def _of_rest(written: str, year: int, month: int | None) -> WrittenDay:
    serial = _SERIAL.match(written)
    if serial and _FIRST_SERIAL <= int(serial.group(1)) < _LAST_SERIAL:
        return WrittenDay(_SERIAL_ZERO + timedelta(days=int(serial.group(1))))
    day_only = _DAY_ONLY.match(written)
    if day_only and month is not None:
        return WrittenDay(_calendar_day(year, month, int(day_only.group(1))), has_year=False)
    is_incomplete = day_only or _NO_DAY.match(written)
    raise NotADay(DayTrouble.INCOMPLETE if is_incomplete else DayTrouble.UNREADABLE)


def _calendar_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADay(DayTrouble.IMPOSSIBLE) from None
