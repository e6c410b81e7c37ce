"""Files are destroyed by list: two people, nothing of the person left, counts as they were."""

from datetime import date

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from models.client import Client
from models.room import Staff
from models.schema import metadata
from models.vocabulary import AppointmentState, CaseState, ClientState, RequestKind, Role
from services.clients.merging import moved_tables
from services.clients.service import ClientService
from services.crises.records import CrisisAnswers
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, VaultDamaged
from services.register import Register
from services.rights import erasing
from services.rights.destruction import DestructionService
from services.rights.destruction_records import DestructionDetails, ListState
from services.rights.requests import RequestService
from services.risk.answers import RiskAnswers
from services.vault import database
from tests.services.rights.conftest import COLLEAGUE, signed_in
from tests.services.rights.filling import MARKER, fill_row, places_of_marker
from tests.services.rights.test_requests import asked
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit

# Codes, numbers of papers and days are what was counted; there is no person in them.
KEPT = {
    "client.file_no",
    "client.kind",
    "appointment.kind",
    "appointment.mode",
    "closing.reason",
    "crisis.kinds",
    "crisis.legal_ground",
    "crisis.level",
    "crisis.measures",
    "crisis.number",
    "destruction_entry.file_no",
    "destruction_entry.records",
    "disclosure.ground",
    "disclosure.source",
    "duty.disposition",
    "duty.kind",
    "duty.level",
    "duty.source",
    "group_attendance.state",
    "hotline_call.caller",
    "hotline_call.ideation",
    "hotline_call.number",
    "hotline_call.outcome",
    "hotline_call.special",
    "mandatory_report.number",
    "mandatory_report.situations",
    "plan.number",
    "assessment.band",
    "assessment.informant",
    "assessment.mode",
    "assessment.scale",
    "assessment.status",
    "plan.population",
    "plan.state",
    "plan_goal.state",
    "plan_review.goals",
    "plan_review.progress",
    "referral.check_code",
    "referral.consent",
    "referral.decline_reason",
    "referral.destination",
    "referral.number",
    "referral.reasons",
    "referral.risk",
    "referral.state",
    "referral.urgency",
    "referral_step.reason",
    "referral_step.state",
    "referral_advice.destination",
    "referral_advice.reasons",
    "referral_advice.refused_by",
    "risk_assessment.level",
    "screening_follow_up.state",
    "screening_result.band",
    "screening_result.status",
    "screening_student.class_name",
    "screening_student.follow_up",
    "visit.age_band",
    "visit.legal_ground",
    "visit.mode",
    "visit.population",
    "visit.risk",
    "visit.topic",
    "visit_topic.topic",
}


def ask_for_deletion(register: Register, client_id: int) -> None:
    """The person asks that their file be destroyed."""
    register.requests.add(asked(client_id, kind=RequestKind.DELETION))


def confirmed(register: Register, client_id: int) -> DestructionDetails:
    """A list of one file, confirmed by the lead and a witness."""
    made = register.destruction.make([client_id])
    register.destruction.confirm(made.summary.id)
    return register.destruction.confirm_with_witness(made.summary.id, "村委会 方主任")


def fill_everything(session: Session, client_id: int) -> None:
    """Something of the client in every table."""
    institution = fill_row(session, "institution", name="县医院", **_plain_institution())
    visit = fill_row(session, "visit", client_id=client_id)
    for name in ("visit_text", "visit_topic", "visit_amendment", "hotline_call"):
        fill_row(session, name, visit_id=visit)
    note = fill_row(session, "case_note", visit_id=visit)
    fill_row(session, "case_note_share", note_id=note)
    consent_text = fill_row(
        session, "consent_text", purpose="service_adult", title="同意书", body="正文"
    )
    group = fill_row(session, "counselling_group", name="互助小组", goal="", topic="mood")
    meeting = fill_row(session, "group_session", group_id=group)
    fill_row(session, "group_note", session_id=meeting)
    scale = fill_row(session, "scale_definition", scale="phq9", version="1", **_plain_scale())
    screening = fill_row(session, "screening", title="秋季筛查", scales="[]", informant="self")
    given: dict[str, dict[str, object]] = {
        "assessment": {"definition_id": scale},
        "screening_student": {"screening_id": screening},
        "consent": {"text_id": consent_text, "purpose": "assent"},
        "referral": {"institution_id": institution},
        "group_member": {"group_id": group},
        "group_attendance": {"session_id": meeting},
        "rights_request": {"kind": "copy", "asked_by": "client", "state": "done"},
        "appointment": {"state": AppointmentState.ATTENDED},
        "crisis": {"state": CaseState.CLOSED},
        "mandatory_report": {"state": CaseState.CLOSED},
    }
    made = {
        name: fill_row(session, name, client_id=client_id, **given.get(name, {}))
        for name in sorted(set(moved_tables()) - {"visit", "destruction_entry"})
    }
    session.execute(text("UPDATE duty SET closed_at = opened_at"))
    for name in ("plan_goal", "plan_review"):
        fill_row(session, name, plan_id=made["plan"])
    for name in ("medical_slip", "school_letter", "referral_step"):
        fill_row(session, name, referral_id=made["referral"])
    student = made["screening_student"]
    fill_row(session, "screening_result", student_id=student, definition_id=scale)
    fill_row(session, "screening_follow_up", student_id=student)
    sitting = made["self_assessment"]
    fill_row(session, "self_answer", self_assessment_id=sitting, definition_id=scale)
    for name in ("crisis", "mandatory_report", "duty"):
        fill_row(session, "case_entry", source=name, source_id=made[name])


