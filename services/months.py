"""Report months: local calendar months, written "2026-11", so that their order is that of texts."""

from datetime import date, timedelta

_MONTHS = 12


def month_of(day: date) -> str:
    """The report month of a local day."""
    return f"{day.year:04d}-{day.month:02d}"


def is_month(text: str) -> bool:
    """Whether ``text`` is a month as written here."""
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def shifted(month: str, by: int) -> str:
    """The month ``by`` months later, or earlier if negative."""
    year, number = (int(part) for part in month.split("-"))
    years, index = divmod(year * _MONTHS + number - 1 + by, _MONTHS)
    return f"{years:04d}-{index + 1:02d}"


def months_between(first: str, last: str) -> int:
    """How many months ``last`` is later than ``first``; negative if it is earlier."""
    years = int(last[:4]) - int(first[:4])
    return years * _MONTHS + int(last[5:]) - int(first[5:])


def span(first: str, last: str) -> tuple[str, ...]:
    """All months from ``first`` to ``last``; empty if ``last`` is earlier."""
    months = []
    while first <= last:
        months.append(first)
        first = shifted(first, 1)
    return tuple(months)


def first_day(month: str) -> date:
    """The first day of ``month``. Raises ValueError if it is none."""
    return date.fromisoformat(f"{month}-01")


def last_day(month: str) -> date:
    """The last day of ``month``. Raises ValueError if it is none."""
    return first_day(shifted(month, 1)) - timedelta(days=1)
