"""The settings page: tabs of which one is shown."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QTabBar
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from ui.page import Page
from ui.settings.section import Section
from ui.unlock.fitting_stack import FittingStack
from ui.workplace import Workplace

_TAB = "settingsTab"


class SettingsPage(Page):
    """Each part is made when its tab is first shown."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROOM, Area.STAFF, Area.BACKUPS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.tabs, self._stack = QTabBar(), FittingStack()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._makers = self._parts()
        self._made: dict[int, Section] = {}
        for name, _ in self._makers:
            self.tabs.addTab(name)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self.tabs.currentChanged.connect(self._show_part)
        # The theme outlives the window, which is built anew when language or size change.
        self.tabs.setCurrentIndex(int(workplace.theme.property(_TAB) or 0))
        self._show_part(self.tabs.currentIndex())

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def reload(self) -> None:
        self.section().reload()

    def section(self) -> Section:
        """The part that is shown."""
        return self._made[self.tabs.currentIndex()]

    def show_tab(self, number: int) -> None:
        """Show one part, counted from 0."""
        self.tabs.setCurrentIndex(number)

    def _show_part(self, number: int) -> None:
        self.workplace.theme.setProperty(_TAB, number)
        if number not in self._made:
            section = self._makers[number][1](self.workplace)
            self._made[number] = section
            self._stack.add_page(section)
        self._stack.show_page(self._made[number])
        if self.isVisible():
            self._made[number].reload()

    def _parts(self) -> list[tuple[str, Callable[[Workplace], Section]]]:
        parts: list[tuple[str, Callable[[Workplace], Section]]] = [
            (self.tr("Room"), _room),
            (self.tr("People"), _people),
            (self.tr("Password"), _password),
            (self.tr("Backups"), _backups),
            (self.tr("Appearance"), _look),
            (self.tr("Consents"), _consents),
            (self.tr("Risk levels"), _levels),
            (self.tr("Identity"), _identity),
            (self.tr("About"), _about),
        ]
        may_manage = self.workplace.register.vault.actor.may(Right.MANAGE)
        return parts if may_manage else [part for part in parts if part[1] is not _people]


def _room(workplace: Workplace) -> Section:
    from ui.settings.room_section import RoomSection

    return RoomSection(workplace)


def _identity(workplace: Workplace) -> Section:
    from ui.settings.identity_section import IdentitySection

    return IdentitySection(workplace)


def _people(workplace: Workplace) -> Section:
    from ui.settings.people_section import PeopleSection

    return PeopleSection(workplace)


def _password(workplace: Workplace) -> Section:
    from ui.settings.password_section import PasswordSection

    return PasswordSection(workplace)


def _consents(workplace: Workplace) -> Section:
    from ui.settings.consent_section import ConsentSection

    return ConsentSection(workplace)


def _levels(workplace: Workplace) -> Section:
    from ui.settings.levels_section import LevelsSection

    return LevelsSection(workplace)


def _backups(workplace: Workplace) -> Section:
    from ui.settings.backup_section import BackupSection

    return BackupSection(workplace)


def _look(workplace: Workplace) -> Section:
    from ui.settings.look_section import LookSection

    return LookSection(workplace)


def _about(workplace: Workplace) -> Section:
    from ui.settings.about_section import AboutSection

    return AboutSection(workplace)
