"""One row of the ledger: what is to be said about it, and its cells as written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from services.ledger_import.cells import is_blank, text_of
from services.ledger_import.dry_run import DryRun
from services.ledger_import.fields import Field
from services.ledger_import.headers import Table
from services.ledger_import.rows import ReadRow
from ui.ledger_import.explanations import said_of
from ui.shared.entries import clear
from ui.shared.widgets import Card, line, muted_label, text_label
from ui.workplace import Workplace

_PERSONAL = (Field.NAME, Field.PHONE, Field.CITIZEN_ID, Field.ADDRESS, Field.GUARDIAN_NAME)


class RowDetail(Card):
    """Beside the list; follows its selection."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._dry_run: DryRun | None = None
        self._row: ReadRow | None = None
        self._rows_used = 0
        self._said = text_label()
        self._line = line()
        ground, scroll = QWidget(), QScrollArea()
        ground.setProperty("role", "plainGround")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        scroll.setMinimumHeight(workplace.theme.px(120))
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(workplace.theme.px(12))
        self._grid.setVerticalSpacing(workplace.theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self._said)
        self.body.addWidget(self._line)
        self.body.addWidget(scroll, 1)
        workplace.curtain.changed.connect(self._fill)

    def set_tables(self, dry_run: DryRun) -> None:
        """The dry run whose rows will be shown."""
        self._dry_run = dry_run

    def show_row(self, row: ReadRow | None) -> None:
        """Show ``row``; nothing if None."""
        self._row = row
        self._fill()

    def _fill(self) -> None:
        row = self._row
        self.setVisible(row is not None)
        clear(self._grid)
        if row is None:
            return
        self.heading.setText(self.tr("Row {row} of {sheet}").format(row=row.row, sheet=row.sheet))
        self.heading.show()
        self._said.setText("\n".join(said_of(row)) or self.tr("Everything was understood."))
        self._rows_used = 0
        table = self._table_of(row)
        for column in table.columns if table else ():
            if column.index < len(row.cells) and not is_blank(row.cells[column.index]):
                self._add(column.label, text_of(row.cells[column.index]))
        for place in range(self._grid.rowCount()):
            self._grid.setRowStretch(place, 0)
        self._grid.setRowStretch(self._rows_used, 1)

    def _add(self, label: str, text: str) -> None:
        place = self._rows_used
        self._rows_used += 1
        meaning = self._dry_run.mapping.fields.get(label) if self._dry_run else None
        shown = self._workplace.curtain.name(text) if meaning in _PERSONAL else text
        self._grid.addWidget(muted_label(label.rpartition(" / ")[2]), place, 0)
        self._grid.addWidget(text_label(shown), place, 1)

    def _table_of(self, row: ReadRow) -> Table | None:
        if self._dry_run is None:
            return None
        ledger = self._dry_run.ledger
        return next(
            (
                table
                for table in ledger.tables
                if ledger.sheets[table.sheet].name == row.sheet
                and table.first < row.row <= table.last
            ),
            None,
        )
