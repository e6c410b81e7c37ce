"""The periodic return: counted from calls, kept as typed, never more answered than came in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select
from sqlalchemy.event import listen

from models.audit import AuditEntry
from models.hotline import HotlineReturn
from models.vocabulary import DraftKind, Role, RosterKind
from services.actor import Actor
from services.desk import Desk
from services.documents import hotline_return
from services.errors import Conflict, InvalidInput, NotAllowed, Problem
from services.hotline_returns import queries
from services.hotline_returns.records import Figure, Notice, ReturnFields
from services.hotline_returns.rows import problem_rows, split_rows, staff_rows
from services.hotline_returns.service import PAGE, HotlineReturnService
from services.indicators.periods import parse
from services.rosters.records import NewPost, NewQualification, PersonFields
from services.rosters.service import TeamService
from services.trainings.records import NewPart, NewTraining
from services.trainings.service import TrainingService
from services.visits.drafts import DraftService
from services.visits.service import VisitService
from tests.fakes import FixedClock
from tests.services.documents.papers import pages_of, text_of
from tests.services.hotline_returns.conftest import Ring
from tests.services.visits.rows import TODAY, new_visit

QUARTER = "2026-Q4"
OCTOBER, NOVEMBER = date(2026, 10, 9), date(2026, 11, 3)


def typed(**changes: object) -> ReturnFields:
    fields = ReturnFields(unit="石桥村社会心理服务室", filled_by="何晓岚", all_calls=12)
    return replace(fields, **changes)  # type: ignore[arg-type]


@pytest.fixture
def rung(ring: Ring) -> Ring:
    """Six calls of a quarter, one of them empty, one in September."""
    ring(OCTOBER, "mood", is_local=True)
    ring(OCTOBER, "anxiety", "high", is_local=True, special=("high_risk", "repeated"))
    ring(NOVEMBER, "family", "urgent", is_local=False, special=("difficult",))
    ring(NOVEMBER, "sexual_violence", special=("repeated",))
    ring(NOVEMBER, "other", outcome="no_talk", special=("difficult",), is_local=True)
    ring(date(2026, 9, 30), "work", is_local=True)
    return ring


def test_every_figure_of_a_period_is_counted(returns: HotlineReturnService, rung: Ring) -> None:
    calls = returns.get(QUARTER).calls
    assert (calls.answered, calls.empty, calls.accepted) == (5, 1, 4)
    assert (calls.local, calls.elsewhere, calls.area_unknown) == (2, 1, 1)
    assert (calls.high_risk, calls.difficult, calls.repeated) == (1, 1, 2)
    assert calls.unmarked == 1  # urgent, and nobody marked it
    assert calls.problems == {"mood": 2, "family": 1, "safety": 1, "other": 0}
    assert sum(calls.problems.values()) == calls.accepted


@pytest.mark.parametrize(
    ("code", "answered"),
    [("2026", 6), ("2026-H2", 6), ("2026-Q3", 1), ("2026-09", 1), ("2026-10", 2), ("2026-H1", 0)],
)
def test_a_period_is_a_month_a_quarter_half_a_year_or_a_year(
    returns: HotlineReturnService, rung: Ring, code: str, answered: int
) -> None:
    assert returns.get(code).calls.answered == answered


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("2026-T1", Problem.MALFORMED),
        ("2026-13", Problem.MALFORMED),
        ("", Problem.MALFORMED),
        ("2026-12", Problem.IN_FUTURE),
        ("2027", Problem.IN_FUTURE),
    ],
)
def test_no_return_of_a_period_that_has_not_begun(
    returns: HotlineReturnService, code: str, problem: Problem
) -> None:
    for ask in (returns.get, lambda one: returns.save(one, typed(), 0)):
        with pytest.raises(InvalidInput) as caught:
            ask(code)
        assert caught.value.problems == {"period": problem}


def test_every_figure_leads_to_its_calls(returns: HotlineReturnService, rung: Ring) -> None:
    calls = returns.get(QUARTER).calls
    for figure in Figure:
        if figure not in (Figure.PROBLEM, Figure.LATE):
            found = returns.calls(QUARTER, figure).rows
            assert len(found) == getattr(calls, figure.value), figure
    for row in problem_rows():
        if row.topics:
            found = returns.calls(QUARTER, Figure.PROBLEM, row.code).rows
            assert len(found) == calls.problems.get(row.code, 0), row.code
    assert returns.calls(QUARTER, Figure.PROBLEM, "no_such_row").rows == ()


def test_the_calls_come_newest_first_in_pages(returns: HotlineReturnService, ring: Ring) -> None:
    made = [ring(NOVEMBER) for _ in range(PAGE + 3)]
    first = returns.calls(QUARTER, Figure.ANSWERED)
    rest = returns.calls(QUARTER, Figure.ANSWERED, after=first.next)
    assert [line.visit_id for line in (*first.rows, *rest.rows)] == made[::-1]
    assert rest.next is None


def test_a_call_logged_as_a_visit_counts_and_is_said(
    desk: Desk, returns: HotlineReturnService
) -> None:
    VisitService(desk).finalise(new_visit(mode="hotline"))
    VisitService(desk).finalise(new_visit(mode="phone"))
    view = returns.get("2026-11")
    assert (view.calls.answered, view.calls.without_record) == (1, 1)
    assert Notice.WITHOUT_RECORD in view.notices
    assert Notice.AREA_UNKNOWN not in view.notices


@pytest.mark.parametrize(("all_calls", "rate"), [(None, None), (5, 1000), (6, 833), (8, 625)])
def test_the_rate_is_said_only_when_all_calls_are_known(
    returns: HotlineReturnService, rung: Ring, all_calls: int | None, rate: int | None
) -> None:
    assert returns.save(QUARTER, typed(all_calls=all_calls), 0).rate == rate


def test_never_more_answered_than_came_in(returns: HotlineReturnService, rung: Ring) -> None:
    with pytest.raises(InvalidInput) as caught:
        returns.save(QUARTER, typed(all_calls=4), 0)
    assert caught.value.problems == {"all_calls": Problem.MISMATCH}
    saved = returns.save(QUARTER, typed(all_calls=5), 0)
    rung(NOVEMBER)  # a late entry
    view = returns.get(QUARTER)
    assert Notice.MORE_ANSWERED in view.notices
    assert Notice.MORE_ANSWERED not in saved.notices
    assert view.rate is None


def test_a_nil_period_says_so(returns: HotlineReturnService) -> None:
    view = returns.get("2026-08")
    assert view.calls.answered == 0
    assert Notice.NO_CALLS in view.notices
    assert Notice.RUNNING not in view.notices
    saved = returns.save("2026-08", typed(all_calls=0), 0)
    assert (saved.version, saved.rate) == (1, None)
    assert Notice.RUNNING in returns.get("2026-11").notices


def test_what_topics_do_not_tell_apart_is_split_by_hand(
    returns: HotlineReturnService, rung: Ring
) -> None:
    view = returns.save(QUARTER, typed(split={"marriage": 1, "sexual": 0}), 0)
    told = {row.code: view.problem(row.code) for row in problem_rows()}
    assert (told["marriage"], told["family"], told["sexual"]) == (1, 0, 0)
    assert told["love"] is None  # nobody told it apart: that is not the same as none
    assert sum(number or 0 for number in told.values()) == view.calls.accepted


@pytest.mark.parametrize(
    ("split", "problem"),
    [
        ({"marriage": 2}, {"split_marriage": Problem.MISMATCH}),
        ({"marriage": -1}, {"split_marriage": Problem.OUT_OF_RANGE}),
        ({"mood": 1}, {"split_mood": Problem.UNKNOWN_CODE}),
        (
            {"mental_illness": 1, "sexual": 1},
            {"split_mental_illness": Problem.MISMATCH, "split_sexual": Problem.MISMATCH},
        ),
    ],
)
def test_never_more_is_split_off_than_was_counted(
    returns: HotlineReturnService,
    rung: Ring,
    split: dict[str, int],
    problem: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        returns.save(QUARTER, typed(split=split), 0)
    assert caught.value.problems == problem


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"all_calls": -1}, {"all_calls": Problem.OUT_OF_RANGE}),
        ({"all_calls": 1_000_001}, {"all_calls": Problem.OUT_OF_RANGE}),
        ({"lines": 0}, {"lines": Problem.OUT_OF_RANGE}),
        ({"hours": "时" * 101}, {"hours": Problem.TOO_LONG}),
        ({"remarks": "事" * 501}, {"remarks": Problem.TOO_LONG}),
    ],
)
def test_bad_input_is_said_by_its_field(
    desk: Desk,
    returns: HotlineReturnService,
    changes: dict[str, object],
    problem: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        returns.save("2026-08", typed(**changes), 0)
    assert caught.value.problems == problem
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(HotlineReturn)) == 0


def test_a_return_is_kept_with_everything_and_its_draft_is_gone(
    desk: Desk, returns: HotlineReturnService
) -> None:
    drafts = DraftService(desk)
    draft = drafts.save(DraftKind.HOTLINE_RETURN, {"unit": "石"})
    fields = typed(
        due_day=date(2026, 10, 10),
        reviewing_unit="县疾控中心",
        reviewer="沈建国",
        number="0752-1234567",
        lines=2,
        hours="24 小时",
        training_content="危机来电的接听",
        remarks="线路检修两天",
    )
    returns.save("2026-Q3", replace(fields, unit=" 石桥村社会心理服务室 "), 0, draft.id)
    view = returns.get("2026-Q3")
    assert view.fields == fields
    assert (view.version, view.made_by) == (1, desk.actor.name)
    assert drafts.list() == ()
    (line,) = returns.returns()
    assert (line.code, line.day) == ("2026-Q3", TODAY)


def test_the_next_return_begins_with_what_stays(desk: Desk, returns: HotlineReturnService) -> None:
    fresh = returns.get("2026-Q3").fields
    assert (fresh.filled_by, fresh.all_calls) == (desk.actor.name, None)
    fields = typed(number="12356", lines=2, hours="24 小时", reviewer="沈建国", remarks="检修")
    returns.save("2026-Q3", replace(fields, filled_by="别人"), 0)
    after = returns.get(QUARTER)
    assert after.version == 0
    assert after.fields == ReturnFields(
        unit=fields.unit,
        filled_by=desk.actor.name,
        number="12356",
        lines=2,
        hours="24 小时",
        reviewer="沈建国",
    )


def test_two_people_do_not_write_over_each_other(returns: HotlineReturnService) -> None:
    returns.save("2026-Q3", typed(remarks="一"), 0)
    for stale in (0, 2):
        with pytest.raises(Conflict) as caught:
            returns.save("2026-Q3", typed(remarks="二"), stale)
        assert caught.value.code == "changed_meanwhile"
    assert returns.save("2026-Q3", typed(remarks="三"), 1).version == 2
    assert returns.get("2026-Q3").fields.remarks == "三"


def test_staff_is_counted_once_by_the_certificate_valid_on_the_day(
    desk: Desk, returns: HotlineReturnService
) -> None:
    team, since = TeamService(desk), date(2025, 1, 1)
    people: dict[str, tuple[bool, list[tuple[str, date | None]]]] = {
        "甲": (True, [("counsellor_3", None), ("physician", None)]),
        "乙": (False, [("counsellor_2", date(2026, 10, 31)), ("social_worker", None)]),
        "丙": (False, []),
    }
    for name, (is_full_time, held) in people.items():
        post = NewPost(RosterKind.STAFF, since, "counsellor", is_full_time)
        person = team.add(PersonFields(name), post)
        for kind, until in held:
            held_one = NewQualification(kind, since, until=until)
            person = team.add_qualification(person.id, held_one, person.version)
    counted = {row.code: (row.full_time, row.part_time) for row in returns.get("2026-10").staff}
    assert counted == {row.code: (0, 0) for row in staff_rows()} | {
        "psychiatrist": (1, 0),
        "counsellor": (0, 1),
        "other": (0, 1),
    }
    later = {row.code: row.persons for row in returns.get("2026-11").staff}
    assert (later["counsellor"], later["social_worker"]) == (0, 1)
    before = returns.get("2024-12")
    assert not any(row.persons for row in before.staff)
    assert Notice.NO_STAFF in before.notices


def test_trainings_of_the_period_are_counted(desk: Desk, returns: HotlineReturnService) -> None:
    person = TeamService(desk).add(PersonFields(name="甲")).id
    trainings = TrainingService(desk)
    for kind, title, day in (
        ("training", "来电的倾听", OCTOBER),
        ("training", "来电的倾听", NOVEMBER),
        ("training", "上季度的课", date(2026, 9, 30)),
        ("drill", "演练", NOVEMBER),
    ):
        trainings.record(
            NewTraining(kind=kind, title=title, day=day, quarters=8, parts=(NewPart(person),))
        )
    teaching = returns.get(QUARTER).teaching
    assert (teaching.sessions, teaching.times, teaching.persons) == (2, 2, 1)
    assert teaching.titles == ("来电的倾听",)


def test_only_who_does_casework_may_read_or_write(
    desk: Desk, returns: HotlineReturnService, tmp_path: Path
) -> None:
    actor = Actor(desk.actor.staff_id, desk.actor.name, Role.ASSISTANT)
    assistant = HotlineReturnService(replace(desk, actor=actor))
    for ask in (
        assistant.returns,
        lambda: assistant.get("2026-Q3"),
        lambda: assistant.calls("2026-Q3", Figure.ANSWERED),
        lambda: assistant.save("2026-Q3", typed(), 0),
        lambda: assistant.paper("2026-Q3"),
        lambda: assistant.save_workbook("2026-Q3", tmp_path / "a.xlsx"),
    ):
        with pytest.raises(NotAllowed):
            ask()
    assert not (tmp_path / "a.xlsx").exists()


def test_what_goes_out_was_saved_and_is_in_the_audit_trail(
    desk: Desk, returns: HotlineReturnService, rung: Ring, tmp_path: Path
) -> None:
    with pytest.raises(Conflict) as caught:
        returns.paper(QUARTER)
    assert caught.value.code == "not_saved"
    returns.save(QUARTER, typed(unit="=1+1", remarks="检\x0b修"), 0)
    assert returns.paper(QUARTER).view.calls.answered == 5
    path = tmp_path / "a.xlsx"
    returns.save_workbook(QUARTER, path)
    first = path.read_bytes()
    returns.save_workbook(QUARTER, path)
    assert path.read_bytes() == first
    rows = {row[0].value: row[1].value for row in load_workbook(path).active.iter_rows()}
    assert (rows["填表单位"], rows["备注"]) == ("'=1+1", "检修")
    assert (rows["被访问总数"], rows["正常受理总数"], rows["接通率"]) == (12, 4, "41.7%")
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
    assert {"hotline_return_saved", "hotline_return_printed", "hotline_return_exported"} <= set(
        actions
    )


def test_calls_entered_after_the_return_was_saved_are_said(
    returns: HotlineReturnService, rung: Ring, clock: FixedClock
) -> None:
    assert Notice.LATE not in returns.get(QUARTER).notices
    returns.save(QUARTER, typed(), 0)
    assert Notice.LATE not in returns.get(QUARTER).notices
    clock.move(minutes=5)
    late = rung(OCTOBER)
    view = returns.get(QUARTER)
    assert (view.calls.late, Notice.LATE in view.notices) == (1, True)
    (line,) = returns.calls(QUARTER, Figure.LATE).rows
    assert line.visit_id == late
    assert returns.save(QUARTER, view.fields, view.version).calls.late == 0


def test_the_lead_removes_a_return_begun_by_mistake(
    desk: Desk, returns: HotlineReturnService, colleague: Desk
) -> None:
    with pytest.raises(Conflict):
        returns.remove("2026-Q3", 1)
    returns.save("2026-Q3", typed(), 0)
    with pytest.raises(NotAllowed):
        HotlineReturnService(colleague).remove("2026-Q3", 1)
    with pytest.raises(Conflict) as caught:
        returns.remove("2026-Q3", 2)
    assert caught.value.code == "changed_meanwhile"
    returns.remove("2026-Q3", 1)
    assert returns.returns() == ()
    assert returns.get("2026-Q3").version == 0
    with desk.read() as session:
        assert "hotline_return_removed" in session.scalars(select(AuditEntry.action)).all()


def test_the_rows_are_data_that_fits_together(desk: Desk) -> None:
    named = [topic for row in problem_rows() for topic in row.topics]
    assert sorted(named) == sorted(desk.codes.get("topic").codes())
    codes = {row.code for row in problem_rows() if row.topics}
    assert {row.split_from for row in split_rows()} <= codes
    held = [code for row in staff_rows() for code in row.qualifications]
    assert set(held) <= set(desk.codes.get("qualification").codes())
    assert len(held) == len(set(held))


def test_the_paper_says_every_figure_on_one_page(returns: HotlineReturnService, rung: Ring) -> None:
    returns.save(QUARTER, typed(reviewer="沈建国", hours="24 小时", split={"marriage": 1}), 0)
    paper = hotline_return.filled(returns.paper(QUARTER))
    words = text_of(paper.pdf)
    assert len(pages_of(paper.pdf)) == 1
    assert paper.missing == ()
    for expected in (
        "2026年第4季度（截至2026-11-22）",
        "被访问总数12接通数5接通率41.7%正常受理总数4无人说话或打错1",
        "本地来电2外地来电1地区不清楚1",
        "高度危机来电数1困难来电数1反复来电数2",
        "恋爱问题未单列婚姻问题1家庭问题0",
        "沈建国",
    ):
        assert expected in words, expected
    assert "零报告" not in words


def test_the_paper_of_a_nil_period_says_so(returns: HotlineReturnService) -> None:
    returns.save("2026-H1", ReturnFields(unit="石桥村"), 0)
    words = text_of(hotline_return.filled(returns.paper("2026-H1")).pdf)
    assert "零报告" in words
    assert "2026年上半年" in words
    assert "被访问总数未统计接通数0接通率未统计" in words


def test_one_statement_by_the_index_of_the_summary_counts_a_year(
    desk: Desk, returns: HotlineReturnService, rung: Ring
) -> None:
    """However many visits a room has: only the calls of the period are read."""
    period = parse("2026")
    assert period is not None
    with desk.read() as session:
        statements: list[str] = []
        bind = session.connection().engine
        listen(bind, "before_cursor_execute", lambda *told: statements.append(told[2]))
        queries.calls(session, period, None)
        (counting,) = statements
        plan = session.connection().exec_driver_sql(
            f"EXPLAIN QUERY PLAN {counting}", tuple("x" for _ in range(counting.count("?")))
        )
        steps = " ".join(str(row[-1]) for row in plan)
    assert "ix_visit_summary (month=? AND mode=?)" in steps
    assert "SCAN visit" not in steps
