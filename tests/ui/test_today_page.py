"""The page of the day in the window."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import AppointmentState, Area, DraftKind, Sex
from services.clients.records import ClientFields
from services.desk import Desk
from tests.fakes import FixedClock
from tests.services.appointments.conftest import meeting
from tests.services.visits.rows import TODAY, new_visit
from tests.ui.kit import make_workplace
from tests.ui.visits_room import services_of, settle, show
from ui.calendar.appointment_sheet import Act, AppointmentSheet
from ui.navigation import Place
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetName
from ui.shared.subjects import ForClient, OpenDraft
from ui.today.page import TodayPage
from ui.today.rows import TaskRow
from ui.translation import Language
from ui.visits.words import Labels
from ui.workplace import Workplace


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), clock=clock)


def client(workplace: Workplace, name: str) -> int:
    fields = ClientFields(name=name, sex=Sex.FEMALE, birth_date=date(2013, 3, 7))
    return workplace.register.clients.add(fields).id


def today(qtbot: QtBot, workplace: Workplace) -> TodayPage:
    page = TodayPage(workplace)
    show(qtbot, page)
    return page


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def act(qtbot: QtBot, workplace: Workplace, card: QWidget) -> list[object]:
    """Click the first row's button; where it leads."""
    row = card.findChildren(TaskRow)[0]
    with qtbot.waitSignal(workplace.navigate.went) as went:
        row.findChildren(QPushButton)[0].click()
    return list(went.args or ())


def test_an_empty_room_is_told_what_comes_here(qtbot: QtBot, workplace: Workplace) -> None:
    page = today(qtbot, workplace)
    assert page._today.isVisible()
    assert page._today.findChildren(TaskRow) == []
    for card in (page._overdue, page._coming, page._drafts, page._reminders):
        assert card.isHidden()


def test_every_line_leads_to_where_something_is_done(qtbot: QtBot, workplace: Workplace) -> None:
    visits = workplace.register.visits
    late, due, soon = (client(workplace, name) for name in ("王秀兰", "周玉梅", "陈建国"))
    past = date(2026, 11, 1)
    visits.finalise(new_visit(client_id=late, day=past, next_day=TODAY - timedelta(days=3)))
    visits.finalise(new_visit(client_id=due, day=past, next_day=TODAY, next_minute=570))
    visits.finalise(new_visit(client_id=soon, risk="high", next_day=TODAY + timedelta(days=2)))
    page = today(qtbot, workplace)
    assert "3" in said(page._overdue)
    assert act(qtbot, workplace, page._overdue) == [Place.LOG_VISIT, late]
    assert "09:30" in said(page._today)
    assert act(qtbot, workplace, page._today) == [Place.LOG_VISIT, due]
    expected: list[object] = [Place.CALENDAR, TODAY + timedelta(days=2)]
    assert act(qtbot, workplace, page._coming) == expected
    workplace.curtain.toggle()
    for name in ("王秀兰", "周玉梅", "陈建国"):
        assert name not in said(page)


def test_high_risk_stands_on_top_until_it_is_settled(qtbot: QtBot, workplace: Workplace) -> None:
    person = client(workplace, "李梓涵")
    page = today(qtbot, workplace)
    assert page._duties.isHidden()
    workplace.register.visits.finalise(new_visit(client_id=person, risk="high"))
    workplace.changes.announce({Area.VISITS, Area.DUTIES})
    settle(workplace)
    assert "李梓涵" in said(page._duties)
    assert page._duties.y() < page._today.y()


def test_who_did_not_come_is_booked_anew(qtbot: QtBot, workplace: Workplace) -> None:
    person = client(workplace, "周玉梅")
    calendar = workplace.register.appointments
    (row,) = calendar.book(meeting(person, day=TODAY))
    calendar.mark(row.id, AppointmentState.NO_SHOW, row.version)
    page = today(qtbot, workplace)
    assert act(qtbot, workplace, page._overdue) == [Place.CALENDAR, ForClient(person)]


def test_whose_risk_was_high_says_so(qtbot: QtBot, workplace: Workplace) -> None:
    person = client(workplace, "李梓涵")
    workplace.register.visits.finalise(
        new_visit(client_id=person, day=TODAY - timedelta(days=1), risk="urgent", next_day=TODAY)
    )
    page = today(qtbot, workplace)
    assert Labels(Language.CHINESE).label("risk", "urgent") in said(page._today)


