"""The words of the binder: cover, contents, and what stands for each line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from services.code_lists import CodeLists
from services.documents.binder_words import BinderWords
from services.documents.forms.blocks import Block, Fields, Gap, Heading, Seal, Signatures
from services.documents.forms.prose import Note, Paragraphs, Text
from services.documents.forms.tables import Table, TableColumn
from services.documents.parts import Cell
from services.documents.sheet import Box, Sheet, Style
from services.evidence.binder import Binder
from services.evidence.records import Asked, LineProof, MaterialState, Piece, ProvenRecord

_LABEL = 26.0


@dataclass(frozen=True, slots=True)
class Annex:
    """A piece with its number in this binder. ``is_shown``: its pages are in it, after the line
    that names it first."""

    number: int
    piece: Piece
    is_shown: bool
    first_line: str


@dataclass(frozen=True, slots=True)
class Section:
    """One line with the annexes of the whole binder and the pages where they begin."""

    proof: LineProof
    annexes: Sequence[Annex]
    pages: Mapping[int, int]

    def annex(self, piece: Piece) -> Annex:
        """The annex of a piece."""
        return next(one for one in self.annexes if one.piece.id == piece.id)


@dataclass(frozen=True, slots=True)
class CoverTitle:
    """The name of the binder, large and in the middle."""

    text: str
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return 62.0

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        line = Box(box.left, box.top + 18, box.width, 16)
        sheet.text_in(line, self.text, Style(28, is_bold=True, align="centre"))


def annexes_of(binder: Binder) -> tuple[Annex, ...]:
    """Every piece once, numbered in the order in which lines name them."""
    first: dict[int, str] = {}
    for proof in binder.lines:
        for piece in proof.every_piece():
            first.setdefault(piece.id, proof.line.indicator.id)
    pieces = binder.pieces()
    return tuple(
        Annex(number, piece, binder.shows(piece), first[piece.id])
        for number, piece in enumerate(pieces, start=1)
    )


def cover(binder: Binder, annexes: Sequence[Annex], words: BinderWords) -> tuple[Block, ...]:
    """What it is, whose, what is in it, and whether it names people."""
    gaps = sum(1 for one in binder.lines if one.has_gap)
    paper = sum(1 for one in annexes if not one.piece.has_file)
    pieces = words.pieces_text.format(
        pieces=len(annexes),
        shown=sum(1 for one in annexes if one.is_shown),
        paper=paper,
        left_out=binder.left_out(),
    )
    lines = words.lines_text.format(lines=len(binder.lines), gaps=gaps)
    rows = (
        (Cell(words.room, binder.room),),
        (Cell(words.standard, binder.pack.document.zh),),
        (Cell(words.period, binder.period.code), Cell(words.made, binder.today.isoformat(), 45)),
        (Cell(words.made_by, binder.made_by),),
        (Cell(words.lines, lines),),
        (Cell(words.pieces, pieces),),
    )
    return (
        CoverTitle(words.title),
        Fields(rows, _LABEL, 11.0),
        Gap(6),
        Paragraphs(_said_of_names(binder, words), 11.5),
        Gap(10),
        Signatures((words.sign_made, words.sign_lead), words.sign_day),
        Seal((binder.room,)),
    )


def contents(
    binder: Binder, pages: Mapping[str, int], codes: CodeLists, words: BinderWords
) -> tuple[Block, ...]:
    """Every line with what is missing and its page."""
    columns = (
        TableColumn(words.number, 15),
        TableColumn(words.name),
        TableColumn(words.asked, 20, "centre"),
        TableColumn(words.gap, 62),
        TableColumn(words.page, 14, "centre"),
    )
    return (Table(columns, [_contents_row(one, pages, codes, words) for one in binder.lines]),)


def section(one: Section, codes: CodeLists, words: BinderWords) -> tuple[Block, ...]:
    """What a line asks for, the room's figure, its records and its annexes."""
    proof, line = one.proof, one.proof.line
    facts = Fields(
        (
            (
                Cell(words.figure, words.figure_of(line)),
                Cell(words.points, words.points_of(line), 40),
            ),
        )
    )
    blocks: list[Block] = [Text(words.wanted, words.wanted_of(line) or "—", 1), facts, Gap(2)]
    blocks.append(Heading(words.asked_heading))
    blocks.append(_asked(one, codes, words))
    if proof.records or proof.other_records:
        blocks += (Gap(2), Heading(words.records_heading))
    if proof.records:
        blocks.append(_records(one, words))
    if proof.other_records:
        blocks.append(Note(words.others.format(count=proof.other_records)))
    annexes = tuple(one.annex(piece) for piece in proof.every_piece())
    if annexes:
        blocks += (Gap(2), Heading(words.annexes_heading), _annexes(one, annexes, codes, words))
    return tuple(blocks)


