"""What somebody saw of danger is not lost by what is done elsewhere in the register."""

from datetime import timedelta

import pytest

from services.clients.flags import FlagKind, FlagService
from services.desk import Desk
from services.risk.assessments import NewAssessment, RiskService
from services.visits import VisitService
from tests.services.groups.conftest import Room, make_room, new_session
from tests.services.risk.test_assessments import GRAVE
from tests.services.visits.rows import TODAY, new_visit


@pytest.fixture
def room(desk: Desk) -> Room:
    return make_room(desk, ("周玉梅", "林小满"))


def test_a_group_session_says_nothing_about_anybodys_danger(desk: Desk, room: Room) -> None:
    member = room.members[0]
    RiskService(desk).finalise(NewAssessment(member, GRAVE, "high", day=TODAY - timedelta(days=2)))
    met = room.sessions.finalise(new_session(room))
    kinds = {flag.kind for flag in FlagService(desk).of_client(member)}
    assert FlagKind.HIGH_RISK in kinds
    assert [point.level for point in RiskService(desk).history(member)] == ["high"]
    came = next(line for line in met.attendees if line.client_id == member)
    changes = new_visit(client_id=member, mode="group", risk="low")
    VisitService(desk).amend(came.visit_id or 0, changes, "当时单独问过")
    assert [point.level for point in RiskService(desk).history(member)] == ["low", "high"]
