"""Quick search of an office (Ctrl+K): a room by its name, its id or its town, Enter opens it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from models.vocabulary import Area
from services.county.room_records import RoomView
from ui.navigation import Place
from ui.shared.shortcuts import Keys, label
from ui.workplace import Workplace

_SHOWN = 10


class RoomSearch(QLineEdit):
    """The box for the header; the rooms of an office are few enough to be held at once."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._codes: dict[str, str] = {}
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search rooms"))
        words = self.tr("Search rooms: name, id, town ({keys})")
        self.setPlaceholderText(words.format(keys=label(Keys.SEARCH)))
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.activated.connect(self._open)
        self.setCompleter(self._completer)
        self.returnPressed.connect(self._take_first)
        workplace.changes.announced.connect(self._note_changes)
        self.reload()

    def reload(self) -> None:
        """Fetch the rooms."""
        registry = self._workplace.register.room_registry
        job = self._workplace.jobs.start(lambda progress: registry.all())
        job.succeeded.connect(self.show_rooms)

    def show_rooms(self, rooms: Sequence[RoomView]) -> None:
        """What can be found now."""
        self._codes = {f"{room.name}  {room.unit_name}  {room.code}": room.code for room in rooms}
        self._names.setStringList(list(self._codes))

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if Area.UNITS in areas:
            self.reload()

    def _take_first(self) -> None:
        if self._completer.completionCount() and self.text().strip():
            self._open(self._completer.currentCompletion())

    def _open(self, words: str) -> None:
        code = self._codes.get(words)
        if code is None:
            return
        with QSignalBlocker(self):
            self.clear()
        self.clearFocus()
        self._workplace.navigate.go(Place.ROOM_REGISTRY, code)
