"""A list of units before it is taken in: what is new, what is known, what is wrong, row by row."""

from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.county.unit_import import ImportRow, Standing, UnitImport
from ui.county.registry_words import unit_kind
from ui.shared.error_text import problem_text
from ui.shared.record_table import RecordTable
from ui.shared.sheet import Sheet
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.workplace import Workplace

_TONES = {Standing.NEW: Tone.ACCENT, Standing.KNOWN: Tone.NEUTRAL, Standing.PROBLEM: Tone.WARN}
_WIDTH, _HEIGHT = 760, 380


class UnitImportSheet(Sheet):
    """Nothing is written until it is taken; rows with problems are left out."""

    def __init__(self, parent: QWidget, workplace: Workplace, found: UnitImport) -> None:
        new = found.count(Standing.NEW)
        super().__init__(parent.window(), self.tr("Units from a spreadsheet"), "")
        self._workplace, self._found = workplace, found
        self.setMaximumWidth(workplace.theme.px(_WIDTH))
        self.setMinimumWidth(workplace.theme.px(_WIDTH))
        self._model = RecordModel[ImportRow](self._columns(), workplace.curtain)
        self.table = RecordTable(self._model)
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        rows = sorted(found.rows, key=lambda row: row.standing is not Standing.PROBLEM)
        self._model.set_rows(rows)
        self.column.addWidget(self.table)
        if new:
            self.add_choice(self.tr("Take in %n unit(s)", "", new), "", is_safe=True)
        else:
            self.add_close()

    def accept(self) -> None:
        """Take in what is new."""
        if not self._found.count(Standing.NEW):
            super().accept()
            return
        service, found = self._workplace.register.unit_import, self._found
        job = self._workplace.jobs.start(lambda progress: service.take(found))
        job.succeeded.connect(self._taken)

    def _taken(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.UNITS})

    def _columns(self) -> list[Column[ImportRow]]:
        return [
            Column(self.tr("Row"), lambda row: str(row.number), ColumnKind.NUMBER, 56),
            Column(self.tr("Unit"), lambda row: row.unit.name),
            Column(self.tr("Kind"), lambda row: unit_kind(row.unit.kind), ColumnKind.MUTED, 90),
            Column(self.tr("Town"), lambda row: row.town, ColumnKind.MUTED, 110),
            Column(self.tr("What becomes of it"), self._standing, ColumnKind.CHIP, 220, tone=_tone),
        ]

    def _standing(self, row: ImportRow) -> str:
        if row.standing is Standing.PROBLEM:
            return "\n".join(problem_text(problem) for problem in row.problems.values())
        return self.tr("new") if row.standing is Standing.NEW else self.tr("is there already")


def _tone(row: ImportRow) -> Tone:
    return _TONES[row.standing]
