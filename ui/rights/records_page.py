"""The lead's page: requests, who looked, emergency access, retention, destruction."""

from typing import ClassVar

from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from ui.shared.tabbed_page import NamedPart, TabbedPage, TabPart
from ui.workplace import Workplace


class RecordsPage(TabbedPage):
    """Colleagues see the destruction lists only: they hold numbers and no names, and the second
    person who confirms is one of them."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.RIGHTS, Area.CLIENTS, Area.STAFF})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, "recordsTab", fills_page=True)

    @override
    def title(self) -> str:
        return self.tr("Records and access")

    @override
    def parts(self) -> list[NamedPart]:
        destruction: list[NamedPart] = [(self.tr("Destruction"), _destruction)]
        if not self.workplace.register.vault.actor.may(Right.MANAGE):
            return destruction
        return [
            (self.tr("Requests"), _requests),
            (self.tr("Who looked"), _looks),
            (self.tr("Emergency access"), _emergencies),
            (self.tr("How long records are kept"), _retention),
            *destruction,
        ]


def _requests(workplace: Workplace) -> TabPart:
    from ui.rights.open_requests_panel import OpenRequestsPanel

    return OpenRequestsPanel(workplace)


def _looks(workplace: Workplace) -> TabPart:
    from ui.rights.looks_panel import LooksPanel

    return LooksPanel(workplace)


def _emergencies(workplace: Workplace) -> TabPart:
    from ui.rights.emergency_panel import EmergencyPanel

    return EmergencyPanel(workplace)


def _retention(workplace: Workplace) -> TabPart:
    from ui.rights.retention_panel import RetentionPanel

    return RetentionPanel(workplace)


def _destruction(workplace: Workplace) -> TabPart:
    from ui.rights.destruction_panel import DestructionPanel

    return DestructionPanel(workplace)
