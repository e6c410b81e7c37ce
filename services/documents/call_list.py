"""Whom to telephone, on paper: with boxes to tick and room to write (a named list; see
`services.appointments.printing`)."""

from dataclasses import dataclass

from services.appointments.printing import Call, CallList, CallReason
from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Table,
    TableColumn,
)
from services.documents.forms.facts import clock_text

FORM = "call_list"
_ROW = 12.0  # millimetres: room for a line written by hand
_SPARE_ROWS = 3


@dataclass(frozen=True, slots=True)
class CallListWords:
    """``resources/forms/call_list.zh.json``."""

    title: str
    span_day: str
    span_week: str
    warning: str
    number: str
    when: str
    name: str
    phone: str
    reason: str
    result: str
    notes: str
    overdue: str
    missed: str
    due: str
    any_time: str
    ticks: str
    nobody: str
    sign: str
    destroyed: str


def words() -> CallListWords:
    """The printed words."""
    return wording.load(CallListWords, FORM)


def paper(facts: CallList, codes: CodeLists) -> PaperForm:
    """The list; a few empty rows follow for whoever comes up meanwhile."""
    said = words()
    span = said.span_day if facts.day == facts.until else said.span_week
    table = Table(
        (
            TableColumn(said.number, 8, "centre"),
            TableColumn(said.when, 30),
            TableColumn(said.name, 22),
            TableColumn(said.phone, 30),
            TableColumn(said.reason),
            TableColumn(said.result, 21),
            TableColumn(said.notes, 32),
        ),
        [_row(number, call, facts, codes, said) for number, call in enumerate(facts.calls, 1)],
        blank_rows=_SPARE_ROWS,
        row_height=_ROW,
    )
    nobody: tuple[Block, ...] = () if facts.calls else (Paragraphs((said.nobody,)),)
    return PaperForm(
        title=said.title,
        subtitle=span.format(day=facts.day.isoformat(), until=facts.until.isoformat()),
        head=PaperHead(room=facts.room, file_no=None),
        blocks=(
            Note(said.warning),
            *nobody,
            table,
            Signatures((said.sign, said.destroyed)),
        ),
    )


def _row(
    number: int, call: Call, facts: CallList, codes: CodeLists, said: CallListWords
) -> tuple[str, ...]:
    phone = f"{call.phone}\n{call.phone_of}".strip() if call.phone else ""
    about = call.purpose or codes.label("mode", call.mode)
    ticks = said.ticks.replace(" ", "\n")
    return (str(number), _when(call, facts, said), call.client_name, phone, about, ticks, "")


def _when(call: Call, facts: CallList, said: CallListWords) -> str:
    day = f"{call.day.month}-{call.day.day}"
    if call.reason is CallReason.OVERDUE:
        return said.overdue.format(days=(facts.day - call.day).days)
    if call.reason is CallReason.MISSED:
        return said.missed.format(day=day)
    time = clock_text(call.start_minute) or said.any_time
    return said.due.format(day=day, time=time)
