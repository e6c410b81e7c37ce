"""A duty is opened by danger, stays until somebody says what was done, and is never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select, text

from models.consent import Disclosure
from models.migrations.versions.v0004_risk import _open_duties
from models.risk import Duty
from models.vocabulary import DutyKind
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, Problem
from services.risk.duties import open_duty
from services.risk.duty_records import Disposition, Told
from services.risk.duty_service import DutyService
from services.visits import VisitService
from tests.builders import make_desk
from tests.fakes import FixedClock
from tests.services.visits.rows import TODAY, new_visit


@pytest.fixture
def duties(desk: Desk) -> DutyService:
    return DutyService(desk)


@pytest.fixture
def visits(desk: Desk) -> VisitService:
    return VisitService(desk)


def _told(desk: Desk, who: str = "guardian", name: str = "王秀兰") -> Told:
    return Told(who, name, desk.clock.now() - timedelta(minutes=5), "phone")


def _done(desk: Desk, **changes: object) -> Disposition:
    done = Disposition(
        "told", (_told(desk),), "母亲今晚陪伴，明早来室", said="孩子这几天需要有人陪"
    )
    return replace(done, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("risk", "due"), [("high", 1), ("urgent", 0)])
def test_a_dangerous_visit_opens_a_duty(
    duties: DutyService, visits: VisitService, client_id: int, risk: str, due: int
) -> None:
    saved = visits.finalise(new_visit(client_id=client_id, risk=risk))
    (duty,) = duties.open_ones()
    assert (duty.kind, duty.level, duty.client_name) == (DutyKind.HIGH_RISK, risk, "周玉梅")
    assert (duty.source, duty.source_id) == ("visit", saved.id)
    assert duty.due_day == TODAY + timedelta(days=due)


def test_an_ordinary_visit_opens_none(
    duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="medium"))
    assert duties.open_ones() == ()


def test_another_visit_does_not_end_it(
    duties: DutyService, visits: VisitService, client_id: int, clock: FixedClock
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    clock.move(days=3)
    visits.finalise(new_visit(client_id=client_id, day=TODAY + timedelta(days=3), risk="low"))
    (duty,) = duties.open_ones()
    assert duty.days_overdue == 2


def test_somebody_anonymous_has_a_duty_too(duties: DutyService, visits: VisitService) -> None:
    visits.finalise(new_visit(risk="urgent"))
    (duty,) = duties.open_ones()
    assert (duty.client_id, duty.client_name) == (None, "")


def test_it_ends_with_who_was_told_when_and_the_result(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="urgent"))
    (duty,) = duties.open_ones()
    told = (_told(desk), _told(desk, "hospital", "县人民医院心理科"), _told(desk, "lead", ""))
    ended = duties.dispose(duty.id, _done(desk, told=told))
    assert duties.open_ones() == ()
    assert ended.disposition is not None
    assert ended.disposition.told == told
    assert ended.closed_by == "何晓岚"


def test_who_is_told_outside_the_room_is_in_the_disclosure_log(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    (duty,) = duties.open_ones()
    duties.dispose(duty.id, _done(desk, told=(_told(desk), _told(desk, "colleague", "陆明远"))))
    with desk.read() as session:
        (logged,) = session.scalars(select(Disclosure))
        assert (logged.client_id, logged.recipient) == (client_id, "监护人 王秀兰")
        assert (logged.ground, logged.what) == ("danger", "孩子这几天需要有人陪")


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"code": ""}, "code", Problem.REQUIRED),
        ({"code": "forgotten"}, "code", Problem.UNKNOWN_CODE),
        ({"code": "renewed"}, "code", Problem.UNKNOWN_CODE),
        ({"told": ()}, "told", Problem.REQUIRED),
        ({"result": "  "}, "result", Problem.REQUIRED),
        ({"result": "长" * 2001}, "result", Problem.TOO_LONG),
        ({"said": ""}, "said", Problem.REQUIRED),
        ({"ground": "gossip"}, "ground", Problem.UNKNOWN_CODE),
    ],
)
def test_an_empty_disposition_is_refused(
    desk: Desk,
    duties: DutyService,
    visits: VisitService,
    client_id: int,
    changes: dict[str, object],
    field: str,
    problem: Problem,
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    (duty,) = duties.open_ones()
    with pytest.raises(InvalidInput) as caught:
        duties.dispose(duty.id, _done(desk, **changes))
    assert caught.value.problems[field] is problem
    assert len(duties.open_ones()) == 1


def test_nobody_is_told_in_the_future(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    (duty,) = duties.open_ones()
    later = Told("family", "", desk.clock.now() + timedelta(hours=1))
    with pytest.raises(InvalidInput) as caught:
        duties.dispose(duty.id, _done(desk, told=(later,)))
    assert caught.value.problems == {"told": Problem.IN_FUTURE}


def test_it_is_done_once(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    (duty,) = duties.open_ones()
    duties.dispose(duty.id, _done(desk))
    for again in (
        lambda: duties.dispose(duty.id, _done(desk)),
        lambda: duties.note(duty.id, "再记"),
    ):
        with pytest.raises(Conflict, match="duty_closed"):
            again()


def test_what_was_tried_is_noted_and_the_duty_stays(
    duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    (duty,) = duties.open_ones()
    duties.note(duty.id, "电话无人接听，下午再打")
    assert [entry.text for entry in duties.get(duty.id).entries] == ["电话无人接听，下午再打"]
    assert duties.open_ones()[0].notes == 1


def test_one_disposition_settles_several_of_one_client(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int
) -> None:
    for _ in range(2):
        visits.finalise(new_visit(client_id=client_id, risk="high"))
    visits.finalise(new_visit(risk="high"))
    first, second, other = sorted(duties.open_ones(), key=lambda duty: duty.id)
    assert duties.get(first.id).others_open == (second.id,)
    with pytest.raises(Conflict, match="other_client"):
        duties.dispose(first.id, _done(desk), also=(other.id,))
    duties.dispose(first.id, _done(desk), also=(second.id,))
    assert [duty.id for duty in duties.open_ones()] == [other.id]


def test_an_assistant_sees_but_does_not_dispose(
    engine: Engine, desk: Desk, clock: FixedClock, visits: VisitService, client_id: int
) -> None:
    from models.vocabulary import Role

    visits.finalise(new_visit(client_id=client_id, risk="high"))
    assistant = DutyService(make_desk(engine, clock, Role.ASSISTANT))
    (duty,) = assistant.open_ones()
    with pytest.raises(NotAllowed):
        assistant.dispose(duty.id, _done(desk))


def test_taking_the_visit_back_takes_the_duty_back(
    duties: DutyService, visits: VisitService, client_id: int
) -> None:
    saved = visits.finalise(new_visit(client_id=client_id, risk="high"), {})
    visits.undo(saved.id)
    assert duties.open_ones() == ()


@pytest.mark.parametrize("act", ["note", "dispose"])
def test_a_visit_whose_duty_is_in_hand_is_not_taken_back(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int, act: str
) -> None:
    saved = visits.finalise(new_visit(client_id=client_id, risk="high"), {})
    (duty,) = duties.open_ones()
    acts: dict[str, Callable[[], object]] = {
        "note": lambda: duties.note(duty.id, "已打电话"),
        "dispose": lambda: duties.dispose(duty.id, _done(desk)),
    }
    acts[act]()
    with pytest.raises(Conflict, match="duty_in_hand"):
        visits.undo(saved.id)


def test_an_amendment_that_raises_the_risk_opens_one(
    duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visit = new_visit(client_id=client_id, risk="low")
    saved = visits.finalise(visit)
    visits.amend(saved.id, replace(visit, risk="high"), "补记")
    (duty,) = duties.open_ones()
    assert (duty.level, duty.client_id) == ("high", client_id)
    visits.amend(saved.id, replace(visit, risk="urgent"), "再补记")
    (duty,) = duties.open_ones()
    assert duty.level == "urgent"


def test_an_amendment_that_lowers_the_risk_closes_nothing(
    desk: Desk, duties: DutyService, visits: VisitService, client_id: int
) -> None:
    visit = new_visit(client_id=client_id, risk="high")
    saved = visits.finalise(visit)
    visits.amend(saved.id, replace(visit, risk="none"), "点错了")
    (duty,) = duties.open_ones()
    mistaken = Disposition("mistaken", (), "登记时点错了等级")
    duties.dispose(duty.id, mistaken)
    visits.amend(saved.id, replace(visit, risk="medium"), "再看")
    assert duties.open_ones() == ()


def test_a_check_to_come_waits_for_its_day(
    desk: Desk, duties: DutyService, client_id: int, clock: FixedClock
) -> None:
    with desk.write() as session:
        open_duty(
            session,
            desk,
            DutyKind.CRISIS_WEEK,
            source="crisis",
            source_id=1,
            client_id=client_id,
            due_day=TODAY + timedelta(days=7),
        )
    assert duties.open_ones() == ()
    assert len(duties.of_client(client_id)) == 1
    clock.move(days=6)
    assert len(duties.open_ones()) == 1


def test_a_register_of_before_keeps_its_high_risks_on_the_page_of_the_day(
    desk: Desk, visits: VisitService, client_id: int
) -> None:
    old = new_visit(risk="high", day=date(2026, 11, 1))
    seen = new_visit(client_id=client_id, risk="high", day=date(2026, 11, 15))
    for visit in (old, seen, replace(seen, day=TODAY, risk="urgent")):
        visits.finalise(visit)
    with desk.write() as session:
        session.execute(text("DELETE FROM duty"))
        _open_duties_on(session.connection())
    with desk.read() as session:
        found = session.execute(select(Duty.level, Duty.client_id, Duty.due_day)).all()
    assert [tuple(row) for row in found] == [("urgent", client_id, TODAY)]


def _open_duties_on(connection: object) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with Operations.context(MigrationContext.configure(connection)):  # type: ignore[arg-type]
        _open_duties()


def test_callers_without_a_file_are_not_settled_together(
    duties: DutyService, visits: VisitService, desk: Desk
) -> None:
    """Nobody knows that two anonymous people are one; nor is one duty settled twice."""
    for _ in range(2):
        visits.finalise(new_visit(risk="high"))
    first, second = duties.open_ones()
    for also in ((second.id,), (first.id,)):
        with pytest.raises(Conflict, match="other_client"):
            duties.dispose(first.id, _done(desk), also=also)
    assert len(duties.open_ones()) == 2


def test_a_check_after_a_crisis_is_not_settled_without_its_level(
    duties: DutyService, visits: VisitService, desk: Desk, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    with desk.write() as session:
        check = open_duty(
            session, desk, DutyKind.CRISIS_DAY, source="crisis", source_id=1, client_id=client_id
        )
    danger = next(duty for duty in duties.open_ones() if duty.kind is DutyKind.HIGH_RISK)
    with pytest.raises(InvalidInput) as caught:
        duties.dispose(danger.id, _done(desk), also=(check,))
    assert caught.value.problems == {"level": Problem.REQUIRED}
    assert len(duties.of_client(client_id)) == 2