def _plain_scale() -> dict[str, str]:
    return {"sha256": "", "origin": "shipped", "body": "{}", "texts": "{}"}


def _plain_institution() -> dict[str, str]:
    columns = "destination department contact phone address services hours duty_contact duty_phone"
    return dict.fromkeys(columns.split(), "")


def test_nothing_of_the_person_is_left(register: Register) -> None:
    desk = register.vault.desk
    with desk.write() as session:
        born = {"birth_date": date(1980, 3, 7), "birth_year": 1980}
        client_id = fill_row(session, "client", state=ClientState.ACTIVE, **born)
        merged = fill_row(session, "client", state=ClientState.MERGED, merged_into_id=client_id)
        fill_everything(session, client_id)
    with desk.read() as session:
        before = places_of_marker(session)
    ask_for_deletion(register, client_id)
    done = register.destruction.carry_out(confirmed(register, client_id).summary.id)
    assert done.is_rebuilt
    with desk.read() as session:
        left = places_of_marker(session)
        rows = session.execute(select(Client.id, Client.state))
        states = {number: state for number, state in rows}
    assert left == KEPT & left
    assert {place for place in before - left if place in KEPT} == set()
    assert states == {client_id: ClientState.DESTROYED, merged: ClientState.DESTROYED}
    assert len(before - left) > 80


def test_every_table_with_a_client_is_thought_of() -> None:
    assert erasing.tables() == set(moved_tables())
    reached = {"client"}
    while more := {
        found.name
        for found in metadata().tables.values()
        if found.name not in reached
        and any(key.column.table.name in reached for key in found.foreign_keys)
    }:
        reached |= more
    assert erasing.child_tables() == reached - set(moved_tables()) - {"client"}


def test_no_free_page_keeps_anything_and_the_old_key_opens_nothing(register: Register) -> None:
    desk = register.vault.desk
    client_id = add_client(desk, MARKER)
    old_key = register.vault.keys.database_key
    for _ in range(40):
        register.visits.finalise(new_visit(client_id=client_id, done="哭了很久" * 900))
    ask_for_deletion(register, client_id)
    register.destruction.carry_out(confirmed(register, client_id).summary.id)
    with desk.read() as session:
        assert session.scalar(text("PRAGMA freelist_count")) == 0
    path = register.vault.folder / "register.db"
    with pytest.raises(VaultDamaged):
        database.require_whole(path, old_key)
    assert register.vault.check_audit()[1] is None


def test_summaries_come_out_as_before(register: Register) -> None:
    desk = register.vault.desk
    gone, stays = add_client(desk, "周玉梅"), add_client(desk, "韩松")
    for client_id in (gone, gone, stays):
        register.visits.finalise(new_visit(client_id=client_id, risk="low"))
    with desk.write() as session:
        fill_row(
            session,
            "crisis",
            client_id=gone,
            state="closed",
            kinds='["self_harm"]',
            level="high",
            day=date(2026, 11, 3),
        )
    before = register.summaries.preview("2026-11")
    crises = register.crises.counts("2026-01", "2026-12")
    ask_for_deletion(register, gone)
    register.destruction.carry_out(confirmed(register, gone).summary.id)
    assert register.summaries.preview("2026-11") == before
    assert register.crises.counts("2026-01", "2026-12") == crises
    assert crises[0].crises == 1


def test_shell_is_not_found_and_nothing_is_added_to_it(register: Register) -> None:
    desk = register.vault.desk
    client_id = add_client(desk, "周玉梅")
    ask_for_deletion(register, client_id)
    register.destruction.carry_out(confirmed(register, client_id).summary.id)
    clients = ClientService(desk)
    assert clients.search("周玉梅") == ()
    assert clients.search("S-2026-周玉梅") == ()
    assert clients.list_page().rows == ()
    with pytest.raises(Conflict, match="file_destroyed"):
        register.requests.add(asked(client_id))
    with pytest.raises(InvalidInput):
        register.visits.finalise(new_visit(client_id=client_id))


def test_what_is_left_can_still_be_listed(register: Register) -> None:
    desk = register.vault.desk
    client_id = add_client(desk, "周玉梅")
    with desk.write() as session:
        crisis = fill_row(
            session,
            "crisis",
            client_id=client_id,
            state="closed",
            kinds='["self_harm"]',
            measures="[]",
            level="high",
            answers=CrisisAnswers(signs="哭").as_json(),
        )
        fill_row(
            session,
            "risk_assessment",
            client_id=client_id,
            level="high",
            answers=RiskAnswers(words="活着没意思").as_json(),
        )
    ask_for_deletion(register, client_id)
    register.destruction.carry_out(confirmed(register, client_id).summary.id)
    assert register.crises.get(crisis).answers == CrisisAnswers()
    assert [point.level for point in register.risk.history(client_id)] == ["high"]


