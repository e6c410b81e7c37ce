"""Logging a visit in the window."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select, update

from models.case_note import CaseNote
from models.room import Room
from models.visit import Visit
from models.vocabulary import AgeBand, Area, DraftKind, Role, Sex
from services.actor import Actor, StaffId
from services.clients import ClientId
from services.clients.records import ClientFields
from services.desk import Desk
from services.errors import Problem
from services.visits import VisitFilter, VisitSummary
from tests.fakes import FixedClock
from tests.services.appointments.conftest import meeting
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit
from tests.ui.kit import make_workplace
from tests.ui.visits_room import Keyboard, services_of, settle, show
from ui.navigation import Place
from ui.shared.day_field import day_example
from ui.shared.error_text import problem_text
from ui.shared.subjects import OpenDraft
from ui.visits.log_page import LogVisitPage
from ui.visits.subjects import BeginBy
from ui.workplace import Workplace

CTRL = Qt.KeyboardModifier.ControlModifier
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), clock=clock)


@pytest.fixture
def client_id(workplace: Workplace) -> ClientId:
    born = date(1980, 3, 7)
    fields = ClientFields(name="周玉梅", sex=Sex.FEMALE, birth_date=born, phone="19900001001")
    return workplace.register.clients.add(fields).id


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace, client_id: ClientId) -> LogVisitPage:
    page = LogVisitPage(workplace)
    show(qtbot, page)
    return page


@pytest.fixture
def keyboard(workplace: Workplace) -> Keyboard:
    return Keyboard(workplace)


def finish(qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard) -> None:
    """Ctrl+Enter; the button shows that it was pressed before it acts."""
    with qtbot.waitSignal(page._finish_button.clicked):
        keyboard.press(ENTER, CTRL)
    settle(page.workplace)


def visits_of(page: LogVisitPage) -> tuple[VisitSummary, ...]:
    return page.workplace.register.visits.list_page(VisitFilter()).rows


def said(page: LogVisitPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def log_by_keyboard(keyboard: Keyboard) -> None:
    """Thirty-odd keys from an empty form to a complete one."""
    keyboard.type("zym")
    keyboard.press(ENTER)  # takes the first one found and goes on to the day
    keyboard.press(ENTER)
    keyboard.type("930")
    keyboard.press(TAB)
    keyboard.type("1020")
    keyboard.press(TAB)
    keyboard.type("2")
    keyboard.press(TAB)
    keyboard.type("sm")
    keyboard.press(ENTER)
    keyboard.type("5")
    keyboard.press(ENTER)
    keyboard.press(TAB)
    keyboard.type("2")
    keyboard.press(TAB)
    keyboard.compose("倾听、放松训练")
    keyboard.press(TAB)
    keyboard.compose("她说……")
    keyboard.press(TAB)
    keyboard.compose("再约")
    keyboard.press(ENTER)
    keyboard.type("12.6")
    keyboard.press(ENTER)
    keyboard.type("930")


def test_a_visit_is_logged_by_keyboard_alone(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard, desk: Desk, client_id: ClientId
) -> None:
    log_by_keyboard(keyboard)
    with qtbot.waitSignal(page.workplace.changes.announced) as announced:
        finish(qtbot, page, keyboard)
    assert announced.args == [frozenset({Area.VISITS, Area.DRAFTS, Area.APPOINTMENTS})]

    (line,) = visits_of(page)
    details = page.workplace.register.visits.get(line.id)
    assert (line.client_id, line.client_name) == (client_id, "周玉梅")
    assert (line.day, line.start_minute, line.minutes) == (TODAY, 570, 50)
    assert (line.mode, line.topics, line.risk) == ("phone", ("sleep", "family"), "low")
    assert (line.next_day, line.next_minute) == (date(2026, 12, 6), 570)
    assert (details.done, details.next_step) == ("倾听、放松训练", "再约")
    with desk.read() as session:
        assert desk.notes.open(session.scalars(select(CaseNote.sealed)).one()) == "她说……"
    assert "周玉梅" in page._result.text()
    assert page._form.typed()["topics"] == []
    assert page._form.client.client_id() is None


def test_what_is_wrong_stands_beside_the_field_and_typing_stays(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard
) -> None:
    keyboard.press(TAB)
    page._form.day.setText("someday")
    page._form.done.setText("倾听")
    finish(qtbot, page, keyboard)
    assert page._form.form.problem("day") == day_example()
    page._form.day.setText("昨天")
    finish(qtbot, page, keyboard)
    assert page._form.form.problem("day") == ""
    for field in ("client", "topics", "risk"):
        assert page._form.form.problem(field) == problem_text(Problem.REQUIRED)
    assert page._form.done.text() == "倾听"
    assert visits_of(page) == ()


def test_an_end_before_the_start_is_shown_at_the_times(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard
) -> None:
    log_by_keyboard(keyboard)
    page._form.times.set_typed(["14:00", "13:30"])
    finish(qtbot, page, keyboard)
    assert page._form.form.problem("times") == problem_text(Problem.OUT_OF_RANGE)


def test_the_card_shows_who_it_is(
    page: LogVisitPage, keyboard: Keyboard, client_id: ClientId
) -> None:
    register = page.workplace.register
    register.visits.finalise(new_visit(client_id=client_id, topics=("mood",)))
    assert page._card.isHidden()
    keyboard.type("zym")
    keyboard.press(ENTER)
    assert not page._card.isHidden()
    assert "情绪低落" in said(page)
    page.workplace.curtain.toggle()
    assert "周玉梅" not in said(page)


def test_typing_is_kept_as_a_draft_with_its_sealed_note(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard, client_id: ClientId
) -> None:
    log_by_keyboard(keyboard)
    assert page._keeper.has_work()
    page.keep_open_work()
    settle(page.workplace)
    drafts = page.workplace.register.drafts
    (draft,) = drafts.list()
    assert (draft.kind, draft.client_name) == (DraftKind.VISIT, "周玉梅")
    assert "09:30" in page._saved.text()

    again = LogVisitPage(page.workplace)
    show(qtbot, again, OpenDraft(draft.id))
    assert again._form.typed() == drafts.load(draft.id).fields
    assert again._form.note.text() == "她说……"
    assert again._form.client.client_id() == client_id
    finish(qtbot, again, keyboard)
    assert len(visits_of(page)) == 1
    assert drafts.list() == ()


def test_the_draft_saves_itself(qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard) -> None:
    page._keeper._timer.setInterval(0)
    page._form.done.setFocus()
    with qtbot.waitSignal(page._keeper.saved):
        keyboard.compose("倾听")
    (draft,) = page.workplace.register.drafts.list()
    assert page.workplace.register.drafts.load(draft.id).fields["done"] == "倾听"


def test_looking_at_an_empty_form_leaves_no_draft(page: LogVisitPage, client_id: ClientId) -> None:
    page.open_subject(client_id)
    settle(page.workplace)
    assert page._form.client.client_id() == client_id
    page.keep_open_work()
    settle(page.workplace)
    assert page.workplace.register.drafts.list() == ()


def test_coming_back_finds_what_was_typed(page: LogVisitPage, keyboard: Keyboard) -> None:
    page._form.done.setFocus()
    keyboard.compose("倾听")
    page.keep_open_work()
    page.open_subject(None)
    settle(page.workplace)
    assert page._form.done.text() == "倾听"
    page._notice.acted.emit()
    settle(page.workplace)
    assert page._form.done.text() == ""
    assert len(page.workplace.register.drafts.list()) == 1


def test_a_new_client_comes_into_the_form_that_asked_for_it(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard, client_id: ClientId
) -> None:
    page._form.done.setFocus()
    keyboard.compose("倾听")
    with qtbot.waitSignal(page.workplace.navigate.went) as went:
        page._form.new_client_wanted.emit("周玉梅")
    assert went.args == [Place.CLIENT, ClientFields(name="周玉梅")]
    page.keep_open_work()
    page.open_subject(client_id)
    settle(page.workplace)
    assert (page._form.client.client_id(), page._form.done.text()) == (client_id, "倾听")
    page.keep_open_work()
    page.open_subject(client_id)
    settle(page.workplace)
    assert page._form.done.text() == ""


def test_undo_brings_the_form_back(qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard) -> None:
    log_by_keyboard(keyboard)
    finish(qtbot, page, keyboard)
    page._result.acted.emit()
    settle(page.workplace)
    assert visits_of(page) == ()
    assert page._form.done.text() == "倾听、放松训练"
    assert page._form.note.text() == "她说……"
    assert page._form.topics.value() == ("sleep", "family")
    assert page._result.isHidden()
    finish(qtbot, page, keyboard)
    assert len(visits_of(page)) == 1
    assert page.workplace.register.drafts.list() == ()


def test_anonymous_visitor(qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard) -> None:
    page.open_subject(BeginBy("hotline"))
    settle(page.workplace)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(ENTER)
    keyboard.type("2")
    page._form.topics.set_value(("mood",))
    page._form.risk.set_value("none")
    finish(qtbot, page, keyboard)
    assert page._form.form.problem("client") == problem_text(Problem.REQUIRED)
    page._form.client.set_anonymous(Sex.MALE, AgeBand.FROM_60)
    finish(qtbot, page, keyboard)
    (line,) = visits_of(page)
    assert (line.mode, line.sex, line.age_band) == ("hotline", Sex.MALE, AgeBand.FROM_60)


def test_a_doubtful_clock_proposes_no_day_and_the_visit_is_marked(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard, clock: FixedClock
) -> None:
    clock.moment = datetime(1970, 1, 1, tzinfo=UTC)
    page.open_subject(BeginBy("phone"))
    settle(page.workplace)
    assert page._form.day.text() == ""
    assert not page._notice.isHidden()
    log_by_keyboard(keyboard)
    page._form.day.setText("2026-11-22")
    page._form.next_day.setText("")
    page._form.next_time.setText("")
    finish(qtbot, page, keyboard)
    (line,) = visits_of(page)
    assert (line.day, line.is_date_uncertain) == (TODAY, True)


def test_an_assistant_is_not_asked_for_a_note(
    qtbot: QtBot, desk: Desk, clock: FixedClock, workplace: Workplace
) -> None:
    assistant = replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.ASSISTANT))
    page = LogVisitPage(make_workplace(services_of(assistant), clock=clock))
    show(qtbot, page)
    assert not page._form.note.isVisible()
    own = LogVisitPage(workplace)
    show(qtbot, own)
    assert own._form.note.isVisible()


def test_before_the_sheet_is_confirmed_it_stays_a_draft(
    qtbot: QtBot, page: LogVisitPage, keyboard: Keyboard, desk: Desk
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(recovery_confirmed_at=None))
    log_by_keyboard(keyboard)
    finish(qtbot, page, keyboard)
    assert not page._notice.isHidden()
    assert page._form.done.text() == "倾听、放松训练"
    page.keep_open_work()
    settle(page.workplace)
    assert len(page.workplace.register.drafts.list()) == 1
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(Visit)) == 0


def test_next_day_says_what_is_in_the_way(page: LogVisitPage, desk: Desk) -> None:
    calendar, day = page.workplace.register.appointments, TODAY + timedelta(days=1)
    calendar.book(meeting(add_client(desk, "陈建国"), day=day, start_minute=570))
    form = page._form
    form.next_day.set_value(day)
    for at, is_said in ((time(9, 45), True), (time(11, 0), False)):
        form.next_time.set_value(at)
        form.next_time.changed.emit()
        settle(page.workplace)
        assert ("陈建国" in said(page)) is is_said


def test_card_tells_what_is_booked(page: LogVisitPage, client_id: ClientId) -> None:
    calendar = page.workplace.register.appointments
    calendar.book(meeting(client_id, day=TODAY + timedelta(days=3)))
    page.open_subject(client_id)
    settle(page.workplace)
    assert "09:30 – 10:20" in said(page)
