"""What a ledger says above and below its rows."""

from datetime import date

from services.indicators.periods import Period, PeriodKind
from services.ledgers.records import LedgerKind, MonthSum, Value
from services.ledgers.telling import LedgerWords

_OF_CLIENTS = frozenset({LedgerKind.VISITS, LedgerKind.REFERRALS, LedgerKind.CRISES})


def period_text(period: Period, words: LedgerWords) -> str:
    """``2026年``, ``2026年第3季度``, ``2026年11月``."""
    pattern = {
        PeriodKind.YEAR: words.period_year,
        PeriodKind.QUARTER: words.period_quarter,
        PeriodKind.MONTH: words.period_month,
    }[period.kind]
    return pattern.format(year=period.year, number=period.number())


def note_of(ledger: LedgerKind, words: LedgerWords) -> str:
    """What the ledger leaves out, and where it may lie."""
    if ledger in _OF_CLIENTS:
        return words.note_rows
    return words.note_numbers if ledger is LedgerKind.POPULATIONS else words.note_public


def month_text(month: MonthSum, words: LedgerWords) -> str:
    """``11月合计（23条）``."""
    return words.month_total.format(month=int(month.month[5:]), count=month.count)


def value_text(value: Value) -> str:
    """A cell as it is read: ``1.5``, ``2026-11-22``, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return value.isoformat() if isinstance(value, date) else str(value)
