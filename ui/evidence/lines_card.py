"""The lines of a paper, those with gaps first: what is asked for, what is there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from services.evidence.records import LineProof, MaterialState
from ui.evidence.words import gap_words
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card
from ui.workplace import Workplace

_HEIGHT = 430


class ProofLinesCard(Card):
    """Signal ``selected`` (LineProof) when another line is chosen."""

    selected = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._language = workplace.language.value
        columns: list[Column[LineProof]] = [
            Column(self.tr("No."), _number, ColumnKind.MUTED, 58),
            Column(self.tr("Indicator"), self._name),
            Column(self.tr("Materials"), _materials, ColumnKind.NUMBER, 76),
            Column(self.tr("Records"), _records, ColumnKind.NUMBER, 76),
            Column(self.tr("State"), gap_words, ColumnKind.CHIP, 92, _tone),
        ]
        self._model = RecordModel[LineProof](columns, workplace.curtain)
        self.table = RecordTable(self._model)
        self.table.setMinimumHeight(Theme.current().px(_HEIGHT))
        self.body.addWidget(self.table, 1)
        self.table.selected.connect(self.selected)

    def show_lines(self, lines: Sequence[LineProof], chosen: str) -> None:
        """Show these; the line ``chosen`` (id), or the first one, is looked at."""
        self._model.set_rows(lines)
        ids = [one.line.indicator.id for one in lines]
        if lines:
            self.table.selectRow(ids.index(chosen) if chosen in ids else 0)

    def _name(self, proof: LineProof) -> str:
        return proof.line.indicator.name.get(self._language)


def _number(proof: LineProof) -> str:
    return proof.line.indicator.number


def _materials(proof: LineProof) -> str:
    if not proof.asked:
        return "–"
    there = sum(1 for one in proof.asked if one.state is not MaterialState.LACKING)
    return f"{there} / {len(proof.asked)}"


def _records(proof: LineProof) -> str:
    if not proof.records:
        return "–"
    return f"{len(proof.records) - len(proof.bare)} / {len(proof.records)}"


def _tone(proof: LineProof) -> Tone:
    return Tone.WARN if proof.has_gap else Tone.ACCENT
