"""What a ledger says above and below its rows."""

from services.indicators.periods import Period, PeriodKind
from services.ledgers.records import LedgerKind, MonthSum
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
