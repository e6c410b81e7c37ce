"""A lock while a consent, an appointment, a receipt or a reason is typed loses no word."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.vocabulary import CaseState, ConsentPurpose, ReferralState
from services.appointments.records import NewAppointment
from services.crises.records import NewCrisis
from services.desk import Desk
from services.risk.duty_records import Disposition
from services.visits.note_templates import NoteTemplateService
from tests.services.consents.people import add_word
from tests.services.visits.rows import TODAY
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, CHILD, ReferralRoom
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.calendar.appointment_sheet import CancelSheet
from ui.calendar.booking_sheet import BookingSheet
from ui.consents.record_sheet import ConsentSheet
from ui.consents.withdraw_sheet import WithdrawSheet
from ui.crises.crisis_page import CrisisPage
from ui.navigation import Place
from ui.referrals.referral_page import ReferralPage
from ui.rights.reason_sheet import ReasonForm, ReasonSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.visits.templates_sheet import _TemplateSheet
from ui.workplace import Workplace


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


@pytest.fixture
def page(qtbot: QtBot, room: RiskRoom) -> CrisisPage:
    """Something that sheets stand before."""
    page = CrisisPage(room.workplace)
    qtbot.addWidget(page)
    return page


def lock(sheet: QDialog, workplace: Workplace) -> None:
    """As the lock does it: keep what is open, then leave the dialog unanswered."""
    sheet.keep_open_work()  # type: ignore[attr-defined]
    settle(workplace)
    sheet.done(QDialog.DialogCode.Rejected)


def names(room: ReferralRoom) -> list[str]:
    return [draft.sheet.name for draft in room.register.drafts.list() if draft.sheet]


def test_a_withdrawal(room: RiskRoom, page: CrisisPage, desk: Desk) -> None:
    consents = room.register.consents
    add_word(desk, ADULT, ConsentPurpose.SERVICE_ADULT, date(2026, 11, 1))
    (word,) = (one.word for one in consents.overview(ADULT).standings if one.word)

    def sheet() -> WithdrawSheet:
        made = WithdrawSheet(page, room.workplace, ADULT, word, consents.consequences(word.id))
        made.open()
        settle(room.workplace)
        return made

    first = sheet()
    type_text(first._form._reason, "不想再来了")
    lock(first, room.workplace)
    again = sheet()
    assert again._form._reason.text() == "不想再来了"
    again.finish()
    settle(room.workplace)
    assert names(room) == []


def test_a_consent_with_the_signers_of_its_kind(room: RiskRoom, page: CrisisPage) -> None:
    consents = room.register.consents

    def sheet() -> ConsentSheet:
        made = ConsentSheet(page, room.workplace, consents.overview(CHILD), consents.texts())
        made.open()
        settle(room.workplace)
        return made

    first = sheet()
    form = first._form
    form._purpose.set_value(ConsentPurpose.REFERRAL)
    form._fit_purpose()
    signer = form._signer.value()
    type_text(form._name, "王秀兰")
    type_text(form._place, "柜 3")
    lock(first, room.workplace)
    form = sheet()._form
    assert form._purpose.value() == ConsentPurpose.REFERRAL
    assert (form._signer.value(), form._name.text(), form._place.text()) == (
        signer,
        "王秀兰",
        "柜 3",
    )
    assert names(room) == [SheetName.CONSENT]


def test_an_appointment_of_one_client_is_not_proposed_for_another(
    room: RiskRoom, page: CrisisPage
) -> None:
    def sheet(client_id: int) -> BookingSheet:
        new = NewAppointment(day=TODAY + timedelta(days=1), start_minute=570, client_id=client_id)
        planner = room.register.appointments.planner()
        made = BookingSheet(page, room.workplace, planner, new)
        made.open()
        settle(room.workplace)
        return made

    first = sheet(ADULT)
    type_text(first._form._purpose, "第二次面谈")
    lock(first, room.workplace)
    assert sheet(CHILD)._form._purpose.text() == ""
    again = sheet(ADULT)
    assert again._form._purpose.text() == "第二次面谈"
    assert again._form.client.client_id() == ADULT
    again._finish()
    settle(room.workplace)
    assert names(room) == []


def test_why_an_appointment_is_cancelled(room: RiskRoom, page: CrisisPage) -> None:
    new = NewAppointment(day=TODAY, start_minute=570, client_id=ADULT, mode="phone")
    (row,) = room.register.appointments.book(new)

    def sheet() -> CancelSheet:
        made = CancelSheet(page, room.workplace, row)
        made.open()
        settle(room.workplace)
        return made

    first = sheet()
    type_text(first._reason, "孩子发烧")
    lock(first, room.workplace)
    again = sheet()
    assert again.reason() == "孩子发烧"
    again.accept()
    settle(room.workplace)
    assert names(room) == []


def test_a_reason_for_how_a_file_is_used(room: RiskRoom, page: CrisisPage) -> None:
    given: list[str] = []

    def sheet(part: str) -> ReasonSheet:
        form = ReasonForm("reason", "原因", "")
        key = sheet_key(SheetName.REASON, Place.RIGHTS, ADULT, part)
        made = ReasonSheet(
            page, room.workplace, "停止使用", form, lambda reason, _: given.append(reason), key
        )
        made.begin("停止使用")
        settle(room.workplace)
        return made

    first = sheet("lock")
    type_text(first._reasons._reason, "本人要求")
    lock(first, room.workplace)
    assert sheet("restrict")._reasons._reason.text() == ""
    sheet("lock").finish()
    settle(room.workplace)
    assert given == ["本人要求"]
    assert names(room) == []


def test_an_outline_for_notes(room: RiskRoom, page: CrisisPage, desk: Desk) -> None:
    room.register.note_templates = NoteTemplateService(desk)

    def sheet() -> _TemplateSheet:
        made = _TemplateSheet(page, room.workplace, None, may_make_for_all=False)
        made.open()
        settle(room.workplace)
        return made

    first = sheet()
    type_text(first.form.field("body"), "来意\n商定")
    lock(first, room.workplace)
    assert sheet().form.value("body") == "来意\n商定"


def test_a_slip_comes_back_with_its_own_referral_only(
    qtbot: QtBot, room: RiskRoom, desk: Desk
) -> None:
    first, second = room.refer(), room.refer(CHILD)
    page = ReferralPage(room.workplace)
    show(qtbot, page, first.id)
    card, slip = page._receipt, page._receipt._slip

    def look_up(code: str) -> None:
        card.begin(code)
        settle(room.workplace)

    look_up(room.code(first))
    slip._outcome.set_value(ReferralState.DECLINED)
    slip._show_fields()
    type_text(slip._advice, "没有床位")
    page.keep_open_work()
    settle(room.workplace)
    assert names(room) == [SheetName.RECEIPT]
    look_up(room.code(second))
    assert (slip._outcome.value(), slip._advice.text()) == ("", "")
    look_up(room.code(first))
    assert (slip._outcome.value(), slip._advice.text()) == (ReferralState.DECLINED, "没有床位")
    assert slip._reason.isVisible()
    slip._reason.set_value("not_come")
    card._book()
    settle(room.workplace)
    assert names(room) == []
    assert room.referrals.get(first.id).summary.state is ReferralState.DECLINED


def test_how_a_crisis_ended_stays_when_the_page_is_read_again(
    qtbot: QtBot, room: RiskRoom, desk: Desk
) -> None:
    crises = room.register.crises
    one, other = (
        crises.record(NewCrisis(TODAY, ("self_harm",), "high", client_id=CHILD)).id
        for _ in range(2)
    )
    page = CrisisPage(room.workplace)
    show(qtbot, page, one)
    closing = page._closing
    type_text(closing._text, "已回校")
    page.reload()  # a colleague looked again meanwhile
    settle(room.workplace)
    assert closing._text.text() == "已回校"
    page.open_subject(other)
    settle(room.workplace)
    assert closing._text.text() == ""
    page.open_subject(one)
    settle(room.workplace)
    assert closing._text.text() == "已回校"
    for check in crises.get(one).checks:
        found = Disposition("checked", (), "情绪平稳", level="low")
        room.register.duties.dispose(check.view.id, found)
    page.reload()
    settle(room.workplace)
    closing._ask()
    settle(room.workplace)
    assert crises.get(one).summary.state is CaseState.CLOSED
    assert closing._text.text() == ""
    assert names(room) == []
