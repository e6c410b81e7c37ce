"""Villages, schools and towns with their history: add, rename, move, merge, close."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from services.actor import Right
from services.county.unit_import import UnitImport
from services.county.unit_records import UnitEventView, UnitView
from ui.county.registry_words import event_words, unit_kind, unit_state
from ui.county.unit_import_sheet import UnitImportSheet
from ui.county.unit_sheets import UnitSheet, Wanted
from ui.shared.columns import Columns
from ui.shared.entries import Entries, FactGrid, row_of, selectable_label
from ui.shared.progress_dialog import show_progress
from ui.shared.record_table import RecordTable
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, plain_button, primary_button, text_label
from ui.workplace import Workplace

_HEIGHT = 460


class UnitsPart(TabPart):
    """Everybody looks; the lead changes."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._units: tuple[UnitView, ...] = ()
        self._depth: dict[int, int] = {}
        self._model = RecordModel[UnitView](self._columns(), workplace.curtain)
        empty = EmptyState(
            self.tr("No unit yet"), self.tr("Add the county first, then its towns and villages.")
        )
        self.table = RecordTable(self._model, empty)
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.table.selected.connect(self._choose)
        self.add = primary_button(self.tr("Add…"), icon_name="plus")
        self.add.clicked.connect(partial(self._open, Wanted.ADD))
        self.bring_in = plain_button(self.tr("From a spreadsheet…"), icon_name="file-spreadsheet")
        self.bring_in.clicked.connect(self._bring_in)
        self.facts, self.history = FactGrid(), Entries(spacing=4)
        self.rename = plain_button(self.tr("Rename…"))
        self.elsewhere = plain_button(self.tr("Move…"))
        self.merge = plain_button(self.tr("Merge into…"))
        self.close_it = plain_button(self.tr("Close…"))
        self._lay_out()

    @override
    def reload(self) -> None:
        units = self.workplace.register.units
        job = self.workplace.jobs.start(lambda progress: units.tree())
        job.succeeded.connect(self._show)

    def _show(self, units: Sequence[UnitView]) -> None:
        before = self.table.current_record()
        self._units = tuple(units)
        self._depth = {}
        for unit in units:
            self._depth[unit.id] = self._depth.get(unit.parent_id or 0, -1) + 1
        self._model.set_rows(self._units)
        wanted = before.id if before is not None else None
        rows = [row for row, unit in enumerate(self._units) if unit.id == wanted]
        if self._units:
            self.table.selectRow(rows[0] if rows else 0)

    def _choose(self, unit: UnitView) -> None:
        self._card.heading.setText(unit.name)
        self.facts.set_rows(
            [
                (self.tr("Kind"), text_label(unit_kind(unit.kind))),
                (self.tr("Division code"), selectable_label(unit.division_code or "–")),
                (self.tr("Rooms"), text_label(str(len(unit.rooms)))),
            ]
        )
        may = self.workplace.register.vault.actor.may(Right.MANAGE) and unit.closed is None
        for button in self._actions():
            button.setVisible(may)
        units = self.workplace.register.units
        job = self.workplace.jobs.start(lambda progress: units.history(unit.id))
        job.succeeded.connect(self._show_history)

    def _show_history(self, events: Sequence[UnitEventView]) -> None:
        rows = [text_label(event_words(event), "muted") for event in events]
        self.history.set_rows(rows, is_ruled=False)

    def _open(self, wanted: Wanted) -> None:
        unit = self.table.current_record()
        if unit is None and wanted is not Wanted.ADD:
            return
        UnitSheet(self, self.workplace, wanted, self._units, unit).open()

    def _bring_in(self) -> None:
        path = self.workplace.dialogs.open_file(
            self.tr("A list of units"), self.tr("Spreadsheets (*.xlsx *.xls *.csv)")
        )
        if path is None:
            return
        service, today = self.workplace.register.unit_import, self.workplace.clock.today()
        job = self.workplace.jobs.start(lambda progress: service.look(path, today, progress))
        job.succeeded.connect(self._show_import)
        show_progress(job, self.tr("Reading the list"), self)

    def _show_import(self, found: UnitImport) -> None:
        UnitImportSheet(self, self.workplace, found).open()

    def _actions(self) -> tuple[QPushButton, ...]:
        return (self.close_it, self.merge, self.elsewhere, self.rename)

    def _lay_out(self) -> None:
        card = Card(self.tr("Units"))
        self.add.setVisible(self.workplace.register.vault.actor.may(Right.MANAGE))
        self.bring_in.setVisible(self.workplace.register.vault.actor.may(Right.MANAGE))
        card.head.addWidget(self.bring_in)
        card.head.addWidget(self.add)
        card.body.addWidget(self.table, 1)
        self._card = Card(self.tr("No unit chosen"))
        self._card.body.addWidget(self.facts)
        self._card.body.addWidget(text_label(self.tr("History"), "strong"))
        self._card.body.addWidget(self.history)
        kinds = (Wanted.CLOSE, Wanted.MERGE, Wanted.MOVE, Wanted.RENAME)
        for button, wanted in zip(self._actions(), kinds, strict=True):
            button.hide()
            button.clicked.connect(partial(self._open, wanted))
        self._card.body.addWidget(row_of(1, *self._actions(), spacing=8))
        columns = Columns((3, 2))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._card)
        columns.right.addStretch(1)
        self.column.addWidget(columns, 1)

    def _columns(self) -> list[Column[UnitView]]:
        return [
            Column(self.tr("Unit"), self._name),
            Column(self.tr("Kind"), lambda one: unit_kind(one.kind), ColumnKind.MUTED, 96),
            Column(self.tr("Code"), lambda one: one.division_code, ColumnKind.MUTED, 130),
            Column(self.tr("Rooms"), lambda one: str(len(one.rooms) or ""), ColumnKind.NUMBER, 80),
            Column(self.tr("State"), unit_state, ColumnKind.CHIP, 130, tone=_tone),
        ]

    def _name(self, unit: UnitView) -> str:
        return "　" * self._depth.get(unit.id, 0) + unit.name


def _tone(unit: UnitView) -> Tone:
    del unit
    return Tone.NEUTRAL
