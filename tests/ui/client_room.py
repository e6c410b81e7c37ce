"""What the tests of the client pages share: services on a real register, and a workplace."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from services.clients import ClientService
from services.desk import Desk
from services.referrals.service import ReferralService
from services.visits import DraftService, VisitService
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.navigation import Place
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ClientRegister:
    """The part of a register that the client pages use."""

    clients: ClientService
    visits: VisitService
    drafts: DraftService
    referrals: ReferralService


class ClientRoom:
    """A workplace on ``desk``; ``went`` lists where pages asked to go."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        self.register = ClientRegister(
            ClientService(desk), VisitService(desk), DraftService(desk), ReferralService(desk)
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