def test_two_different_people_confirm(desk: Desk, colleague: Desk, register: Register) -> None:
    client_id = add_client(desk, "周玉梅")
    with desk.write() as session:
        session.execute(update(Client).values(created_at=desk.clock.now().replace(year=2010)))
    lead = DestructionService(desk, register.vault)
    made = lead.make([client_id])
    assert made.summary.number == "X-2026-001"
    with pytest.raises(Conflict, match="not_confirmed"):
        lead.carry_out(made.summary.id)
    assert lead.confirm(made.summary.id).summary.state is ListState.WAITING
    with pytest.raises(Conflict, match="other_person_needed"):
        lead.confirm(made.summary.id)
    with pytest.raises(Conflict, match="colleague_confirms"):
        lead.confirm_with_witness(made.summary.id, "方主任")
    assistant = signed_in(desk, 3, "小田", Role.ASSISTANT)
    with pytest.raises(NotAllowed):
        DestructionService(assistant, register.vault).confirm(made.summary.id)
    second = DestructionService(colleague, register.vault)
    (shown,) = second.lists()
    assert shown.may_confirm
    details = second.confirm(made.summary.id)
    assert details.summary.state is ListState.CONFIRMED
    assert (details.summary.first_by, details.summary.second_by) == ("何晓岚", "陆明远")
    with pytest.raises(NotAllowed):
        second.carry_out(made.summary.id)
    assert COLLEAGUE == 2


def test_somebody_who_came_again_is_not_destroyed(register: Register) -> None:
    desk = register.vault.desk
    client_id = add_client(desk, "周玉梅")
    with desk.write() as session:
        session.execute(update(Client).values(created_at=desk.clock.now().replace(year=2010)))
    details = confirmed(register, client_id)
    register.visits.finalise(new_visit(client_id=client_id))
    with pytest.raises(Conflict, match="list_outdated"):
        register.destruction.carry_out(details.summary.id)
    assert ClientService(desk).get(client_id).fields.name == "周玉梅"


def test_what_may_not_go_is_refused(register: Register) -> None:
    desk, lists = register.vault.desk, register.destruction
    client_id = add_client(desk, "周玉梅")
    with pytest.raises(Conflict, match="nothing_chosen"):
        lists.make([])
    with pytest.raises(Conflict, match="file_still_kept"):
        lists.make([client_id])
    ask_for_deletion(register, client_id)
    with desk.write() as session:
        duty = fill_row(session, "duty", client_id=client_id, kind="high_risk")
    with pytest.raises(Conflict, match="file_held"):
        lists.make([client_id])
    with desk.write() as session:
        session.execute(text("UPDATE duty SET closed_at = opened_at"))
    made = lists.make([client_id])
    with pytest.raises(Conflict, match="file_listed"):
        lists.make([client_id])
    lists.cancel(made.summary.id)
    assert lists.get(made.summary.id).summary.state is ListState.CANCELLED
    assert duty


def test_carrying_out_answers_the_request(register: Register) -> None:
    client_id = add_client(register.vault.desk, "周玉梅")
    ask_for_deletion(register, client_id)
    register.destruction.carry_out(confirmed(register, client_id).summary.id)
    requests = RequestService(register.vault.desk)
    assert requests.open_ones() == ()
    (request,) = requests.of_client(client_id)
    assert (request.state, request.identity_seen) == ("done", "")


def test_undoing_brings_no_destroyed_words_back(register: Register) -> None:
    client_id = add_client(register.vault.desk, "周玉梅")
    typed = {"client_id": client_id, "done": MARKER}
    visit = register.visits.finalise(new_visit(client_id=client_id, done=MARKER), typed=typed)
    ask_for_deletion(register, client_id)
    register.destruction.carry_out(confirmed(register, client_id).summary.id)
    with pytest.raises(Conflict, match="not_undoable"):
        register.visits.undo(visit.id)
    with register.vault.desk.read() as session:
        assert places_of_marker(session) == set()


def test_anonymous_call_is_emptied_after_its_time(register: Register) -> None:
    desk = register.vault.desk
    with desk.write() as session:
        visit = fill_row(session, "visit", client_id=None, day=date(2020, 5, 1))
        fill_row(session, "visit_text", visit_id=visit)
        fill_row(session, "hotline_call", visit_id=visit, number="R-2020-001")
    (found,) = register.retention.over_time().rows
    assert (found.number, found.kept_until) == ("R-2020-001", date(2023, 5, 1))
    made = register.destruction.make([], [visit])
    register.destruction.confirm(made.summary.id)
    register.destruction.confirm_with_witness(made.summary.id, "方主任")
    register.destruction.carry_out(made.summary.id)
    assert register.retention.over_time().rows == ()
    with desk.read() as session:
        assert places_of_marker(session) <= KEPT
        assert session.scalar(select(Staff.name)) == "何晓岚"