def _said_of_names(binder: Binder, words: BinderWords) -> tuple[str, ...]:
    said = [words.names_none]
    if binder.left_out():
        said.append(words.names_left_out.format(count=binder.left_out()))
    if binder.naming():
        said.append(words.names_in.format(count=binder.naming()))
    return tuple(said)


def _contents_row(
    proof: LineProof, pages: Mapping[str, int], codes: CodeLists, words: BinderWords
) -> tuple[str, ...]:
    one = proof.line.indicator
    there = sum(1 for asked in proof.asked if asked.state is not MaterialState.LACKING)
    asked = f"{there} / {len(proof.asked)}" if proof.asked else words.not_asked
    missing = words.missing_of(proof, codes)
    return (one.number, one.name.zh, asked, missing, str(pages[one.id]))


def _asked(one: Section, codes: CodeLists, words: BinderWords) -> Block:
    if not one.proof.asked:
        return Note(words.asked_none)
    columns = (
        TableColumn(words.material, 46),
        TableColumn(words.standing, 22, "centre"),
        TableColumn(words.where),
    )
    rows = [
        (
            codes.label("evidence_kind", asked.kind),
            words.standings()[asked.state],
            _where(one, asked, words),
        )
        for asked in one.proof.asked
    ]
    return Table(columns, rows)


def _where(one: Section, asked: Asked, words: BinderWords) -> str:
    if asked.state is MaterialState.IN_REGISTER:
        return words.in_register_where
    if asked.state is MaterialState.LACKING:
        return ""
    names = [words.annex.format(number=one.annex(piece).number) for piece in asked.pieces]
    return "、".join(names) or words.on_paper


def _records(one: Section, words: BinderWords) -> Table:
    columns = (
        TableColumn(words.record_number, 27),
        TableColumn(words.day, 23),
        TableColumn(words.what),
        TableColumn(words.proof, 52),
    )
    rows = [
        (record.number, record.day.isoformat(), record.title, _proof_of(one, record, words))
        for record in one.proof.records
    ]
    return Table(columns, rows)


def _proof_of(one: Section, record: ProvenRecord, words: BinderWords) -> str:
    found = [words.annex.format(number=one.annex(piece).number) for piece in record.pieces]
    if record.paper_place:
        found.append(words.paper.format(place=record.paper_place))
    return "；".join(found) or words.lacking


def _annexes(one: Section, annexes: Sequence[Annex], codes: CodeLists, words: BinderWords) -> Table:
    columns = (
        TableColumn(words.number, 22),
        TableColumn(words.annex_title),
        TableColumn(words.annex_kind, 34),
        TableColumn(words.day, 23),
        TableColumn(words.where, 44),
    )
    rows = [
        (
            words.annex.format(number=annex.number),
            annex.piece.title,
            codes.label("evidence_kind", annex.piece.kind),
            annex.piece.day.isoformat(),
            _place(one, annex, words),
        )
        for annex in annexes
    ]
    return Table(columns, rows)


def _place(one: Section, annex: Annex, words: BinderWords) -> str:
    piece = annex.piece
    found = []
    if annex.is_shown:
        found.append(words.at_page.format(page=one.pages[piece.id]))
    elif piece.has_file:
        found.append(words.named)
    if piece.paper_place:
        found.append(words.paper.format(place=piece.paper_place))
    return "；".join(found)
