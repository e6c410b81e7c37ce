"""Words for appointments: what they are, what became of them, when they are."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import AppointmentRow, Clash, ClashKind
from ui.curtain import Curtain
from ui.shared.day_field import weekday
from ui.shared.theme import Tone
from ui.visits.words import Labels, clock_words, day_words

STATE_TONES = {
    AppointmentState.PLANNED: Tone.NEUTRAL,
    AppointmentState.ATTENDED: Tone.ACCENT,
    AppointmentState.NO_SHOW: Tone.WARN,
    AppointmentState.CANCELLED: Tone.NEUTRAL,
}


def state_word(state: AppointmentState) -> str:
    """What became of it."""
    words = {
        AppointmentState.PLANNED: QCoreApplication.translate("Appointments", "Planned"),
        AppointmentState.ATTENDED: QCoreApplication.translate("Appointments", "Has come"),
        AppointmentState.NO_SHOW: QCoreApplication.translate("Appointments", "Did not come"),
        AppointmentState.CANCELLED: QCoreApplication.translate("Appointments", "Cancelled"),
    }
    return words[state]


def who(row: AppointmentRow, curtain: Curtain) -> str:
    """The client under the curtain, or what stands in place of a name.

    The purpose of somebody without a file may say who they are, so it is covered too.
    """
    if row.kind is AppointmentKind.BLOCKED:
        return row.purpose or QCoreApplication.translate("Appointments", "Own time")
    if row.is_shut:
        return restricted_word()
    if row.client_name:
        return curtain.name(row.client_name)
    if row.purpose:
        return curtain.name(row.purpose)
    return QCoreApplication.translate("Appointments", "Anonymous")


def restricted_word() -> str:
    """In place of the name of somebody whose file is not for the signed-in person."""
    return QCoreApplication.translate("Appointments", "Restricted file")


def what(row: AppointmentRow, labels: Labels) -> str:
    """Mode, room and purpose in one line, without a name."""
    parts = [labels.label("mode", row.mode) if row.mode else "", row.place]
    if row.client_name:
        parts.append(row.purpose)
    return "   ".join(part for part in parts if part)


def when(row: AppointmentRow) -> str:
    """Day, weekday and time: ``11/23 Monday 09:30 – 10:20``."""
    day = f"{day_words(row.day)} {weekday(row.day)}"
    return f"{day} {span(row)}".strip()


def month_head(day: date) -> str:
    """The month in the corner of the week."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def day_head(day: date) -> str:
    """A day over its column: ``Mon 23``; the first of a month says which."""
    names = (
        QCoreApplication.translate("Appointments", "Mon"),
        QCoreApplication.translate("Appointments", "Tue"),
        QCoreApplication.translate("Appointments", "Wed"),
        QCoreApplication.translate("Appointments", "Thu"),
        QCoreApplication.translate("Appointments", "Fri"),
        QCoreApplication.translate("Appointments", "Sat"),
        QCoreApplication.translate("Appointments", "Sun"),
    )
    number = f"{day.month}/{day.day}" if day.day == 1 else str(day.day)
    return f"{names[day.weekday()]}  {number}"


def span(row: AppointmentRow) -> str:
    """``09:30 – 10:20``, or that there is no time."""
    if row.start_minute is None:
        if row.kind is AppointmentKind.BLOCKED:
            return QCoreApplication.translate("Appointments", "all day")
        return QCoreApplication.translate("Appointments", "any time")
    return f"{clock_words(row.start_minute)} – {clock_words(row.start_minute + row.minutes)}"


def week_words(monday: date) -> str:
    """``2026  11/23 – 11/29``."""
    sunday = monday + timedelta(days=6)
    words = QCoreApplication.translate("Appointments", "{year}, {first} – {last}")
    return words.format(year=monday.year, first=day_words(monday), last=day_words(sunday))


def clash_words(clash: Clash, curtain: Curtain) -> str:
    """What is in the way; it is said, and blocks nothing."""
    words = {
        ClashKind.COUNSELLOR: QCoreApplication.translate(
            "Appointments", "{counsellor} already has {who} at {when}"
        ),
        ClashKind.PLACE: QCoreApplication.translate(
            "Appointments", "{place} is taken at {when} ({counsellor}: {who})"
        ),
        ClashKind.CLIENT: QCoreApplication.translate(
            "Appointments", "{who} is already booked at {when} ({counsellor})"
        ),
    }
    other = clash.other
    return words[clash.kind].format(
        counsellor=other.counsellor_name,
        who=who(other, curtain),
        when=when(other),
        place=other.place,
    )


def done_words(name: str) -> str:
    """What was just done, beside the way to take it back."""
    words = {
        "booked": QCoreApplication.translate("Appointments", "Booked."),
        "moved": QCoreApplication.translate("Appointments", "Moved."),
        "changed": QCoreApplication.translate("Appointments", "Changed."),
        "cancelled": QCoreApplication.translate("Appointments", "Cancelled; the reason is kept."),
        "attended": QCoreApplication.translate("Appointments", "Noted: has come."),
        "no_show": QCoreApplication.translate("Appointments", "Noted: did not come."),
        "planned": QCoreApplication.translate("Appointments", "Planned again."),
    }
    return words.get(name, "")
