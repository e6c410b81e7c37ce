"""Words about months, shared by the parts of the summaries page."""

from PySide6.QtCore import QCoreApplication

from services.summary.months import MonthEntry, MonthState
from ui.shared.theme import Tone


def report_words(month: str) -> str:
    """The heading of one month's summary."""
    words = QCoreApplication.translate("Months", "Month {month}")
    return words.format(month=int(month[5:]))


def state_words(entry: MonthEntry) -> str:
    """Where a month stands, in two or three words."""
    translate = QCoreApplication.translate
    if entry.is_late:
        return translate("Months", "Late")
    words = {
        MonthState.BEFORE: translate("Months", "Before the first report"),
        MonthState.OPEN: translate("Months", "Open"),
        MonthState.CLOSED: translate("Months", "Closed, not taken along yet"),
        MonthState.WRITTEN: translate("Months", "On the stick"),
        MonthState.HANDED_OVER: translate("Months", "Handed over"),
        MonthState.RECEIVED: translate("Months", "Received by the county"),
        MonthState.REFUSED: translate("Months", "Refused, send it again"),
        MonthState.SENT_BEFORE: translate("Months", "Sent before a restore"),
    }
    return words[entry.state]


def state_tone(entry: MonthEntry) -> Tone:
    """The tone of the chip with `state_words`."""
    if entry.is_late:
        return Tone.WARN
    tones = {
        MonthState.OPEN: Tone.INFO,
        MonthState.CLOSED: Tone.INFO,
        MonthState.WRITTEN: Tone.INFO,
        MonthState.HANDED_OVER: Tone.INFO,
        MonthState.RECEIVED: Tone.ACCENT,  # green only with a receipt (exchange.md)
        MonthState.REFUSED: Tone.RISK,
        MonthState.SENT_BEFORE: Tone.INFO,
    }
    return tones.get(entry.state, Tone.NEUTRAL)