def test_what_is_done_rarely_stands_behind_the_dots(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar = workplace.register.appointments
    (row,) = calendar.book(meeting(client(workplace, "周玉梅"), day=TODAY))
    page = today(qtbot, workplace)
    monkeypatch.setattr(AppointmentSheet, "wait", _choose_no_show)
    page._today.findChildren(TaskRow)[0].findChildren(QPushButton)[1].click()
    settle(workplace)
    assert calendar.get(row.id).state is AppointmentState.NO_SHOW
    assert page._told.isVisible()
    page._told.acted.emit()
    settle(workplace)
    assert calendar.get(row.id).state is AppointmentState.PLANNED
    assert page._told.isHidden()


def _choose_no_show(sheet: AppointmentSheet) -> bool:
    sheet.act = Act.NO_SHOW
    return True


def test_reminders_name_the_persons_on_a_click(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = client(workplace, "很久没来")
    workplace.register.visits.finalise(new_visit(client_id=person, day=TODAY - timedelta(days=90)))
    page = today(qtbot, workplace)
    assert page._reminders.isVisible()
    assert "很久没来" not in said(page._reminders)
    monkeypatch.setattr(Sheet, "wait", _choose_first)
    with qtbot.waitSignal(workplace.navigate.went) as went:
        page._reminders.findChildren(QPushButton)[0].click()
    assert went.args == [Place.CLIENT, person]


def _choose_first(sheet: Sheet) -> bool:
    sheet.accept()
    return True


def test_drafts_go_on_where_they_stopped(qtbot: QtBot, workplace: Workplace) -> None:
    drafts = workplace.register.drafts
    visit = workplace.register.visits.finalise(new_visit())
    draft = drafts.save(DraftKind.VISIT, {})
    page = today(qtbot, workplace)
    assert act(qtbot, workplace, page._drafts) == [Place.LOG_VISIT, OpenDraft(draft.id)]
    drafts.discard(draft.id)
    drafts.save(DraftKind.VISIT_CHANGE, {"visit_id": visit.id})
    workplace.changes.announce({Area.DRAFTS})
    settle(workplace)
    assert act(qtbot, workplace, page._drafts) == [Place.VISIT, visit.id]


def test_begun_referrals_and_files_go_on_too(qtbot: QtBot, workplace: Workplace) -> None:
    drafts = workplace.register.drafts
    referral = drafts.save(DraftKind.REFERRAL, {})
    page = today(qtbot, workplace)
    expected: list[object] = [Place.NEW_REFERRAL, OpenDraft(referral.id)]
    assert act(qtbot, workplace, page._drafts) == expected
    drafts.discard(referral.id)
    file = drafts.save(DraftKind.CLIENT, {"name": "半截档案"})
    workplace.changes.announce({Area.DRAFTS})
    settle(workplace)
    assert act(qtbot, workplace, page._drafts) == [Place.CLIENT, file]


@pytest.mark.parametrize("kind", DraftKind)
def test_every_kind_of_draft_is_named_and_leads_somewhere(
    qtbot: QtBot, workplace: Workplace, kind: DraftKind
) -> None:
    about = {"name": "plan_review", "place": "plan", "record_id": 7}
    workplace.register.drafts.save(kind, {"about": about})
    page = today(qtbot, workplace)
    (row,) = page._drafts.findChildren(TaskRow)
    assert "   " in said(row)
    with qtbot.waitSignal(workplace.navigate.went):
        row.findChildren(QPushButton)[0].click()


@pytest.mark.parametrize("name", SheetName)
def test_a_sheet_begun_leads_to_its_record(
    qtbot: QtBot, workplace: Workplace, name: SheetName
) -> None:
    about = {"name": name, "place": "plan", "record_id": 7}
    workplace.register.drafts.save(DraftKind.SHEET, {"about": about})
    page = today(qtbot, workplace)
    assert act(qtbot, workplace, page._drafts) == [Place.PLAN, 7]


def test_figures_of_the_month(qtbot: QtBot, workplace: Workplace) -> None:
    visits, person = workplace.register.visits, client(workplace, "周玉梅")
    for _ in range(3):
        visits.finalise(new_visit(client_id=person))
    visits.finalise(new_visit())
    page = today(qtbot, workplace)
    figures = page._figures
    assert (figures._visits.text(), figures._persons.text()) == ("4", "1")
    assert "1" in figures._anonymous.text()
    assert "11: 4" in figures._chart.accessibleDescription()


def test_quick_entries(qtbot: QtBot, workplace: Workplace) -> None:
    page = today(qtbot, workplace)
    for slot, expected in (
        (page._log_new_visit, [Place.LOG_VISIT, None]),
        (page._log_call, [Place.HOTLINE, None]),
        (page._add_client, [Place.CLIENT, None]),
    ):
        with qtbot.waitSignal(workplace.navigate.went) as went:
            slot()
        assert went.args == expected


def test_what_is_booked_elsewhere_shows_at_once(qtbot: QtBot, workplace: Workplace) -> None:
    page = today(qtbot, workplace)
    workplace.register.appointments.book(meeting(client(workplace, "周玉梅"), day=TODAY))
    workplace.changes.announce({Area.APPOINTMENTS})
    settle(workplace)
    assert "周玉梅" in said(page._today)
