"""Single cells: days, ages, phones, marks. What cannot be read is said, never guessed."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from services.ledger_import.cells import Cell, text_of
from services.ledger_import.words import Signs, ValueWords, key_of
from services.written_dates import NotADay, WrittenDay, read_day, read_day_number
from services.written_numbers import read_age, squeeze

_BORN = re.compile(r"^((?:19|20)\d{2})年?(?:出?生)?$")
_CITIZEN_ID = re.compile(r"^\d{17}[\dXx]$")
_MINUTES = re.compile(r"^(\d{1,3})(?:\.0)?(?:分钟?|min|minutes)?$")
_HOURS = re.compile(r"^(\d(?:\.\d)?)(?:个?小时|h)$")
_LONGEST_VISIT = 600
_OLDEST = 120
_DAY_0 = date(1899, 12, 31).toordinal()  # day 1 of a spreadsheet is 1900-01-01
_FALSE_LEAP_DAY = 60  # spreadsheets count 1900-02-29, which never was


def day_of(cell: Cell, year: int, month: int | None) -> WrittenDay:
    """The day in ``cell``. Raises NotADay."""
    if isinstance(cell, datetime):
        return WrittenDay(cell.date())
    if isinstance(cell, date):
        return WrittenDay(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return read_day_number(cell, year, month)
    return read_day(text_of(cell), year, month)


def is_day(cell: Cell) -> bool:
    """Whether ``cell`` names a day, with or without its year."""
    try:
        day_of(cell, 2000, None)
    except NotADay:
        return False
    return True


def sex_of(text: str, known: ValueWords) -> int | None:
    """vocabulary.Sex, or None if ``text`` says something else."""
    written = text.removesuffix(".0")
    code = known.exact(written) or (known.exact(written[:1]) if written[:1] in "男女" else None)
    return int(code) if code is not None else None


@dataclass(frozen=True, slots=True)
class Born:
    """What is known of a person's age: completed years, or a birth date or year."""

    age: int | None = None
    day: date | None = None
    year: int | None = None


def born_of(cell: Cell) -> Born | None:
    """An age, a year of birth (``1962年``) or a birth date; None if unreadable."""
    text = text_of(cell)
    age = read_age(text) if not isinstance(cell, date) else _age_shown_as_day(cell)
    if age is not None:
        return Born(age=age)
    year = _BORN.match(squeeze(text))
    if year:
        return Born(year=int(year.group(1)))
    try:
        written = day_of(cell, 1, None)
    except NotADay:
        return None
    return Born(day=written.day) if written.has_year else None


def _age_shown_as_day(day: date) -> int | None:
    """The number behind a day of early 1900: an age in a cell with the format of a day."""
    number = day.toordinal() - (
        _DAY_0 if day.toordinal() - _DAY_0 < _FALSE_LEAP_DAY else _DAY_0 - 1
    )
    return number if 0 <= number <= _OLDEST else None


def citizen_id_of(text: str) -> str | None:
    """Eighteen characters as GB 11643 has them (check digit not judged), or None."""
    written = squeeze(text).upper().lstrip("'")
    return written if _CITIZEN_ID.match(written) else None


def birth_in(citizen_id: str) -> date | None:
    """The birth date that a citizen id holds, if it is one."""
    try:
        return date(int(citizen_id[6:10]), int(citizen_id[10:12]), int(citizen_id[12:14]))
    except ValueError:
        return None


def minutes_of(text: str) -> int | None:
    """Length in minutes (``50``, ``50分钟``, ``1.5小时``), or None."""
    written = squeeze(text).lower()
    minutes, hours = _MINUTES.match(written), _HOURS.match(written)
    if minutes and 0 < int(minutes.group(1)) <= _LONGEST_VISIT:
        return int(minutes.group(1))
    return round(float(hours.group(1)) * 60) if hours else None


@dataclass(frozen=True, slots=True)
class ReferralMark:
    """What the referral columns say: ``is_yes`` is None if the mark is not understood."""

    is_yes: bool | None
    destination: str


def referral_of(mark: str, destination: str, signs: Signs, places: ValueWords) -> ReferralMark:
    """Judge mark and destination together: a destination alone is a referral, too."""
    key, target = key_of(mark), destination.strip()
    if key_of(target) in signs.nothing or key_of(target) in signs.no:
        target = ""
    if key in signs.yes:
        return ReferralMark(True, target)
    if not key:
        return ReferralMark(bool(target), target)
    if key in signs.no:
        return ReferralMark(False, target)
    lead = next((lead for lead in signs.referral_lead if key.startswith(lead)), None)
    named = key.removeprefix(lead).strip(":：") if lead else ""
    if not lead and places.read(key):
        named = mark.strip()
    if named:  # the mark's column names the destination itself
        return ReferralMark(True, target or named)
    return ReferralMark(True if target else None, target)
