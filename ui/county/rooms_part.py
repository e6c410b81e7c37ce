"""The rooms: a list, and beside it the chosen one with what may be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.county.room_records import RequestsRead, RoomView
from services.county.unit_records import UnitView
from services.progress import Progress
from ui.county.registry_words import expected_words, room_state, room_tone, unread_words
from ui.county.request_sheet import RequestSheet
from ui.county.room_card import RoomCard
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.progress_dialog import show_progress
from ui.shared.record_table import RecordTable
from ui.shared.tabbed_page import TabPart
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, EmptyState, plain_button, primary_button
from ui.workplace import Workplace

_HEIGHT = 460


@dataclass(frozen=True, slots=True)
class _Found:
    rooms: tuple[RoomView, ...]
    units: tuple[UnitView, ...]


class RoomsPart(TabPart):
    """Everybody reads requests; the lead decides (`RoomCard`)."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._wanted = ""
        self.banner = Banner()
        self.banner.hide()
        self._model = RecordModel[RoomView](self._columns(), workplace.curtain)
        empty = EmptyState(
            self.tr("No room has asked yet"),
            self.tr("A room writes its request on a stick; read it here and compare the digits."),
        )
        self.table = RecordTable(self._model, empty)
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.room = RoomCard(workplace)
        self.table.selected.connect(self.room.show_room)
        self.read = primary_button(self.tr("Read requests…"), icon_name="folder-open")
        self.typed = plain_button(self.tr("Typed from paper…"), icon_name="pencil")
        self.read.clicked.connect(self._read)
        self.typed.clicked.connect(self._type)
        self._lay_out()

    @override
    def reload(self) -> None:
        register = self.workplace.register

        def work(progress: Progress) -> _Found:
            return _Found(register.room_registry.all(), register.units.tree())

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    def choose(self, code: str) -> None:
        """Show one room; it is found when the list has come."""
        self._wanted = code
        self._choose_wanted()

    def _show(self, found: _Found) -> None:
        before = self.table.current_record()
        if not self._wanted and before is not None:
            self._wanted = before.code
        self.room.set_units(found.units)
        self._model.set_rows(found.rooms)
        self._card.set_note(self._counts(found.rooms))
        if not self._wanted and found.rooms:
            self._wanted = found.rooms[0].code
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        for row, room in enumerate(self._model.rows()):
            if room.code == self._wanted:
                self._wanted = ""
                self.table.selectRow(row)
                self.table.scrollTo(self._model.index(row, 0))
                self.room.show_room(room)
                return

    def _counts(self, rooms: Sequence[RoomView]) -> str:
        asked = sum(room.state == "asked" for room in rooms)
        enrolled = sum(room.state == "approved" for room in rooms)
        words = self.tr("%n enrolled", "", enrolled)
        return f"{words} · " + self.tr("%n to decide", "", asked) if asked else words

    def _read(self) -> None:
        folder = self.workplace.dialogs.choose_folder(self.tr("Which stick or folder?"))
        if folder is None:
            return
        registry = self.workplace.register.room_registry
        job = self.workplace.jobs.start(lambda progress: registry.read_requests(folder, progress))
        job.succeeded.connect(self._tell_read)
        show_progress(job, self.tr("Reading requests"), self)

    def _tell_read(self, read: RequestsRead) -> None:
        said = [self.tr("%n new request(s).", "", len(read.asked))]
        if read.known:
            said.append(self.tr("%n were here already.", "", len(read.known)))
        said += [f"{one.name}: {unread_words(one)}." for one in read.unread]
        has_trouble = bool(read.unread)
        self.banner.say(" ".join(said), Tone.WARN if has_trouble else Tone.ACCENT)
        for change in read.key_changes:
            self.room.offer_key(change)
        self.workplace.changes.announce({Area.UNITS})

    def _type(self) -> None:
        RequestSheet(self, self.workplace).open()

    def _lay_out(self) -> None:
        self.column.addWidget(self.banner)
        self._card = Card(self.tr("Rooms"))
        buttons: QWidget = row_of(self.typed, self.read, spacing=8)
        self._card.head.addWidget(buttons)
        self._card.body.addWidget(self.table, 1)
        columns = Columns((3, 2))
        columns.left.addWidget(self._card, 1)
        columns.right.addWidget(self.room)
        columns.right.addStretch(1)
        self.column.addWidget(columns, 1)

    def _columns(self) -> list[Column[RoomView]]:
        return [
            Column(self.tr("Room"), lambda room: room.name),
            Column(self.tr("Unit"), lambda room: room.unit_name, ColumnKind.MUTED, 120),
            Column(self.tr("Expected"), expected_words, ColumnKind.MUTED, 120),
            Column(self.tr("State"), room_state, ColumnKind.CHIP, 90, tone=room_tone),
        ]
