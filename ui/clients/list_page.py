"""The list of clients: typing filters, Enter opens the file."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, ClientState
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.clients.records import (
    ClientFilter,
    ClientPage,
    ClientRow,
    ClientSort,
)
from ui.clients import words
from ui.navigation import Place
from ui.page import Page
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.name_field import NameField
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys, install_in_window
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, CheckBox, EmptyState, muted_label, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace

_EVERYBODY = "all"


class ClientsPage(Page):
    """All clients, filtered as one types."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.CLIENTS, Area.VISITS, Area.IMPORTS, Area.PREFERENCES}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._new = primary_button(self.tr("New client"), Keys.NEW, "user-round-plus")
        self._new.clicked.connect(self._open_new)
        self._find = _FindField(workplace.curtain)
        self._labels = Labels(workplace)
        self._make_filters()
        self._empty = EmptyState(
            self.tr("No clients yet"),
            self.tr("Everybody who comes to the room gets a file here, by name or without."),
            self.tr("New client"),
            "users-round",
        )
        self._model = RecordModel[ClientRow](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Clients")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,)

    @override
    def reload(self) -> None:
        chosen, register = self._filter(), self.workplace.register
        self._pages.load(
            lambda after: register.clients.list_page(chosen, after),
            lambda: register.preferences.get(OUT_OF_TOUCH_DAYS),
        )

    @override
    def go_back(self) -> None:
        if self._find.text():
            self._find.clear()
            self.reload()
        else:
            super().go_back()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._find.setFocus()

    def _filter(self) -> ClientFilter:
        population = self._population.value()
        return ClientFilter(
            state=ClientState(self._state.value()),
            population=None if population == _EVERYBODY else population,
            is_minor=self._minors.isChecked(),
            is_out_of_touch=self._out_of_touch.isChecked(),
            sort=ClientSort(self._sort.value()),
            text=self._find.text(),
        )

    def _show_beside(self, page: ClientPage, days: int) -> None:
        self._out_of_touch.setToolTip(self.tr("No visit for %n day(s) or more", "", days))
        self._say_if_empty()

    def _say_if_empty(self) -> None:
        chosen = self._filter()
        if chosen == ClientFilter(sort=chosen.sort):
            self._empty.say(
                self.tr("No clients yet"),
                self.tr("Everybody who comes to the room gets a file here, by name or without."),
            )
        else:
            self._empty.say(
                self.tr("Nobody found"),
                self.tr("Try fewer letters or another filter, or open a new file."),
            )

    def _open(self, client: ClientRow) -> None:
        self.workplace.navigate.go(Place.CLIENT, client.id)

    def _open_new(self) -> None:
        self.workplace.navigate.go(Place.CLIENT, None)

    def _open_first(self) -> None:
        record = self._table.current_record()
        if record is not None:
            self._open(record)

    def _focus_find(self) -> None:
        self._find.setFocus()
        self._find.selectAll()

    def _population_words(self, client: ClientRow) -> str:
        return "\n".join(self._labels.label("population", code) for code in client.populations)

    def _state_word(self, client: ClientRow) -> str:
        return self.tr("Closed") if client.state is ClientState.CLOSED else ""

    def _columns(self) -> list[Column[ClientRow]]:
        return [
            Column(self.tr("Name"), _name, ColumnKind.NAME, 150),
            Column(self.tr("Sex"), _sex, ColumnKind.MUTED, 72),
            Column(self.tr("Age"), _age, ColumnKind.MUTED, 84),
            Column(self.tr("Populations"), self._population_words, ColumnKind.CHIP),
            Column(self.tr("Visits"), _visits, ColumnKind.NUMBER, 76),
            Column(self.tr("Last visit"), _last_day, ColumnKind.MUTED, 124),
            Column(self.tr("File number"), _file_no, ColumnKind.MUTED, 128),
            Column("", self._state_word, ColumnKind.CHIP, 84),
        ]

    def _make_filters(self) -> None:
        self._state = Segmented(
            [
                Option(ClientState.ACTIVE, self.tr("Open files")),
                Option(ClientState.CLOSED, self.tr("Closed")),
            ],
            ClientState.ACTIVE,
        )
        self._population = Choice(
            [
                Option(_EVERYBODY, self.tr("All populations")),
                *words.population_options(self._labels),
            ],
            _EVERYBODY,
        )
        self._minors = CheckBox(self.tr("Under 18"))
        self._out_of_touch = CheckBox(self.tr("Out of touch"))
        self._sort = Segmented(
            [
                Option(ClientSort.PINYIN, self.tr("By name")),
                Option(ClientSort.RECENT, self.tr("By last visit")),
            ],
            ClientSort.PINYIN,
        )

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self._find.setPlaceholderText(self.tr("Filter: name, pinyin initials, phone, file number"))
        self._find.setAccessibleName(self.tr("Filter"))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._find, 1)
        top.addWidget(self._population)
        top.addWidget(self._minors)
        top.addWidget(self._out_of_touch)
        below = QHBoxLayout()
        below.setSpacing(px(12))
        below.addWidget(self._state)
        below.addStretch(1)
        below.addWidget(muted_label(self.tr("Order")))
        below.addWidget(self._sort)
        card = Card()
        card.body.addLayout(top)
        card.body.addLayout(below)
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(px(280))
        self.body.addWidget(card, 1)

    def _connect(self) -> None:
        self._find.textChanged.connect(self.reload)
        self._find.down_wanted.connect(self._table.setFocus)
        self._find.returnPressed.connect(self._open_first)
        self._state.chosen.connect(self.reload)
        self._population.chosen.connect(self.reload)
        self._minors.toggled.connect(self.reload)
        self._out_of_touch.toggled.connect(self.reload)
        self._sort.chosen.connect(self.reload)
        self._pages.loaded.connect(self._show_beside)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._open_new)
        self.setFocusProxy(self._find)
        install_in_window(self, Keys.FIND, self._focus_find)


class _FindField(NameField):
    """Down goes into the list. Signal ``down_wanted``."""

    down_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_wanted.emit()
        else:
            super().keyPressEvent(event)


def _name(client: ClientRow) -> str:
    return client.name


def _sex(client: ClientRow) -> str:
    return words.sex_word(client.sex)


def _age(client: ClientRow) -> str:
    return words.age_word(client.age)


def _visits(client: ClientRow) -> str:
    return str(client.visits) if client.visits else ""


def _last_day(client: ClientRow) -> str:
    return client.last_day.isoformat() if client.last_day else ""


def _file_no(client: ClientRow) -> str:
    return client.file_no
