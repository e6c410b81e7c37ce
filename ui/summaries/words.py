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


def refusal_words(reason: str) -> str:
    """Why a receipt was not taken, or what the county could not take (exchange.md, Reading)."""
    translate = QCoreApplication.translate
    words = {
        "signature": translate("Refusals", "It is not signed with the key that we know."),
        "no_signature": translate("Refusals", "Its signature is not on the stick."),
        "not_for_us": translate("Refusals", "It is meant for somebody else."),
        "recipient": translate("Refusals", "It is meant for somebody else."),
        "room": translate("Refusals", "It belongs to another room."),
        "package": translate("Refusals", "It is about a report that is not here."),
        "gap": translate("Refusals", "An earlier report is missing."),
        "branch": translate("Refusals", "There is another one with the same number."),
        "restored": translate("Refusals", "The register went back to a backup meanwhile."),
        "unreadable": translate("Refusals", "The file cannot be read."),
        "undone": translate("Refusals", "The county took it back. Please ask there why."),
        "policy": translate("Refusals", "It was rounded by rules that the county does not know."),
        "rows": translate("Refusals", "It has other rows than the months before."),
        "ledger": translate("Refusals", "Its month was reported before, in another ledger."),
        "period": translate("Refusals", "Its month was reported before in another way."),
        "numbers": translate("Refusals", "Its figures do not follow from the months before."),
    }
    return words.get(reason, translate("Refusals", "It is damaged."))
