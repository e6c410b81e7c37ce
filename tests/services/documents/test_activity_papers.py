"""The record of an activity and its sign-in sheet: filled and blank, naming nobody who came."""

from datetime import date

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from services.activities.printed import ActivityPrintService
from services.activities.records import ActivityWords, Material, Survey
from services.activities.service import ActivityService
from services.code_lists import CodeLists
from services.desk import Desk
from services.documents import activity_record, activity_sign_in, catalogue
from services.errors import NotFound
from tests.services.activities.conftest import (
    activities,
    client_id,
    colleague,
    desk,
    engine,
    lecture,
)
from tests.services.documents.papers import pages_of, text_of

__all__ = ["activities", "client_id", "colleague", "desk", "engine"]


def test_a_record_says_what_was_done_and_counts_people(
    desk: Desk, activities: ActivityService
) -> None:
    made = activities.make(
        lecture(
            planned=50,
            starts=570,
            ends=660,
            place="村委会二楼",
            speaker="何晓岚",
            materials=(Material("leaflet", 120),),
            words=ActivityWords(course="讲睡眠卫生，带做放松。", absent="下雨"),
            paper_place="档案柜二层",
        )
    )
    paper = activity_record.filled(ActivityPrintService(desk).record(made.summary.id), CodeLists())
    words = text_of(paper.pdf)
    assert len(pages_of(paper.pdf)) == 1
    for expected in ("H-2026-001", "老年人睡眠与情绪", "2026-10-10", "09:30–11:00", "120"):
        assert expected in words
    assert "应到50实到40缺席10" in words
    assert "有效答卷" not in words
    assert "反应与观察" not in words  # what is told needs no lines to write on
    with desk.read() as session:
        assert "activity_printed" in session.scalars(select(AuditEntry.action)).all()


def test_a_survey_prints_its_rate_and_none_without_answers(
    desk: Desk, activities: ActivityService
) -> None:
    prints = ActivityPrintService(desk)
    for survey, rate in ((Survey(200, 131, 150, 90), "65.5%"), (Survey(0, 0), "知晓率农村")):
        made = activities.make(lecture(kind="awareness_survey", present=None, survey=survey))
        paper = activity_record.filled(prints.record(made.summary.id), CodeLists())
        assert rate in text_of(paper.pdf)


def test_a_planned_and_a_cancelled_one_leave_room_or_say_why(
    desk: Desk, activities: ActivityService
) -> None:
    line = activities.make(lecture(date(2026, 12, 1), is_done=False, present=None)).summary
    prints = ActivityPrintService(desk)
    planned = text_of(activity_record.filled(prints.record(line.id), CodeLists()).pdf)
    assert "反应与观察" in planned
    assert "取消原因" not in planned
    activities.cancel(line.id, "台风停课", line.version)
    off = text_of(activity_record.filled(prints.record(line.id), CodeLists()).pdf)
    assert "取消原因台风停课" in off


@pytest.mark.parametrize(("planned", "last", "pages"), [(None, "38", 1), (50, "50", 2)])
def test_the_sign_in_sheet_has_a_line_for_everybody(
    desk: Desk, activities: ActivityService, planned: int | None, last: str, pages: int
) -> None:
    made = activities.make(lecture(planned=planned, place="祠堂"))
    paper = activity_sign_in.filled(ActivityPrintService(desk).sign_in(made.summary.id))
    assert len(pages_of(paper.pdf)) == pages
    words = text_of(paper.pdf)
    assert "老年人睡眠与情绪" in words
    assert "祠堂" in words
    assert last in words
    assert "化名" in words


def test_nothing_to_print(desk: Desk, activities: ActivityService) -> None:
    with pytest.raises(NotFound):
        ActivityPrintService(desk).record(7)


def test_the_blank_record_is_one_page() -> None:
    assert len(pages_of(catalogue.blank("activity_record", "石桥村社会心理服务室").pdf)) == 1
