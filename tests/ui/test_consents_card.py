"""The card of a client's consents and the sheets that it opens."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.client import Client
from models.vocabulary import ConsentPurpose, Signer
from services.consents.records import ConsentState, NewConsentText, Withdrawal
from services.desk import Desk
from tests.services.consents.people import add_client
from tests.services.consents.test_signing import signed
from tests.services.consents.test_withdrawing import put_much_under_way
from tests.ui.client_room import settle
from tests.ui.consent_room import ConsentRoom, button, said
from ui.consents.card import ConsentCard
from ui.consents.history_sheet import HistorySheet
from ui.consents.print_sheet import PrintSheet
from ui.consents.record_sheet import ConsentSheet
from ui.consents.withdraw_sheet import WithdrawSheet
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.sheet import Sheet

S = TypeVar("S", bound=Sheet)

ADULT, GUARDIAN = ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SERVICE_GUARDIAN
TODAY = date(2026, 11, 22)


@pytest.fixture
def room(desk: Desk, qapp: object) -> Iterator[ConsentRoom]:
    room = ConsentRoom(desk)
    yield room
    assert not room.dialogs.answers
    assert not room.dialogs.told


@pytest.fixture
def card(qtbot: QtBot, room: ConsentRoom) -> ConsentCard:
    card = ConsentCard(room.workplace)
    qtbot.addWidget(card)
    card.resize(560, 500)
    card.show()
    return card


def open_sheet(card: ConsentCard, kind: type[S]) -> S:
    settle()
    (sheet,) = (one for one in card.findChildren(kind) if one.isVisible())
    assert isinstance(sheet, kind)
    return sheet


def recording(card: ConsentCard, client_id: int) -> ConsentSheet:
    """The sheet in which a signature or a refusal of this client is recorded."""
    card.follow(client_id)
    settle()
    card._record.click()
    return open_sheet(card, ConsentSheet)


def standings(room: ConsentRoom, client_id: int) -> dict[ConsentPurpose, ConsentState]:
    found = room.register.consents.overview(client_id)
    return {one.purpose: one.state for one in found.standings}


def test_the_card_shows_at_once_what_is_missing_and_why(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    card.follow(add_client(desk, birth=date(2016, 5, 1)))
    settle()
    words = said(card)
    assert "Support (guardian)" in words
    assert words.count("Not signed yet") == 2
    assert "Under 14 a guardian has to sign (PIPL 31)." in words


def test_a_guardians_signature_is_recorded_with_few_keys(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk, birth=date(2016, 5, 1))
    with desk.write() as session:
        client = session.get_one(Client, client_id)
        client.guardian_name, client.guardian_relation = "李德旺", "爷爷"
    sheet = recording(card, client_id)
    form = sheet._form
    assert form._signer.value() == Signer.GUARDIAN
    assert (form._name.text(), form._relation.text()) == ("李德旺", "爷爷")
    form._place.setFocus()
    QTest.keyClicks(form._place, "cabinet 1")
    sheet.finish()
    settle()
    assert not sheet.isVisible()
    assert standings(room, client_id)[GUARDIAN] is ConsentState.SIGNED
    assert "爷爷" in said(card)
    assert "cabinet 1" in said(card)
    assert "李德旺" not in said(card)


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_lost(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk)
    sheet = recording(card, client_id)
    sheet._form._day.setText("30.2.")
    sheet.finish()
    settle()
    assert sheet._form.form.problem("signed_day")
    sheet._form._day.set_value(TODAY)
    sheet.finish()
    settle()
    assert sheet._form.form.problem("paper_place")
    room.dialogs.answers = [False, True]
    sheet._form.changed.emit()
    sheet.reject()  # Esc, then "Go on"
    assert sheet.isVisible()
    sheet.reject()
    assert not sheet.isVisible()
    assert not room.register.consents.overview(client_id).words


def test_a_refusal_says_what_it_means_and_asks_for_no_paper(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk)
    sheet = recording(card, client_id)
    sheet._form._answer.setFocus()
    QTest.keyClick(sheet._form._answer, Qt.Key.Key_2)
    assert not sheet._form._place.isVisible()
    assert "Nobody is sent away for it." in said(sheet)
    sheet.finish()
    settle()
    assert standings(room, client_id)[ADULT] is ConsentState.REFUSED
    assert "The client said no." in said(card)


def test_the_version_is_asked_only_where_there_are_several(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk)
    sheet = recording(card, client_id)
    assert not sheet._form._version.isVisible()
    sheet.reject()
    room.register.consents.write_text(NewConsentText(ADULT, 1, "同意书", "新的话", False))
    card._record.click()
    sheet = open_sheet(card, ConsentSheet)
    assert sheet._form._version.isVisible()
    assert sheet._form._version.currentText() == "2"
    texts = room.register.consents.texts()
    first = next(text for text in texts if text.version == 1)
    sheet._form._version.set_value(str(first.id))
    sheet._form._place.setText("cabinet 1")
    sheet.finish()
    settle()
    assert room.register.consents.overview(client_id).words[0].version == 1


def test_a_withdrawal_lists_what_hangs_on_it_first(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk)
    put_much_under_way(desk, client_id)
    room.register.consents.record(signed(client_id))
    card.follow(client_id)
    settle()
    button(card, "Take back…").click()
    sheet = open_sheet(card, WithdrawSheet)
    words = said(sheet)
    for part in (
        "Z-2026-0",
        "Z-2026-1",
        "县人民医院",
        "F-2026-001",
        "和睦小组",
        "2026-11-23 10:00",
    ):
        assert part in words
    assert "Z-2026-2" not in words
    assert sheet._form._cancels.isChecked()
    sheet.finish()
    settle()
    assert standings(room, client_id)[ADULT] is ConsentState.WITHDRAWN
    words = said(card)
    assert "Withdrawn" in words
    assert "Still with others" in words
    assert button(card, "Letters of recall…").isVisible()


def test_a_mistake_of_today_is_taken_back_from_the_history(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk)
    word = room.register.consents.record(signed(client_id)).words[0]
    room.register.consents.withdraw(Withdrawal(word.id, TODAY, "本人"))
    card.follow(client_id)
    settle()
    for expected in (ConsentState.SIGNED, ConsentState.MISSING):
        card._history.click()
        sheet = open_sheet(card, HistorySheet)
        button(sheet, "Undo").click()
        settle()
        assert standings(room, client_id)[ADULT] is expected
    assert not card._history.isVisible()


@pytest.mark.parametrize("words", ["Print", "In English"])
def test_a_form_is_printed_in_chinese_or_english(
    desk: Desk, room: ConsentRoom, card: ConsentCard, words: str
) -> None:
    card.follow(add_client(desk, birth=date(2016, 5, 1)))
    settle()
    card._print.click()
    sheet = open_sheet(card, PrintSheet)
    buttons = sheet.findChildren(QPushButton)
    next(one for one in buttons if one.text() == words).click()
    settle()
    (preview,) = card.findChildren(PreviewDialog)
    assert preview.isVisible()
    preview.reject()


def test_the_log_of_disclosures_is_one_click_away(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    client_id = add_client(desk)
    card.follow(client_id)
    settle()
    card._disclosures.click()
    assert room.went == [(Place.DISCLOSURES, client_id)]


def test_another_clients_consents_are_not_shown_while_they_are_fetched(
    desk: Desk, room: ConsentRoom, card: ConsentCard
) -> None:
    first, second = add_client(desk), add_client(desk, "王小明")
    room.register.consents.record(signed(first))
    card.follow(first)
    settle()
    card.follow(second)
    assert not card.isEnabled()
    card.follow(first)
    settle()
    QApplication.processEvents()
    assert card.isEnabled()
    assert "Signed" in said(card)
