"""Corrections by a new row, and taking back what was just saved."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from models.assessment import Assessment
from models.scale import ScaleDefinition
from models.vocabulary import ConsentPurpose, DraftKind
from services.assessments.records import Correction, NewSchedule
from services.assessments.schedules import ScheduleService
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound
from services.risk.duty_service import DutyService
from services.scales import library
from services.visits.drafts import DraftService
from services.visits.service import VisitService
from tests.services.assessments.conftest import TODAY, days, marked_duties, phq9
from tests.services.consents.people import add_word
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit


def test_the_old_one_stays_readable(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    second = assessments.correct(
        first, Correction(phq9(client_id, 2, 0).answers, day=days(-1)), " 日期写错，第八题看错 "
    )
    found = assessments.get(second)
    assert (found.summary.value, found.summary.day) == ("9", days(-1))
    assert (found.replaces_id, found.correction) == (first, "日期写错，第八题看错")
    old = assessments.get(first)
    assert (old.summary.value, old.summary.day) == ("8", TODAY)
    assert (old.summary.replaced_by_id, old.is_correctable) == (second, False)
    third = assessments.correct(second, Correction(phq9(client_id, 3, 0).answers), "还是看错")
    assert [one.summary.id for one in assessments.versions(third)] == [second, first]
    assert [row.id for row in assessments.of_client(client_id).rows] == [third]


def test_two_people_correct_one_result(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    assessments.correct(first, Correction(phq9(client_id, 2, 0).answers), "看错一行")
    with pytest.raises(Conflict, match="already_replaced"):
        assessments.correct(first, Correction(phq9(client_id, 3, 0).answers), "看错一行")


def test_a_correction_changes_something_and_says_why(
    assessments: AssessmentService, client_id: int
) -> None:
    new = phq9(client_id, 0)
    first = assessments.add(new)
    with pytest.raises(Conflict, match="nothing_changed"):
        assessments.correct(first, Correction(new.answers), "再看一遍")
    with pytest.raises(InvalidInput):
        assessments.correct(first, Correction(phq9(client_id, 1, 0).answers), "  ")
    with pytest.raises(InvalidInput):
        assessments.correct(first, Correction(new.answers, day=days(1)), "日期")
    with pytest.raises(NotFound):
        assessments.correct(9999, Correction(new.answers), "日期")


def test_ones_own_or_any_for_the_lead(
    desk: Desk, colleague: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    theirs = AssessmentService(colleague)
    assert not theirs.get(first).is_correctable
    with pytest.raises(NotAllowed):
        theirs.correct(first, Correction(phq9(client_id, 1, 0).answers), "看错")
    second = theirs.add(phq9(client_id, 0))
    assert assessments.get(second).is_correctable
    assert assessments.correct(second, Correction(phq9(client_id, 1, 0, 0).answers), "看错")


def test_a_withdrawal_does_not_keep_a_mistake(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    add_word(desk, client_id, ConsentPurpose.SERVICE_ADULT, days(-9), withdrawn_day=TODAY)
    assert assessments.correct(first, Correction(phq9(client_id, 3, 0).answers), "看错")


def test_a_newer_definition_never_rewrites_a_result(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    body = library.definition("phq9").body
    newer = body.replace('"version":"1.0.0"', '"version":"0.9.0"')
    assert newer != body
    with desk.write() as session:
        # As if this room had scored it with an earlier definition than ships today.
        session.execute(
            update(ScaleDefinition).values(body=newer, version="0.9.0", sha256="0" * 64)
        )
    fresh = AssessmentService(replace(desk))
    second = fresh.correct(first, Correction(phq9(client_id, 2, 0).answers), "看错")
    third = fresh.add(phq9(client_id, 0))
    with desk.read() as session:
        rows = {row.id: row.definition_id for row in session.scalars(select(Assessment))}
        versions = {row.id: row.version for row in session.scalars(select(ScaleDefinition))}
    assert versions[rows[first]] == versions[rows[second]] == "0.9.0"
    assert versions[rows[third]] == library.definition("phq9").version


def test_what_was_just_saved_is_a_draft_again(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    schedules = ScheduleService(desk)
    schedules.set(NewSchedule(client_id, "phq9", 14, 3, first_day=TODAY))
    typed = {"scale": "phq9", "answers": {"9": 1}}
    saved = assessments.add(phq9(client_id, 1), typed)
    assert assessments.get(saved).is_undoable
    assert schedules.of_client(client_id)[0].due_day == days(14)
    draft = DraftService(desk).load(assessments.undo(saved))
    assert (draft.summary.kind, draft.summary.client_id) == (DraftKind.ASSESSMENT, client_id)
    assert draft.fields == typed
    assert schedules.of_client(client_id)[0].due_day == TODAY
    assert marked_duties(desk) == []
    assert assessments.recent().rows == ()
    with pytest.raises(Conflict, match="not_undoable"):
        assessments.undo(saved)


def test_what_can_not_be_taken_back(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    earlier = assessments.add(phq9(client_id, 0), {})
    with pytest.raises(Conflict, match="not_undoable"):
        AssessmentService(desk).undo(earlier)
    corrected = assessments.add(phq9(client_id, 0), {})
    assessments.correct(corrected, Correction(phq9(client_id, 2, 0).answers), "看错")
    with pytest.raises(Conflict, match="already_replaced"):
        assessments.undo(corrected)
    marked = assessments.add(phq9(client_id, 1), {})
    (duty,) = marked_duties(desk)
    DutyService(desk).note(duty.id, "打过电话，没人接")
    with pytest.raises(Conflict, match="duty_in_hand"):
        assessments.undo(marked)


def test_the_visit_that_an_assessment_was_made_in(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    visits = VisitService(desk)
    visit = visits.finalise(new_visit(client_id=client_id), {})
    saved = assessments.add(phq9(client_id, 0, visit_id=visit.id))
    assert assessments.get(saved).visit_id == visit.id
    with pytest.raises(Conflict, match="has_assessment"):
        visits.undo(visit.id)
    other = add_client(desk, "何志勇")
    visits.amend(visit.id, new_visit(client_id=other), "记错了人")
    found = assessments.get(saved)
    assert (found.visit_id, found.summary.client_id) == (None, client_id)
    stranger = assessments.add(phq9(client_id, 0, visit_id=visit.id))
    assert assessments.get(stranger).visit_id is None
