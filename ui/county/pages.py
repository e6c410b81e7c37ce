"""Which page of an office stands at which place; each module is imported when it is first shown."""

from services.actor import Actor
from ui.navigation import Place
from ui.page import Page
from ui.pages import PageMaker
from ui.workplace import Workplace


def _inbox(workplace: Workplace) -> Page:
    from ui.county.inbox_page import InboxPage

    return InboxPage(workplace)


def _registry(workplace: Workplace) -> Page:
    from ui.county.registry_page import RegistryPage

    return RegistryPage(workplace)


def _completeness(workplace: Workplace) -> Page:
    from ui.county.completeness_page import CompletenessPage

    return CompletenessPage(workplace)


def _rollup(workplace: Workplace) -> Page:
    from ui.county.rollup_page import RollUpPage

    return RollUpPage(workplace)


def _packs(workplace: Workplace) -> Page:
    from ui.county.packs_page import PacksPage

    return PacksPage(workplace)


def _evaluation(workplace: Workplace) -> Page:
    from ui.county.evaluation_page import EvaluationPage

    return EvaluationPage(workplace)


def _upward(workplace: Workplace) -> Page:
    from ui.county.upward_page import UpwardPage

    return UpwardPage(workplace)


def _reports(workplace: Workplace) -> Page:
    from ui.county.reports_page import OfficeReportsPage

    return OfficeReportsPage(workplace)


def _settings(workplace: Workplace) -> Page:
    from ui.settings.page import SettingsPage

    return SettingsPage(workplace)


PAGES: dict[Place, PageMaker] = {
    Place.INBOX: _inbox,
    Place.ROOM_REGISTRY: _registry,
    Place.COMPLETENESS: _completeness,
    Place.ROLLUP: _rollup,
    Place.EVALUATION: _evaluation,
    Place.PACKS: _packs,
    Place.UPWARD: _upward,
    Place.OFFICE_REPORTS: _reports,
    Place.SETTINGS: _settings,
}


def pages_for(actor: Actor) -> dict[Place, PageMaker]:
    """Everybody on the staff of an office may see all its pages; what only the lead may do is
    refused by the services."""
    del actor
    return dict(PAGES)
