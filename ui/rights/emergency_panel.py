"""Files that were opened in an emergency: who, whose, why; the lead looks at each afterwards."""

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.rights.file_access import EmergencyPage, EmergencyView
from ui.navigation import Place
from ui.rights.panel import RecordsPanel
from ui.rights.reason_sheet import ReasonForm, ReasonSheet
from ui.rights.words import emergency_tone, emergency_word
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import EmptyState, plain_button
from ui.workplace import Workplace

_HEIGHT = 320


class EmergencyPanel(RecordsPanel):
    """Newest first; what the chosen one says stands below."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        empty = EmptyState(
            self.tr("No emergency access"),
            self.tr("Restricted files that a colleague had to open appear here, with the reason."),
            icon_name="shield-check",
        )
        self._model = RecordModel[EmergencyView](
            [
                Column(self.tr("When"), lambda one: moment_words(one.opened_at), width=150),
                Column(self.tr("Who"), lambda one: one.staff_name, width=110),
                Column(self.tr("Client"), lambda one: one.client_name, ColumnKind.NAME, 130),
                Column(self.tr("Reason"), self._reason, ColumnKind.MUTED),
                Column("", emergency_word, ColumnKind.CHIP, 100, tone=emergency_tone),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._facts = FactGrid()
        self._review = plain_button(self.tr("I have looked at it"), icon_name="check")
        row = QHBoxLayout()
        row.addWidget(self._review)
        row.addStretch(1)
        self.column.addWidget(self._table, 1)
        self.column.addWidget(self._facts)
        self.column.addLayout(row)
        self._facts.hide()
        self._review.hide()
        self._pages.loaded.connect(self._show_if_any)
        self._table.selected.connect(self._show_one)
        self._table.opened.connect(self._ask)
        self._review.clicked.connect(self._ask_current)
        workplace.curtain.changed.connect(self._show_current)

    @override
    def reload(self) -> None:
        access = self.workplace.register.access
        self._pages.load(access.emergencies)

    def _show_if_any(self, page: EmergencyPage) -> None:
        self._facts.setVisible(bool(page.rows))
        self._review.setVisible(bool(page.rows))
        self._show_current()

    def _reason(self, one: EmergencyView) -> str:
        # Written in a hurry: a name may stand in it.
        return self.workplace.curtain.name(one.reason)

    def _show_current(self) -> None:
        one = self._table.current_record()
        if one is not None:
            self._show_one(one)

    def _show_one(self, one: EmergencyView) -> None:
        looked = f"{one.reviewed_by}  {one.review}" if one.reviewed_at else ""
        facts = (
            (self.tr("Reason"), self._reason(one)),
            (self.tr("Until"), moment_words(one.ends_at)),
            (self.tr("Looked at by"), looked),
        )
        self._facts.set_rows([(name, selectable_label(text)) for name, text in facts if text])
        self._review.setVisible(one.reviewed_at is None)

    def _ask_current(self) -> None:
        one = self._table.current_record()
        if one is not None:
            self._ask(one)

    def _ask(self, one: EmergencyView) -> None:
        if one.reviewed_at is not None:
            return
        access = self.workplace.register.access
        form = ReasonForm("remark", self.tr("What you found (may stay empty)"), "")
        sheet = ReasonSheet(
            self,
            self.workplace,
            self.tr("Emergency access: looked at"),
            form,
            lambda remark, _: access.review(one.id, remark),
            sheet_key(SheetName.REASON, Place.RECORDS, part=f"review {one.id}"),
        )
        sheet.saved.connect(self._announce)
        sheet.begin(self.tr("Save"))

    def _announce(self, result: object) -> None:
        self.workplace.changes.announce({Area.RIGHTS})
