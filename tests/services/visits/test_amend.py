"""Amending and taking back."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.case_note import CaseNote
from models.client import Client
from models.room import Staff
from models.summary import ClosedMonth
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import Sex
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.visits import CaseNoteService, DraftService, VisitService
from tests.fakes import FixedClock
from tests.services.visits.conftest import COLLEAGUE
from tests.services.visits.rows import new_visit


def count(desk: Desk, model: type[Any]) -> int:
    with desk.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_amending_keeps_the_version_before(desk: Desk, client_id: int, clock: FixedClock) -> None:
    visits = VisitService(desk)
    first = visits.finalise(new_visit(client_id=client_id))
    changes = new_visit(
        client_id=client_id, risk="high", topics=("mood",), done="谈话", next_step=""
    )
    clock.move(hours=1)
    second = visits.amend(first.id, changes, " 风险记错了 ")
    third = visits.amend(first.id, new_visit(client_id=client_id), "又改回")

    assert (second.version, second.risk, second.topics) == (2, "high", ("mood",))
    assert third.version == 3
    old, newer = visits.versions(first.id)
    assert (old.version, old.reason, old.amended_by, old.at) == (
        1,
        "风险记错了",
        "何晓岚",
        clock.now(),
    )
    assert (old.before["risk"], old.before["topics"]) == ("none", ["sleep", "family"])
    assert (old.before["done"], old.before["day"]) == ("倾听、放松训练", "2026-11-22")
    assert (newer.before["risk"], newer.before["next_step"]) == ("high", "")
    details = visits.get(first.id)
    assert (details.summary.version, details.done) == (3, "倾听、放松训练")
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert actions == ["visit_finalised", "visit_amended", "visit_amended", "visit_viewed"]


def test_a_reason_is_required(desk: Desk) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit())
    with pytest.raises(InvalidInput) as caught:
        visits.amend(saved.id, new_visit(risk="low"), "  ")
    assert caught.value.problems == {"reason": Problem.REQUIRED}
    assert visits.get(saved.id).summary == saved


def test_a_wrong_field_leaves_the_visit_as_it_was(desk: Desk) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit())
    with pytest.raises(InvalidInput):
        visits.amend(saved.id, new_visit(day=date(2027, 1, 1)), "日期")
    assert visits.get(saved.id).summary == saved
    assert visits.versions(saved.id) == ()


def test_amending_nothing_makes_no_version(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(client_id=client_id))
    with pytest.raises(Conflict) as caught:
        visits.amend(saved.id, new_visit(client_id=client_id), "看看")
    assert caught.value.code == "nothing_changed"
    assert visits.get(saved.id).summary.version == 1


def test_person_stays_as_on_the_day_unless_the_day_changes(desk: Desk, client_id: int) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(client_id=client_id))
    with desk.write() as session:
        session.get_one(Client, client_id).sex = Sex.MALE
    same_day = visits.amend(saved.id, new_visit(client_id=client_id, risk="low"), "风险")
    other_day = visits.amend(
        saved.id, new_visit(client_id=client_id, risk="low", day=date(2026, 11, 20)), "日期"
    )
    assert (same_day.sex, other_day.sex) == (Sex.FEMALE, Sex.MALE)


def test_others_may_not_amend_but_the_lead_may(desk: Desk, colleague: Desk) -> None:
    mine = VisitService(desk).finalise(new_visit())
    theirs = VisitService(colleague).finalise(new_visit())
    with pytest.raises(NotAllowed):
        VisitService(colleague).amend(mine.id, new_visit(risk="low"), "风险")
    assert not VisitService(colleague).get(mine.id).is_amendable
    assert VisitService(desk).amend(theirs.id, new_visit(risk="low"), "风险").version == 2


def test_visit_of_somebody_who_left_can_be_amended_but_not_given_to_them(
    desk: Desk, colleague: Desk, clock: FixedClock
) -> None:
    visits = VisitService(desk)
    mine, theirs = visits.finalise(new_visit()), VisitService(colleague).finalise(new_visit())
    with desk.write() as session:
        session.get_one(Staff, COLLEAGUE).deactivated_at = clock.now()
    assert visits.amend(theirs.id, new_visit(risk="low"), "风险").counsellor_id == COLLEAGUE
    given = new_visit(counsellor_id=COLLEAGUE)
    with pytest.raises(InvalidInput) as caught:
        visits.amend(mine.id, given, "换人")
    assert caught.value.problems == {"counsellor": Problem.UNKNOWN_CODE}
    with pytest.raises(InvalidInput):
        visits.finalise(given)


def test_unknown_visit(desk: Desk) -> None:
    with pytest.raises(NotFound):
        VisitService(desk).amend(5, new_visit(), "风险")
    with pytest.raises(NotFound):
        VisitService(desk).get(5)


def test_undo_makes_it_a_draft_again(desk: Desk, client_id: int) -> None:
    visits, drafts = VisitService(desk), DraftService(desk)
    saved = visits.finalise(new_visit(client_id=client_id, note="她说……"), {"time": "930-1020"})
    draft = drafts.load(visits.undo(saved.id))
    assert (draft.fields, draft.note) == ({"time": "930-1020"}, "她说……")
    assert draft.summary.client_name == "周玉梅"
    assert [count(desk, model) for model in (Visit, VisitText, VisitTopic, CaseNote)] == [0] * 4


def test_undo_only_once_and_only_what_was_finished_since_unlocking(desk: Desk) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(), {})
    with pytest.raises(Conflict) as caught:
        VisitService(desk).undo(saved.id)
    assert caught.value.code == "not_undoable"
    visits.undo(saved.id)
    with pytest.raises(Conflict):
        visits.undo(saved.id)


def test_no_undo_once_amended_or_added_to_or_reported(desk: Desk, clock: FixedClock) -> None:
    visits = VisitService(desk)
    amended = visits.finalise(new_visit(), {})
    visits.amend(amended.id, new_visit(risk="low"), "风险")
    added_to = visits.finalise(new_visit(note="她说……"), {})
    CaseNoteService(desk).add(added_to.id, "补充")
    reported = visits.finalise(new_visit(), {})
    codes = []
    for visit in (amended, added_to, reported):
        if visit is reported:
            with desk.write() as session:
                session.add(ClosedMonth(month="2026-11", closed_at=clock.now(), closed_by=1))
        with pytest.raises(Conflict) as caught:
            visits.undo(visit.id)
        codes.append(caught.value.code)
    assert codes == ["already_amended", "already_amended", "month_closed"]
    assert count(desk, Visit) == 3
