"""The appointments of a week on paper (a named list; see `services.appointments.printing`)."""

from dataclasses import dataclass
from datetime import timedelta

from models.vocabulary import AppointmentKind
from services.appointments.printing import WeekSheet
from services.appointments.records import AppointmentRow
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Table,
    TableColumn,
)
from services.documents.forms.facts import clock_text

FORM = "week_sheet"


@dataclass(frozen=True, slots=True)
class WeekSheetWords:
    """``resources/forms/week_sheet.zh.json``."""

    title: str
    span: str
    warning: str
    day: str
    time: str
    name: str
    mode: str
    place: str
    counsellor: str
    notes: str
    any_time: str
    all_day: str
    own_time: str
    anonymous: str
    weekdays: str
    weekday: str
    nothing: str


def words() -> WeekSheetWords:
    """The printed words."""
    return wording.load(WeekSheetWords, FORM)


def paper(facts: WeekSheet, codes: CodeLists) -> PaperForm:
    """One table; the day stands only where it begins."""
    said = words()
    table = Table(
        (
            TableColumn(said.day, 26),
            TableColumn(said.time, 26),
            TableColumn(said.name, 26),
            TableColumn(said.mode, 18),
            TableColumn(said.place, 22),
            TableColumn(said.counsellor, 22),
            TableColumn(said.notes),
        ),
        _rows(facts, codes, said),
    )
    body: Block = table if facts.rows else Paragraphs((said.nothing,))
    sunday = facts.monday + timedelta(days=6)
    return PaperForm(
        title=said.title,
        subtitle=said.span.format(monday=facts.monday.isoformat(), sunday=sunday.isoformat()),
        head=PaperHead(room=facts.room, file_no=None),
        blocks=(Note(said.warning), body),
    )


def _rows(facts: WeekSheet, codes: CodeLists, said: WeekSheetWords) -> list[tuple[str, ...]]:
    found, day = [], None
    for row in facts.rows:
        name = said.weekdays[row.day.weekday()]
        words_of_day = said.weekday.format(day=f"{row.day.month}-{row.day.day}", name=name)
        found.append(_row(row, "" if row.day == day else words_of_day, codes, said))
        day = row.day
    return found


def _row(row: AppointmentRow, day: str, codes: CodeLists, said: WeekSheetWords) -> tuple[str, ...]:
    mode = codes.label("mode", row.mode)
    notes = row.purpose if row.client_name else ""
    return (day, _time(row, said), _who(row, said), mode, row.place, row.counsellor_name, notes)


def _who(row: AppointmentRow, said: WeekSheetWords) -> str:
    if row.kind is AppointmentKind.BLOCKED:
        return row.purpose or said.own_time
    return row.client_name or row.purpose or said.anonymous


def _time(row: AppointmentRow, said: WeekSheetWords) -> str:
    if row.start_minute is None or row.end_minute is None:
        return said.all_day if row.kind is AppointmentKind.BLOCKED else said.any_time
    return f"{clock_text(row.start_minute)}-{clock_text(row.end_minute)}"
