"""A crisis is written down quickly, asks for a guardian without insisting, and is followed up."""

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from models.vocabulary import CaseState
from services.crises.records import CrisisAnswers, CrisisDetails, NewCrisis
from services.desk import Desk
from services.risk.duty_records import Disposition
from tests.ui.referral_room import ADULT, CHILD, CHILD_NAME, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.crises.crisis_page import CrisisPage
from ui.crises.entry_dialog import EntryDialog
from ui.crises.list_page import CrisesPage
from ui.navigation import Place
from ui.shared.subjects import ForClient


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


def _page(qtbot: QtBot, room: RiskRoom, subject: object = None) -> CrisisPage:
    page = CrisisPage(room.workplace)
    show(qtbot, page, subject)
    return page


def _typed(page: CrisisPage, room: RiskRoom, **typed: object) -> None:
    page.form.restore(page.form.typed() | typed)
    settle(room.workplace)


def _crisis(room: RiskRoom, client_id: int | None = CHILD, **changes: object) -> int:
    today = room.desk.clock.today()
    new = NewCrisis(today, ("self_harm",), "high", client_id=client_id, **changes)  # type: ignore[arg-type]
    made: int = room.register.crises.record(new).id
    return made


def test_the_least_is_enough(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    _typed(page, room, kinds=["acute_stress"], level="urgent")
    page._crisis_form._picker.set_anonymous()
    page._crisis_form._picker.changed.emit()
    page.finish()
    settle(room.workplace)
    place, crisis_id = room.went[-1]
    assert place is Place.CRISIS
    found = room.register.crises.get(crisis_id)
    assert (found.summary.client_id, found.summary.level) == (None, "urgent")
    assert found.legal_ground == "crisis_life"


def test_a_guardian_is_asked_for_and_not_insisted_on(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room, ForClient(CHILD))
    assert "No guardian is on file" in shown_words(page)
    _typed(page, room, kinds=["self_harm"], level="high", legal_ground="crisis_life")
    page.finish()
    settle(room.workplace)
    assert room.went[-1][0] is Place.CRISIS


def test_an_adult_is_not_asked_for_one(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room, ForClient(ADULT))
    assert "No guardian is on file" not in shown_words(page)


def test_a_problem_opens_the_part_it_is_in(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    _typed(page, room, kinds=["loss"], level="low", is_anonymous=True, guardian_signature="refused")
    for part in page._crisis_form._parts:
        part.set_open(False)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("guardian_remark")
    assert page.form.field("guardian_remark").isVisible()


def test_who_was_told_comes_back_from_a_draft(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    told = [
        {"who": "hospital", "name": "县人民医院", "day": "2026-11-22", "at": "09:10", "how": ""}
    ]
    _typed(page, room, told=told, kinds=["act"])
    assert page.form.typed()["told"][0]["name"] == "县人民医院"
    again = _page(qtbot, room)
    again.form.restore(page.form.typed())
    assert again.form.typed()["told"][0]["who"] == "hospital"


def test_a_call_out_shows_its_fields(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    assert not page.form.field("callout_team").isVisible()
    page._crisis_form._callout.setChecked(True)
    assert page.form.field("callout_team").isVisible()


def test_a_crisis_is_read_with_its_checks(qtbot: QtBot, room: RiskRoom) -> None:
    crisis_id = _crisis(room, answers=CrisisAnswers(signs="手臂有伤"))
    page = _page(qtbot, room, crisis_id)
    words = shown_words(page)
    assert "手臂有伤" in words
    assert "Look again after 24 hours" in words
    assert page.subtitle() == "W-2026-001"
    room.workplace.curtain.toggle()
    assert CHILD_NAME not in shown_words(page)


def test_a_crisis_is_read_once_when_it_opens(qtbot: QtBot, room: RiskRoom) -> None:
    read: list[CrisisDetails] = []

    class Counted(CrisisPage):
        @override
        def show_record(self, record: CrisisDetails) -> None:
            read.append(record)
            super().show_record(record)

    show(qtbot, Counted(room.workplace), _crisis(room))
    assert len(read) == 1


def test_a_ticked_report_leads_to_it(qtbot: QtBot, room: RiskRoom) -> None:
    crisis_id = _crisis(room, measures=("report",))
    page = _page(qtbot, room, crisis_id)
    assert page._report.isVisible()
    page._report.acted.emit()
    assert room.went[-1][0] is Place.REPORT


def test_what_happened_next_is_added(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room, _crisis(room))
    page._add.click()
    (dialog,) = page.findChildren(EntryDialog)
    dialog._text.setText("母亲接回家")
    dialog._finish()
    settle(room.workplace)
    assert "母亲接回家" in shown_words(page)


def test_open_checks_come_before_closing(qtbot: QtBot, room: RiskRoom) -> None:
    crisis_id = _crisis(room)
    page = _page(qtbot, room, crisis_id)
    page._closing.wanted.emit("")
    settle(room.workplace)
    assert not room.dialogs.told
    page._closing.wanted.emit("已稳定")
    settle(room.workplace)
    assert room.dialogs.told
    for check in room.register.crises.get(crisis_id).checks:
        done = Disposition("checked", (), "平稳", level="none")
        room.register.duties.dispose(check.view.id, done)
    page.reload()
    settle(room.workplace)
    page._closing.wanted.emit("已稳定")
    settle(room.workplace)
    assert room.register.crises.get(crisis_id).summary.state is CaseState.CLOSED
    assert page._add not in page.header_actions()


def test_from_reading_to_writing_and_back(qtbot: QtBot, room: RiskRoom) -> None:
    crisis_id = _crisis(room)
    page = _page(qtbot, room, crisis_id)
    assert not page.columns.isVisible()
    assert page.header_actions()
    page.open_subject(None)
    settle(room.workplace)
    assert page.columns.isVisible()
    assert page.header_actions() == ()
    assert page.subtitle() == ""
    page.open_subject(crisis_id)
    settle(room.workplace)
    assert not page.columns.isVisible()


def test_what_comes_back_late_is_not_shown_over_a_new_record(qtbot: QtBot, room: RiskRoom) -> None:
    crisis_id = _crisis(room)
    for check in room.register.crises.get(crisis_id).checks:
        room.register.duties.dispose(
            check.view.id, Disposition("checked", (), "平稳", level="none")
        )
    page = _page(qtbot, room, crisis_id)
    page._closing.wanted.emit("已稳定")
    page.open_subject(None)
    settle(room.workplace)
    assert room.register.crises.get(crisis_id).summary.state is CaseState.CLOSED
    assert page.header_actions() == ()


def test_the_list_is_filtered_and_opens(qtbot: QtBot, room: RiskRoom) -> None:
    _crisis(room)
    other = _crisis(room, None)
    room.desk.clock.move(days=2)  # type: ignore[attr-defined]
    page = CrisesPage(room.workplace)
    show(qtbot, page)
    assert [row.id for row in page._model.rows()] == [other, other - 1]
    assert page._standing(page._model.rows()[0]) == "check due"
    page._kind.set_value("loss")
    page.reload()
    settle(room.workplace)
    assert page._model.rows() == ()
    page._kind.set_value("")
    page.reload()
    settle(room.workplace)
    page._table.opened.emit(page._model.rows()[0])
    assert room.went[-1] == (Place.CRISIS, other)
