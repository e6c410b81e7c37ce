"""What was told to others about one client, for the client who asks (PIPL arts. 44 and 45;
practice.md 3.5)."""

from dataclasses import dataclass
from datetime import date

from services.code_lists import CodeLists
from services.disclosures import GROUNDS, DisclosureList, DisclosureRow
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Gap,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Table,
    TableColumn,
)


@dataclass(frozen=True, slots=True)
class DisclosureWords:
    """``resources/forms/disclosures.zh.json``."""

    title: str
    client: str
    printed: str
    day: str
    recipient: str
    ground: str
    what: str
    minimum: str
    decided_by: str
    none: str
    note: str
    document: str
    sign_staff: str
    sign_client: str
    sign_day: str


def paper(facts: DisclosureList, codes: CodeLists, today: date) -> PaperForm:
    """The list, oldest first; without an entry it says so."""
    words = wording.load(DisclosureWords, "disclosures")
    content: tuple[Block, ...] = (_table(facts, codes, words),)
    if not facts.rows:
        content = (Gap(4), Paragraphs((words.none,)))
    return PaperForm(
        title=words.title,
        head=PaperHead(room=facts.room, file_no=facts.file_no),
        blocks=(
            Fields(
                (
                    (
                        Cell(words.client, facts.client_name),
                        Cell(words.printed, today.isoformat()),
                    ),
                )
            ),
            Gap(2),
            *content,
            Note(words.note),
            Signatures((words.sign_staff, words.sign_client), words.sign_day),
        ),
    )


def _table(facts: DisclosureList, codes: CodeLists, words: DisclosureWords) -> Table:
    return Table(
        (
            TableColumn(words.day, 22),
            TableColumn(words.recipient, 30),
            TableColumn(words.ground, 28),
            TableColumn(words.what),
            TableColumn(words.minimum, 34),
            TableColumn(words.decided_by, 17),
        ),
        [_cells(row, codes, words) for row in facts.rows],
    )


def _cells(row: DisclosureRow, codes: CodeLists, words: DisclosureWords) -> tuple[str, ...]:
    ground = codes.label(GROUNDS, row.ground)
    if row.document:
        ground = words.document.format(ground=ground, document=row.document)
    return (row.day.isoformat(), row.recipient, ground, row.what, row.minimum, row.decided_by)
