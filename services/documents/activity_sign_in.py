"""The sign-in sheet of an activity (practice.md 2.10): lines for people to sign on.

It becomes a list of names, so it is for paper only: nobody's name is printed on it, and what the
register keeps is how many came, and where the sheet lies.
"""

from dataclasses import dataclass

from services.activities.printed import ActivityPaper
from services.activities.records import ActivityDetails
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Gap,
    Note,
    PaperForm,
    PaperHead,
    Signatures,
    Table,
    TableColumn,
    render,
)
from services.documents.forms.facts import clock_text, day_text
from services.documents.rendered import Rendered

_KEY = "activity_sign_in"
_LABEL = 22.0
_USUAL_ROWS = 19  # two people a row: with head and foot, one page
_MOST_ROWS = 150
_PEOPLE_A_ROW = 2


@dataclass(frozen=True, slots=True)
class SheetWords:
    """``resources/forms/activity_sign_in.zh.json``."""

    title: str
    name: str
    day: str
    time: str
    place: str
    speaker: str
    line: str
    person: str
    signature: str
    came: str
    kept: str
    signed_by: str
    signed_day: str
    note: str


def filled(facts: ActivityPaper) -> Rendered:
    """With the activity's head, and a line for everybody who is expected."""
    head = PaperHead(facts.room_name, facts.activity.summary.number, None)
    return render(_form(head, facts.activity))


def blank(head: PaperHead) -> PaperForm:
    """For any activity."""
    return _form(PaperHead(head.room, head.number, None), None)


def _form(head: PaperHead, facts: ActivityDetails | None) -> PaperForm:
    said = wording.load(SheetWords, _KEY)
    rows = _row_count(facts)
    columns = (
        TableColumn(said.line, 12, "centre"),
        TableColumn(said.person, 34),
        TableColumn(said.signature),
    )
    numbered = [(str(left), "", "", str(left + rows), "", "") for left in range(1, rows + 1)]
    blocks: list[Block] = [
        Fields(_head_rows(said, facts), label_width=_LABEL),
        Gap(2),
        Table(columns * _PEOPLE_A_ROW, numbered, row_height=9),
        Gap(2),
        Fields(((Cell(said.came, "", 40), Cell(said.kept, "")),), label_width=_LABEL),
        Note(said.note),
        Signatures((said.signed_by,), said.signed_day),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def _head_rows(said: SheetWords, facts: ActivityDetails | None) -> tuple[tuple[Cell, ...], ...]:
    line = facts.summary if facts else None
    times = (clock_text(line.starts), clock_text(line.ends)) if line else ()
    return (
        (
            Cell(said.name, line.title if line else "", 88),
            Cell(said.speaker, facts.speaker if facts else ""),
        ),
        (
            Cell(said.day, day_text(line.day) if line else "", 34),
            Cell(said.time, "–".join(filter(None, times)), 32),
            Cell(said.place, line.place if line else ""),
        ),
    )


def _row_count(facts: ActivityDetails | None) -> int:
    planned = facts.summary.planned if facts else None
    wanted = -(-(planned or 0) // _PEOPLE_A_ROW)
    return max(_USUAL_ROWS, min(wanted, _MOST_ROWS))
