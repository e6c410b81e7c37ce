"""What became of a file, why, and what to do now, in plain words."""

from PySide6.QtCore import QCoreApplication

from services.county.inbox_records import FileResult, Outcome
from ui.shared.theme import Tone

_TONES = {
    Outcome.IMPORTED: Tone.ACCENT,
    Outcome.ALREADY: Tone.NEUTRAL,
    Outcome.OLDER: Tone.NEUTRAL,
    Outcome.WAITING: Tone.INFO,
    Outcome.FORGED: Tone.RISK,
    Outcome.BRANCH: Tone.RISK,
}
_GOOD = (Outcome.IMPORTED, Outcome.ALREADY, Outcome.OLDER)


def outcome_tone(outcome: Outcome) -> Tone:
    """The colour of its chip."""
    return _TONES.get(outcome, Tone.WARN)


def is_good(outcome: Outcome) -> bool:
    """Whether there is nothing to be done about it."""
    return outcome in _GOOD


def outcome_name(outcome: Outcome) -> str:
    """One or two words."""
    translate = QCoreApplication.translate
    return {
        Outcome.IMPORTED: translate("Inbox", "taken in"),
        Outcome.ALREADY: translate("Inbox", "was here"),
        Outcome.OLDER: translate("Inbox", "older"),
        Outcome.WAITING: translate("Inbox", "waits for one before"),
        Outcome.WRONG_KEY: translate("Inbox", "other key"),
        Outcome.FORGED: translate("Inbox", "changed after signing"),
        Outcome.DAMAGED: translate("Inbox", "damaged"),
        Outcome.POLICY: translate("Inbox", "other rules"),
        Outcome.UNKNOWN_ROOM: translate("Inbox", "unknown room"),
        Outcome.BRANCH: translate("Inbox", "two registers"),
        Outcome.NOT_OURS: translate("Inbox", "not for us"),
        Outcome.NUMBERS: translate("Inbox", "figures do not add up"),
    }[outcome]


def advice(outcome: Outcome) -> str:
    """Why it is so and what to do, in one or two sentences; empty where all is well."""
    return _of_the_file(outcome) or _of_the_room(outcome)


def _of_the_file(outcome: Outcome) -> str:
    translate = QCoreApplication.translate
    return {
        Outcome.OLDER: translate(
            "Inbox", "From before a restored backup, or replaced since. Nothing to do."
        ),
        Outcome.WAITING: translate(
            "Inbox",
            "An earlier package of this room has not come. Ask the room for all its packages; "
            "this one is then taken in by itself.",
        ),
        Outcome.FORGED: translate(
            "Inbox",
            "The file was changed after the room had signed it. Call the room and ask for the "
            "package once more, from its own computer.",
        ),
        Outcome.DAMAGED: translate(
            "Inbox",
            "The file is not whole: the stick was removed too early, or it is worn out. Ask the "
            "room to write it once more, on another stick.",
        ),
        Outcome.NOT_OURS: translate(
            "Inbox", "Sealed for another office: we cannot open it. Hand the stick on."
        ),
    }.get(outcome, "")


def _of_the_room(outcome: Outcome) -> str:
    translate = QCoreApplication.translate
    return {
        Outcome.WRONG_KEY: translate(
            "Inbox",
            "Signed with a key that is not this room's. If the room has a new key, let it ask to "
            "be enrolled again; otherwise call the room.",
        ),
        Outcome.POLICY: translate(
            "Inbox",
            "Rounded by rules that are not yours. Hand the room the newest rules on its stick.",
        ),
        Outcome.UNKNOWN_ROOM: translate(
            "Inbox",
            "No such room is enrolled. Compare the digits of its request and approve it; then "
            "read the stick again.",
        ),
        Outcome.BRANCH: translate(
            "Inbox",
            "Two copies of the register send as one room, perhaps after a restored backup. Call "
            "the room: only one of them may go on.",
        ),
        Outcome.NUMBERS: translate(
            "Inbox",
            "The figures do not fit those that the room sent before. Ask the room to make a "
            "backup and to call whoever looks after the program.",
        ),
    }.get(outcome, "")


def file_words(one: FileResult) -> str:
    """The room and month of a file, or its name where nothing in it can be believed."""
    translate = QCoreApplication.translate
    if not one.room_name:
        return one.name
    if not one.period:
        return one.room_name
    words = translate("Inbox", "{room}, {month}").format(room=one.room_name, month=one.period)
    if one.revision > 1:
        words += translate("Inbox", ", replaces an earlier one")
    return words


def day_words(one: FileResult) -> str:
    """Since when it is here, for what was here already."""
    if one.outcome is not Outcome.ALREADY or one.day is None:
        return ""
    words = QCoreApplication.translate("Inbox", "taken in on {day}")
    return words.format(day=one.day.isoformat())


def stopped_words(stopped: str) -> str:
    """Why the rest of the stick was not looked at; empty if all was."""
    translate = QCoreApplication.translate
    return {
        "cancelled": translate(
            "Inbox", "You stopped it. What was taken in stays; read the stick again for the rest."
        ),
        "stick_gone": translate(
            "Inbox",
            "The stick was removed. What was taken in stays; put it back and read it again.",
        ),
        "disk_full": translate(
            "Inbox",
            "The disk of this computer is full. What was taken in stays; make room, then read the "
            "stick again.",
        ),
        "store_gone": translate(
            "Inbox",
            "The shared database does not answer any more. What was taken in stays; read the "
            "stick again later.",
        ),
    }.get(stopped, stopped)
