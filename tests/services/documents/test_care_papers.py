"""Report sheet, call record, plan and review: filled with what is on record, or blank."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.vocabulary import AgeBand, CaseState, GoalState, PlanState, Sex
from services.code_lists import CodeLists
from services.crises.records import CaseEntryView
from services.documents import call_record, guidance_plan, report_sheet
from services.documents.catalogue import blank
from services.hotline import CallDetails, CallFacts, CallPaper
from services.plans.records import (
    GoalView,
    PlanDetails,
    PlanPaper,
    PlanSummary,
    ReviewView,
    SessionView,
)
from services.reports.records import (
    ChildFacts,
    PoliceFacts,
    ReportAnswers,
    ReportDetails,
    ReportPaper,
    ReportSummary,
)
from tests.services.documents.papers import pages_of, text_of

ROOM = "石桥村社会心理服务室"
MORNING = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
CODES = CodeLists()

REPORT = ReportPaper(
    ROOM,
    "0752-6661234",
    ReportDetails(
        summary=ReportSummary(
            id=1,
            number="Q-2026-001",
            client_id=None,
            file_no="",
            child_name="小雨",
            situations=("unnatural_injury",),
            known_at=MORNING,
            reported_at=MORNING,
            state=CaseState.OPEN,
            reporter="何晓岚",
            is_own=True,
            version=1,
        ),
        answers=ReportAnswers(
            child=ChildFacts("小雨", Sex.FEMALE.value, "13岁", "石桥村三组", "镇中学初一2班"),
            seen="左前臂有五道新划痕，最长约六厘米。孩子说：“昨晚用圆规划的。”",
            known_from="told_by_child",
            police=PoliceFacts("石桥派出所", "李警官", "0752-6660110", "phone", "受案〔2026〕88号"),
            also=("education",),
        ),
        crisis_id=None,
        recorded_at=MORNING,
        closed_day=None,
        prints=0,
        entries=(CaseEntryView(date(2026, 11, 23), "民警已到校了解", "何晓岚", MORNING),),
        may_close=True,
    ),
    is_copy=False,
)

CALL = CallPaper(
    room_name=ROOM,
    call=CallDetails(
        7,
        "R-2026-012",
        CallFacts("self", "小李", "13800000000", "外省", False, True, ("difficult",), "ideation"),
    ),
    day=date(2026, 11, 22),
    start_minute=130,
    minutes=35,
    operator="何晓岚",
    sex=Sex.MALE.value,
    age_band=AgeBand.UNDER_35.value,
    topics=("sleep",),
    risk="medium",
    next_step="明天回电",
    next_day=date(2026, 11, 23),
)

PLAN = PlanPaper(
    ROOM,
    Sex.MALE.value,
    74,
    PlanDetails(
        summary=PlanSummary(
            id=1,
            number="F-2026-004",
            client_id=3,
            client_name="陈德福",
            file_no="S-2026-014",
            population="empty_nest_elder",
            since=date(2026, 10, 8),
            planned_sessions=6,
            delivered=2,
            review_on=date(2026, 12, 1),
            responsible="何晓岚",
            state=PlanState.ACTIVE,
            version=3,
        ),
        situation="老伴去年走了，儿女在外地，白天不出门。",
        approach="上门陪谈，请邻居一起做饭。",
        every_days=7,
        until=date(2026, 12, 20),
        ended_day=None,
        outcome="",
        responsible_id=1,
        goals=(
            GoalView(1, "每周和女儿通一次电话", GoalState.REACHED),
            GoalView(2, "每天出门走一圈", GoalState.OPEN),
        ),
        sessions=(
            SessionView(5, date(2026, 10, 8), "home_visit", 60, "何晓岚", "聊老伴，一起看照片"),
            SessionView(9, date(2026, 10, 15), "home_visit", 45, "何晓岚", "约好给女儿打电话"),
        ),
        countable=(),
        reviews=(
            ReviewView(
                1,
                date(2026, 11, 1),
                "better",
                "愿意出门了，夜里睡得好些。",
                (("每周和女儿通一次电话", GoalState.REACHED),),
                "何晓岚",
                MORNING,
            ),
        ),
        created_by="何晓岚",
        created_at=MORNING,
    ),
)


def test_the_report_sheet_says_what_was_seen_and_to_whom_it_was_told() -> None:
    text = text_of(report_sheet.filled(REPORT, CODES).pdf)
    for words in (
        "侵害未成年人强制报告登记表",
        "Q-2026-001",
        "左前臂有五道新划痕",
        "石桥派出所",
        "2026-11-2209:30",
        "受案〔2026〕88号",
        "民警已到校了解",
    ):
        assert words in text
    assert "小时" not in text, "no hours: neither law nor opinion sets any"


def test_all_nine_situations_stand_on_the_blank_sheet() -> None:
    text = text_of(blank("mandatory_report", ROOM).pdf)
    for entry in CODES.get("report_situation").entries:
        assert "".join(entry.zh.split()) in text


def test_a_second_print_is_a_copy() -> None:
    first = text_of(report_sheet.filled(REPORT, CODES).pdf)
    second = text_of(report_sheet.filled(replace(REPORT, is_copy=True), CODES).pdf)
    assert "副本" not in first or first.count("副本") < second.count("副本")
    assert first != second


def test_the_call_record_needs_no_name() -> None:
    nameless = replace(CALL.call, facts=replace(CALL.call.facts, caller_name="", phone=""))
    text = text_of(call_record.filled(replace(CALL, call=nameless), CODES).pdf)
    for words in ("R-2026-012", "02:10", "35", "外省", "明天回电"):
        assert words in text
    assert "小李" not in text
    assert "138" not in text


def test_a_plan_shows_goals_in_order_and_the_sessions_so_far() -> None:
    text = text_of(guidance_plan.filled(PLAN, CODES).pdf)
    assert text.index("每周和女儿通一次电话") < text.index("每天出门走一圈")
    for words in ("F-2026-004", "空巢老人", "2/6", "约好给女儿打电话", "已达到", "每7天"):
        assert words in text


def test_the_review_sheet_shows_the_newest_review_or_the_goals_to_talk_about() -> None:
    text = text_of(guidance_plan.review(PLAN, CODES).pdf)
    assert "愿意出门了" in text
    unreviewed = replace(PLAN, details=replace(PLAN.details, reviews=()))
    ahead = text_of(guidance_plan.review(unreviewed, CODES).pdf)
    assert "每天出门走一圈" in ahead
    assert "愿意出门了" not in ahead


@pytest.mark.parametrize(
    "key", ["mandatory_report", "hotline_call", "guidance_plan", "plan_review"]
)
def test_blank_forms_fit_one_page(key: str) -> None:
    assert len(pages_of(blank(key, ROOM).pdf)) <= 1


def test_long_words_flow_on() -> None:
    long = replace(REPORT.details.answers, seen="有一只鹅。" * 600)
    paper = replace(REPORT, details=replace(REPORT.details, answers=long))
    pages = pages_of(report_sheet.filled(paper, CODES).pdf)
    assert len(pages) > 2
    assert sum(page.count("鹅") for page in pages) == 600
