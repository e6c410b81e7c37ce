"""One line: each material asked for, the pieces that are there, and records that nothing proves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.evidence.records import Asked, LineProof, MaterialState, ProvenRecord
from ui.evidence.handling import EvidenceHandling
from ui.evidence.subjects import ProofOf
from ui.evidence.words import material_tone, material_word
from ui.indicators.words import figure_words, target_words
from ui.shared.entries import Entries, FactGrid, link_about, row_of
from ui.shared.widgets import Card, Chip, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_BARE_SHOWN = 8


class ProofCard(Card):
    """Signal ``record_wanted`` (ProvenRecord)."""

    record_wanted = Signal(object)

    def __init__(self, workplace: Workplace, handling: EvidenceHandling) -> None:
        super().__init__()
        self._language, self._labels = workplace.language.value, Labels(workplace)
        self._handling = handling
        self._proof: LineProof | None = None
        self._name, self._facts = text_label("", "lead"), FactGrid()
        self._asked, self._pieces, self._bare = Entries(8), Entries(10), Entries(8)
        self._asked_head = text_label(self.tr("What the paper asks for"), "strong")
        self._pieces_head = text_label(self.tr("What is there"), "strong")
        self._bare_head = text_label(self.tr("Records that nothing proves yet"), "strong")
        self._none = text_label(self.tr("Nothing yet."), "muted")
        self._others = text_label("", "muted")
        for part in (
            self._name,
            self._facts,
            self._asked_head,
            self._asked,
            self._pieces_head,
            self._none,
            self._pieces,
            self._bare_head,
            self._bare,
            self._others,
        ):
            self.body.addWidget(part)
        self.hide()

    def line_id(self) -> str:
        """Which line is shown; empty before one is."""
        return self._proof.line.indicator.id if self._proof else ""

    def show_proof(self, proof: LineProof) -> None:
        """Show this line instead."""
        self._proof = proof
        one = proof.line.indicator
        self._name.setText(f"{one.number}  {one.name.get(self._language)}")
        rows = [
            (self.tr("Asked"), target_words(proof.line, self._language)),
            (self.tr("This room"), figure_words(proof.line)),
        ]
        self._facts.set_rows([(name, text_label(text)) for name, text in rows if text])
        self._asked.set_rows([self._material(asked) for asked in proof.asked], is_ruled=False)
        self._asked_head.setVisible(bool(proof.asked))
        self._asked.setVisible(bool(proof.asked))
        pieces = tuple(proof.every_piece())
        self._pieces.set_rows([self._handling.row(piece) for piece in pieces])
        self._none.setVisible(not pieces)
        self._pieces.setVisible(bool(pieces))
        self._show_bare(proof)
        self.show()

    def add(self, _: object = None) -> None:
        """Ask for a piece that proves this line, of the first kind that is missing."""
        if self._proof is not None:
            kind = next(iter(self._proof.lacking), "")
            self._handling.add(ProofOf(indicators=(self.line_id(),), kind=kind))

    def _show_bare(self, proof: LineProof) -> None:
        bare = proof.bare
        rows = [self._record(record) for record in bare[:_BARE_SHOWN]]
        if len(bare) > _BARE_SHOWN:
            more = self.tr("and {n} more").format(n=len(bare) - _BARE_SHOWN)
            rows.append(text_label(more, "muted"))
        self._bare.set_rows(rows)
        self._bare_head.setVisible(bool(bare))
        self._bare.setVisible(bool(bare))
        words = self.tr("{n} more records are about clients: they are shown as a number only.")
        self._others.setText(words.format(n=proof.other_records))
        self._others.setVisible(proof.other_records > 0)

    def _material(self, asked: Asked) -> QWidget:
        words = text_label(self._labels.label("evidence_kind", asked.kind))
        chip = Chip(material_word(asked.state), material_tone(asked.state))
        if asked.state is not MaterialState.LACKING:
            return row_of(words, 1, chip)
        link = link_about(asked.kind, self.tr("Add"), self._add_kind)
        return row_of(words, 1, chip, link)

    def _add_kind(self, kind: object) -> None:
        self._handling.add(ProofOf(indicators=(self.line_id(),), kind=str(kind)))

    def _record(self, record: ProvenRecord) -> QWidget:
        words = text_label(f"{record.day.isoformat()}  {record.title}")
        return row_of(words, 1, link_about(record, self.tr("Open"), self.record_wanted.emit))
