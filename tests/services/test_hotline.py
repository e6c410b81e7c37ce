"""A call is one visit and what only a call tells; at night it needs hardly anything."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.appointment import Appointment
from models.hotline import HotlineCall
from models.visit import Visit
from models.vocabulary import AgeBand, DraftKind, Sex
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.hotline import CallFacts, HotlineService
from services.rights.erasing import erase_visit
from services.risk.duty_service import DutyService
from services.visits.drafts import DraftService
from services.visits.records import NewVisit
from services.visits.service import VisitService
from tests.services.visits.conftest import client_id, colleague, desk, engine
from tests.services.visits.rows import TODAY, new_visit

__all__ = ["client_id", "colleague", "desk", "engine"]

NIGHT = NewVisit(
    day=TODAY,
    mode="",
    topics=("sleep",),
    risk="high",
    sex=Sex.UNKNOWN,
    age_band=AgeBand.UNKNOWN,
    start_minute=130,
    minutes=35,
)
FACTS = CallFacts(
    caller="family",
    caller_name=" 王阿姨 ",
    phone="138 0000 0000",
    area="邻县",
    is_local=False,
    is_first=True,
    special=("high_risk", "high_risk"),
    ideation="plan",
    handling="稳定情绪，请家人陪护",
    outcome="rescue",
)


@pytest.fixture
def hotline(desk: Desk) -> HotlineService:
    return HotlineService(desk)


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("隔壁小卖部", Problem.MALFORMED),
        ("138 0000 000O", Problem.MALFORMED),
        ("13\u202e8", Problem.MALFORMED),
        ("12", Problem.OUT_OF_RANGE),
        ("1" * 21, Problem.OUT_OF_RANGE),
    ],
)
def test_a_number_that_cannot_be_called_back_is_no_number(
    hotline: HotlineService, number: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as caught:
        hotline.finish(NIGHT, CallFacts(phone=number))
    assert caught.value.problems == {"phone": problem}


def test_a_number_is_kept_in_digits(hotline: HotlineService) -> None:
    saved = hotline.finish(NIGHT, CallFacts(phone="（０７５２）２２８-8110"))
    call = hotline.find(saved.id)
    assert call is not None
    assert call.facts.phone == "07522288110"


def calls(desk: Desk) -> int:
    with desk.read() as session:
        return session.scalar(select(func.count()).select_from(HotlineCall)) or 0


def test_an_anonymous_call_is_a_visit_of_its_mode(desk: Desk, hotline: HotlineService) -> None:
    saved = hotline.finish(NIGHT, CallFacts())
    assert (saved.mode, saved.client_id, saved.minutes) == ("hotline", None, 35)
    found = hotline.find(saved.id)
    assert found is not None
    assert (found.number, found.facts) == ("R-2026-001", CallFacts())


def test_what_was_said_comes_back_tidy(hotline: HotlineService) -> None:
    found = hotline.find(hotline.finish(NIGHT, FACTS).id)
    assert found is not None
    tidy = replace(FACTS, caller_name="王阿姨", phone="13800000000", special=("high_risk",))
    assert found.facts == tidy


def test_a_high_risk_stays_on_today_and_a_call_back_stands_in_the_calendar(
    desk: Desk, hotline: HotlineService
) -> None:
    back = replace(NIGHT, next_day=TODAY + timedelta(days=1), next_step="回电")
    saved = hotline.finish(back, FACTS)
    (duty,) = DutyService(desk).open_ones()
    assert (duty.source, duty.source_id, duty.level) == ("visit", saved.id, "high")
    with desk.read() as session:
        (booked,) = session.scalars(select(Appointment)).all()
        assert (booked.client_id, booked.purpose, booked.mode) == (None, "回电", "hotline")


def test_the_draft_ends_with_the_record(desk: Desk, hotline: HotlineService) -> None:
    drafts = DraftService(desk)
    draft = drafts.save(DraftKind.HOTLINE, {"handling": "半句"})
    hotline.finish(replace(NIGHT, draft_id=draft.id), FACTS)
    assert drafts.list() == ()


def test_nothing_is_left_of_a_call_that_cannot_be_saved(
    desk: Desk, hotline: HotlineService
) -> None:
    with pytest.raises(InvalidInput) as of_visit:
        hotline.finish(replace(NIGHT, topics=()), FACTS)
    assert of_visit.value.problems == {"topics": Problem.REQUIRED}
    wrong = CallFacts("", area="x" * 201, phone="1" * 41, special=("x",), outcome="x", ideation="x")
    with pytest.raises(InvalidInput) as of_call:
        hotline.finish(NIGHT, wrong)
    assert set(of_call.value.problems) == {
        "caller",
        "area",
        "phone",
        "special",
        "outcome",
        "ideation",
    }
    assert calls(desk) == 0
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(Visit)) == 0


def test_the_visit_is_amended_as_every_visit(desk: Desk, hotline: HotlineService) -> None:
    saved = hotline.finish(NIGHT, FACTS)
    VisitService(desk).amend(saved.id, replace(NIGHT, mode="hotline", risk="medium"), "听录音后改")
    assert hotline.paper(saved.id).risk == "medium"


def test_a_call_of_a_known_client(desk: Desk, hotline: HotlineService, client_id: int) -> None:
    known = replace(NIGHT, client_id=client_id, sex=None, age_band=None)
    assert hotline.finish(known, CallFacts()).client_name == "周玉梅"


def test_own_facts_are_corrected_by_who_took_it_and_the_lead(
    desk: Desk, colleague: Desk, hotline: HotlineService
) -> None:
    saved = hotline.finish(NIGHT, CallFacts())
    assert hotline.correct(saved.id, FACTS, CallFacts()).facts.outcome == "rescue"
    with pytest.raises(NotAllowed):
        HotlineService(colleague).correct(saved.id, CallFacts(), CallFacts())
    with pytest.raises(InvalidInput):
        hotline.correct(saved.id, replace(FACTS, outcome="x"), FACTS)


def test_what_a_call_said_before_is_kept_until_it_is_destroyed(
    desk: Desk, hotline: HotlineService
) -> None:
    saved = hotline.finish(NIGHT, FACTS)
    first = hotline.find(saved.id)
    assert first is not None
    changed = replace(first.facts, handling="陪着说话", phone="")
    with pytest.raises(Conflict, match="nothing_changed"):
        hotline.correct(saved.id, FACTS, first.facts)
    second = hotline.correct(saved.id, changed, first.facts)
    assert [(one.facts, one.corrected_by) for one in second.earlier] == [(first.facts, "何晓岚")]
    with pytest.raises(Conflict, match="changed_meanwhile"):
        hotline.correct(saved.id, replace(changed, area="本县"), first.facts)
    third = hotline.correct(saved.id, replace(changed, area="本县"), changed)
    assert [one.facts for one in third.earlier] == [changed, first.facts]
    with desk.write() as session:
        erase_visit(session, saved.id)
    gone = hotline.find(saved.id)
    assert gone is not None
    assert gone.earlier == ()


def test_other_visits_are_no_calls(desk: Desk, hotline: HotlineService) -> None:
    saved = VisitService(desk).finalise(new_visit())
    assert hotline.find(saved.id) is None
    with pytest.raises(NotFound):
        hotline.paper(saved.id)


def test_the_paper_knows_who_took_the_call(hotline: HotlineService) -> None:
    paper = hotline.paper(hotline.finish(NIGHT, FACTS).id)
    assert (paper.operator, paper.topics, paper.start_minute) == ("何晓岚", ("sleep",), 130)
