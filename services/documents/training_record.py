"""The record of a training, drill, supervision or remote consultation, and the sheet to sign
(practice.md 1.2: F06, F20). Class-hours of 45 minutes; no client is named."""

from collections.abc import Mapping
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
    Signatures,
    Table,
    TableColumn,
    Text,
    Ticks,
    render,
)
from services.documents.forms.facts import day_text, ticks
from services.documents.rendered import Rendered
from services.trainings.hours import hours_text
from services.trainings.records import (
    REMOTE,
    SUPERVISION,
    TRAINING,
    PartView,
    TrainingDetails,
    TrainingPaper,
)

_KEY, _SIGN_IN = "training_record", "training_sign_in"
_BLANK_ROWS, _SHEET_ROWS = 8, 18
_LABEL = 30.0
_WIDTHS = (10.0, 22.0, 0.0, 14.0, 34.0, 20.0, 26.0)
_SHEET_WIDTHS = (12.0, 28.0, 0.0, 30.0, 30.0, 30.0)


@dataclass(frozen=True, slots=True)
class RecordWords:
    """``resources/forms/training_record.zh.json``."""

    title: str
    titles: Mapping[str, str]
    kind: str
    subject: str
    module: str
    day: str
    last_day: str
    hours: str
    hours_word: str
    teacher: str
    organiser: str
    place: str
    external: str
    external_words: tuple[str, ...]
    content: str
    advice: str
    outcome: str
    people: str
    columns: tuple[str, ...]
    papers: str
    note: str
    made_by: str
    checked_by: str
    sign_day: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """``resources/forms/training_sign_in.zh.json``."""

    title: str
    kind: str
    subject: str
    teacher: str
    day: str
    time: str
    hours: str
    place: str
    columns: tuple[str, ...]
    expected: str
    came: str
    kept: str
    note: str
    signed_by: str
    signed_day: str


def filled(facts: TrainingPaper, codes: CodeLists) -> Rendered:
    """The record of one training."""
    head = PaperHead(facts.room_name, facts.training.summary.number, None)
    return render(paper(facts.training, codes, head))


def blank(head: PaperHead) -> PaperForm:
    """To fill in by hand."""
    return paper(None, CodeLists(), PaperHead(head.room, head.number, None))


def paper(training: TrainingDetails | None, codes: CodeLists, head: PaperHead) -> PaperForm:
    """The record, with what is known or empty."""
    words = wording.load(RecordWords, _KEY)
    kind = training.summary.kind if training else ""
    blocks: list[Block] = [_facts(training, codes, words), *_texts(training, words)]
    blocks += [Heading(words.people), _people(training, codes, words)]
    paper_place = training.paper_place if training else ""
    blocks += [
        Gap(2),
        Fields(((Cell(words.papers, paper_place),),), label_width=_LABEL),
        Note(words.note),
        Signatures((words.made_by, words.checked_by), words.sign_day),
    ]
    if training is None:
        blocks.insert(0, Ticks(words.kind, ticks(codes, "training_kind", ()), _LABEL))
    return PaperForm(words.titles.get(kind, words.title), head, tuple(blocks))


def blank_sheet(head: PaperHead) -> PaperForm:
    """The sheet to sign at a training, printed before it begins."""
    words = wording.load(SheetWords, _SIGN_IN)
    columns = [TableColumn(*pair) for pair in zip(words.columns, _SHEET_WIDTHS, strict=True)]
    rows = [(str(number), "", "", "", "", "") for number in range(1, _SHEET_ROWS + 1)]
    kinds = ticks(CodeLists(), "training_kind", ())
    return PaperForm(
        words.title,
        PaperHead(head.room, None, None),
        (
            Ticks(words.kind, kinds, _LABEL),
            Fields(
                (
                    (Cell(words.subject, ""),),
                    (Cell(words.teacher, ""),),
                    (Cell(words.day, "", 52), Cell(words.time, "")),
                    (Cell(words.hours, "", 52), Cell(words.place, "")),
                ),
                label_width=_LABEL,
            ),
            Gap(2),
            Table(columns, rows, row_height=8.6),
            Gap(2),
            Fields(((Cell(words.expected, ""), Cell(words.came, ""), Cell(words.kept, "")),)),
            Note(words.note),
            Signatures((words.signed_by,), words.signed_day),
        ),
    )


def _facts(training: TrainingDetails | None, codes: CodeLists, words: RecordWords) -> Fields:
    line = training.summary if training else None
    module = codes.label("training_module", line.module) if line and line.module else ""
    hours = words.hours_word.format(hours=hours_text(line.quarters)) if line else ""
    external = words.external_words[0 if line.is_external else 1] if line else ""
    rows: list[tuple[Cell, ...]] = [(Cell(words.subject, line.title if line else ""),)]
    if line is None or line.kind == TRAINING:
        rows.append((Cell(words.module, module),))
    days = [Cell(words.day, day_text(line.day) if line else "", 52)]
    if line is None or line.last_day is not None:
        days.append(Cell(words.last_day, day_text(line.last_day) if line else ""))
    rows += [
        tuple(days),
        (Cell(words.hours, hours, 52), Cell(words.external, external)),
        (Cell(words.teacher, line.teacher if line else ""),),
        (
            Cell(words.organiser, training.organiser if training else "", 52),
            Cell(words.place, training.place if training else ""),
        ),
    ]
    return Fields(rows, label_width=_LABEL)


def _texts(training: TrainingDetails | None, words: RecordWords) -> list[Block]:
    said = training.words if training else None
    blocks: list[Block] = [Text(words.content, said.content if said else "", 3, _LABEL)]
    if training is None or training.summary.kind in (REMOTE, *SUPERVISION):
        blocks.append(Text(words.advice, said.advice if said else "", 3, _LABEL))
    blocks.append(Text(words.outcome, said.outcome if said else "", 2, _LABEL))
    return blocks


def _people(training: TrainingDetails | None, codes: CodeLists, words: RecordWords) -> Table:
    columns = [TableColumn(*pair) for pair in zip(words.columns, _WIDTHS, strict=True)]
    parts = training.parts if training else ()
    rows = [_person(number, part, codes) for number, part in enumerate(parts, 1)]
    return Table(columns, rows, 0 if training else _BLANK_ROWS)


def _person(number: int, part: PartView, codes: CodeLists) -> tuple[str, ...]:
    result = codes.label("training_result", part.result) if part.result else ""
    hours = hours_text(part.quarters)
    return (str(number), part.name, part.unit, hours, part.certificate, result, "")
