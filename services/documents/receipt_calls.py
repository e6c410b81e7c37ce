"""The list to telephone from: late receipts with their institution's number, and nobody's name."""

from dataclasses import dataclass

from services.check_codes import grouped
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
from services.documents.forms.facts import written_day
from services.referrals.chasing import Call, CallList


@dataclass(frozen=True, slots=True)
class CallWords:
    """``resources/forms/receipt_calls.zh.json``."""

    title: str
    subtitle: str
    number: str
    institution: str
    phone: str
    reply_by: str
    days: str
    result: str
    hours: str
    duty: str
    none: str
    note: str
    date: str


def paper(facts: CallList) -> PaperForm:
    """All late receipts, the longest late first."""
    words = wording.load(CallWords, "receipt_calls")
    day = written_day(facts.day, words.date)
    return PaperForm(
        title=words.title,
        head=PaperHead(facts.room, None, None),
        blocks=(_table(facts, words), Note(words.note)),
        subtitle=words.subtitle.format(day=day, count=len(facts.calls)),
    )


def _table(facts: CallList, words: CallWords) -> Block:
    if not facts.calls:
        return Paragraphs((words.none,))
    columns = (
        TableColumn(words.number, 25),
        TableColumn(words.institution, 38),
        TableColumn(words.phone, 44),
        TableColumn(words.reply_by, 24),
        TableColumn(words.result),
    )
    rows = tuple(_row(call, words) for call in facts.calls)
    return Table(columns, rows, row_height=15)


def _row(call: Call, words: CallWords) -> tuple[str, ...]:
    place = "\n".join(filter(None, (f"{call.institution} {call.department}".strip(), call.contact)))
    reach = [call.phone]
    reach += [words.hours.format(hours=call.hours)] if call.hours else []
    reach += [words.duty.format(phone=call.duty_phone)] if call.duty_phone else []
    return (
        f"{call.number}\n{grouped(call.check_code)}",
        place,
        "\n".join(filter(None, reach)),
        f"{call.reply_by.isoformat()}\n{words.days.format(days=call.days_late)}",
        "",
    )
