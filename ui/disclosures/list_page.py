"""The disclosure log of one client, or of the room for the lead."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.disclosures import DisclosureCursor, DisclosurePage, DisclosureRow
from services.documents.rendered import Rendered
from ui.disclosures.reading import DisclosureReading
from ui.navigation import Place
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace


class DisclosuresPage(Page):
    """Takes a client's id, or None for the whole room."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.DISCLOSURES, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._client_id: int | None = None
        self._labels = Labels(workplace)
        self._empty = EmptyState("", icon_name="message-square-text")
        self._model = RecordModel[DisclosureRow](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._reading = DisclosureReading(workplace, self._labels)
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._print = plain_button(self.tr("Print for the client"), Keys.PRINT, "printer")
        self._add = primary_button(self.tr("Record…"), Keys.NEW, "plus")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Told to others")

    @override
    def subtitle(self) -> str:
        return "" if self._client_id is None else self.tr("of one client")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        of_client = () if self._client_id is None else (self._file, self._print)
        return (*of_client, self._add)

    @override
    def open_subject(self, subject: object) -> None:
        self._client_id = subject if isinstance(subject, int) else None
        self._pages.clear()
        self._reading.show_entry(None)
        self.header_changed.emit()
        self.outdate()

    @override
    def reload(self) -> None:
        if not self._may_read():
            words = self.tr("The log of the whole room is the lead's. Open a client's file.")
            self._empty.say(self.tr("Nothing to show here"), words)
            return
        words = self.tr("Whatever is told to a hospital, school, police or family is noted here.")
        self._empty.say(self.tr("Nothing was told to others"), words)
        disclosures, client_id = self.workplace.register.disclosures, self._client_id

        def fetch(after: DisclosureCursor | None) -> DisclosurePage:
            if client_id is None:
                return disclosures.list_page(after)
            return disclosures.of_client(client_id, after)

        self._pages.load(fetch)

    def _may_read(self) -> bool:
        actor = self.workplace.register.vault.actor
        return self._client_id is not None or actor.may(Right.MANAGE)

    def _show_current(self) -> None:
        self._reading.show_entry(self._table.current_record())

    def _begin(self) -> None:
        self.workplace.navigate.go(Place.DISCLOSURE, self._client_id)

    def _open_file(self) -> None:
        self.workplace.navigate.go(Place.CLIENT, self._client_id)

    def _open(self, row: DisclosureRow) -> None:
        if row.client_id is not None:
            self.workplace.navigate.go(Place.CLIENT, row.client_id)

    def _print_list(self) -> None:
        client_id = self._client_id
        if client_id is None:
            return
        disclosures, today = self.workplace.register.disclosures, self.workplace.clock.today()
        codes = self.workplace.codes

        def make() -> Rendered:
            from services.documents import disclosure_list
            from services.documents.forms import render

            return render(disclosure_list.paper(disclosures.paper(client_id), codes, today))

        title = self.tr("Told to others")
        show_paper(self.workplace, self, make, title, title)

    def _columns(self) -> list[Column[DisclosureRow]]:
        return [
            Column(self.tr("Day"), lambda row: row.day.isoformat(), width=112),
            Column(self.tr("Client"), lambda row: row.client_name, ColumnKind.NAME, 110),
            Column(self.tr("Told to"), lambda row: row.recipient),
            Column(self.tr("Ground"), self._ground, ColumnKind.MUTED, 190),
        ]

    def _ground(self, row: DisclosureRow) -> str:
        return self._labels.label("disclosure_ground", row.ground)

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self._table, 1)
        columns = Columns((64, 36))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._reading)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        self._pages.loaded.connect(self._show_current)
        self._table.selected.connect(self._reading.show_entry)
        self._table.opened.connect(self._open)
        self._add.clicked.connect(self._begin)
        self._file.clicked.connect(self._open_file)
        self._print.clicked.connect(self._print_list)
