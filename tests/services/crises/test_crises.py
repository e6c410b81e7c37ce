"""A crisis is recorded whatever is missing, looked at again three times, and closed by the lead."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.consent import Disclosure
from models.vocabulary import AgeBand, CaseState, DutyKind, Role
from services.crises.records import (
    CrisisAnswers,
    CrisisFilter,
    GuardianTold,
    NewCrisis,
    NewEntry,
)
from services.crises.service import CrisisService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, Problem
from services.risk.answers import RiskAnswers
from services.risk.duty_records import Disposition, Told
from services.risk.duty_service import DutyService
from tests.fakes import FixedClock
from tests.services.risk.conftest import client_id, colleague, desk, engine, girl_id
from tests.services.visits.rows import TODAY

__all__ = ["client_id", "colleague", "desk", "engine", "girl_id"]

NIGHT = NewCrisis(day=TODAY, kinds=("self_harm",), level="high", minute=60)
GUARDIAN = GuardianTold("told", "王秀兰", "母亲", "13800000000", TODAY.isoformat(), 90, "phone")


@pytest.fixture
def crises(desk: Desk) -> CrisisService:
    return CrisisService(desk)


def _looked_again(level: str = "low") -> Disposition:
    return Disposition("checked", (), "情绪平稳，已回校", level=level)


def test_it_has_a_number_of_its_year(crises: CrisisService, client_id: int) -> None:
    first = crises.record(replace(NIGHT, client_id=client_id))
    second = crises.record(NIGHT)
    assert (first.number, second.number) == ("W-2026-001", "W-2026-002")


def test_somebody_unknown_may_be_in_a_crisis(crises: CrisisService) -> None:
    answers = CrisisAnswers(person="桥上的年轻男子，未说姓名", age_band=AgeBand.UNDER_18.value)
    made = crises.record(replace(NIGHT, answers=answers))
    found = crises.get(made.id)
    assert (made.client_id, made.client_name, made.is_minor) == (None, "", True)
    assert found.answers == answers


def test_a_minor_without_a_guardian_on_file_is_asked_about_and_never_refused(
    crises: CrisisService, girl_id: int
) -> None:
    about = crises.about(girl_id)
    assert (about.is_minor, about.guardian_name) == (True, "")
    made = crises.record(replace(NIGHT, client_id=girl_id, legal_ground="crisis_life"))
    found = crises.get(made.id)
    assert (found.has_guardian, found.legal_ground) == (False, "crisis_life")


def test_three_checks_are_opened(
    desk: Desk, crises: CrisisService, client_id: int, clock: FixedClock
) -> None:
    made = crises.record(replace(NIGHT, client_id=client_id))
    checks = [(c.view.kind, (c.view.due_day - TODAY).days) for c in crises.get(made.id).checks]
    assert checks == [
        (DutyKind.CRISIS_DAY, 1),
        (DutyKind.CRISIS_WEEK, 7),
        (DutyKind.CRISIS_MONTH, 30),
    ]
    clock.move(days=9)
    assert [duty.days_overdue for duty in DutyService(desk).open_ones()] == [8, 2]


def test_a_check_finds_a_new_level(desk: Desk, crises: CrisisService, client_id: int) -> None:
    made = crises.record(replace(NIGHT, client_id=client_id))
    first = crises.get(made.id).checks[0].view.id
    with pytest.raises(InvalidInput) as caught:
        DutyService(desk).dispose(first, replace(_looked_again(), level=""))
    assert caught.value.problems == {"level": Problem.REQUIRED}
    DutyService(desk).dispose(first, _looked_again("medium"))
    found = crises.get(made.id)
    assert found.summary.level == "medium"
    assert found.summary.next_check == TODAY + timedelta(days=7)
    done = found.checks[0].disposition
    assert done is not None
    assert (done.result, done.level) == ("情绪平稳，已回校", "medium")


def test_telling_the_guardian_and_the_hospital_is_disclosed(
    desk: Desk, crises: CrisisService, girl_id: int
) -> None:
    hospital = Told("hospital", "县人民医院", desk.clock.now(), "phone")
    answers = CrisisAnswers(guardian=GUARDIAN, told=(hospital,), said="今晚需要有人陪伴")
    crises.record(replace(NIGHT, client_id=girl_id, answers=answers))
    with desk.read() as session:
        logged = session.scalars(select(Disclosure).order_by(Disclosure.id)).all()
        assert [(d.recipient, d.client_id) for d in logged] == [
            ("监护人 母亲 王秀兰", girl_id),
            ("医院 县人民医院", girl_id),
        ]


@pytest.mark.parametrize(
    ("new", "field", "problem"),
    [
        (replace(NIGHT, kinds=()), "kinds", Problem.REQUIRED),
        (replace(NIGHT, kinds=("storm",)), "kinds", Problem.UNKNOWN_CODE),
        (replace(NIGHT, level=""), "level", Problem.REQUIRED),
        (replace(NIGHT, day=TODAY + timedelta(days=1)), "day", Problem.IN_FUTURE),
        (replace(NIGHT, legal_ground="because"), "legal_ground", Problem.UNKNOWN_CODE),
        (replace(NIGHT, answers=CrisisAnswers(event_day="昨天")), "event_day", Problem.MALFORMED),
        (replace(NIGHT, answers=CrisisAnswers(signs="长" * 4001)), "signs", Problem.TOO_LONG),
        (replace(NIGHT, answers=CrisisAnswers(guardian=GUARDIAN)), "said", Problem.REQUIRED),
        (
            replace(NIGHT, answers=CrisisAnswers(guardian=GuardianTold(signature="refused"))),
            "guardian_remark",
            Problem.REQUIRED,
        ),
        (
            replace(NIGHT, answers=CrisisAnswers(risk=RiskAnswers(plan="grand"))),
            "plan",
            Problem.UNKNOWN_CODE,
        ),
    ],
)
def test_bad_input(crises: CrisisService, new: NewCrisis, field: str, problem: Problem) -> None:
    with pytest.raises(InvalidInput) as caught:
        crises.record(new)
    assert caught.value.problems == {field: problem}


@pytest.mark.parametrize("who", ["girl", "woman"])
def test_a_ticked_mandatory_report_is_asked_for_with_a_minor(
    crises: CrisisService, client_id: int, girl_id: int, who: str
) -> None:
    person = girl_id if who == "girl" else client_id
    made = crises.record(replace(NIGHT, client_id=person, measures=("report", "accompany")))
    assert crises.get(made.id).needs_report is (who == "girl")


def test_what_happened_next_is_added(desk: Desk, crises: CrisisService, client_id: int) -> None:
    made = crises.record(replace(NIGHT, client_id=client_id))
    told = (Told("police", "石桥派出所", desk.clock.now()),)
    entry = NewEntry("民警到场", told, "danger", "地点和人的状况")
    found = crises.add(made.id, entry)
    assert [e.text for e in found.entries] == ["民警到场"]
    with desk.read() as session:
        assert session.scalars(select(Disclosure.recipient)).one() == "公安机关 石桥派出所"
    with pytest.raises(InvalidInput) as caught:
        crises.add(made.id, replace(entry, text=" ", said=""))
    assert caught.value.problems == {"text": Problem.REQUIRED, "said": Problem.REQUIRED}


def test_the_lead_closes_it_when_all_checks_are_done(
    desk: Desk, crises: CrisisService, colleague: Desk, client_id: int
) -> None:
    made = crises.record(replace(NIGHT, client_id=client_id))
    with pytest.raises(Conflict, match="duties_open"):
        crises.close(made.id, "已稳定", made.version)
    for check in crises.get(made.id).checks:
        DutyService(desk).dispose(check.view.id, _looked_again())
    version = crises.get(made.id).summary.version
    with pytest.raises(NotAllowed):
        CrisisService(colleague).close(made.id, "已稳定", version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        crises.close(made.id, "已稳定", made.version)
    closed = crises.close(made.id, "已稳定", version)
    assert (closed.summary.state, closed.closed_day) == (CaseState.CLOSED, TODAY)
    with pytest.raises(Conflict, match="case_closed"):
        crises.add(made.id, NewEntry("再记"))
    again = crises.reopen(made.id, "又有自伤", closed.summary.version)
    assert again.summary.state is CaseState.OPEN
    assert [entry.text for entry in again.entries] == ["已稳定", "又有自伤"]


def test_who_it_was_may_be_learnt_later(desk: Desk, crises: CrisisService, client_id: int) -> None:
    made = crises.record(NIGHT)
    found = crises.link(made.id, client_id, made.version)
    assert found.summary.client_name == "周玉梅"
    assert len(DutyService(desk).of_client(client_id)) == 3
    with pytest.raises(Conflict, match="has_client"):
        crises.link(made.id, client_id, found.summary.version)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (CrisisFilter(), ["W-2026-002", "W-2026-001", "W-2025-001"]),
        (CrisisFilter(year="2026"), ["W-2026-002", "W-2026-001"]),
        (CrisisFilter(level="urgent"), ["W-2025-001"]),
        (CrisisFilter(kind="loss"), ["W-2026-002"]),
        (CrisisFilter(state=CaseState.CLOSED), []),
    ],
)
def test_the_list_is_filtered_and_paged(
    crises: CrisisService, wanted: CrisisFilter, numbers: list[str]
) -> None:
    for new in (
        replace(NIGHT, day=TODAY - timedelta(days=365), level="urgent"),
        NIGHT,
        replace(NIGHT, kinds=("loss", "acute_stress")),
    ):
        crises.record(new)
    found, after = [], None
    while True:
        page = crises.list_page(wanted, after, 1)
        found += [row.number for row in page.rows]
        after = page.next
        if after is None:
            break
    assert found == numbers
    assert sum(crises.state_counts(wanted).values()) == len(numbers)


def test_a_summary_gets_numbers_only(crises: CrisisService, client_id: int) -> None:
    crises.record(replace(NIGHT, client_id=client_id, is_callout=True))
    crises.record(replace(NIGHT, kinds=("self_harm", "loss"), level="low"))
    (month,) = crises.counts("2026-01", "2026-12")
    assert (month.month, month.crises, month.callouts) == ("2026-11", 2, 1)
    assert month.by_level == {"high": 1, "low": 1}
    assert month.by_kind == {"self_harm": 2, "loss": 1}


@pytest.mark.parametrize(
    "act",
    [
        lambda service: service.record(NIGHT),
        lambda service: service.list_page(),
        lambda service: service.get(1),
    ],
    ids=["record", "list", "get"],
)
def test_an_assistant_does_not_work_with_crises(
    desk: Desk, act: Callable[[CrisisService], object]
) -> None:
    assistant = replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        act(CrisisService(assistant))
