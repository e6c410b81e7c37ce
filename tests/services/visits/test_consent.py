"""Visits of somebody who withdrew their consent."""

from datetime import date

import pytest

from models.visit import Visit
from models.vocabulary import ConsentPurpose, DraftKind
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.visits import DraftService, VisitService
from tests.services.consents.people import add_word
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit

ADULT = ConsentPurpose.SERVICE_ADULT
LAST_WEEK = date(2026, 11, 16)


@pytest.fixture
def withdrawn(desk: Desk, client_id: int) -> int:
    """A client who agreed in spring and withdrew last week."""
    add_word(desk, client_id, ADULT, date(2026, 3, 1), withdrawn_day=LAST_WEEK)
    return client_id


def ground_of(desk: Desk, visit_id: int) -> str:
    with desk.read() as session:
        return session.get_one(Visit, visit_id).legal_ground


def test_a_visit_is_refused_and_the_draft_stays(desk: Desk, withdrawn: int) -> None:
    drafts = DraftService(desk)
    draft_id = drafts.save(DraftKind.VISIT, {"done": "谈话"}, client_id=withdrawn).id
    with pytest.raises(Conflict, match="consent_withdrawn"):
        VisitService(desk).finalise(new_visit(client_id=withdrawn, draft_id=draft_id))
    assert drafts.load(draft_id).fields == {"done": "谈话"}
    assert VisitService(desk).client_card(withdrawn).needs_ground


def test_a_crisis_is_recorded_with_its_legal_ground(desk: Desk, withdrawn: int) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(client_id=withdrawn, legal_ground="crisis_life"))
    assert ground_of(desk, saved.id) == "crisis_life"
    assert visits.get(saved.id).legal_ground == "crisis_life"


def test_an_invented_ground_is_none(desk: Desk, withdrawn: int) -> None:
    with pytest.raises(InvalidInput) as raised:
        VisitService(desk).finalise(new_visit(client_id=withdrawn, legal_ground="kindness"))
    assert raised.value.problems == {"legal_ground": Problem.UNKNOWN_CODE}


def test_an_anonymous_visit_needs_nobodys_consent(desk: Desk, withdrawn: int) -> None:
    assert VisitService(desk).finalise(new_visit()).client_id is None


def test_what_was_recorded_before_is_corrected_but_not_moved_here(
    desk: Desk, client_id: int
) -> None:
    visits = VisitService(desk)
    before = visits.finalise(new_visit(client_id=client_id))
    of_another = visits.finalise(new_visit(client_id=add_client(desk, "王小明")))
    add_word(desk, client_id, ADULT, date(2026, 3, 1), withdrawn_day=LAST_WEEK)

    amended = visits.amend(before.id, new_visit(client_id=client_id, risk="low"), "记错了")
    assert amended.version == 2
    with pytest.raises(Conflict, match="consent_withdrawn"):
        visits.amend(of_another.id, new_visit(client_id=client_id), "人记错了")


def test_an_amendment_may_name_the_ground(desk: Desk, withdrawn: int) -> None:
    visits = VisitService(desk)
    saved = visits.finalise(new_visit(client_id=withdrawn, legal_ground="crisis_life"))
    visits.amend(saved.id, new_visit(client_id=withdrawn, legal_ground="statutory"), "依据写错了")
    assert ground_of(desk, saved.id) == "statutory"
    (before,) = visits.versions(saved.id)
    assert before.before["legal_ground"] == "crisis_life"
