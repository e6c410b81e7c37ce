"""The settings page: tabs of which one is shown."""

from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.vault.key_file import OFFICE
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.workplace import Workplace


class SettingsPage(TabbedPage):
    """Whoever does not lead has no part about people; an office none about clients."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROOM, Area.STAFF, Area.BACKUPS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, "settingsTab", fills_page=False)

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def parts(self) -> list[NamedPart]:
        parts: list[NamedPart] = [
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
        left_out = set()
        if not self.workplace.register.vault.actor.may(Right.MANAGE):
            left_out.add(_people)
        if self.workplace.register.vault.edition == OFFICE:
            parts[0] = (self.tr("Office"), _room)
            parts.insert(-1, (self.tr("Storage"), _store))
            left_out |= {_consents, _levels, _identity}
        return [part for part in parts if part[1] not in left_out]


def _room(workplace: Workplace) -> TabPart:
    from ui.settings.room_section import RoomSection

    return RoomSection(workplace)


def _identity(workplace: Workplace) -> TabPart:
    from ui.settings.identity_section import IdentitySection

    return IdentitySection(workplace)


def _people(workplace: Workplace) -> TabPart:
    from ui.settings.people_section import PeopleSection

    return PeopleSection(workplace)


def _password(workplace: Workplace) -> TabPart:
    from ui.settings.password_section import PasswordSection

    return PasswordSection(workplace)


def _consents(workplace: Workplace) -> TabPart:
    from ui.settings.consent_section import ConsentSection

    return ConsentSection(workplace)


def _levels(workplace: Workplace) -> TabPart:
    from ui.settings.levels_section import LevelsSection

    return LevelsSection(workplace)


def _backups(workplace: Workplace) -> TabPart:
    from ui.settings.backup_section import BackupSection

    return BackupSection(workplace)


def _look(workplace: Workplace) -> TabPart:
    from ui.settings.look_section import LookSection

    return LookSection(workplace)


def _store(workplace: Workplace) -> TabPart:
    from ui.county.store_section import StoreSection

    return StoreSection(workplace)


def _about(workplace: Workplace) -> TabPart:
    from ui.settings.about_section import AboutSection

    return AboutSection(workplace)
