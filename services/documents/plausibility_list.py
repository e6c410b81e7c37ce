"""Figures to ask rooms about, with room to write down the answer."""

from services.county.plausibility import PlausibilityWords, Question
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

_ROW = 12.0  # millimetres: room for a line written by hand


def paper(
    office: str, month: str, questions: tuple[Question, ...], words: PlausibilityWords
) -> PaperForm:
    """One line a question."""
    year, number = month.split("-")
    subtitle = words.subtitle.format(year=year, month=int(number), count=len(questions))
    return PaperForm(
        title=words.title,
        subtitle=subtitle,
        head=PaperHead(office, None, None),
        blocks=(Note(words.note), _list(questions, words), Signatures((words.sign,))),
    )


def _list(questions: tuple[Question, ...], words: PlausibilityWords) -> Block:
    if not questions:
        return Paragraphs((words.none,))
    columns = (
        TableColumn(words.town, 24),
        TableColumn(words.room, 46),
        TableColumn(words.question, 60),
        TableColumn(words.answer),
    )
    rows = [(one.town, one.room, words.of(one.finding), "") for one in questions]
    return Table(columns, rows, row_height=_ROW)
