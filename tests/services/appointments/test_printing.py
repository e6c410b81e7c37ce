"""Whom to telephone, and the sheet of the week."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.client import Client
from models.client_file import ClientContact
from models.vocabulary import AppointmentState, Role
from services.appointments.printing import CalendarPrintService, Call, CallReason, CallSpan
from services.appointments.records import NewAppointment
from services.appointments.service import AppointmentService
from services.code_lists import CodeLists
from services.desk import Desk
from services.documents import call_list, week_sheet
from services.documents.forms import render
from services.visits import VisitService
from tests.services.appointments.conftest import TODAY, booked, in_days, meeting
from tests.services.documents.papers import text_of
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit


@pytest.fixture
def prints(desk: Desk) -> CalendarPrintService:
    return CalendarPrintService(desk)


def set_client(desk: Desk, client_id: int, **values: object) -> None:
    with desk.write() as session:
        client = session.get_one(Client, client_id)
        for name, value in values.items():
            setattr(client, name, value)


def calls(prints: CalendarPrintService, span: CallSpan = CallSpan.TODAY) -> dict[str, Call]:
    return {call.client_name: call for call in prints.call_list(span).calls}


def test_who_is_called(
    calendar: AppointmentService, prints: CalendarPrintService, desk: Desk
) -> None:
    late, missed, due, comes, at_home, later = (
        add_client(desk, name)
        for name in ("王秀兰", "小雨", "陈建国", "周玉梅", "何德福", "马志伟")
    )
    VisitService(desk).finalise(
        new_visit(client_id=late, day=in_days(-9), next_day=in_days(-3), next_step="问睡眠")
    )
    gone = booked(calendar, meeting(missed, day=TODAY))
    calendar.mark(gone.id, AppointmentState.NO_SHOW, gone.version)
    booked(calendar, meeting(due, day=TODAY, mode="phone"))
    booked(calendar, meeting(comes, day=TODAY))
    booked(calendar, meeting(at_home, day=TODAY, start_minute=None, mode="home_visit"))
    booked(calendar, meeting(later, day=in_days(7), start_minute=None))
    found = calls(prints)
    assert {name: call.reason for name, call in found.items()} == {
        "王秀兰": CallReason.OVERDUE,
        "小雨": CallReason.MISSED,
        "陈建国": CallReason.DUE,
    }
    assert found["王秀兰"].purpose == "问睡眠"
    assert "马志伟" in calls(prints, CallSpan.WEEK)


def test_which_number_is_called(
    calendar: AppointmentService, prints: CalendarPrintService, desk: Desk
) -> None:
    own, guarded, other, nobody = (add_client(desk, name) for name in ("甲", "乙", "丙", "丁"))
    set_client(desk, own, phone="13900000001", guardian_phone="13900000009")
    set_client(desk, guarded, guardian_phone="13900000002", guardian_relation="外婆")
    with desk.write() as session:
        for name, phone, is_guardian in (
            ("班主任", "13900000003", False),
            ("父亲", "13900000004", True),
            ("没电话", "", True),
        ):
            session.add(
                ClientContact(
                    client_id=other,
                    relation="father",
                    name=name,
                    phone=phone,
                    is_guardian=is_guardian,
                    created_at=desk.clock.now(),
                )
            )
    for person in (own, guarded, other, nobody):
        booked(calendar, meeting(person, day=TODAY, mode="phone"))
    found = calls(prints)
    assert {name: (call.phone, call.phone_of) for name, call in found.items()} == {
        "甲": ("13900000001", ""),
        "乙": ("13900000002", "外婆"),
        "丙": ("13900000004", "父亲"),
        "丁": ("", ""),
    }


def test_restricted_files_are_on_no_list_of_others(
    calendar: AppointmentService, prints: CalendarPrintService, desk: Desk, client_id: int
) -> None:
    booked(calendar, meeting(client_id, day=TODAY, mode="phone"))
    set_client(desk, client_id, is_restricted=True)
    assert len(prints.call_list(CallSpan.TODAY).calls) == 1
    actor = replace(desk.actor, role=Role.COUNSELLOR)
    counsellors = CalendarPrintService(replace(desk, actor=actor))
    assert counsellors.call_list(CallSpan.TODAY).calls == ()
    assert counsellors.week_sheet(TODAY).rows == ()


def test_every_list_is_in_the_trail(prints: CalendarPrintService, desk: Desk) -> None:
    prints.call_list(CallSpan.WEEK)
    prints.week_sheet(TODAY)
    with desk.read() as session:
        actions = list(session.scalars(select(AuditEntry.action)))
    assert actions[-2:] == ["call_list_made", "week_sheet_made"]


def test_call_list_on_paper(
    calendar: AppointmentService, prints: CalendarPrintService, desk: Desk, client_id: int
) -> None:
    set_client(desk, client_id, phone="13900000001")
    booked(calendar, meeting(client_id, day=TODAY, mode="phone", purpose="问问睡眠"))
    words = text_of(render(call_list.paper(prints.call_list(CallSpan.TODAY), CodeLists())).pdf)
    for wanted in ("周玉梅", "13900000001", "问问睡眠", "接通", "用完即时销毁", "2026-11-22"):
        assert wanted in words
    assert "石桥村" in words


def test_empty_lists_say_so(prints: CalendarPrintService) -> None:
    empty = render(call_list.paper(prints.call_list(CallSpan.TODAY), CodeLists()))
    assert call_list.words().nobody in text_of(empty.pdf)
    week = render(week_sheet.paper(prints.week_sheet(TODAY), CodeLists()))
    assert week_sheet.words().nothing in text_of(week.pdf)


def test_week_sheet_on_paper(
    calendar: AppointmentService, prints: CalendarPrintService, client_id: int
) -> None:
    booked(calendar, meeting(client_id, place="谈心室"))
    booked(calendar, meeting(start_minute=None))
    booked(calendar, NewAppointment(day=in_days(2), is_blocked=True))
    gone = booked(calendar, meeting(client_id, day=in_days(3), purpose="不该印"))
    calendar.cancel(gone.id, "有事", gone.version)
    words = text_of(render(week_sheet.paper(prints.week_sheet(in_days(1)), CodeLists())).pdf)
    for wanted in ("周玉梅", "09:30-10:20", "谈心室", "打电话来问的家长", "不定时间", "自己的安排"):
        assert wanted in words
    assert "不该印" not in words
