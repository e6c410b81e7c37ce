"""Words for rooms and units."""

from PySide6.QtCore import QCoreApplication

from services.county.room_records import RoomState, RoomView, UnreadRequest
from services.county.unit_records import UnitChange, UnitEventView, UnitView
from ui.shared.theme import Tone

_TONES = {
    RoomState.ASKED: Tone.WARN,
    RoomState.APPROVED: Tone.ACCENT,
    RoomState.REFUSED: Tone.NEUTRAL,
    RoomState.REVOKED: Tone.RISK,
}


def room_state(room: RoomView) -> str:
    """How far its enrolment is."""
    translate = QCoreApplication.translate
    return {
        RoomState.ASKED: translate("Registry", "waits for you"),
        RoomState.APPROVED: translate("Registry", "enrolled"),
        RoomState.REFUSED: translate("Registry", "refused"),
        RoomState.REVOKED: translate("Registry", "revoked"),
    }[room.state]


def room_tone(room: RoomView) -> Tone:
    """The colour of its chip."""
    return _TONES[room.state]


def expected_words(room: RoomView) -> str:
    """From and until when its months are expected."""
    translate = QCoreApplication.translate
    if not room.first_month:
        return "–"
    if not room.last_month:
        return translate("Registry", "from {first} on").format(first=room.first_month)
    words = translate("Registry", "{first} to {last}")
    return words.format(first=room.first_month, last=room.last_month)


def unread_words(one: UnreadRequest) -> str:
    """Why a request was not taken."""
    translate = QCoreApplication.translate
    return {
        "other_key": translate("Registry", "the room id belongs to another room"),
        "key_taken": translate("Registry", "its key is another room's"),
        "old_key": translate("Registry", "the room has another key since"),
        "signature": translate("Registry", "it was changed after it was signed"),
        "no_signature": translate("Registry", "its signature is missing"),
        "not_for_us": translate("Registry", "it is for another office"),
    }.get(one.reason, translate("Registry", "it cannot be read"))


def unit_kind(kind: str) -> str:
    """What kind of unit."""
    translate = QCoreApplication.translate
    return {
        "village": translate("Registry", "village"),
        "community": translate("Registry", "community"),
        "school": translate("Registry", "school"),
        "town": translate("Registry", "town"),
        "county": translate("Registry", "county"),
        "city": translate("Registry", "city"),
    }.get(kind, translate("Registry", "other"))


def unit_state(unit: UnitView) -> str:
    """Empty while it is open."""
    translate = QCoreApplication.translate
    if unit.closed is None:
        return ""
    words = (
        translate("Registry", "merged {day}")
        if unit.merged_into_id is not None
        else translate("Registry", "closed {day}")
    )
    return words.format(day=unit.closed.isoformat())


def event_words(event: UnitEventView) -> str:
    """One line of a unit's history."""
    translate = QCoreApplication.translate
    words = {
        UnitChange.OPENED: translate("Registry", "opened as {after}"),
        UnitChange.RENAMED: translate("Registry", "renamed from {before} to {after}"),
        UnitChange.MOVED: translate("Registry", "moved from {before} to {after}"),
        UnitChange.CLOSED: translate("Registry", "closed"),
        UnitChange.MERGED: translate("Registry", "merged with {other}"),
        UnitChange.SPLIT: translate("Registry", "split, {other}"),
    }[event.change]
    filled = words.format(before=event.before, after=event.after, other=event.other)
    return f"{event.day.isoformat()}  {filled}"
