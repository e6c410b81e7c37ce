"""The papers of an assessment: for the file, for the client, and blank to fill in."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from models.room import Room
from models.vocabulary import AssessmentMode
from services.assessments.printed import AssessmentPrintService, BlankForm
from services.assessments.records import Correction, NewSchedule
from services.assessments.schedules import ScheduleService
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.documents import answer_sheet, assessment_sheet, client_result
from services.documents.answers_block import item_name
from services.errors import Conflict
from services.preferences import DECLARED_USES, PreferenceService
from services.scales import library
from services.scales.wording import label_of
from tests.services.assessments.conftest import (
    TODAY,
    assessments,
    client_id,
    colleague,
    desk,
    engine,
    phq9,
)
from tests.services.documents.papers import pages_of, text_of

__all__ = ["assessments", "client_id", "colleague", "desk", "engine"]

NOT_A_DIAGNOSIS = "筛查结果，不是诊断"


@pytest.fixture
def prints(desk: Desk) -> AssessmentPrintService:
    with desk.write() as session:
        session.execute(update(Room).values(phone="0762-5551234"))
    return AssessmentPrintService(desk)


def for_file(prints: AssessmentPrintService, assessment_id: int, desk: Desk) -> str:
    return text_of(assessment_sheet.filled(prints.result(assessment_id), desk.codes).pdf)


def test_the_file_has_everything(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    said = for_file(prints, assessments.add(phq9(client_id, 3, None, 0)), desk)
    definition = library.definition("phq9")
    for words in (
        *("周玉梅", "女", "46", "2026-11-22", "本人", "当面询问", "何晓岚", "S-2026-周玉梅"),
        *("总分", "0–27", "Kroenke等2001", NOT_A_DIAGNOSIS),
        *("有1题未答", "取整前10.12", "未答", "3几乎每天", "有不如死掉或用某种方式伤害自己的念头"),
        *(f"定义版本{definition.version}", "复制、翻译、展示或分发均无需许可", "不是中国常模"),
    ):
        assert words in said, words
    assert label_of("phq9", "band", "moderate", "zh") in said
    assert "今天就做" not in said
    assert "变化" not in said.replace("变化上", "")


def test_a_marked_answer_brings_the_rooms_steps(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    said = for_file(prints, assessments.add(phq9(client_id, 1)), desk)
    assert "今天就做" in said
    assert "石桥村社会心理服务室0762-5551234" in said
    assert "12356" in said
    assert label_of("phq9", "flag", "suicide_item", "zh") in said


def test_sets_side_by_side_are_named_and_choices_are_said(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    sds = {str(number): 3 for number in range(1, 21)}
    said = for_file(prints, assessments.add(phq9(client_id, scale="sds", answers=sds)), desk)
    for bands in library.definition("sds").bands:
        assert "".join(bands.source["zh"].split()) in said
    rses = {str(number): 3 for number in range(1, 11)}
    choices = {"order": "cn1999", "item8": "drop"}
    added = assessments.add(phq9(client_id, scale="rses", answers=rses, choices=choices))
    said = for_file(prints, added, desk)
    assert "第8题:不计" in said
    assert "项目译本，未经信效度检验" in said


def test_the_course_is_drawn_from_two_results_on(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    for before in range(60, -1, -10):
        last = assessments.add(phq9(client_id, 0, day=TODAY - timedelta(days=before)))
    said = for_file(prints, last, desk)
    assert "变化" in said
    assert "虚线在界值减0.5处" in said
    for day in ("2026-09-23", "2026-11-22"):
        assert day in said


def test_what_is_withheld_is_said(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, None, None, None, 0))
    said = for_file(prints, first, desk)
    assert "有3题未答" in said
    assert "不给出" in said
    assert "已答题目合计5" in said
    second = assessments.correct(first, Correction(phq9(client_id, 0).answers), "补看了纸质单")
    assert "更正了先前的一份，理由：补看了纸质单" in for_file(prints, second, desk)


@pytest.mark.parametrize("scale", ["scl90", "psqi"])
def test_an_answer_sheet_shows_numbers_and_no_question(
    desk: Desk,
    prints: AssessmentPrintService,
    assessments: AssessmentService,
    client_id: int,
    scale: str,
) -> None:
    answers: dict[str, object] = {str(number): 1 for number in range(1, 91)}
    if scale == "psqi":
        answers = {"q1_bed": "22:30", "q2_minutes": 15, "q3_up": "06:30", "q4_hours": 7}
    said = for_file(prints, assessments.add(phq9(client_id, scale=scale, answers=answers)), desk)
    assert "本程序不含题目文字" in said
    assert ("90:1" if scale == "scl90" else "上床时刻:22:30") in said


def test_the_client_takes_half_a_page_without_answers_or_flags(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    ScheduleService(desk).set(NewSchedule(client_id, "phq9", 14, 3, first_day=TODAY))
    added = assessments.add(phq9(client_id, 2))
    rendered = client_result.filled(prints.result(added))
    (said,) = pages_of(rendered.pdf)
    for words in ("得分10", "从0分到27分", NOT_A_DIAGNOSIS, "2026-12-06", "12356", "PHQ-9"):
        assert words in said, words
    for words in ("周玉梅", "S-2026", "念头", "第9题", "自伤", "轻生", "需要留意", "今天就做"):
        assert words not in said, words


@pytest.mark.parametrize(
    ("scale", "answers", "informant"),
    [
        ("asq", {"1": 1, "2": 0, "3": 0, "4": 0, "5": 1}, "self"),
        ("smd-risk", {"levels_checked": [3], "self_harm": True}, "staff"),
        ("phq9", {"1": 3, "9": 2}, "self"),
    ],
)
def test_what_is_talked_about_is_not_handed_over(
    prints: AssessmentPrintService,
    assessments: AssessmentService,
    client_id: int,
    scale: str,
    answers: dict[str, object],
    informant: str,
) -> None:
    new = phq9(client_id, scale=scale, answers=answers, informant=informant)
    said = text_of(client_result.filled(prints.result(assessments.add(new))).pdf)
    assert "结果我们当面和您说" in said
    assert "得分" not in said
    for band in ("acute_positive", "high"):
        assert label_of(scale, "band", band, "zh") not in said


@pytest.mark.parametrize("scale", sorted(library.shipped()))
def test_every_sheet_can_be_printed_blank_but_the_one_nobody_may_copy(
    desk: Desk, prints: AssessmentPrintService, scale: str
) -> None:
    PreferenceService(desk).set(DECLARED_USES, "clinical")
    if scale == "sdq":
        with pytest.raises(Conflict, match="paper_only"):
            prints.blank(scale)
        return
    form = prints.blank(scale)
    rendered = answer_sheet.blank(form)
    said = text_of(rendered.pdf)
    assert rendered.missing == ()
    assert "石桥村社会心理服务室" in said
    assert (("没有题目" in said), ("本程序不含题目文字" in said)) == ((form.texts is None,) * 2)
    for item in form.definition.items:
        words = form.texts.item(item.id, {}) if form.texts else item_name(form.definition, item)
        assert "".join(words.split()) in said
    assert not any(word in said for word in ("None", "{", "}", "score"))


def test_another_print_has_its_own_order() -> None:
    rses = library.definition("rses")
    form = BlankForm("石桥村社会心理服务室", rses, library.wording("rses", "zh"))
    english, chinese = (
        text_of(answer_sheet.blank(form, {"order": order}).pdf) for order in ("en1965", "cn1999")
    )
    first = "总的来说，我对自己是满意的"
    assert english.index(first) < english.index("一无是处")
    assert chinese.index(first) > chinese.index("失败的人")


def test_the_paper_form_of_the_sdq_has_a_result_all_the_same(
    desk: Desk, prints: AssessmentPrintService, assessments: AssessmentService, client_id: int
) -> None:
    answers = {str(number): 1 for number in range(1, 26)}
    new = phq9(
        client_id,
        scale="sdq",
        answers=answers,
        informant="parent",
        mode=AssessmentMode.PAPER,
        choices={"band_set": "parent@cn2014"},
    )
    said = for_file(prints, assessments.add(new), desk)
    assert "家长评，中国2014" in said
    assert "家长" in said
