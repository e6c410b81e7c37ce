"""Whom to telephone for a month's report, town by town, with room to write down what was said."""

from dataclasses import dataclass

from services.county.completeness_records import MissingList, MissingRoom
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

_ROW = 11.0  # millimetres: room for a line written by hand


@dataclass(frozen=True, slots=True)
class MissingWords:
    """``resources/forms/missing_rooms.zh.json``."""

    title: str
    subtitle: str
    dates: str
    town: str
    room: str
    code: str
    last: str
    never: str
    times: str
    state: str
    overdue: str
    awaited: str
    result: str
    none: str
    no_town: str
    note: str
    sign: str


def paper(facts: MissingList) -> PaperForm:
    """The list; no person is named on it."""
    words = wording.load(MissingWords, "missing_rooms")
    year, month = facts.month.split("-")
    dates = words.dates.format(
        due=facts.due_on.isoformat(),
        closes=facts.closes_on.isoformat(),
        today=facts.today.isoformat(),
    )
    return PaperForm(
        title=words.title,
        subtitle=words.subtitle.format(
            year=year, month=int(month), expected=facts.expected, count=len(facts.rooms)
        ),
        head=PaperHead(facts.office, None, None),
        blocks=(Note(dates), _list(facts, words), Note(words.note), Signatures((words.sign,))),
    )


def _list(facts: MissingList, words: MissingWords) -> Block:
    if not facts.rooms:
        return Paragraphs((words.none,))
    columns = (
        TableColumn(words.town, 24),
        TableColumn(words.room, 46),
        TableColumn(words.code, 16),
        TableColumn(words.last, 30),
        TableColumn(words.state, 16),
        TableColumn(words.result),
    )
    return Table(columns, [_row(room, words) for room in facts.rooms], row_height=_ROW)


def _row(room: MissingRoom, words: MissingWords) -> tuple[str, ...]:
    times = words.times.format(count=room.months_missing) if room.months_missing > 1 else ""
    return (
        room.town or words.no_town,
        room.name,
        room.room_code,
        "\n".join(filter(None, (room.last_month or words.never, times))),
        words.overdue if room.is_overdue else words.awaited,
        "",
    )
