"""The sign-in sheet of a group's session or a talk (practice.md 2.10): names to sign beside.

It is a list of names, so it is for paper only: what is kept is how many came, and where the
sheet lies.
"""

from dataclasses import dataclass

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
from services.documents.rendered import Rendered
from services.groups.printed import SignInForm

_KEY = "attendance_sheet"
_BLANK_ROWS = 18
_GUESTS = 3  # rows below the members, for somebody who comes for the first time


@dataclass(frozen=True, slots=True)
class SheetWords:
    """``resources/forms/attendance_sheet.zh.json``."""

    title: str
    group: str
    number: str
    leader: str
    day: str
    time: str
    place: str
    line: str
    name: str
    signature: str
    remark: str
    expected: str
    came: str
    kept: str
    note: str
    signed_by: str
    signed_day: str


def filled(facts: SignInForm) -> Rendered:
    """The members of today, and some empty lines."""
    return render(paper(facts, PaperHead(facts.room_name, None, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, PaperHead(head.room, None, None))


def paper(facts: SignInForm | None, head: PaperHead) -> PaperForm:
    """The sheet, with ``facts`` or empty."""
    said = wording.load(SheetWords, _KEY)
    names = facts.names if facts else ()
    columns = (
        TableColumn(said.line, 14, "centre"),
        TableColumn(said.name, 46),
        TableColumn(said.signature, 54),
        TableColumn(said.remark),
    )
    rows = [(str(number), name, "", "") for number, name in enumerate(names, 1)]
    first = len(rows) + 1
    empty = _GUESTS if facts else _BLANK_ROWS
    rows += [(str(number), "", "", "") for number in range(first, first + empty)]
    blocks: list[Block] = [
        _head(said, facts),
        Gap(2),
        Table(columns, rows, row_height=9),
        Gap(2),
        Fields(
            (
                (
                    Cell(said.expected, str(len(names) or "")),
                    Cell(said.came, ""),
                    Cell(said.kept, ""),
                ),
            )
        ),
        Note(said.note),
        Signatures((said.signed_by,), said.signed_day),
    ]
    return PaperForm(said.title, head, tuple(blocks))


def _head(said: SheetWords, facts: SignInForm | None) -> Fields:
    number = str(facts.number) if facts else ""
    return Fields(
        (
            (
                Cell(said.group, facts.group_name if facts else "", 50),
                Cell(said.number, number, 20),
                Cell(said.leader, facts.leader_name if facts else ""),
            ),
            (
                Cell(said.day, "", 36),
                Cell(said.time, "", 30),
                Cell(said.place, facts.place if facts else ""),
            ),
        ),
        label_width=20,
    )
