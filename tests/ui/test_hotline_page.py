"""A call is written down while somebody talks: anonymous, quick, never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import AgeBand, Sex
from services.desk import Desk
from services.hotline import CallFacts
from services.visits.records import NewVisit
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, open_windows, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.hotline.call_card import CallCard, CallSheet
from ui.hotline.call_page import HotlinePage
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.subjects import OpenDraft
from ui.visits.words import Labels


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


def opened(qtbot: QtBot, room: RiskRoom, subject: object = None) -> HotlinePage:
    page = HotlinePage(room.workplace)
    show(qtbot, page, subject)
    return page


def typed(page: HotlinePage, room: RiskRoom, **changes: object) -> None:
    page.form.restore(page.form.typed() | changes)
    settle(room.workplace)


def a_call(room: RiskRoom, **facts: object) -> int:
    visit = NewVisit(
        room.desk.clock.today(),
        "hotline",
        ("sleep",),
        "low",
        sex=Sex.MALE,
        age_band=AgeBand.UNDER_35,
    )
    number: int = room.register.hotline.finish(visit, CallFacts(**facts)).id  # type: ignore[arg-type]
    return number


def test_topic_and_danger_are_enough(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    assert page.form.value("start") == "09:30:00"
    typed(page, room, topics=["sleep"], risk="none")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.went))
    place, visit_id = room.went[-1]
    assert place is Place.VISIT
    visit = room.register.visits.get(visit_id).summary
    assert (visit.mode, visit.client_id, visit.sex) == ("hotline", None, Sex.UNKNOWN)
    found = room.register.hotline.find(visit_id)
    assert found.facts == CallFacts()


def test_the_call_ends_by_a_button(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    typed(page, room, topics=["sleep"], risk="none", start="09:05:00")
    page._call_form._over.click()
    page.finish()
    settle(room.workplace)
    assert room.register.visits.get(room.went[-1][1]).summary.minutes == 25


def test_missing_things_stand_beside_their_fields(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("topics")
    assert page.form.form.problem("risk")


def test_an_unfinished_call_is_a_draft(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("handling"), "先听着")
    page.keep_open_work()
    settle(room.workplace)
    (draft,) = room.register.drafts.list()
    again = opened(qtbot, room, OpenDraft(draft.id))
    assert again.form.value("handling") == "先听着"
    assert again._call_form.picker.picked().is_anonymous


def test_a_plan_or_an_act_is_answered_quietly(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    steps = page.form.field("ideation")
    QTest.keyClick(steps, Qt.Key.Key_4)
    assert "110" in shown_words(steps.parentWidget() or page)
    QTest.keyClick(steps, Qt.Key.Key_1)
    assert "110, 120" not in shown_words(steps.parentWidget() or page)


def test_a_known_client_may_be_picked(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    typed(page, room, topics=["sleep"], risk="high", client_id=ADULT, is_anonymous=False)
    page.finish()
    settle(room.workplace)
    assert room.register.visits.get(room.went[-1][1]).summary.client_id == ADULT
    assert len(room.register.duties.open_ones()) == 1


def test_the_card_shows_a_call_and_hides_for_other_visits(qtbot: QtBot, room: RiskRoom) -> None:
    card = CallCard(room.workplace, Labels(room.workplace))
    qtbot.addWidget(card)
    visit_id = a_call(room, caller_name="小李", phone="13800000000", outcome="calmed")
    card.open_visit(visit_id)
    settle(room.workplace)
    card.show()
    assert "13800000000" in shown_words(card)
    room.workplace.curtain.toggle()
    assert "13800000000" not in shown_words(card)
    assert "小李" not in shown_words(card)
    card.open_visit(999)
    settle(room.workplace)
    assert card.isHidden()


def test_own_facts_are_corrected_in_a_sheet(qtbot: QtBot, room: RiskRoom) -> None:
    visit_id = a_call(room, is_first=True)
    card = CallCard(room.workplace, Labels(room.workplace))
    qtbot.addWidget(card)
    card.open_visit(visit_id)
    settle(room.workplace)
    card._correct.click()
    (sheet,) = open_windows(CallSheet)
    assert isinstance(sheet, CallSheet)
    type_text(sheet.form.field("area"), "邻县")
    sheet.finish()
    settle(room.workplace)
    facts = room.register.hotline.find(visit_id).facts
    assert (facts.area, facts.is_first, facts.is_local) == ("邻县", True, None)
    card.show()
    assert "Area: –" in shown_words(card)
    assert "何晓岚" in shown_words(card)


def test_the_card_to_put_up_and_the_return_are_one_press_away(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    page._card_to_put_up.click()
    settle(room.workplace)
    (preview,) = open_windows(PreviewDialog)
    preview.close()
    (to_return,) = page.header_actions()
    assert isinstance(to_return, QPushButton)
    to_return.click()
    assert room.went[-1] == (Place.HOTLINE_RETURN, None)
