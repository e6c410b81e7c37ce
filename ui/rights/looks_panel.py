"""Who looked at which record, newest first; by one colleague, or at one file."""

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from services.rights.viewings import Viewing, ViewingFilter, ViewingPage
from services.staff import StaffMember
from ui.clients.picker import ClientPicker
from ui.navigation import Place
from ui.rights.panel import RecordsPanel
from ui.rights.words import viewing_word
from ui.shared.choices import Choice, Option
from ui.shared.local_time import moment_words
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import EmptyState, muted_label
from ui.workplace import Workplace

_HEIGHT = 420
_EVERYBODY = "0"


class LooksPanel(RecordsPanel):
    """Opens the file on Enter."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._staff = Choice([Option(_EVERYBODY, self.tr("Everybody"))], _EVERYBODY)
        self._client = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self._model = RecordModel[Viewing](
            [
                Column(self.tr("When"), lambda view: moment_words(view.at), width=150),
                Column(self.tr("Who"), lambda view: view.staff_name, width=120),
                Column(self.tr("Looked at"), viewing_word, width=150),
                Column(self.tr("Client"), lambda view: view.client_name, ColumnKind.NAME),
                Column(self.tr("File"), lambda view: view.file_no, ColumnKind.MUTED, 120),
            ],
            workplace.curtain,
        )
        empty = EmptyState(
            self.tr("Nobody looked"), self.tr("Each look at a client's record is noted here.")
        )
        self._table = RecordTable(self._model, empty)
        self._pages = Paging(workplace, self._model, self._table)
        self._lay_out()
        self._staff.chosen.connect(self.reload)
        self._client.changed.connect(self.reload)
        self._pages.loaded.connect(self._show_staff)
        self._table.opened.connect(self._open)

    @override
    def reload(self) -> None:
        chosen, register = self._wanted(), self.workplace.register
        self._pages.load(
            lambda before: register.access.views(chosen, before), register.staff.list_all
        )

    def _wanted(self) -> ViewingFilter:
        staff_id = int(self._staff.value() or _EVERYBODY)
        return ViewingFilter(staff_id or None, self._client.client_id())

    def _show_staff(self, page: ViewingPage, staff: tuple[StaffMember, ...]) -> None:
        options = [Option(_EVERYBODY, self.tr("Everybody"))]
        options += [Option(str(each.staff_id), each.name) for each in staff]
        self._staff.set_options(options, self._staff.value())

    def _open(self, view: Viewing) -> None:
        if view.client_id is not None:
            self.workplace.navigate.go(Place.RIGHTS, view.client_id)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        filters = QHBoxLayout()
        filters.setSpacing(px(10))
        filters.addWidget(muted_label(self.tr("By")))
        filters.addWidget(self._staff, 1)
        filters.addSpacing(px(10))
        filters.addWidget(muted_label(self.tr("At the file of")))
        filters.addWidget(self._client, 3)
        self._table.setMinimumHeight(px(_HEIGHT))
        self.column.addLayout(filters)
        self.column.addWidget(self._table, 1)
