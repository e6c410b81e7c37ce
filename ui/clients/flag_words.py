"""What a flag says, in few words, and in which tone."""

from PySide6.QtCore import QCoreApplication

from services.clients.flags import CRITICAL, Flag, FlagKind
from ui.shared.theme import Tone
from ui.visits.words import Labels

_TONES = {
    FlagKind.HIGH_RISK: Tone.RISK,
    FlagKind.OPEN_CRISIS: Tone.RISK,
    FlagKind.OPEN_DUTY: Tone.RISK,
    FlagKind.RESULT: Tone.WARN,
    FlagKind.CONSENT_WITHDRAWN: Tone.RISK,
    FlagKind.NO_GUARDIAN: Tone.WARN,
    FlagKind.CONSENT_DUE: Tone.WARN,
    FlagKind.LOCKED: Tone.WARN,
    FlagKind.RESTRICTED: Tone.INFO,
    FlagKind.BY_HAND: Tone.INFO,
    FlagKind.OUT_OF_TOUCH: Tone.WARN,
}


def flag_word(flag: Flag, labels: Labels) -> str:
    """The words of its chip."""
    translate = QCoreApplication.translate
    words = {
        FlagKind.HIGH_RISK: translate("Flags", "Risk: {level}"),
        FlagKind.OPEN_CRISIS: translate("Flags", "Crisis not closed"),
        FlagKind.OPEN_DUTY: translate("Flags", "{count} to be dealt with"),
        FlagKind.NO_GUARDIAN: translate("Flags", "Under 18, no guardian noted"),
        FlagKind.CONSENT_WITHDRAWN: translate("Flags", "Said no to the service"),
        FlagKind.CONSENT_DUE: translate("Flags", "Consent to be asked again"),
        FlagKind.LOCKED: translate("Flags", "Locked"),
        FlagKind.RESTRICTED: translate("Flags", "Restricted file"),
        FlagKind.OUT_OF_TOUCH: translate("Flags", "{count} days without contact"),
    }
    if flag.kind is FlagKind.BY_HAND:
        return flag.remark if flag.code == "other" else labels.label("client_flag", flag.code)
    if flag.kind is FlagKind.RESULT:
        return _result_word(flag, labels)
    level = labels.label("risk", flag.code) if flag.kind is FlagKind.HIGH_RISK else ""
    return words[flag.kind].format(level=level, count=flag.count)


def _result_word(flag: Flag, labels: Labels) -> str:
    """``PHQ-9: severe``, or that an answer of it has to be asked about."""
    scale, _, short = flag.remark.partition("\t")
    if flag.code == CRITICAL:
        words = QCoreApplication.translate("Flags", "{scale}: an answer to ask about")
        return words.format(scale=short)
    words = QCoreApplication.translate("Flags", "{scale}: {band}")
    return words.format(scale=short, band=labels.of_scale(scale, "band", flag.code))


def flag_details(flag: Flag) -> str:
    """What else is known of it, for whoever points at the chip; may be empty."""
    translate = QCoreApplication.translate
    if flag.kind is FlagKind.BY_HAND:
        return flag.remark
    words = {
        FlagKind.HIGH_RISK: translate("Flags", "Decided on {day}"),
        FlagKind.OPEN_CRISIS: translate("Flags", "Found on {day}"),
        FlagKind.OPEN_DUTY: translate("Flags", "The first one was due on {day}"),
        FlagKind.RESULT: translate("Flags", "Answered on {day}; a screening, not a diagnosis"),
        FlagKind.OUT_OF_TOUCH: translate("Flags", "Last contact on {day}"),
    }
    if flag.day is None or flag.kind not in words:
        return ""
    return words[flag.kind].format(day=flag.day.isoformat())


def flag_tone(flag: Flag) -> Tone:
    """The tone of its chip; the words beside it say the same."""
    return _TONES[flag.kind]
