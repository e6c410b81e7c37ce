"""The lead's page: requests, who looked, emergency access, retention, destruction."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QTabBar
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from ui.page import Page
from ui.rights.panel import RecordsPanel
from ui.unlock.fitting_stack import FittingStack
from ui.workplace import Workplace

_TAB = "recordsTab"
_Part = tuple[str, Callable[[Workplace], RecordsPanel]]


class RecordsPage(Page):
    """Each part is made when its tab is first shown. Colleagues see the destruction lists only:
    they hold numbers and no names, and the second person who confirms is one of them."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.RIGHTS, Area.CLIENTS, Area.STAFF})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.tabs, self._stack = QTabBar(), FittingStack()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._makers = self._parts()
        self._made: dict[int, RecordsPanel] = {}
        for name, _ in self._makers:
            self.tabs.addTab(name)
        self.tabs.setVisible(len(self._makers) > 1)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_part)
        self.tabs.setCurrentIndex(int(workplace.theme.property(_TAB) or 0))
        self._show_part(self.tabs.currentIndex())

    @override
    def title(self) -> str:
        return self.tr("Records and access")

    @override
    def reload(self) -> None:
        self.panel().reload()

    def panel(self) -> RecordsPanel:
        """The part that is shown."""
        return self._made[self.tabs.currentIndex()]

    def show_tab(self, number: int) -> None:
        """Show one part, counted from 0."""
        self.tabs.setCurrentIndex(number)

    def _show_part(self, number: int) -> None:
        self.workplace.theme.setProperty(_TAB, number)
        if number not in self._made:
            self._made[number] = self._makers[number][1](self.workplace)
            self._stack.add_page(self._made[number])
        self._stack.show_page(self._made[number])
        if self.isVisible():
            self._made[number].reload()

    def _parts(self) -> list[_Part]:
        destruction: list[_Part] = [(self.tr("Destruction"), _destruction)]
        if not self.workplace.register.vault.actor.may(Right.MANAGE):
            return destruction
        return [
            (self.tr("Requests"), _requests),
            (self.tr("Who looked"), _looks),
            (self.tr("Emergency access"), _emergencies),
            (self.tr("How long records are kept"), _retention),
            *destruction,
        ]


def _requests(workplace: Workplace) -> RecordsPanel:
    from ui.rights.open_requests_panel import OpenRequestsPanel

    return OpenRequestsPanel(workplace)


def _looks(workplace: Workplace) -> RecordsPanel:
    from ui.rights.looks_panel import LooksPanel

    return LooksPanel(workplace)


def _emergencies(workplace: Workplace) -> RecordsPanel:
    from ui.rights.emergency_panel import EmergencyPanel

    return EmergencyPanel(workplace)


def _retention(workplace: Workplace) -> RecordsPanel:
    from ui.rights.retention_panel import RetentionPanel

    return RetentionPanel(workplace)


def _destruction(workplace: Workplace) -> RecordsPanel:
    from ui.rights.destruction_panel import DestructionPanel

    return DestructionPanel(workplace)
