"""A crisis, a report, a call and a plan to photograph, where the demo room has none yet."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from models.vocabulary import AgeBand, GoalState, Sex
from services.clients import ClientFilter, ClientSort
from services.crises.records import CrisisAnswers, GuardianTold, NewCrisis
from services.hotline import MODE, CallFacts
from services.plans.records import NewPlan, NewReview
from services.reports.records import (
    ChildFacts,
    NewReport,
    NewReportEntry,
    PoliceFacts,
    ReportAnswers,
)
from services.risk.answers import RiskAnswers
from services.visits.records import NewVisit, VisitFilter

if TYPE_CHECKING:
    from services.register import Register

_SEEN = "左前臂有五道新划痕，最长约六厘米。孩子说：“昨晚用圆规划的，不想让奶奶知道。”"


def a_crisis(register: "Register") -> object:
    """A girl's night in the dormitory, with her mother told and the first look-again to come."""
    client_id = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows[0].id
    guardian = GuardianTold(
        "told", "王秀兰", "母亲", "13800000000", how="phone", signature="absent"
    )
    answers = CrisisAnswers(
        found_by="班主任",
        place="学校宿舍",
        signs="晚自习后一个人在楼梯间哭，手臂有新的划伤，问话不答。",
        risk=RiskAnswers(ideation="thoughts", plan="none", means="at_hand", support="some"),
        guardian=guardian,
        said="孩子手臂有伤，今晚需要有人陪",
        participants="值班老师",
        result="母亲接回，同意明早一起来。",
    )
    new = NewCrisis(
        register.vault.desk.clock.today() - timedelta(days=1),
        ("self_harm",),
        "high",
        ("accompany", "remove", "guardian"),
        1310,
        client_id,
        legal_ground="crisis_life",
        answers=answers,
    )
    return register.crises.record(new).id


def a_report(register: "Register") -> object:
    """One that was made, with an entry."""
    now = register.vault.desk.clock.now()
    answers = ReportAnswers(
        ChildFacts("小雨", Sex.FEMALE.value, "13岁", "石桥村三组", "镇中学初一2班", "奶奶"),
        _SEEN,
        "told_by_child",
        done="班主任陪着，圆规和刀片已收走",
        police=PoliceFacts("石桥派出所", "李警官", "0752-6660110", "phone"),
        also=("education", "lead"),
    )
    new = NewReport(("unnatural_injury",), answers, now - timedelta(hours=2), now)
    made = register.reports.record(new)
    told = NewReportEntry("民警已到校，约明天上午一起见家长", "受案〔2026〕88号")
    register.reports.add(made.summary.id, told)
    return made.summary.id


def a_report_to_make(register: "Register") -> object:
    """One that is still to be made."""
    new = NewReport(("left_alone",), ReportAnswers(ChildFacts("桥头的小男孩", age="约八岁")))
    return register.reports.record(new).summary.id


def a_call(register: "Register") -> object:
    """A call at night, as the visit it became."""
    day = register.vault.desk.clock.today()
    visit = NewVisit(
        day - timedelta(days=1),
        MODE,
        ("sleep", "family"),
        "medium",
        sex=Sex.MALE,
        age_band=AgeBand.UNDER_35,
        start_minute=1390,
        minutes=35,
        next_step="回电",
        next_day=day,
    )
    facts = CallFacts(
        "self",
        "小李",
        "13800000000",
        "邻县",
        is_local=False,
        is_first=True,
        ideation="ideation",
        handling="听他说，一起想到能打电话的人；约好明天回电。",
        outcome="call_back",
    )
    return register.hotline.finish(visit, facts).id


def a_plan(register: "Register") -> object:
    """Six sessions, two of them delivered, one review, which is due again."""
    known = register.plans.list_page().rows
    return known[0].id if known else _make_plan(register)


def _make_plan(register: "Register") -> int:
    today = register.vault.desk.clock.today()
    recent = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    person = next(row for row in recent if row.visits >= 3)
    new = NewPlan(
        person.id,
        ("每周和女儿通一次电话", "每天出门走一圈", "晚上十一点前睡下"),
        6,
        today - timedelta(days=90),
        situation="老伴去年走了，儿女在外地，白天不出门，夜里睡不好。",
        approach="上门陪谈；请邻居一起做饭；教腹式呼吸。",
        every_days=7,
        review_on=today - timedelta(days=1),
    )
    made = register.plans.make(new)
    line, goals = made.summary, made.goals
    for visit in register.visits.list_page(VisitFilter(client_id=person.id)).rows[:2]:
        if visit.day >= line.since:
            register.plans.count_visit(line.id, visit.id)
    states = {goals[0].id: GoalState.REACHED, goals[1].id: GoalState.PARTLY}
    review = NewReview("better", states, "愿意出门了，夜里还会醒。", next_review=today)
    reviewed = register.plans.review(line.id, replace(review, day=today - timedelta(7)), 1)
    return reviewed.summary.id


def whose_plan(register: "Register") -> object:
    """The client of that plan, whose next visit may be its session."""
    plan_id = a_plan(register)
    assert isinstance(plan_id, int)
    return register.plans.get(plan_id).summary.client_id
