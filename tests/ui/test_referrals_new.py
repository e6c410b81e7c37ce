"""Writing a referral: from a client or a visit, by keyboard, without losing anything."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from models.visit import Visit
from models.vocabulary import DraftKind, ReferralConsent, Urgency
from services.desk import Desk
from tests.services.summary.records import visit
from tests.ui.kit import type_text
from tests.ui.referral_room import (
    ADULT,
    ADULT_NAME,
    CHILD,
    ReferralRoom,
    open_windows,
    shown_words,
)
from tests.ui.visits_room import Keyboard, settle, show
from ui.navigation import Place
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.new_page import NewReferralPage
from ui.referrals.subjects import ShowPaper
from ui.shared.subjects import ForClient, OpenDraft
from ui.visits.visit_page import VisitPage

STAMP = {"finalised_at": datetime(2026, 11, 20, tzinfo=UTC)}


@pytest.fixture
def room(desk: Desk) -> ReferralRoom:
    return ReferralRoom(desk)


def opened(qtbot: QtBot, room: ReferralRoom, subject: object = None) -> NewReferralPage:
    page = NewReferralPage(room.workplace)
    show(qtbot, page, subject)
    return page


def finish(qtbot: QtBot, room: ReferralRoom, page: NewReferralPage) -> None:
    page._finish_button.click()
    settle(room.workplace)


def fill(page: NewReferralPage) -> None:
    form = page.form
    form.place.choice.set_value("1")
    form._reasons.set_value(("medical_assessment", "beyond_scope"))
    form._risk.set_value("medium")
    type_text(form._observations, "近一个月睡不好，𬭎说的")


def test_a_referral_is_written_by_keyboard_alone(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room)
    keys = Keyboard(room.workplace)
    keys.type("zym")
    keys.press(Qt.Key.Key_Return)
    assert page.form.client.client_id() == ADULT
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    keys.type("1")
    keys.press(Qt.Key.Key_Return, times=2)
    keys.press(Qt.Key.Key_3)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_2)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(room.went) == 1)
    (place, subject) = room.went[0]
    assert place is Place.REFERRAL
    assert isinstance(subject, ShowPaper)
    details = room.referrals.get(subject.referral_id)
    assert details.summary.client_name == ADULT_NAME
    assert details.reasons == ("medical_assessment",)
    assert (details.risk, details.summary.urgency) == ("medium", Urgency.WITHIN_DAY)
    assert details.summary.reply_by == date(2026, 11, 29)
    assert (details.consent, details.consent_day) == (ReferralConsent.CLIENT, date(2026, 11, 22))


def test_from_a_client_the_person_is_there_already(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, ADULT)
    assert page.form.client.client_id() == ADULT
    assert "S-2026-001" in shown_words(page)
    fill(page)
    finish(qtbot, room, page)
    assert len(room.went) == 1
    assert page.form.client.client_id() is None


def test_from_a_visit_the_referral_remembers_it(
    qtbot: QtBot, room: ReferralRoom, desk: Desk
) -> None:
    with desk.write() as session:
        session.execute(insert(Visit), [{"id": 1, **visit("2026-11", client_id=ADULT, **STAMP)}])
    visit_page = VisitPage(room.workplace)
    show(qtbot, visit_page, 1)
    visit_page._refer_button.click()
    (place, subject) = room.went.pop()
    assert (place, subject) == (Place.NEW_REFERRAL, ForClient(ADULT, 1))
    page = opened(qtbot, room, subject)
    fill(page)
    finish(qtbot, room, page)
    (referral,) = room.referrals.list_page().rows
    assert room.referrals.get(referral.id).visit_id == 1


def test_for_a_child_the_guardian_is_proposed_and_required(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = opened(qtbot, room, CHILD)
    form = page.form
    assert form._consent.value() == ReferralConsent.GUARDIAN
    fill(page)
    form._consent.setFocus()
    QTest.keyClick(form._consent, Qt.Key.Key_3)
    assert "legal ground" in shown_words(page)
    QTest.keyClick(form._consent, Qt.Key.Key_1)
    finish(qtbot, room, page)
    assert "Under 14, a guardian has to agree" in shown_words(page)
    assert room.went == []
    QTest.keyClick(form._consent, Qt.Key.Key_3)
    finish(qtbot, room, page)
    assert len(room.went) == 1


def test_opening_the_page_alone_makes_no_draft(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, ADULT)
    assert page.form.client.client_id() == ADULT
    page.keep_open_work()
    settle(room.workplace)
    assert room.register.drafts.list() == ()


def test_everything_missing_is_said_at_once_and_what_was_typed_stays(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = opened(qtbot, room)
    type_text(page.form._observations, "睡不好")
    page.form._consent_day.setText("未定")
    finish(qtbot, room, page)
    words = shown_words(page)
    assert words.count("Please fill this in") == 4
    assert "Write it like" in words
    assert page.form._observations.text() == "睡不好"
    assert room.referrals.list_page().rows == ()


def test_the_day_of_reply_follows_the_urgency_until_it_is_typed(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = opened(qtbot, room, ADULT)
    form = page.form
    assert form._reply_by.value() == date(2026, 12, 6)
    form._urgency.setFocus()
    QTest.keyClick(form._urgency, Qt.Key.Key_1)
    assert form._reply_by.value() == date(2026, 11, 29)
    form._reply_by.setFocus()
    form._reply_by.clear()
    QTest.keyClicks(form._reply_by, "12-20")
    QTest.keyClick(form._urgency, Qt.Key.Key_4)
    assert form._reply_by.value() == date(2026, 12, 20)
    fill(page)
    finish(qtbot, room, page)
    assert room.referrals.list_page().rows[0].reply_by == date(2026, 12, 20)


def test_what_is_typed_becomes_a_draft_and_comes_back(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, ADULT)
    fill(page)
    page.form._consent.set_value(ReferralConsent.GUARDIAN)
    page.keep_open_work()
    settle(room.workplace)
    (draft,) = room.register.drafts.list()
    assert (draft.kind, draft.client_name) == (DraftKind.REFERRAL, ADULT_NAME)
    again = opened(qtbot, room, OpenDraft(draft.id))
    assert again.form.typed() == page.form.typed()
    finish(qtbot, room, again)
    assert room.register.drafts.list() == ()
    assert room.referrals.list_page().rows[0].client_name == ADULT_NAME


def test_a_waiting_draft_is_offered(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, ADULT)
    fill(page)
    page.keep_open_work()
    settle(room.workplace)
    other = opened(qtbot, room, CHILD)
    assert not other.notice.isVisible()
    later = opened(qtbot, room, None)
    assert "is kept as a draft" in shown_words(later)
    later.notice.acted.emit()
    settle(room.workplace)
    assert later.form.client.client_id() == ADULT
    assert later.form._observations.text() == "近一个月睡不好，𬭎说的"


def test_coming_back_to_the_page_keeps_what_was_begun(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room, ADULT)
    fill(page)
    page.open_subject(ADULT)
    settle(room.workplace)
    assert page.form._risk.value() == "medium"
    assert "You had begun this" in shown_words(page)
    page.notice.acted.emit()
    settle(room.workplace)
    assert page.form._risk.value() == ""
    assert len(room.register.drafts.list()) == 1


def test_a_directory_entry_added_from_the_form_is_chosen(qtbot: QtBot, room: ReferralRoom) -> None:
    room.register.institutions.retire(room.hospital.id)
    page = opened(qtbot, room, ADULT)
    assert "The directory is empty" in shown_words(page)
    page.form.place.directory_wanted.emit()
    settle(room.workplace)
    (dialog,) = open_windows(InstitutionsDialog)
    assert isinstance(dialog, InstitutionsDialog)
    dialog._form._name.setText("青禾镇卫生院")
    dialog._form._kind.set_value("township_health_centre")
    dialog._save.click()
    settle(room.workplace)
    dialog._close.click()
    settle(room.workplace)
    assert page.form.place.choice.currentText() == "青禾镇卫生院"
    assert "The directory is empty" not in shown_words(page)


def test_a_person_without_a_file_leads_to_a_new_file(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room)
    page.form.client.new_wanted.emit("赵六")
    assert room.went[0][0] is Place.CLIENT
