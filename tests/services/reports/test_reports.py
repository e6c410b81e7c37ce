"""A mandatory report is put on record whatever is missing, and only its reporter and the lead see
it; it waits on the page of the day until it was made."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from models.client import Client
from models.consent import Disclosure
from models.risk import Duty
from models.vocabulary import CaseState, ClientState, ConsentPurpose, DutyKind, Role
from services.actor import Actor, StaffId
from services.audit import AuditTrail
from services.clients import ClientService
from services.clients.flags import FlagKind, FlagService
from services.clients.timeline import TimelineService
from services.clients.timeline_sources import EntryKind
from services.crises.records import NewCrisis
from services.crises.service import CrisisService
from services.desk import Desk
from services.disclosures import DisclosureService
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.reports.records import (
    ChildFacts,
    NewReport,
    NewReportEntry,
    PoliceFacts,
    ReportAnswers,
)
from services.reports.service import ReportService
from services.risk.duty_records import Disposition
from services.risk.duty_service import DutyService
from services.today import TodayService
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.risk.conftest import client_id, colleague, desk, engine, girl_id
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY

__all__ = ["client_id", "colleague", "desk", "engine", "girl_id"]

SEEN = ReportAnswers(seen="左前臂有五道新划痕，最长约六厘米")
HALF = NewReport(situations=("unnatural_injury",), answers=SEEN)
STATION = PoliceFacts("石桥派出所", "李警官", "0752-110", "phone")


@pytest.fixture
def reports(desk: Desk) -> ReportService:
    return ReportService(desk)


def made(desk: Desk, **changes: object) -> NewReport:
    """A report that was made a minute ago."""
    answers = replace(SEEN, police=STATION, also=("education", "lead"))
    at = desk.clock.now() - timedelta(minutes=1)
    return replace(HALF, answers=answers, reported_at=at, **changes)  # type: ignore[arg-type]


def assistant(desk: Desk) -> Desk:
    actor = Actor(StaffId(2), "陆明远", Role.ASSISTANT)
    return replace(desk, actor=actor, audit=AuditTrail(2, desk.clock))


def test_a_child_without_a_file_is_enough(reports: ReportService) -> None:
    child = ReportAnswers(child=ChildFacts(name="桥头的小男孩", age="约八岁"))
    found = reports.record(NewReport(answers=child))
    assert found.summary.number == "Q-2026-001"
    assert found.summary.child_name == "桥头的小男孩"
    assert reports.get(found.summary.id).answers == child
    assert reports.record(HALF).summary.number == "Q-2026-002"


def test_nothing_at_all_is_no_report(reports: ReportService) -> None:
    with pytest.raises(InvalidInput) as error:
        reports.record(NewReport())
    assert error.value.problems == {"seen": Problem.REQUIRED}


@pytest.mark.parametrize("state", [ClientState.LOCKED, ClientState.CLOSED])
def test_neither_consent_nor_a_shut_file_stands_in_the_way(
    desk: Desk, colleague: Desk, girl_id: int, state: ClientState
) -> None:
    with desk.write() as session:
        shut = {"state": state, "is_restricted": True, "responsible_id": 1}
        session.execute(update(Client).where(Client.id == girl_id).values(shut))
    guardians = ConsentPurpose.SERVICE_GUARDIAN
    add_word(desk, girl_id, guardians, desk.clock.today(), is_given=False)
    found = ReportService(assistant(desk)).record(made(desk, client_id=girl_id))
    assert found.summary.client_id == girl_id


def test_a_merged_file_leads_to_the_one_that_stands_for_it(
    desk: Desk, reports: ReportService, girl_id: int, client_id: int
) -> None:
    with desk.write() as session:
        merged = {"state": ClientState.MERGED, "merged_into_id": girl_id}
        session.execute(update(Client).where(Client.id == client_id).values(merged))
    assert reports.record(replace(HALF, client_id=client_id)).summary.client_id == girl_id
    assert reports.record(replace(HALF, client_id=999)).summary.client_id is None


def test_one_not_made_yet_waits_on_today_until_it_is(
    desk: Desk, reports: ReportService, clock: FixedClock, girl_id: int
) -> None:
    duties = DutyService(desk)
    half = reports.record(replace(HALF, client_id=girl_id))
    (duty,) = duties.open_ones()
    assert (duty.kind, duty.source_id) == (DutyKind.REPORT, half.summary.id)
    with pytest.raises(Conflict, match="report_to_make"):
        duties.dispose(duty.id, Disposition("mistaken", (), "弄错了"))
    clock.move(minutes=20)
    done = reports.complete(half.summary.id, made(desk, client_id=girl_id), half.summary.version)
    assert done.summary.reported_at == clock.now() - timedelta(minutes=1)
    assert done.summary.known_at == half.summary.known_at
    assert duties.open_ones() == ()


def test_the_page_of_the_day_counts_only_what_one_may_see(
    desk: Desk, colleague: Desk, reports: ReportService
) -> None:
    reports.record(HALF)
    (mine,) = DutyService(desk).open_ones()
    assert DutyService(colleague).open_ones() == ()
    assert (TodayService(desk).waiting().duties, TodayService(colleague).waiting().duties) == (1, 0)
    with pytest.raises(NotAllowed):
        DutyService(colleague).get(mine.id)


def test_only_reporter_and_lead_read_it(
    desk: Desk, colleague: Desk, reports: ReportService, girl_id: int
) -> None:
    theirs = ReportService(colleague).record(replace(HALF, client_id=girl_id))
    own = reports.record(replace(HALF, client_id=girl_id))
    assert len(reports.list_page()) == 2
    assert [line.id for line in ReportService(colleague).list_page()] == [theirs.summary.id]
    for look in (ReportService(colleague).get, ReportService(colleague).paper):
        with pytest.raises(NotAllowed):
            look(own.summary.id)


def test_everybody_who_was_told_outside_is_in_the_log(
    desk: Desk, reports: ReportService, girl_id: int
) -> None:
    found = reports.record(made(desk, client_id=girl_id))
    reports.add(found.summary.id, NewReportEntry("民政已派人", also=("civil_affairs", "education")))
    with desk.read() as session:
        rows = session.scalars(select(Disclosure).order_by(Disclosure.id)).all()
        assert [row.recipient for row in rows] == ["石桥派出所", "教育部门", "民政部门"]
        assert {row.ground for row in rows} == {"minor_harmed"}
        assert {row.what for row in rows} == {"Q-2026-001"}


def test_that_a_report_was_made_is_known_to_reporter_and_lead_alone(
    desk: Desk, colleague: Desk, reports: ReportService, girl_id: int
) -> None:
    """Neither log, timeline, flags nor what is open tells a colleague, who may be of the family."""
    reports.record(made(desk, client_id=girl_id))
    reports.record(replace(HALF, client_id=girl_id))
    lead, other = DisclosureService(desk), DisclosureService(colleague)
    assert {row.recorded_by for row in lead.of_client(girl_id).rows} == {"何晓岚"}
    assert other.of_client(girl_id).rows == ()
    kinds = (EntryKind.REPORT, EntryKind.DISCLOSURE)
    shown = dict(TimelineService(desk).page(girl_id).counts)
    assert {kind: shown[kind] for kind in kinds} == dict(zip(kinds, (2, 2), strict=True))
    assert TimelineService(colleague).page(girl_id).total == 0
    assert TimelineService(colleague).page(girl_id).rows == ()
    flags = [flag.kind for flag in FlagService(colleague).of_client(girl_id)]
    assert FlagKind.OPEN_DUTY not in flags
    assert ClientService(colleague).open_matters(girl_id).duties == 0
    assert ClientService(desk).open_matters(girl_id).duties == 1
    ReportService(colleague).record(replace(HALF, client_id=girl_id))
    assert dict(TimelineService(colleague).page(girl_id).counts) == {EntryKind.REPORT: 1}


def test_the_copy_for_the_family_tells_nothing(
    desk: Desk, reports: ReportService, girl_id: int
) -> None:
    reports.record(made(desk, client_id=girl_id))
    assert DisclosureService(desk).paper(girl_id).rows == ()


def test_what_was_reported_stays_as_it_was(desk: Desk, reports: ReportService) -> None:
    found = reports.record(made(desk))
    with pytest.raises(Conflict, match="report_made"):
        reports.complete(found.summary.id, HALF, found.summary.version)
    later = reports.add(found.summary.id, NewReportEntry("", receipt="受案〔2026〕88号"))
    assert later.answers.police.receipt == "受案〔2026〕88号"
    assert [entry.text for entry in later.entries] == ["受案〔2026〕88号"]


def test_two_people_completing_one_report(desk: Desk, reports: ReportService) -> None:
    half = reports.record(HALF)
    reports.complete(half.summary.id, replace(HALF, situations=("violence",)), 1)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        reports.complete(half.summary.id, made(desk), half.summary.version)


def test_a_report_never_made_is_closed_by_the_lead_alone(
    desk: Desk, colleague: Desk, reports: ReportService
) -> None:
    half = ReportService(colleague).record(HALF)
    with pytest.raises(NotAllowed):
        ReportService(colleague).close(half.summary.id, "医院已经报告", 1)
    with pytest.raises(InvalidInput):
        reports.close(half.summary.id, " ", 1)
    closed = reports.close(half.summary.id, "医院已经报告", 1)
    assert closed.summary.state is CaseState.CLOSED
    with desk.read() as session:
        (duty,) = session.scalars(select(Duty)).all()
        assert (duty.disposition, duty.result) == ("no_need", "医院已经报告")
    with pytest.raises(Conflict, match="report_closed"):
        reports.add(half.summary.id, NewReportEntry("又来"))


def test_bad_input_is_said_by_field(desk: Desk, reports: ReportService) -> None:
    later = desk.clock.now() + timedelta(hours=1)
    answers = ReportAnswers(seen="x" * 4001, known_from="dream", also=("moon",))
    answers = replace(answers, police=PoliceFacts(receipt="9" * 201, how="pigeon"))
    wrong = NewReport(("nonsense",), answers, known_at=later, reported_at=later)
    with pytest.raises(InvalidInput) as error:
        reports.record(wrong)
    assert error.value.problems == {
        "seen": Problem.TOO_LONG,
        "known_from": Problem.UNKNOWN_CODE,
        "also": Problem.UNKNOWN_CODE,
        "receipt": Problem.TOO_LONG,
        "how": Problem.UNKNOWN_CODE,
        "situations": Problem.UNKNOWN_CODE,
        "known_at": Problem.IN_FUTURE,
        "reported_at": Problem.IN_FUTURE,
        "station": Problem.REQUIRED,
    }
    with pytest.raises(NotFound):
        reports.get(7)


def test_the_second_print_is_a_copy(desk: Desk, reports: ReportService) -> None:
    found = reports.record(made(desk))
    assert not reports.paper(found.summary.id).is_copy
    reports.note_printed(found.summary.id)
    assert reports.paper(found.summary.id).is_copy


def test_a_report_about_another_child_leaves_the_crisis_asking_for_its_own(
    desk: Desk, reports: ReportService, girl_id: int
) -> None:
    """The form kept the crisis it was begun from while another child was picked."""
    other = add_client(desk, "丁小宝", born=date(2015, 3, 1))
    crises = CrisisService(desk)
    crisis = crises.record(
        NewCrisis(TODAY, ("ideation",), "high", measures=("report",), client_id=girl_id)
    )
    wrong = reports.record(replace(HALF, client_id=other, crisis_id=crisis.id))
    assert wrong.crisis_id is None
    right = reports.record(replace(HALF, crisis_id=crisis.id))
    assert not crises.get(crisis.id).needs_report
    reports.complete(right.summary.id, made(desk, client_id=other), right.summary.version)
    assert crises.get(crisis.id).needs_report
