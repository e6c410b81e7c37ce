"""What is typed in a sheet before a page survives the lock, as on a page."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from models.vocabulary import DraftKind, ReferralState
from services.desk import Desk
from services.plans.records import NewPlan, PlanDetails
from services.referrals.school_letters import LetterEdit
from services.visits.drafts import SheetKey
from tests.services.visits.rows import TODAY
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, ADULT_NAME, CHILD, ReferralRoom
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle
from ui.crises.entry_dialog import EntryDialog
from ui.main_window import MainWindow
from ui.plans.sheets import ReviewSheet
from ui.referrals.ending_sheet import EndingSheet
from ui.referrals.letter_sheet import LetterSheet
from ui.referrals.return_sheet import ReturnSheet
from ui.workplace import Workplace


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


@pytest.fixture
def referrals(desk: Desk) -> ReferralRoom:
    return ReferralRoom(desk)


def plan(room: RiskRoom) -> PlanDetails:
    new = NewPlan(ADULT, ("按时睡",), 6, TODAY - timedelta(days=30))
    made: PlanDetails = room.register.plans.make(new)
    return made


def window_of(qtbot: QtBot, workplace: Workplace) -> MainWindow:
    window = MainWindow(workplace, {}, QLineEdit(), "何晓岚")
    qtbot.addWidget(window)
    window.show()
    return window


def lock(window: MainWindow, workplace: Workplace) -> None:
    """As the lock does it: keep what is open, then leave every dialog unanswered."""
    window.keep_open_work()
    for dialog in window.findChildren(QDialog):
        dialog.done(QDialog.DialogCode.Rejected)
    settle(workplace)


def reviewing(window: MainWindow, room: RiskRoom, made: PlanDetails) -> ReviewSheet:
    sheet = ReviewSheet(window, room.workplace, made)
    sheet.open()
    settle(room.workplace)
    return sheet


def test_a_half_written_review_survives_the_lock(qtbot: QtBot, room: RiskRoom) -> None:
    window, made = window_of(qtbot, room.workplace), plan(room)
    sheet = reviewing(window, room, made)
    assert not sheet._draft.banner.isVisible()  # type: ignore[union-attr]
    sheet.form.field("text").setFocus()
    sheet.form.field("text").setPlainText("愿意出门了")  # type: ignore[attr-defined]
    lock(window, room.workplace)
    (draft,) = room.register.drafts.list()
    key = SheetKey("plan_review", "plan", made.summary.id)
    assert (draft.kind, draft.sheet, draft.client_name) == (DraftKind.SHEET, key, ADULT_NAME)

    again = reviewing(window, room, made)
    assert again.form.value("text") == "愿意出门了"
    assert again._draft.banner.isVisible()  # type: ignore[union-attr]
    again.form.restore(again.form.typed() | {"progress": "better"})
    again.finish()
    settle(room.workplace)
    assert room.register.drafts.list() == ()
    assert [review.text for review in room.register.plans.get(made.summary.id).reviews] == [
        "愿意出门了"
    ]


def test_a_review_of_another_plan_begins_empty(qtbot: QtBot, room: RiskRoom) -> None:
    window, first, second = window_of(qtbot, room.workplace), plan(room), plan(room)
    sheet = reviewing(window, room, first)
    sheet.form.field("text").setPlainText("愿意出门了")  # type: ignore[attr-defined]
    lock(window, room.workplace)
    assert reviewing(window, room, second).form.value("text") == ""


def test_what_was_begun_can_be_let_go(qtbot: QtBot, room: RiskRoom) -> None:
    window, made = window_of(qtbot, room.workplace), plan(room)
    reviewing(window, room, made).form.field("text").setPlainText("写错人了")  # type: ignore[attr-defined]
    lock(window, room.workplace)
    again = reviewing(window, room, made)
    again._draft.banner.acted.emit()  # type: ignore[union-attr]
    settle(room.workplace)
    assert again.form.value("text") == ""
    assert room.register.drafts.list() == ()


def letter(window: MainWindow, room: ReferralRoom, referral: object) -> LetterSheet:
    sheet = LetterSheet(window, room.workplace, referral, LetterEdit())  # type: ignore[arg-type]
    sheet.open()
    settle(room.workplace)
    return sheet


def test_a_letter_keeps_what_cannot_be_read_yet(qtbot: QtBot, referrals: ReferralRoom) -> None:
    window, referral = window_of(qtbot, referrals.workplace), referrals.refer(CHILD)
    sheet = letter(window, referrals, referral)
    type_text(sheet._phone, "0752-6661234")
    type_text(sheet._since, "九月")
    sheet.reject()
    settle(referrals.workplace)
    again = letter(window, referrals, referral)
    assert (again._phone.text(), again._since.text()) == ("0752-6661234", "九月")
    again.done_with()
    settle(referrals.workplace)
    assert referrals.register.drafts.list() == ()


def test_a_slip_back_comes_back_with_its_client(qtbot: QtBot, referrals: ReferralRoom) -> None:
    window = window_of(qtbot, referrals.workplace)
    sheet = ReturnSheet(window, referrals.workplace)
    sheet.show()
    settle(referrals.workplace)
    sheet._client.load(ADULT)
    settle(referrals.workplace)
    sheet._work_done.setText("谈了三次")
    lock(window, referrals.workplace)
    again = ReturnSheet(window, referrals.workplace)
    again.show()
    settle(referrals.workplace)
    assert (again._client.client_id(), again._work_done.text()) == (ADULT, "谈了三次")


def test_why_a_referral_ends_and_what_followed_a_crisis_come_back(
    qtbot: QtBot, room: RiskRoom
) -> None:
    window, referral = window_of(qtbot, room.workplace), room.refer()

    def ending() -> EndingSheet:
        return EndingSheet(window, room.workplace, referral, (ReferralState.LOST,))

    def entry() -> EntryDialog:
        return EntryDialog(window, room.workplace, 7, lambda new: new)

    first, second = ending(), entry()
    settle(room.workplace)
    type_text(first._text, "打了三次电话")
    type_text(second._text, "第二天回校")
    lock(window, room.workplace)
    again, next_one = ending(), entry()
    settle(room.workplace)
    assert (again._text.text(), next_one._text.text()) == ("打了三次电话", "第二天回校")
    assert again._state.value() == ReferralState.LOST
