"""What differs between a room's window and an office's; everything else is shared.

Which edition it is stands in the key file and never changes (architecture.md). The pages of the
other edition are not made, not reachable by a shortcut, and not loaded.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from services.actor import Actor
from services.vault.key_file import OFFICE
from ui.main_window import MainWindow, PageMaker
from ui.navigation import Place
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.register import Register


class Edition(Protocol):
    """The parts of a window that a room and an office do not share."""

    has_kiosk: bool

    def pages(self, actor: Actor) -> Mapping[Place, PageMaker]:
        """The pages that the signed-in person's role may open."""

    def search(self, workplace: Workplace) -> QWidget:
        """The box in the header."""

    def keep_frame(self, window: MainWindow, workplace: Workplace) -> None:
        """Keep name, badges and status line of the window up to date."""

    def warm_up(self, register: "Register") -> None:
        """What is read behind the first page, on the worker."""


class RoomEdition:
    """A counselling room's register."""

    has_kiosk = True

    def pages(self, actor: Actor) -> Mapping[Place, PageMaker]:
        from ui.pages import pages_for

        return pages_for(actor)

    def search(self, workplace: Workplace) -> QWidget:
        from ui.quick_search import QuickSearch

        return QuickSearch(workplace)

    def keep_frame(self, window: MainWindow, workplace: Workplace) -> None:
        from ui.frame.facts import FrameFacts

        FrameFacts(window, workplace)

    def warm_up(self, register: "Register") -> None:
        """The first search of a client is then as quick as the second."""
        register.clients.warm_search()


class OfficeEdition:
    """A town's, county's or city's office: figures of rooms, no clients."""

    has_kiosk = False

    def pages(self, actor: Actor) -> Mapping[Place, PageMaker]:
        from ui.county.pages import pages_for

        return pages_for(actor)

    def search(self, workplace: Workplace) -> QWidget:
        from ui.county.room_search import RoomSearch

        return RoomSearch(workplace)

    def keep_frame(self, window: MainWindow, workplace: Workplace) -> None:
        from ui.county.frame_facts import OfficeFrameFacts

        OfficeFrameFacts(window, workplace)

    def warm_up(self, register: "Register") -> None:
        """Nothing: every list of an office is small."""


def edition_of(name: str) -> Edition:
    """The edition that the key file names."""
    return OfficeEdition() if name == OFFICE else RoomEdition()
