"""The record of an inspection with its findings (practice.md 1.2, F23: 四明确)."""

from dataclasses import dataclass

from services.code_lists import CodeLists
from services.documents import wording
from services.documents.forms import (
    Block,
    Cell,
    Fields,
    Gap,
    Heading,
    Note,
    PaperForm,
    PaperHead,
    Paragraphs,
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import day_text, ticks
from services.documents.rendered import Rendered
from services.trainings.inspection_records import Finding, InspectionDetails, InspectionPaper

_KEY = "inspection_record"
_BLANK_ROWS = 8
_LABEL = 30.0
_WIDTHS = (10.0, 38.0, 0.0, 25.0, 29.0, 29.0)


@dataclass(frozen=True, slots=True)
class RecordWords:
    """``resources/forms/inspection_record.zh.json``."""

    title: str
    day: str
    way: str
    inspector: str
    summary: str
    findings: str
    columns: tuple[str, ...]
    none: str
    papers: str
    note: str
    inspected_by: str
    received_by: str
    sign_day: str


def filled(facts: InspectionPaper, codes: CodeLists) -> Rendered:
    """One inspection."""
    number = facts.inspection.summary.number
    return render(paper(facts.inspection, codes, PaperHead(facts.room_name, number, None)))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand while they are here."""
    return paper(None, CodeLists(), PaperHead(head.room, head.number, None))


def paper(inspection: InspectionDetails | None, codes: CodeLists, head: PaperHead) -> PaperForm:
    """The record, with what is known or empty."""
    words = wording.load(RecordWords, _KEY)
    line = inspection.summary if inspection else None
    ways = ticks(codes, "inspection_way", (line.way,) if line else ())
    facts = (
        (Cell(words.day, day_text(line.day) if line else "", 30),),
        (Cell(words.inspector, line.inspector if line else ""),),
    )
    return PaperForm(
        words.title,
        head,
        (
            Fields(facts, label_width=_LABEL),
            Ticks(words.way, ways, _LABEL),
            Text(words.summary, inspection.words if inspection else "", 5, _LABEL),
            Heading(words.findings),
            _findings(inspection, words),
            Gap(2),
            Fields(
                ((Cell(words.papers, inspection.paper_place if inspection else ""),),),
                label_width=_LABEL,
            ),
            Note(words.note),
            Signatures((words.inspected_by, words.received_by), words.sign_day),
        ),
    )


def _findings(inspection: InspectionDetails | None, words: RecordWords) -> Block:
    if inspection is not None and not inspection.findings:
        return Paragraphs((words.none,))
    columns = [TableColumn(*pair) for pair in zip(words.columns, _WIDTHS, strict=True)]
    found = inspection.findings if inspection else ()
    rows = [_row(number, finding) for number, finding in enumerate(found, 1)]
    return Table(columns, rows, 0 if inspection else _BLANK_ROWS)


def _row(number: int, finding: Finding) -> tuple[str, ...]:
    done = " ".join(filter(None, (day_text(finding.done_day), finding.outcome)))
    return (
        str(number),
        finding.problem,
        finding.measure,
        " ".join(filter(None, (finding.responsible, day_text(finding.due_day)))),
        finding.goal,
        done,
    )
