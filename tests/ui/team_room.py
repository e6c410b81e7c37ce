"""What the tests of rosters, trainings and inspections share."""

from datetime import date
from types import SimpleNamespace

from models.vocabulary import RosterKind, Sex
from services.desk import Desk
from services.evidence.service import EvidenceService
from services.room import RoomService
from services.rosters.records import NewPost, PersonDetails, PersonFields
from services.rosters.service import TeamService
from services.trainings.inspections import InspectionService
from services.trainings.service import TrainingService
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import services_of
from ui.navigation import Place

TODAY = date(2026, 11, 22)
SINCE = date(2025, 1, 1)


class TeamRoom:
    """A workplace on ``desk``; ``answers`` are what dialogs give."""

    def __init__(self, desk: Desk, answers: tuple[object, ...] = ()) -> None:
        self.desk = desk
        self.register: SimpleNamespace = services_of(desk)
        self.rosters = self.register.rosters = TeamService(desk)
        self.trainings = self.register.trainings = TrainingService(desk)
        self.inspections = self.register.inspections = InspectionService(desk)
        self.register.evidence = EvidenceService(desk)
        self.register.room = RoomService(desk)
        self.dialogs = ScriptedDialogs(answers)
        self.workplace = make_workplace(self.register, self.dialogs, desk.clock)
        self.went: list[tuple[Place, object]] = []
        self.workplace.navigate.went.connect(self._note)

    def person(
        self,
        name: str = "周玉梅",
        roster: RosterKind = RosterKind.STAFF,
        until: date | None = None,
    ) -> PersonDetails:
        """Somebody in post since last year."""
        post = NewPost(roster, SINCE, "counsellor", True, until)
        return self.rosters.add(PersonFields(name, Sex.FEMALE), post)

    def _note(self, place: Place, subject: object) -> None:
        self.went.append((place, subject))
