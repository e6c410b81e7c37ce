"""销毁清单: the files of one destruction list, by number only (practice.md 3.6)."""

from dataclasses import dataclass

from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Table,
    TableColumn,
    Ticks,
)
from services.documents.forms.facts import day_text, moment_day
from services.rights.destruction_records import DestructionDetails

_BLANK_ROWS = 18
_WIDTHS = (14.0, 0.0, 30.0, 30.0, 30.0, 24.0)
_LABEL = 26.0
_VALUE = 58.0


@dataclass(frozen=True, slots=True)
class ListWords:
    """``resources/forms/destruction_list.zh.json``."""

    title: str
    made_by: str
    made_at: str
    files: str
    columns: tuple[str, ...]
    retention_over: str
    asked: str
    withdrawn: str
    about: str
    paper: str
    paper_choices: tuple[str, ...]
    first: str
    second: str
    first_word: str
    second_word: str
    witness_word: str
    done: str
    backups: str
    day: str


def blank(head: PaperHead) -> PaperForm:
    """To be filled in by hand, for paper files without an electronic one."""
    return paper(None, head)


def paper(details: DestructionDetails | None, head: PaperHead) -> PaperForm:
    """The list to sign; None is a blank one. The head's number is the list's."""
    words = wording.load(ListWords, "destruction_list")
    return PaperForm(
        words.title,
        PaperHead(head.room, details.summary.number if details else "", None),
        (
            Paragraphs((words.about,), 9.5),
            Fields(_facts(details, words), label_width=_LABEL),
            _table(details, words),
            Ticks(words.paper, tuple((name, False) for name in words.paper_choices), _LABEL),
            Note(words.backups),
            Signatures((words.first, words.second), words.day),
        ),
    )


def _facts(details: DestructionDetails | None, words: ListWords) -> tuple[tuple[Cell, Cell], ...]:
    summary = details.summary if details else None
    made = (
        Cell(words.made_by, summary.made_by if summary else "", _VALUE),
        Cell(words.made_at, moment_day(summary.made_at) if summary else ""),
    )
    ended = (
        Cell(words.files, str(summary.files) if summary else "", _VALUE),
        Cell(words.done, moment_day(summary.done_at) if summary else ""),
    )
    if summary is None or summary.first_at is None:
        return made, ended
    second = words.witness_word if summary.is_witnessed else words.second_word
    confirmed = (
        Cell(words.first_word, f"{summary.first_by}　{moment_day(summary.first_at)}", _VALUE),
        Cell(second, f"{summary.second_by}　{moment_day(summary.second_at)}"),
    )
    return made, ended, confirmed


def _table(details: DestructionDetails | None, words: ListWords) -> Table:
    columns = tuple(
        TableColumn(label, width, "right" if number == len(_WIDTHS) - 1 else "left")
        for number, (label, width) in enumerate(zip(words.columns, _WIDTHS, strict=True))
    )
    rows = tuple(
        (
            str(number),
            line.number,
            str(getattr(words, line.reason.value)),
            day_text(line.last_contact),
            day_text(line.kept_until),
            str(line.records),
        )
        for number, line in enumerate(details.lines if details else (), 1)
    )
    return Table(columns, rows, 0 if details else _BLANK_ROWS)
