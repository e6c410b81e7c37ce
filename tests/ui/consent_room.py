"""What the tests of consents and disclosures share: their services and a workplace."""

from types import SimpleNamespace

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from services.assessments.printed import AssessmentPrintService
from services.clients import ClientService
from services.clients.flags import FlagService
from services.consents.service import ConsentService
from services.desk import Desk
from services.disclosures import DisclosureService
from services.preferences import PreferenceService
from services.room import RoomService
from services.scales.service import ScaleService
from services.visits import DraftService, VisitService
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.navigation import Place
from ui.workplace import Workplace


class ConsentRoom:
    """A workplace on ``desk``; ``went`` lists where pages asked to go."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        self.register = SimpleNamespace(
            clients=ClientService(desk),
            consents=ConsentService(desk),
            disclosures=DisclosureService(desk),
            drafts=DraftService(desk),
            flags=FlagService(desk),
            preferences=PreferenceService(desk),
            room=RoomService(desk),
            scales=ScaleService(desk),
            assessment_prints=AssessmentPrintService(desk),
            visits=VisitService(desk),
            vault=SimpleNamespace(actor=desk.actor),
        )
        self.dialogs = ScriptedDialogs(answers)
        self.workplace: Workplace = make_workplace(self.register, self.dialogs, desk.clock)
        self.went: list[tuple[Place, object]] = []
        self.workplace.navigate.went.connect(self._note)

    def _note(self, place: Place, subject: object) -> None:
        self.went.append((place, subject))


def button(parent: QWidget, text: str) -> QPushButton:
    """The one visible button that says ``text``."""
    (found,) = (b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible())
    return found


def said(parent: QWidget) -> str:
    """All visible words."""
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisible())
