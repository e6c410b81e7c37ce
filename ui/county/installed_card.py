"""What each room has in force, as its newest package says; those who lag behind first."""

from collections.abc import Sequence

from services.county.pack_records import Installed
from ui.navigation import Place
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState
from ui.workplace import Workplace

_HEIGHT = 420


class InstalledCard(Card):
    """Enter on a room opens it in the registry."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("What rooms have"))
        self._workplace = workplace
        self._model = RecordModel[Installed](self._columns(), workplace.curtain)
        self.table = RecordTable(self._model, EmptyState(self.tr("No room is enrolled yet")))
        self.table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.table.opened.connect(self._open)
        self.body.addWidget(self.table, 1)

    def show_rooms(self, rooms: Sequence[Installed]) -> None:
        """As their packages say."""
        whole = [room for room in rooms if _is_whole(room)]
        words = self.tr("{count} of {all} have everything that is in force")
        self.set_note(words.format(count=len(whole), all=len(rooms)))
        self._model.set_rows(sorted(rooms, key=lambda room: (_is_whole(room), room.name)))

    def _open(self, room: Installed) -> None:
        self._workplace.navigate.go(Place.ROOM_REGISTRY, room.room_code)

    def _columns(self) -> list[Column[Installed]]:
        return [
            Column(self.tr("Room"), lambda room: room.name),
            Column(self.tr("As of"), lambda room: room.month or "–", ColumnKind.MUTED, 90),
            Column(self.tr("Pack"), lambda room: _serial(room.county_pack), ColumnKind.NUMBER, 60),
            Column(self.tr("Rules"), lambda room: _serial(room.policy), ColumnKind.NUMBER, 60),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 110, tone=_tone),
        ]

    def _state(self, room: Installed) -> str:
        if not room.month:
            return self.tr("no package yet")
        return self.tr("up to date") if _is_whole(room) else self.tr("hand it over")


def _serial(number: int) -> str:
    return str(number) if number else "–"


def _is_whole(room: Installed) -> bool:
    return room.has_newest_pack and room.has_newest_policy


def _tone(room: Installed) -> Tone:
    if not room.month:
        return Tone.NEUTRAL
    return Tone.ACCENT if _is_whole(room) else Tone.WARN
