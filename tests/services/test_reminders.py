"""What waits without a day of its own."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.case_note import CaseNote, CaseNoteShare
from models.client import Client
from models.consent import Consent, ConsentText
from models.plan import Plan
from models.rights import RightsRequest
from models.vocabulary import (
    ClientState,
    ConsentPurpose,
    PlanState,
    RequestKind,
    RequestState,
    Role,
    Signer,
)
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.desk import Desk
from services.preferences import PreferenceService
from services.reminders import ReminderKind
from services.today import TodayService
from services.visits import VisitService
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


@pytest.fixture
def client_id(desk: Desk) -> int:
    return add_client(desk, "周玉梅")


def waiting(desk: Desk) -> dict[ReminderKind, list[tuple[str, date | None]]]:
    """Name and day of every line, by kind."""
    found = TodayService(desk).reminders()
    assert all(reminder.count == len(reminder.lines) for reminder in found)
    return {one.kind: [(line.client_name, line.day) for line in one.lines] for one in found}


def add_plan(desk: Desk, client_id: int, number: str, **changes: object) -> None:
    values = {
        "number": number,
        "client_id": client_id,
        "population": "none",
        "since": days(-30),
        "planned_sessions": 6,
        "review_on": days(0),
        "responsible_id": 1,
        "state": PlanState.ACTIVE,
        "created_by": 1,
        "created_at": desk.clock.now(),
        **changes,
    }
    with desk.write() as session:
        session.add(Plan(**values))


def add_consent(desk: Desk, client_id: int, signed_day: date, **changes: object) -> None:
    values = {
        "client_id": client_id,
        "text_id": 1,
        "purpose": ConsentPurpose.SERVICE_ADULT,
        "is_given": True,
        "signed_day": signed_day,
        "signer": Signer.CLIENT,
        "ask_again_on": days(0),
        "recorded_by": 1,
        "recorded_at": desk.clock.now(),
        **changes,
    }
    with desk.write() as session:
        if session.get(ConsentText, 1) is None:
            text = {"id": 1, "purpose": ConsentPurpose.SERVICE_ADULT, "version": 1}
            words = {"title": "", "body": "", "valid_from": days(-99)}
            session.add(ConsentText(**text, **words, written_at=desk.clock.now()))
            session.flush()
        session.add(Consent(**values))


def test_an_empty_room_is_reminded_of_nothing(desk: Desk) -> None:
    assert waiting(desk) == {}


def test_who_was_lost_from_sight(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    lost, closed = add_client(desk, "很久没来"), add_client(desk, "已结案")
    add_client(desk, "从未来过")
    for person in (lost, closed, client_id):
        visits.finalise(new_visit(client_id=person, day=days(-60)))
    visits.finalise(new_visit(client_id=client_id, day=days(-59)))
    with desk.write() as session:
        session.get_one(Client, closed).state = ClientState.CLOSED
    assert waiting(desk) == {ReminderKind.LOST_FROM_SIGHT: [("很久没来", days(-60))]}
    PreferenceService(desk).set(OUT_OF_TOUCH_DAYS, 61)
    assert waiting(desk) == {}


def test_plans_to_be_looked_at_again(desk: Desk, client_id: int) -> None:
    add_plan(desk, client_id, "F-2026-001")
    add_plan(desk, client_id, "F-2026-002", review_on=days(1))
    add_plan(desk, client_id, "F-2026-003", state=PlanState.ENDED)
    assert waiting(desk) == {ReminderKind.PLAN_REVIEW: [("周玉梅", days(0))]}


def test_names_of_restricted_files_are_not_told(desk: Desk, client_id: int) -> None:
    add_plan(desk, client_id, "F-2026-001")
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    assert waiting(desk) == {ReminderKind.PLAN_REVIEW: [("周玉梅", days(0))]}
    counsellor = replace(desk, actor=replace(desk.actor, role=Role.COUNSELLOR))
    assert waiting(counsellor) == {ReminderKind.PLAN_REVIEW: [("", days(0))]}


def test_consents_to_be_asked_again(desk: Desk, client_id: int) -> None:
    other = add_client(desk, "陈建国")
    add_consent(desk, client_id, days(-400))
    add_consent(desk, client_id, days(-400), purpose=ConsentPurpose.REFERRAL, is_given=False)
    add_consent(desk, other, days(-400))
    add_consent(desk, other, days(-3), ask_again_on=days(360))
    assert waiting(desk) == {ReminderKind.CONSENT_DUE: [("周玉梅", days(0))]}


def test_requests_are_the_leads(desk: Desk, client_id: int) -> None:
    with desk.write() as session:
        for state in (RequestState.OPEN, RequestState.DONE):
            session.add(
                RightsRequest(
                    client_id=client_id,
                    kind=RequestKind.COPY,
                    asked_day=days(-2),
                    asked_by=Signer.CLIENT,
                    state=state,
                    recorded_by=1,
                    recorded_at=desk.clock.now(),
                )
            )
    assert waiting(desk) == {ReminderKind.RIGHTS_REQUEST: [("周玉梅", days(-2))]}
    counsellor = replace(desk, actor=replace(desk.actor, role=Role.COUNSELLOR))
    assert waiting(counsellor) == {}


def test_notes_shared_with_the_signed_in_person(desk: Desk, client_id: int) -> None:
    visit = VisitService(desk).finalise(new_visit(client_id=client_id))
    with desk.write() as session:
        note = CaseNote(visit_id=visit.id, author_id=1, sealed=b"", at=desk.clock.now())
        session.add(note)
        session.flush()
        for staff_id, cosigned_at in ((1, None), (1, desk.clock.now())):
            session.add(
                CaseNoteShare(
                    note_id=note.id,
                    staff_id=staff_id,
                    shared_at=desk.clock.now(),
                    cosigned_at=cosigned_at,
                )
            )
    assert waiting(desk) == {ReminderKind.SUPERVISION: [("周玉梅", TODAY)]}
