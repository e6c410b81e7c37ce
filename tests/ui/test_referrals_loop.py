"""The loop on screen: retired institutions, endings, letters, late receipts, statistics."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import ConsentPurpose, DraftKind, ReferralConsent, ReferralState
from services.desk import Desk
from services.institutions import InstitutionEdit
from services.referrals.school_letters import LetterEdit
from tests.services.consents.people import add_word
from tests.services.referrals.issued import TODAY, make_room
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, ADULT_NAME, CHILD, ReferralRoom, open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.referrals.ending_sheet import EndingSheet
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.letter_sheet import LetterSheet
from ui.referrals.list_page import ReferralsPage
from ui.referrals.medical_sheet import MedicalSheet
from ui.referrals.new_page import NewReferralPage
from ui.referrals.referral_page import ReferralPage
from ui.referrals.return_sheet import ReturnSheet
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.subjects import OpenDraft


@pytest.fixture
def room(desk: Desk) -> ReferralRoom:
    return ReferralRoom(desk)


W = TypeVar("W", bound=QWidget)


def window(kind: type[W]) -> W:
    """The only open window of this kind."""
    (found,) = open_windows(kind)
    assert isinstance(found, kind)
    return found


def test_an_open_form_is_told_that_its_institution_retired(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    institutions = room.register.institutions
    new = institutions.add(InstitutionEdit("县第一人民医院", "general_hospital"))
    page = NewReferralPage(room.workplace)
    show(qtbot, page, ADULT)
    page.form.place.choice.set_value(str(room.hospital.id))
    institutions.retire(room.hospital.id, new.id)
    page.reload()
    settle(room.workplace)
    assert "县人民医院 心理科 is not in use any more" in page.form.place.retired.text()
    page.form.place.retired.acted.emit()
    assert page.form.place.choice.value() == str(new.id)
    assert not page.form.place.retired.isVisible()


def test_a_draft_is_told_too_and_loses_nothing(qtbot: QtBot, room: ReferralRoom) -> None:
    old = str(room.hospital.id)
    kept = room.register.drafts.save(
        DraftKind.REFERRAL, {"institution_id": old, "observations": "睡不好"}
    )
    room.register.institutions.retire(room.hospital.id)
    page = NewReferralPage(room.workplace)
    show(qtbot, page, OpenDraft(kept.id))
    assert page.form.value("observations") == "睡不好"
    assert page.form.value("institution_id") == old
    assert page.form.place.retired.isVisible()


def test_a_signed_consent_is_taken_over_and_a_withdrawn_one_is_said(
    qtbot: QtBot, room: ReferralRoom, desk: Desk
) -> None:
    add_word(desk, ADULT, ConsentPurpose.REFERRAL, date(2026, 11, 3))
    page = NewReferralPage(room.workplace)
    show(qtbot, page, ADULT)
    assert page.form._consent.value() == ReferralConsent.CLIENT
    assert page.form._consent_day.value() == date(2026, 11, 3)
    assert "Referral consent of 2026-11-03" in shown_words(page)
    assert not page.keeper.has_work()
    add_word(desk, ADULT, ConsentPurpose.REFERRAL, TODAY, is_given=False)
    page.reload()
    settle(room.workplace)
    assert "Only an emergency" in shown_words(page)
    page.form.place.choice.set_value(str(room.hospital.id))
    page.form._reasons.set_value(("risk",))
    page.form._risk.set_value("low")
    page.finish()
    settle(room.workplace)
    assert "They withdrew or refused" in shown_words(page)
    assert room.referrals.counts().total == 0


def test_a_half_typed_entry_survives_the_lock(qtbot: QtBot, room: ReferralRoom) -> None:
    page = ReferralsPage(room.workplace)
    show(qtbot, page)
    page._directory.click()
    settle(room.workplace)
    dialog = window(InstitutionsDialog)
    type_text(dialog._form._name, "青禾镇卫生院")
    page.keep_open_work()  # as the lock does
    settle(room.workplace)
    dialog.close()
    dialog.deleteLater()
    (draft,) = room.register.drafts.list()
    assert draft.kind is DraftKind.INSTITUTION
    settle(room.workplace)
    again = ReferralsPage(room.workplace)
    show(qtbot, again)
    again.open_subject(OpenDraft(draft.id))
    settle(room.workplace)
    dialog = window(InstitutionsDialog)
    assert dialog._form.typed().name == "青禾镇卫生院"
    dialog._form._kind.set_value("township_health_centre")
    dialog._save.click()
    settle(room.workplace)
    assert room.register.drafts.list() == ()


def test_a_referral_is_ended_with_its_reason_and_undone(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = ReferralPage(room.workplace)
    show(qtbot, page, referral.id)
    page._end.click()
    sheet = window(EndingSheet)
    sheet._state.set_value(ReferralState.LOST)
    sheet.accept()
    settle(room.workplace)
    assert sheet._form.form.problem("text")
    sheet._text.setText("电话打不通，医院没有登记")
    sheet.accept()
    settle(room.workplace)
    assert not sheet.isVisible()
    assert room.referrals.get(referral.id).summary.state is ReferralState.LOST
    assert "电话打不通" in shown_words(page)
    page._history._undo.click()
    settle(room.workplace)
    assert room.referrals.get(referral.id).summary.state is ReferralState.ISSUED


def test_ctrl_enter_ends_it_like_every_other_form(qtbot: QtBot, room: ReferralRoom) -> None:
    sheet = EndingSheet(None, room.workplace, room.refer(), (ReferralState.LOST,))
    qtbot.addWidget(sheet)
    sheet.open()
    settle(room.workplace)
    type_text(sheet._text, "打了三次电话")
    with qtbot.waitSignal(sheet.wanted) as wanted:
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args[0].text == "打了三次电话"


def test_the_letter_is_offered_for_a_child_only_and_its_signature_booked(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = ReferralPage(room.workplace)
    show(qtbot, page, room.refer(ADULT).id)
    assert not page._papers_card.isVisible()
    referral = room.refer(CHILD)
    page.open_subject(referral.id)
    settle(room.workplace)
    page._papers_card.letter_wanted.emit()
    settle(room.workplace)
    sheet = window(LetterSheet)
    sheet._signed.setText("未定")
    sheet._keep()
    assert sheet._form.form.problem("signed_day")
    sheet._signed.set_value(TODAY)
    sheet._print()
    settle(room.workplace)
    assert room.register.school_letters.get(referral.id).edit == LetterEdit(signed_day=TODAY)
    preview = window(PreviewDialog)
    assert "李梓涵" not in preview.windowTitle()
    preview.reject()
    assert "Signed by the guardian on 2026-11-22" in shown_words(page)


def test_the_medical_slip_is_a_health_centres(qtbot: QtBot, room: ReferralRoom, desk: Desk) -> None:
    make_room(desk, "health_centre")
    referral = room.refer()
    page = ReferralPage(room.workplace)
    show(qtbot, page, referral.id)
    page._papers_card.slip_wanted.emit()
    settle(room.workplace)
    sheet = window(MedicalSheet)
    assert all(widget.text() == "" for widget in sheet._fields.values())
    sheet._keep()
    settle(room.workplace)
    assert sheet._form.form.problem("doctor")
    sheet._fields["doctor"].setText("陈医生")
    sheet._keep()
    settle(room.workplace)
    assert room.register.medical_slips.get(referral.id).doctor == "陈医生"


def test_late_receipts_and_statistics_have_their_views(qtbot: QtBot, room: ReferralRoom) -> None:
    late = room.refer(day=date(2026, 11, 1))
    page = ReferralsPage(room.workplace)
    show(qtbot, page)
    page._view.set_value("chase")
    page._view.chosen.emit("chase")
    settle(room.workplace)
    assert [call.number for call in page._chase._model.rows()] == [late.number]
    assert ADULT_NAME not in shown_words(page._chase)
    page._chase._table.opened.emit(page._chase._model.rows()[0])
    assert room.went == [(Place.REFERRAL, late.id)]
    page._view.set_value("loop")
    page._view.chosen.emit("loop")
    settle(room.workplace)
    assert [line.issued for line in page._loop._model.rows()] == [1, 1]
    assert "about 1 person" in page._loop._persons.text()


def test_the_slip_back_asks_for_what_it_needs_then_shows_itself(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    sheet = ReturnSheet(None, room.workplace)
    qtbot.addWidget(sheet)
    sheet.show()
    settle(room.workplace)
    sheet._show.click()
    assert [sheet._form.form.problem(name) != "" for name in ("client_id", "institution_id")] == [
        True,
        True,
    ]
    sheet._client.load(ADULT)
    settle(room.workplace)
    sheet._place.set_value(str(room.hospital.id))
    sheet._consent.set_value(ReferralConsent.CLIENT)
    sheet._show.click()
    settle(room.workplace)
    assert sheet._form.form.problem("work_done")
    sheet._work_done.setText("谈了三次")
    sheet._show.click()
    settle(room.workplace)
    preview = window(PreviewDialog)
    preview.reject()
