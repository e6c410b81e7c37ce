"""Rosters with seals, records of trainings and inspections, lists: filled and blank."""

from datetime import date

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.vocabulary import RosterKind, Sex
from services.code_lists import CodeLists
from services.desk import Desk
from services.documents import (
    catalogue,
    inspection_record,
    rectification_list,
    roster_list,
    training_hours,
    training_record,
)
from services.rosters.records import NewPost, NewQualification, PersonFields
from services.rosters.service import TeamService
from services.trainings.inspection_records import NewFinding, NewInspection
from services.trainings.inspections import InspectionService
from services.trainings.records import NewPart, NewTraining, TrainingWords
from services.trainings.service import TrainingService
from tests.services.documents.papers import pages_of, text_of

DAY = date(2026, 11, 2)
CODES = CodeLists()


@pytest.fixture
def person_id(desk: Desk) -> int:
    rosters = TeamService(desk)
    fields = PersonFields(
        "周玉梅", Sex.FEMALE, unit="市三院", phone="13800002817", strengths="青少年"
    )
    post = NewPost(RosterKind.EXPERT, date(2025, 1, 1), "expert", True)
    person = rosters.add(fields, post)
    held = NewQualification("physician", date(2010, 1, 1), "1104")
    return rosters.add_qualification(person.id, held, person.version).id


def test_a_roster_has_its_name_its_day_and_a_seal(desk: Desk, person_id: int) -> None:
    paper = roster_list.filled(TeamService(desk).paper(RosterKind.EXPERT, DAY), CODES)
    words = text_of(paper.pdf)
    for expected in ("专家库名册", "2026-11-02", "市三院；青少年", "专家（专职）", "执业医师"):
        assert expected in words
    assert "盖章" in words
    assert "13800002817" in words
    with desk.read() as session:
        assert "roster_printed" in session.scalars(select(AuditEntry.action)).all()


def test_a_long_roster_goes_on(desk: Desk) -> None:
    rosters = TeamService(desk)
    for number in range(40):
        post = NewPost(RosterKind.VOLUNTEER, date(2025, 1, 1), "volunteer")
        rosters.add(PersonFields(f"志愿者{number:02d}"), post)
    paper = roster_list.filled(rosters.paper(RosterKind.VOLUNTEER, DAY), CODES)
    assert len(pages_of(paper.pdf)) == 2
    assert "志愿者39" in text_of(paper.pdf)


def test_a_training_says_who_had_fewer_hours(desk: Desk, person_id: int) -> None:
    parts = (NewPart(person_id, 5, "培-17", "passed"),)
    trainings = TrainingService(desk)
    new = NewTraining("training", "危机识别", DAY, 8, parts, module="module_3")
    made = trainings.record(new)
    words = text_of(training_record.filled(trainings.paper(made.summary.id), CODES).pdf)
    for expected in ("培训记录", "P-2026-001", "2学时", "1.25", "培-17", "合格", "模块三"):
        assert expected in words
    assert "建议" not in words
    words = text_of(training_hours.filled(trainings.person_record(person_id, 2026), CODES).pdf)
    assert "32学时" not in words  # an expert owes none
    post = NewPost(RosterKind.STAFF, date(2025, 1, 1), "counsellor", True)
    TeamService(desk).add_post(person_id, post, TeamService(desk).get(person_id).version)
    words = text_of(training_hours.filled(trainings.person_record(person_id, 2026), CODES).pdf)
    for expected in ("周玉梅", "1.25学时", "32学时", "30.75学时", "危机识别"):
        assert expected in words


def test_a_consultation_prints_the_advice(desk: Desk, person_id: int) -> None:
    new = NewTraining(
        "remote_consultation",
        "怎样接近不出门的青年",
        DAY,
        4,
        (NewPart(person_id),),
        teacher="孟凡",
        words=TrainingWords(advice="先从家人做起"),
    )
    trainings = TrainingService(desk)
    made = trainings.record(new)
    words = text_of(training_record.filled(trainings.paper(made.summary.id), CODES).pdf)
    for expected in ("远程会诊记录", "先从家人做起", "孟凡"):
        assert expected in words
    assert "8+X" not in words


def test_an_inspection_and_the_list_of_the_year(desk: Desk) -> None:
    inspections = InspectionService(desk)
    made = inspections.record(NewInspection(DAY, "on_site", "区卫健局"))
    empty = inspection_record.filled(inspections.paper(made.summary.id), CODES)
    assert "没有发现问题" in text_of(empty.pdf)
    one = NewFinding("缺签到表", "补齐", "以后都有", "何晓岚", date(2026, 11, 20))
    made = inspections.add_finding(made.summary.id, one, made.version)
    made = inspections.add_finding(made.summary.id, NewFinding("缺日期"), made.version)
    made = inspections.put_right(made.findings[0].id, date(2026, 11, 9), "已补", made.version)
    words = text_of(inspection_record.filled(inspections.paper(made.summary.id), CODES).pdf)
    for expected in ("D-2026-001", "缺签到表", "何晓岚2026-11-20", "2026-11-09已补", "四明确"):
        assert expected in words
    words = text_of(rectification_list.filled(inspections.rectifications(2026)).pdf)
    for expected in ("2026年整改清单", "问题2", "已整改1", "未整改1", "未完成", "盖章"):
        assert expected in words


@pytest.mark.parametrize(
    "key",
    [
        "roster_list",
        "training_sign_in",
        "training_record",
        "training_hours",
        "inspection_record",
        "rectification_list",
    ],
)
def test_blank_ones_are_one_page(key: str) -> None:
    paper = catalogue.blank(key, "石桥村社会心理服务室")
    assert len(pages_of(paper.pdf)) == 1
    assert not paper.missing
