"""Advice that was refused, on screen: written down, signed later, taken back on its day."""

import pytest
from pytestqt.qtbot import QtBot

from models.vocabulary import DraftKind, Signer
from services.desk import Desk
from services.referrals.advice import AdviceDetails, NewAdvice
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, ADULT_NAME, CHILD, ReferralRoom, open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.referrals.advice_page import AdvicePage
from ui.referrals.new_advice_page import NewAdvicePage
from ui.referrals.new_page import NewReferralPage
from ui.referrals.subjects import ShowNote
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.subjects import ForClient


@pytest.fixture
def room(desk: Desk) -> ReferralRoom:
    return ReferralRoom(desk)


def given(room: ReferralRoom) -> AdviceDetails:
    new = NewAdvice(ADULT, "general_hospital", ("risk",), "到县医院看看", Signer.CLIENT, "太远")
    kept: AdviceDetails = room.register.advice.record(new)
    return kept


def test_it_is_written_down_and_leads_to_the_note(qtbot: QtBot, room: ReferralRoom) -> None:
    page = NewAdvicePage(room.workplace)
    show(qtbot, page, ForClient(CHILD))
    form = page.form
    form._destination.set_value("general_hospital")
    form._reasons.set_value(("risk",))
    type_text(form._advice, "建议到县医院看看")
    form._refused_by.set_value(Signer.GUARDIAN)
    form._refused_by.chosen.emit(Signer.GUARDIAN)
    assert form._told.isChecked()
    page.finish()
    settle(room.workplace)
    ((place, subject),) = room.went
    assert place is Place.ADVICE
    assert isinstance(subject, ShowNote)
    kept = room.register.advice.get(subject.advice_id)
    assert (kept.refused_by, kept.advice) == (Signer.GUARDIAN, "建议到县医院看看")
    assert room.referrals.counts().total == 0


def test_what_is_missing_is_said_and_what_is_typed_is_kept(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = NewAdvicePage(room.workplace)
    show(qtbot, page, ADULT)
    type_text(page.form._refusal, "太远")
    page.finish()
    settle(room.workplace)
    assert shown_words(page).count("Please fill this in") == 3
    page.keep_open_work()
    settle(room.workplace)
    (draft,) = room.register.drafts.list()
    assert (draft.kind, draft.client_name) == (DraftKind.ADVICE, ADULT_NAME)


def test_the_place_of_the_signed_note_is_kept(qtbot: QtBot, room: ReferralRoom) -> None:
    kept = given(room)
    page = AdvicePage(room.workplace)
    show(qtbot, page, kept.id)
    words = shown_words(page)
    for expected in (ADULT_NAME, "到县医院看看", "太远", "何晓岚"):
        assert expected in words
    assert ADULT_NAME not in page.title()
    page._place.setText("2 号柜")
    page._keep.click()
    settle(room.workplace)
    assert room.register.advice.get(kept.id).paper_place == "2 号柜"
    page._place.setText("柜" * 201)
    page._keep.click()
    settle(room.workplace)
    assert page._place_form.problem("paper_place")


def test_the_note_is_shown_and_a_mistake_of_today_taken_back(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    kept = given(room)
    page = AdvicePage(room.workplace)
    show(qtbot, page, kept.id)
    page._note.click()
    settle(room.workplace)
    (preview,) = open_windows(PreviewDialog)
    assert ADULT_NAME not in preview.windowTitle()
    preview.close()
    backs: list[bool] = []
    room.workplace.navigate.went_back.connect(lambda: backs.append(True))
    page._undo.click()
    settle(room.workplace)
    assert backs == [True]


def test_the_referral_form_leads_to_advice_for_the_same_person(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = NewReferralPage(room.workplace)
    show(qtbot, page, ForClient(ADULT))
    page._advise.click()
    assert room.went == [(Place.NEW_ADVICE, ForClient(ADULT))]
