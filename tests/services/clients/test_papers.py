"""The intake form and the student's file, filled and blank."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.vocabulary import Role, Sex
from services.actor import Actor, StaffId
from services.assessments.service import AssessmentService
from services.clients import ClientFields, ClientService
from services.clients.contacts import ContactFields, ContactService
from services.clients.intakes import IntakeAnswers, IntakeService, NewIntake
from services.clients.observations import ObservationService
from services.clients.papers import ClientPaperService
from services.desk import Desk
from services.documents import catalogue
from services.scales.wording import label_of
from services.visits.service import VisitService
from tests.services.assessments.conftest import phq9
from tests.services.documents.papers import pages_of, text_of
from tests.services.visits.rows import new_visit

TODAY = date(2026, 11, 22)


@pytest.fixture
def student(desk: Desk) -> int:
    fields = ClientFields(
        name="罗小雨",
        sex=Sex.FEMALE,
        birth_date=date(2014, 5, 6),
        school="石桥小学",
        grade="六年级",
        class_name="二班",
        student_no="20260117",
        guardian_name="罗阿婆",
        guardian_relation="奶奶",
        family_structure="left_behind",
    )
    student_id = ClientService(desk).add(fields).id
    contacts = ContactService(desk)
    contacts.add(student_id, ContactFields("class_teacher", "李静", "13800002817"))
    contacts.add(student_id, ContactFields("mother", "陈芳", "13900001234", is_emergency=True))
    return student_id


def test_an_intake_is_printed_whole(desk: Desk, student: int) -> None:
    answers = IntakeAnswers(
        concern="想妈妈，上课听不进去",
        mood=("low",),
        events="妈妈上个月又外出打工",
        sleep="falling",
        self_harm="none",
    )
    made = IntakeService(desk).record(NewIntake(student, TODAY, "urgent", answers))
    rendered = ClientPaperService(desk).intake(made.id)
    text = text_of(rendered.pdf)
    for words in ("罗小雨", "六年级二班", "李静", "陈芳", "13900001234", "想妈妈，上课听不进去"):
        assert words in text
    assert "宗教" not in text.replace("不询问宗教信仰", "")
    assert not rendered.missing


def test_a_students_file_tells_no_session(desk: Desk, student: int) -> None:
    ObservationService(desk).add(student, TODAY, "teacher", "课间总是一个人")
    VisitService(desk).finalise(new_visit(client_id=student, done="谈了与同桌的争执"))
    text = text_of(ClientPaperService(desk).student_file(student).pdf)
    for words in ("20260117", "二班", "罗阿婆", "李静", "课间总是一个人", "2026-11-22"):
        assert words in text
    assert "与同桌的争执" not in text


def test_a_students_file_lists_results_with_their_norm_for_whoever_may_see_them(
    desk: Desk, student: int
) -> None:
    AssessmentService(desk).add(phq9(student, 0))
    answers = {"1": 1, "2": 0, "3": 0, "4": 0, "5": 0}
    AssessmentService(desk).add(phq9(student, scale="asq", answers=answers))
    text = text_of(ClientPaperService(desk).student_file(student).pdf)
    band = label_of("phq9", "band", "mild", "zh")
    assert f"患者健康问卷抑郁量表（PHQ-9）8Kroenke等2001{band}" in text
    assert "自杀筛查提问（ASQ）" in text
    assistant = replace(desk, actor=Actor(StaffId(1), "小田", Role.ASSISTANT))
    assert "PHQ-9" not in text_of(ClientPaperService(assistant).student_file(student).pdf)


@pytest.mark.parametrize("key", ["intake", "student_file"])
def test_blank_forms_are_of_the_catalogue(key: str, tmp_path: Path) -> None:
    rendered = catalogue.blank(key, "石桥小学心理辅导室")
    pages = pages_of(rendered.pdf)
    assert "石桥小学心理辅导室" in pages[0]
    assert f"第{len(pages)}页" in pages[-1]
    assert len(pages) <= 2
    (tmp_path / "blank.pdf").write_bytes(rendered.pdf)


def test_only_a_school_prints_the_students_file() -> None:
    assert "student_file" in {form.key for form in catalogue.forms_for("school")}
    assert "student_file" not in {form.key for form in catalogue.forms_for("village")}
