"""What the tests of the client pages share: services on a real register, and a workplace."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from services.actor import Actor
from services.assessments.service import AssessmentService
from services.clients import ClientService
from services.clients.contacts import ContactService
from services.clients.flags import FlagService
from services.clients.identity import IdentityService
from services.clients.intakes import IntakeService
from services.clients.observations import ObservationService
from services.clients.papers import ClientPaperService
from services.clients.timeline import TimelineService
from services.consents.service import ConsentService
from services.desk import Desk
from services.preferences import PreferenceService
from services.referrals.service import ReferralService
from services.room import RoomService
from services.visits import DraftService, VisitService
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.navigation import Place
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class SignedIn:
    """As much of the open vault as pages ask for."""

    actor: Actor


@dataclass(frozen=True, slots=True)
class ClientRegister:
    """The part of a register that the client pages use."""

    vault: SignedIn
    assessments: AssessmentService
    client_papers: ClientPaperService
    clients: ClientService
    consents: ConsentService
    contacts: ContactService
    drafts: DraftService
    flags: FlagService
    identity: IdentityService
    intakes: IntakeService
    observations: ObservationService
    preferences: PreferenceService
    referrals: ReferralService
    room: RoomService
    timeline: TimelineService
    visits: VisitService


class ClientRoom:
    """A workplace on ``desk``; ``went`` lists where pages asked to go."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        self.register = ClientRegister(
            vault=SignedIn(desk.actor),
            assessments=AssessmentService(desk),
            client_papers=ClientPaperService(desk),
            clients=ClientService(desk),
            consents=ConsentService(desk),
            contacts=ContactService(desk),
            drafts=DraftService(desk),
            flags=FlagService(desk),
            identity=IdentityService(desk),
            intakes=IntakeService(desk),
            observations=ObservationService(desk),
            preferences=PreferenceService(desk),
            referrals=ReferralService(desk),
            room=RoomService(desk),
            timeline=TimelineService(desk),
            visits=VisitService(desk),
        )
        self.clients = self.register.clients
        self.dialogs = ScriptedDialogs(answers)
        self.workplace: Workplace = make_workplace(self.register, self.dialogs, desk.clock)
        self.went: list[tuple[Place, object]] = []
        self.workplace.navigate.went.connect(self._note)

    def _note(self, place: Place, subject: object) -> None:
        self.went.append((place, subject))


def settle() -> None:
    """Deliver the results of inline jobs, and of the jobs that these start."""
    for _ in range(6):
        QApplication.processEvents()
