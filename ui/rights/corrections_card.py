"""What the file said before each correction."""

from collections.abc import Sequence

from services.rights.records import Correction
from ui.rights.words import changed_fields, field_word
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState
from ui.workplace import Workplace

_HEIGHT = 126


class CorrectionsCard(Card):
    """One line a correction; below, what the chosen one changed."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Corrections"))
        self._curtain = workplace.curtain
        empty = EmptyState(
            self.tr("Nothing was corrected"),
            self.tr("What the file said before a change is kept here, with who and why."),
            icon_name="history",
        )
        self._model = RecordModel[Correction](
            [
                Column(self.tr("When"), lambda one: moment_words(one.at), width=140),
                Column(self.tr("Who"), lambda one: one.staff_name, width=90),
                Column(self.tr("Changed"), changed_fields, ColumnKind.MUTED),
                Column(self.tr("Reason"), self._reason),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._facts = FactGrid()
        self._facts.hide()
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._facts)
        self._table.selected.connect(self._show_changes)
        workplace.curtain.changed.connect(self._show_current)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Newest first."""
        self._model.set_rows(corrections)
        self._facts.hide()

    def _reason(self, one: Correction) -> str:
        return self._curtain.name(one.reason)

    def _show_current(self) -> None:
        one = self._table.current_record()
        if one is not None:
            self._show_changes(one)

    def _show_changes(self, one: Correction) -> None:
        hidden = self._curtain.name
        self._facts.set_rows(
            [
                (
                    field_word(change.field),
                    selectable_label(hidden(f"{_said(change.before)} → {_said(change.after)}")),
                )
                for change in one.changes
            ]
        )
        self._facts.show()


def _said(value: object) -> str:
    """A stored value as it can be read; nothing is a dash."""
    if isinstance(value, list):
        return ", ".join(str(each[0]) for each in value if each) or "–"
    return "–" if value in (None, "") else str(value)
