"""The papers of risk and crisis: filled and blank, in the room's own words, on the right sheets."""

from dataclasses import replace

from services.code_lists import OwnWord
from services.crises.records import CallOut, CrisisAnswers, GuardianTold, NewCrisis
from services.crises.service import CrisisService
from services.desk import Desk
from services.documents import crisis_form, risk_form, safety_plan
from services.documents.forms import PaperHead, render
from services.risk.answers import RiskAnswers
from services.risk.assessments import NewAssessment, RiskService
from services.risk.duty_records import Told
from services.risk.levels import LevelService
from services.risk.safety_plans import NewPlan, PlanAnswers, SafetyPlanService
from tests.services.documents.papers import pages_of, text_of
from tests.services.risk.conftest import client_id, colleague, desk, engine, girl_id
from tests.services.visits.rows import TODAY

__all__ = ["client_id", "colleague", "desk", "engine", "girl_id"]

GRAVE = RiskAnswers(
    ideation="thoughts",
    plan="vague",
    means="at_hand",
    past=("self_harm_recent",),
    harm="none",
    signs=("hopeless", "withdrawn"),
    protective=("family", "wants_help"),
    support="some",
    words="“有时候觉得自己在不在都一样。”",
    support_words="外婆同住；班主任孙老师 13900000000",
)
PLAN = PlanAnswers(
    signs="整夜睡不着\n不想接电话",
    steps="到院子里走十圈\n听外婆唱的那首歌",
    places="村口小桥；图书室",
    people="外婆\n表姐 13800000000",
    professionals="每周三下午来室",
    surroundings="药由外婆收好",
    reasons="想看小狗长大",
)


def test_a_risk_assessment_on_one_page_in_the_rooms_words(desk: Desk, girl_id: int) -> None:
    LevelService(desk).change({"high": OwnWord("橙", "warn")})
    risk = RiskService(desk)
    made = risk.finalise(NewAssessment(girl_id, GRAVE, "high", "手臂有新伤", minute=570))
    paper = risk_form.filled(risk.form(made.id), desk.codes)
    said = text_of(paper.pdf)
    for words in ("林小雨", "2026-11-22", "09:30", "想过自杀", "手臂有新伤", "橙", "13"):
        assert words in said
    assert len(pages_of(paper.pdf)) == 1


def test_a_blank_risk_assessment_leaves_the_level_to_be_written() -> None:
    paper = render(risk_form.blank(PaperHead("石桥村社会心理服务室", "", "")))
    assert "评定等级" in text_of(paper.pdf)
    assert "紧急" not in text_of(paper.pdf).replace("紧急情况", "")
    assert len(pages_of(paper.pdf)) == 1


def test_the_plan_goes_home_without_file_number(desk: Desk, girl_id: int) -> None:
    plans = SafetyPlanService(desk)
    made = plans.finalise(NewPlan(girl_id, PLAN))
    paper = safety_plan.filled(plans.form(made.id))
    said = text_of(paper.pdf)
    assert len(pages_of(paper.pdf)) == 1
    assert said.count("整夜睡不着") == 2
    assert (
        said.count("林小雨") == 2
    )  # its name, and the file number of the test, in the room's half
    assert "12356" in said
    assert "12355" not in said


def test_a_long_plan_gets_two_whole_sheets(desk: Desk, girl_id: int) -> None:
    plans = SafetyPlanService(desk)
    long = replace(PLAN, steps="\n".join(f"第{n}件事" for n in range(20)))
    made = plans.finalise(NewPlan(girl_id, long))
    assert len(pages_of(safety_plan.filled(plans.form(made.id)).pdf)) == 2


def test_a_blank_plan_is_two_halves_of_one_sheet() -> None:
    paper = safety_plan.blank(PaperHead("石桥村社会心理服务室", "", ""))
    assert len(pages_of(paper.pdf)) == 1
    assert text_of(paper.pdf).count("我的安全计划") == 2


def test_a_crisis_with_everything_that_was_recorded(desk: Desk, girl_id: int) -> None:
    hospital = Told("hospital", "县人民医院", desk.clock.now(), "phone")
    answers = CrisisAnswers(
        found_by="班主任孙老师",
        event_day="2026-11-21",
        event_minute=1310,
        place="学校宿舍",
        signs="手臂有划伤，不说话",
        risk=GRAVE,
        guardian=GuardianTold(
            "told",
            "王秀兰",
            "母亲",
            "13800000000",
            "2026-11-22",
            70,
            "phone",
            "refused",
            "不便到场",
        ),
        told=(hospital,),
        said="手臂有伤，需要处理和陪伴",
        participants="何晓岚、孙老师",
        callout=CallOut("何晓岚", 40, 150, "学校宿舍"),
        result="由母亲接回，次日到县医院",
    )
    new = NewCrisis(
        TODAY, ("self_harm",), "high", ("accompany", "guardian", "report"), 60, girl_id, None,
        is_callout=True, legal_ground="crisis_life", answers=answers,
    )  # fmt: skip
    crises = CrisisService(desk)
    made = crises.record(new)
    paper = crisis_form.filled(crises.form(made.id), desk.codes)
    said = text_of(paper.pdf)
    for words in (
        "W-2026-001",
        "林小雨",
        "2026-11-2121:50",
        "学校宿舍",
        "王秀兰",
        "不便到场",
        "县人民医院",
        "02:30",
        "24小时",
        "未成年人保护法第十一条",
        "紧急情况下保护生命健康",
    ):
        assert words in said


def test_a_blank_crisis_record_has_room_for_everything() -> None:
    paper = render(crisis_form.blank(PaperHead("石桥村社会心理服务室", "", "")))
    said = text_of(paper.pdf)
    for words in ("发现时间", "通知监护人", "监护人签字", "结案", "24小时"):
        assert words in said
    assert len(pages_of(paper.pdf)) == 2
