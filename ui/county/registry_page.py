"""Rooms and units: who is enrolled, the villages and towns with their history, and our keys."""

from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.workplace import Workplace


class RegistryPage(TabbedPage):
    """The subject is a room's code; then the tab of the rooms shows it."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.UNITS, Area.ROOM})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, "registryTab", fills_page=True)

    @override
    def title(self) -> str:
        return self.tr("Rooms and units")

    @override
    def parts(self) -> list[NamedPart]:
        return [
            (self.tr("Rooms"), _rooms),
            (self.tr("Units"), _units),
            (self.tr("Our keys"), _keys),
        ]

    @override
    def open_subject(self, subject: object) -> None:
        from ui.county.rooms_part import RoomsPart

        if not isinstance(subject, str):
            return
        self.show_tab(0)
        part = self.part()
        if isinstance(part, RoomsPart):
            part.choose(subject)


def _rooms(workplace: Workplace) -> TabPart:
    from ui.county.rooms_part import RoomsPart

    return RoomsPart(workplace)


def _units(workplace: Workplace) -> TabPart:
    from ui.county.units_part import UnitsPart

    return UnitsPart(workplace)


def _keys(workplace: Workplace) -> TabPart:
    from ui.county.keys_part import KeysPart

    return KeysPart(workplace)
