"""What somebody saw of danger is not lost by what is done elsewhere in the register."""

from datetime import timedelta

import pytest

from services.clients.flags import FlagKind, FlagService
from services.crises.records import NewCrisis
from services.crises.service import CrisisService
from services.desk import Desk
from services.errors import Conflict
from services.risk.assessments import NewAssessment, RiskService
from services.risk.duty_service import DutyService
from services.visits import VisitService
from tests.services.groups.conftest import Room, make_room, new_session
from tests.services.risk.test_assessments import CALM, GRAVE
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


def test_a_visit_of_somebody_else_takes_no_duty_along(desk: Desk, room: Room) -> None:
    """A form kept its visit while another client was picked, or the visit was taken back."""
    first, second = room.members
    risk, duties = RiskService(desk), DutyService(desk)
    visit = VisitService(desk).finalise(new_visit(client_id=first, risk="high"))
    for visit_id in (visit.id, 4711):
        made = risk.finalise(NewAssessment(second, GRAVE, "urgent", visit_id=visit_id))
        assert made.visit_id is None
    crisis = CrisisService(desk).record(
        NewCrisis(day=TODAY, kinds=("ideation",), level="high", client_id=second, visit_id=4711)
    )
    assert crisis.client_id == second
    assert [duty.level for duty in duties.of_client(first)] == ["high"]
    assert {duty.level for duty in duties.of_client(second)} >= {"urgent"}


def test_an_assessment_keeps_a_duty_when_its_visit_goes_to_somebody_else(
    desk: Desk, room: Room
) -> None:
    first, second = room.members
    duties, visits = DutyService(desk), VisitService(desk)
    visit = visits.finalise(new_visit(client_id=first, risk="high"))
    RiskService(desk).finalise(NewAssessment(first, GRAVE, "high", visit_id=visit.id))
    assert len(duties.of_client(first)) == 1
    visits.amend(visit.id, new_visit(client_id=second, risk="high"), "记错了人")
    assert [duty.source for duty in duties.of_client(first)] == ["risk_assessment"]
    assert [duty.source for duty in duties.of_client(second)] == ["visit"]
    assert RiskService(desk).finalise(NewAssessment(first, CALM, "low", visit_id=visit.id))


def test_a_member_who_was_in_danger_cannot_be_marked_absent_away(desk: Desk, room: Room) -> None:
    member = room.members[0]
    met = room.sessions.finalise(new_session(room))
    came = next(line for line in met.attendees if line.client_id == member)
    changes = new_visit(client_id=member, mode="group", risk="high")
    VisitService(desk).amend(came.visit_id or 0, changes, "会后谈到不想活")
    absent = new_session(room, member)
    with pytest.raises(Conflict, match="has_risk_record"):
        room.sessions.amend(met.summary.id, absent, "点错名", met.version)
    assert [duty.level for duty in DutyService(desk).of_client(member)] == ["high"]
