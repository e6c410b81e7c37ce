"""One referral: reading, its paper, its receipt; and the directory."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.vocabulary import ReferralState
from services.check_codes import grouped
from services.desk import Desk
from services.referrals import Receipt
from tests.services.documents.papers import text_of
from tests.ui.referral_room import ADULT, ADULT_NAME, ReferralRoom, open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.referral_page import ReferralPage
from ui.referrals.retire_sheet import RetireSheet
from ui.referrals.subjects import ShowPaper
from ui.shared.pdf_preview import PreviewDialog


@pytest.fixture
def room(desk: Desk, tmp_path: Path) -> ReferralRoom:
    return ReferralRoom(desk, (tmp_path / "form.pdf", tmp_path / "copy.pdf"))


def opened(qtbot: QtBot, room: ReferralRoom, subject: object) -> ReferralPage:
    page = ReferralPage(room.workplace)
    show(qtbot, page, subject)
    return page


def preview() -> PreviewDialog:
    (found,) = open_windows(PreviewDialog)
    assert isinstance(found, PreviewDialog)
    return found


def test_everything_about_it_can_be_read(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room, referral.id)
    words = shown_words(page)
    for expected in (
        ADULT_NAME,
        "县人民医院 心理科",
        "0752-6660000",
        "夜里睡不着。",
        grouped(room.code(referral)),
        "何晓岚",
        "2026-12-06",
        "Not yet",
    ):
        assert expected in words
    assert page.subtitle() == "Z-2026-001"
    assert ADULT_NAME not in page.title() + page.subtitle()


def test_after_finishing_the_paper_is_shown_saved_and_then_a_copy(
    qtbot: QtBot, room: ReferralRoom, tmp_path: Path
) -> None:
    referral = room.refer()
    page = opened(qtbot, room, room.refer().id)
    page.open_subject(ShowPaper(referral.id))
    settle(room.workplace)
    dialog = preview()
    assert ADULT_NAME not in dialog.windowTitle()
    dialog.save_now()
    settle(room.workplace)
    assert room.dialogs.asked[0][1] == "Z-2026-001.pdf"
    dialog.reject()
    assert room.referrals.get(referral.id).summary.prints == 1
    assert "副本" not in text_of((tmp_path / "form.pdf").read_bytes())
    assert "Print a copy" in page._paper.text()
    page._paper.click()
    settle(room.workplace)
    preview().save_now()
    settle(room.workplace)
    preview().reject()
    assert text_of((tmp_path / "copy.pdf").read_bytes()).count("副本") == 3
    assert "2 time" in shown_words(page)


def test_looking_alone_is_no_print(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room, referral.id)
    QTest.keyClick(page._paper, Qt.Key.Key_Space)
    settle(room.workplace)
    preview().reject()
    assert room.referrals.get(referral.id).summary.prints == 0


def test_a_booked_receipt_is_shown_and_undone_on_its_day(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    receipt = Receipt(ReferralState.ARRIVED, date(2026, 11, 22), "两周后复访", "刘医生")
    room.referrals.book_receipt(room.code(referral), receipt)
    page = opened(qtbot, room, referral.id)
    words = shown_words(page)
    assert "两周后复访" in words
    assert "刘医生" in words
    assert page._receipt.isVisible()  # they may come back yet
    page._history._undo.click()
    settle(room.workplace)
    assert page._receipt.isVisible()
    assert room.referrals.get(referral.id).summary.state is ReferralState.ISSUED


def test_a_booking_of_yesterday_cannot_be_undone_here(
    qtbot: QtBot, room: ReferralRoom, desk: Desk
) -> None:
    referral = room.refer()
    room.referrals.book_receipt(room.code(referral), Receipt(ReferralState.RETURNED))
    desk.clock.move(days=1)  # type: ignore[attr-defined]
    page = opened(qtbot, room, referral.id)
    assert not page._history._undo.isVisible()


def test_the_slip_of_another_referral_leads_there(qtbot: QtBot, room: ReferralRoom) -> None:
    here, there = room.refer(), room.refer()
    page = opened(qtbot, room, here.id)
    page._receipt.begin(room.code(there))
    settle(room.workplace)
    slip = page._receipt._slip
    QTest.keyClick(slip._outcome, Qt.Key.Key_2)
    slip._reason.set_value("no_capacity")
    slip.book_wanted.emit()
    settle(room.workplace)
    assert room.went == [(Place.REFERRAL, there.id)]
    assert room.referrals.get(there.id).summary.state is ReferralState.DECLINED


def test_what_was_booked_before_is_not_undone_on_the_page_of_another(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    first, second = room.refer(), room.refer()
    page = opened(qtbot, room, first.id)
    card = page._receipt
    card.begin(room.code(first))
    settle(room.workplace)
    card._slip._outcome.set_value(ReferralState.ARRIVED)
    card._slip._day.set_value(room.workplace.clock.today())
    card._book()
    settle(room.workplace)
    assert room.referrals.get(first.id).summary.state is ReferralState.ARRIVED
    assert not card._result.isHidden()
    page.open_subject(second.id)
    settle(room.workplace)
    assert card._result.isHidden()
    card._undo()
    settle(room.workplace)
    assert room.referrals.get(first.id).summary.state is ReferralState.ARRIVED


def test_the_file_is_one_click_away(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, room.refer().id)
    page._file.click()
    assert room.went == [(Place.CLIENT, ADULT)]


def test_the_directory_adds_corrects_and_takes_out(qtbot: QtBot, room: ReferralRoom) -> None:
    dialog = InstitutionsDialog(None, room.workplace)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(room.workplace)
    institutions = room.register.institutions
    assert "12356" in shown_words(dialog)
    dialog._hint.acted.emit()
    settle(room.workplace)
    assert [entry.phone for entry in institutions.list_all()] == ["0752-6660000", "12356"]
    assert "12356" not in dialog._hint.text()
    dialog._save.click()
    settle(room.workplace)
    assert shown_words(dialog).count("Please fill this in") == 2
    dialog._edit(dialog._model.rows()[0])
    dialog._form._phone.setText("0752-7770000")
    dialog._save.click()
    settle(room.workplace)
    assert institutions.get(room.hospital.id).phone == "0752-7770000"
    dialog._edit(dialog._model.rows()[0])
    dialog._active.click()
    settle(room.workplace)
    (sheet,) = open_windows(RetireSheet)
    sheet.accept()  # type: ignore[attr-defined]
    settle(room.workplace)
    assert room.hospital.id not in [row.id for row in dialog._model.rows()]
    dialog._show_all.setChecked(True)
    settle(room.workplace)
    assert room.hospital.id in [row.id for row in dialog._model.rows()]


def test_escape_in_the_directory_drops_the_correction_first(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    dialog = InstitutionsDialog(None, room.workplace)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(room.workplace)
    dialog._edit(dialog._model.rows()[0])
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
