"""整改清单: what inspections found and whether it was put right, for the yearly report (practice.md
1.2, F23)."""

from dataclasses import dataclass

from services.documents import wording
from services.documents.forms import (
    Cell,
    Fields,
    Gap,
    Note,
    PaperForm,
    PaperHead,
    Seal,
    Signatures,
    Table,
    TableColumn,
    render,
)
from services.documents.forms.facts import day_text
from services.documents.rendered import Rendered
from services.trainings.inspection_records import Finding, RectificationPaper

_KEY = "rectification_list"
_BLANK_ROWS = 12
_WIDTHS = (9.0, 23.0, 0.0, 36.0, 24.0, 27.0, 27.0)


@dataclass(frozen=True, slots=True)
class ListWords:
    """``resources/forms/rectification_list.zh.json``."""

    title: str
    titled: str
    unit: str
    all: str
    done: str
    open: str
    columns: tuple[str, ...]
    open_word: str
    note: str
    made_by: str
    checked_by: str
    sign_day: str
    seal: tuple[str, ...]


def filled(facts: RectificationPaper) -> Rendered:
    """The list of one year."""
    return render(paper(facts, PaperHead(facts.room_name, None, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, PaperHead(head.room, None, None))


def paper(facts: RectificationPaper | None, head: PaperHead) -> PaperForm:
    """The list, with ``facts`` or empty."""
    words = wording.load(ListWords, _KEY)
    found = facts.findings if facts else ()
    columns = [TableColumn(*pair) for pair in zip(words.columns, _WIDTHS, strict=True)]
    rows = [_row(number, finding, words) for number, finding in enumerate(found, 1)]
    done = sum(finding.done_day is not None for finding in found)
    numbers = (len(found), done, len(found) - done) if facts else ("", "", "")
    labels = (words.all, words.done, words.open)
    counts = [Cell(label, str(n), 14) for label, n in zip(labels, numbers, strict=True)]
    return PaperForm(
        words.titled.format(year=facts.year) if facts else words.title,
        head,
        (
            Fields(((*counts, Cell(words.unit, head.room)),), label_width=16),
            Gap(2),
            Table(columns, rows, 0 if rows else _BLANK_ROWS, 10),
            Note(words.note),
            Signatures((words.made_by, words.checked_by), words.sign_day),
            Seal(words.seal),
        ),
    )


def _row(number: int, finding: Finding, words: ListWords) -> tuple[str, ...]:
    done = " ".join(filter(None, (day_text(finding.done_day), finding.outcome)))
    return (
        str(number),
        f"{finding.number} {day_text(finding.day)}",
        finding.problem,
        finding.measure,
        " ".join(filter(None, (finding.responsible, day_text(finding.due_day)))),
        finding.goal,
        done or words.open_word,
    )
