"""The list of visits, and one visit: reading, notes, amending."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.room import Staff
from models.vocabulary import Role, Sex
from services.actor import Actor, StaffId
from services.clients import ClientId
from services.clients.records import ClientFields
from services.desk import Desk
from services.errors import Problem
from services.visits import VisitSummary
from tests.fakes import FixedClock, PlainNotes
from tests.services.visits.rows import TODAY, new_visit
from tests.ui.kit import make_workplace
from tests.ui.visits_room import Keyboard, services_of, settle, show
from ui.navigation import Place
from ui.shared.error_text import problem_text
from ui.visits.list_page import VisitsPage
from ui.visits.visit_page import VisitPage
from ui.workplace import Workplace


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), clock=clock)


@pytest.fixture
def client_id(workplace: Workplace) -> ClientId:
    fields = ClientFields(name="周玉梅", sex=Sex.FEMALE, birth_date=date(1980, 3, 7))
    return workplace.register.clients.add(fields).id


@pytest.fixture
def visit(workplace: Workplace, client_id: ClientId) -> VisitSummary:
    return workplace.register.visits.finalise(new_visit(client_id=client_id, note="她说……"))


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def cells(page: VisitsPage, row: int) -> list[str]:
    model = page._model
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def opened(qtbot: QtBot, workplace: Workplace, visit_id: int) -> VisitPage:
    page = VisitPage(workplace)
    show(qtbot, page, visit_id)
    return page


def test_the_list_begins_with_this_month(
    qtbot: QtBot, workplace: Workplace, client_id: ClientId
) -> None:
    visits = workplace.register.visits
    visits.finalise(new_visit(client_id=client_id, risk="high"))
    visits.finalise(new_visit(day=date(2026, 10, 30)))
    page = VisitsPage(workplace)
    show(qtbot, page)
    assert page._model.rowCount() == 1
    shown = cells(page, 0)
    assert shown[:3] == ["2026-11-22", "09:30 – 10:20", "周玉梅"]
    workplace.curtain.toggle()
    assert "周玉梅" not in cells(page, 0)
    assert page._filters._month.findData("2026-10") >= 0


def test_filters_narrow_list_and_totals(
    qtbot: QtBot, workplace: Workplace, client_id: ClientId
) -> None:
    visits = workplace.register.visits
    visits.finalise(new_visit(client_id=client_id))
    visits.finalise(new_visit(client_id=client_id, mode="phone"))
    visits.finalise(new_visit(day=date(2026, 10, 30), mode="phone"))
    page = VisitsPage(workplace)
    show(qtbot, page)
    assert page._totals.text().split()[0] == "2"
    page._filters._mode.set_value("phone")
    page._filters._mode.chosen.emit("phone")
    settle(workplace)
    assert page._model.rowCount() == 1
    page._filters._month.set_value("")
    page._filters._month.chosen.emit("")
    settle(workplace)
    assert page._model.rowCount() == 2
    assert "1" in page._anonymous.text()
    page._filters._client.load(client_id)
    settle(workplace)
    assert page._model.rowCount() == 1
    page._filters._clear.click()
    settle(workplace)
    assert page._model.rowCount() == 2
    assert not page._filters._clear.isEnabled()


def test_the_list_grows_as_one_scrolls(qtbot: QtBot, workplace: Workplace) -> None:
    visits = workplace.register.visits
    for number in range(60):
        visits.finalise(new_visit(day=TODAY - timedelta(days=number % 20)))
    page = VisitsPage(workplace)
    show(qtbot, page)
    assert page._model.rowCount() == 50
    page._table.scrollToBottom()
    qtbot.waitUntil(lambda: page._model.rowCount() == 60)
    assert len({visit.id for visit in page._model.rows()}) == 60


def test_enter_opens_a_visit(qtbot: QtBot, workplace: Workplace, visit: VisitSummary) -> None:
    page = VisitsPage(workplace)
    show(qtbot, page)
    page._table.setFocus()
    page._table.selectRow(0)
    with qtbot.waitSignal(workplace.navigate.went) as went:
        Keyboard(workplace).press(Qt.Key.Key_Return)
    assert went.args == [Place.VISIT, visit.id]


def test_a_visit_is_read_with_its_own_note(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    page = opened(qtbot, workplace, visit.id)
    words = said(page)
    for expected in ("周玉梅", "2026-11-22", "面谈", "睡眠", "倾听、放松训练", "她说……"):
        assert expected in words
    assert page._versions.isHidden()


def test_a_colleague_sees_that_there_is_a_note_and_may_not_amend(
    qtbot: QtBot, desk: Desk, clock: FixedClock, visit: VisitSummary
) -> None:
    with desk.write() as session:
        session.add(
            Staff(id=2, name="陆明远", role=Role.COUNSELLOR, public_key="", created_at=clock.now())
        )
    actor = Actor(StaffId(2), "陆明远", Role.COUNSELLOR)
    theirs = replace(desk, actor=actor, notes=PlainNotes("colleague"))
    page = opened(qtbot, make_workplace(services_of(theirs), clock=clock), visit.id)
    words = said(page)
    assert "她说……" not in words
    assert page._notes.tr("Only the author can read this.") in words
    assert not page._amend_button.isEnabled()


def test_an_addition_is_a_note_after_the_button(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    page = opened(qtbot, workplace, visit.id)
    page._notes._add.click()
    settle(workplace)
    assert page._notes._form.problem("note") == problem_text(Problem.REQUIRED)
    page._notes._typed.setText("第二天补充")
    page._notes._add.click()
    settle(workplace)
    notes = workplace.register.notes.of_visit(visit.id)
    assert [note.text for note in notes] == ["她说……", "第二天补充"]
    assert page._notes.typed() == ""
    assert workplace.register.drafts.list() == ()


def test_amending_needs_a_reason_and_keeps_the_version(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    page = opened(qtbot, workplace, visit.id)
    page._amend_button.click()
    page._amending._form.risk.set_value("high")
    page._amending._save.click()
    settle(workplace)
    assert page._amending._why.problem("reason") == problem_text(Problem.REQUIRED)
    page._amending._reason.setText("风险记错了")
    page._amending._save.click()
    settle(workplace)
    details = workplace.register.visits.get(visit.id)
    assert (details.summary.risk, details.summary.version) == ("high", 2)
    assert (details.summary.minutes, details.done) == (50, "倾听、放松训练")
    assert page._amending.isHidden()
    assert "风险记错了" in said(page._versions)


def test_amending_nothing_says_so(qtbot: QtBot, workplace: Workplace, visit: VisitSummary) -> None:
    page = opened(qtbot, workplace, visit.id)
    page._amend_button.click()
    settle(workplace)
    page._amending._reason.setText("看看")
    page._amending._save.click()
    settle(workplace)
    assert not page._amending._notice.isHidden()
    assert workplace.register.visits.versions(visit.id) == ()


def test_only_minutes_known_stays_so_when_amended(qtbot: QtBot, workplace: Workplace) -> None:
    timeless = new_visit(start_minute=None, end_minute=None, minutes=45)
    visit = workplace.register.visits.finalise(timeless)
    page = opened(qtbot, workplace, visit.id)
    page._amend_button.click()
    page._amending._form.risk.set_value("low")
    page._amending._reason.setText("风险")
    page._amending._save.click()
    settle(workplace)
    amended = workplace.register.visits.get(visit.id).summary
    assert (amended.minutes, amended.start_minute, amended.risk) == (45, None, "low")


def test_population_of_an_anonymous_visit_stays_when_amended(
    qtbot: QtBot, workplace: Workplace
) -> None:
    visit = workplace.register.visits.finalise(new_visit(population="disabled"))
    page = opened(qtbot, workplace, visit.id)
    page._amend_button.click()
    page._amending._form.risk.set_value("low")
    page._amending._reason.setText("风险")
    page._amending._save.click()
    settle(workplace)
    details = workplace.register.visits.get(visit.id)
    assert (details.population, details.summary.version) == ("disabled", 2)


def test_half_an_amendment_and_half_a_note_survive_the_lock(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    page = opened(qtbot, workplace, visit.id)
    page._notes._typed.setText("第二天")
    page._amend_button.click()
    settle(workplace)
    page._amending._form.done.setText("谈话")
    page._amending._reason.setText("做了")
    page.keep_open_work()
    settle(workplace)

    again = opened(qtbot, workplace, visit.id)
    assert not again._amending.isHidden()
    assert again._amending._form.done.text() == "谈话"
    assert again._amending._reason.text() == "做了"
    assert again._notes.typed() == "第二天"
    again._amending._leave.click()
    settle(workplace)
    again._notes.restore("")
    again._keep_or_discard()
    settle(workplace)
    assert workplace.register.drafts.list() == ()


def test_esc_leaves_the_amendment_without_loss(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    page = opened(qtbot, workplace, visit.id)
    page._amend_button.click()
    settle(workplace)
    page._amending._form.done.setText("谈话")
    page.go_back()
    assert page._amending.isHidden()
    page._amend_button.click()
    settle(workplace)
    assert page._amending._form.done.text() == "谈话"


def test_another_visit_begins_afresh(
    qtbot: QtBot, workplace: Workplace, visit: VisitSummary
) -> None:
    other = workplace.register.visits.finalise(new_visit(done="别的"))
    page = opened(qtbot, workplace, visit.id)
    page._amend_button.click()
    settle(workplace)
    page._amending._form.done.setText("谈话")
    page.keep_open_work()
    page.open_subject(other.id)
    settle(workplace)
    assert page._amending.isHidden()
    assert "别的" in said(page)
    page._amend_button.click()
    settle(workplace)
    assert page._amending._form.done.text() == "别的"
