"""The page of one client's rights."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.room import Staff
from models.vocabulary import ClientState, RequestState, Role, Signer
from services.clients.flags import FlagService
from services.clients.records import ClientFields
from services.clients.service import ClientService
from services.rights.file_access import FileAccessService
from services.rights.requests import RequestService
from services.rights.retention import RetentionService
from services.visits.drafts import DraftService
from tests.fakes import FixedClock
from tests.services.rights.conftest import signed_in
from tests.services.rights.test_requests import asked
from tests.ui.kit import make_workplace, type_text
from tests.ui.referral_room import shown_words
from tests.ui.rights_room import RightsRoom, rights_room, rows_of
from tests.ui.visits_room import settle, show
from ui.curtain import MASK
from ui.navigation import Place
from ui.rights.client_page import ClientRightsPage
from ui.rights.copy_sheet import CopySheet, WrittenSheet
from ui.rights.reason_sheet import ReasonSheet
from ui.rights.request_sheet import AnswerSheet, RequestSheet
from ui.shared.choices import Segmented
from ui.shared.form import NoteField
from ui.shared.record_table import RecordTable


@pytest.fixture
def room(tmp_path: Path, clock: FixedClock, qapp: object) -> Iterator[RightsRoom]:
    with rights_room(tmp_path, clock) as room:
        yield room
        assert not room.dialogs.answers
        assert not room.dialogs.told


@pytest.fixture
def client_id(room: RightsRoom) -> int:
    return room.register.clients.add(ClientFields(name="周玉梅")).id


def opened(qtbot: QtBot, room: RightsRoom, client_id: int) -> ClientRightsPage:
    page = ClientRightsPage(room.workplace)
    show(qtbot, page, client_id)
    return page


def say(sheet: ReasonSheet, words: str) -> None:
    field = sheet.findChild(NoteField)
    assert isinstance(field, NoteField)
    type_text(field, words)


def test_request_is_written_down(qtbot: QtBot, room: RightsRoom, client_id: int) -> None:
    page = opened(qtbot, room, client_id)
    assert "Nothing was asked for" in shown_words(page)
    page._new.click()
    sheet = room.sheet(page, RequestSheet)
    kinds = sheet.findChildren(Segmented)[0]
    QTest.keyClick(kinds, Qt.Key.Key_3)
    room.press(sheet, "Save")
    assert "Please fill this in" in shown_words(sheet)  # how it was checked who asks
    seen = next(f for f in sheet.findChildren(QLineEdit) if "identity" in f.placeholderText())
    type_text(seen, "看过身份证")
    room.press(sheet, "Save")
    (request,) = room.register.requests.of_client(client_id)
    assert (request.kind, request.identity_seen) == ("deletion", "看过身份证")
    assert "Asked for" in shown_words(page)


def test_a_guardians_request_survives_the_lock_with_the_name(
    qtbot: QtBot, room: RightsRoom, client_id: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    signers = (Signer.CLIENT, Signer.GUARDIAN)
    sheet = RequestSheet(parent, room.workplace, client_id, signers)
    sheet.form.restore(sheet.form.typed() | {"asked_by": "guardian"})
    name = sheet.form.field("asker_name")
    assert isinstance(name, QLineEdit)
    type_text(name, "奶奶")
    sheet.keep_open_work()
    sheet.done(QDialog.DialogCode.Rejected)
    settle(room.workplace)
    again = RequestSheet(parent, room.workplace, client_id, signers)
    settle(room.workplace)
    assert again.form.record().asker_name == "奶奶"


def test_late_request_says_so(qtbot: QtBot, room: RightsRoom, client_id: int) -> None:
    day = room.clock.today() - timedelta(days=20)
    room.register.requests.add(asked(client_id, asked_day=day))
    page = opened(qtbot, room, client_id)
    table = page.findChildren(RecordTable)[0]
    assert rows_of(table) == [[day.isoformat(), "Copy of the record", "The person", "5 d late"]]


def test_copy_is_written_handed_over_deleted_and_answered(
    qtbot: QtBot, room: RightsRoom, client_id: int, tmp_path: Path
) -> None:
    request = room.register.requests.add(asked(client_id))
    page = opened(qtbot, room, client_id)
    folder = tmp_path / "stick"
    folder.mkdir()
    room.dialogs.answers = [folder]
    room.press(page, "Make the copy")
    room.press(room.sheet(page, CopySheet), "Write the files")
    assert len(list(folder.iterdir())) == 2
    room.press(room.sheet(page, WrittenSheet), "Handed over: delete the files")
    assert list(folder.iterdir()) == []
    room.press(room.sheet(page, AnswerSheet), "Save")
    (done,) = room.register.requests.of_client(client_id)
    assert (done.id, done.state) == (request.id, RequestState.DONE)


def test_refusal_without_a_reason_stays_open(
    qtbot: QtBot, room: RightsRoom, client_id: int
) -> None:
    room.register.requests.add(asked(client_id))
    page = opened(qtbot, room, client_id)
    room.press(page, "Answer")
    sheet = room.sheet(page, AnswerSheet)
    QTest.keyClick(sheet.findChildren(Segmented)[0], Qt.Key.Key_2)
    room.press(sheet, "Save")
    assert "Please fill this in" in shown_words(sheet)
    assert room.register.requests.of_client(client_id)[0].state is RequestState.OPEN


def test_lock_and_unlock_with_a_reason(qtbot: QtBot, room: RightsRoom, client_id: int) -> None:
    page = opened(qtbot, room, client_id)
    room.press(page, "Lock")
    sheet = room.sheet(page, ReasonSheet)
    say(sheet, "本人撤回同意")
    room.press(sheet, "Lock")
    assert room.register.clients.row(client_id).state is ClientState.LOCKED
    assert "Locked" in shown_words(page)
    room.press(page, "Unlock")
    sheet = room.sheet(page, ReasonSheet)
    say(sheet, "本人又来了")
    room.press(sheet, "Unlock")
    assert room.register.clients.row(client_id).state is ClientState.ACTIVE
    assert {row[3] for row in rows_of(page.findChildren(RecordTable)[1])} == {
        "本人撤回同意",
        "本人又来了",
    }


def test_restricting_names_its_counsellor(qtbot: QtBot, room: RightsRoom, client_id: int) -> None:
    page = opened(qtbot, room, client_id)
    room.press(page, "Restrict")
    sheet = room.sheet(page, ReasonSheet)
    say(sheet, "同村亲属")
    room.press(sheet, "Restrict")
    assert "Only 何晓岚 and the lead open it." in shown_words(page)
    room.press(page, "Open to colleagues")
    sheet = room.sheet(page, ReasonSheet)
    say(sheet, "亲属已离职")
    room.press(sheet, "Open it")
    assert room.offers(page, "Restrict")


def test_names_hide_behind_the_curtain(qtbot: QtBot, room: RightsRoom, client_id: int) -> None:
    room.register.requests.add(asked(client_id, wish="周玉梅要副本"))
    page = opened(qtbot, room, client_id)
    assert "周玉梅" in shown_words(page)
    room.workplace.curtain.toggle()
    assert "周玉梅" not in shown_words(page)
    assert MASK in shown_words(page)


def test_colleague_opens_a_restricted_file_in_an_emergency(
    qtbot: QtBot, room: RightsRoom, client_id: int
) -> None:
    desk = room.register.vault.desk
    with desk.write() as session:
        now = desk.clock.now()
        session.add(Staff(id=2, name="陆明远", role="counsellor", public_key="", created_at=now))
    room.register.access.restrict(client_id, 1, "亲属")
    theirs = signed_in(desk, 2, "陆明远", Role.COUNSELLOR)
    services = SimpleNamespace(
        access=FileAccessService(theirs),
        clients=ClientService(theirs),
        drafts=DraftService(theirs),
        flags=FlagService(theirs),
        requests=RequestService(theirs),
        retention=RetentionService(theirs),
        staff=room.register.staff,
        vault=SimpleNamespace(actor=theirs.actor),
    )
    workplace = make_workplace(services, room.dialogs, room.clock)
    page = ClientRightsPage(workplace)
    show(qtbot, page, client_id)
    assert "Only 何晓岚 and the lead open it." in shown_words(page)
    assert not room.offers(page, "Lock")
    assert not room.offers(page, "Restrict")
    room.press(page, "Emergency access")
    settle(workplace)
    sheet = room.sheet(page, ReasonSheet)
    say(sheet, "来电说要跳河，负责人不在")
    went: list[tuple[Place, object]] = []
    workplace.navigate.went.connect(lambda place, subject: went.append((place, subject)))
    room.press(sheet, "Open the file")
    settle(workplace)
    assert went == [(Place.CLIENT, client_id)]
    assert "Open to you until 10:30 by emergency access." in shown_words(page)
    assert "Nothing was asked for" in shown_words(page)
    room.clock.move(minutes=61)
    page.reload()
    settle(workplace)
    assert room.offers(page, "Emergency access")
