"""The page of one client's file: reading, opening, editing, drafts, merging."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.audit import AuditEntry
from models.vocabulary import Area, ClientState, DraftKind, Role
from services.clients import ClientDetails, ClientFields
from services.clients.draft_fields import as_json, from_json
from services.desk import Desk
from services.rights.file_access import FileAccessService
from services.visits import NewVisit
from tests.services.rights.conftest import signed_in
from tests.ui.client_room import ClientRoom, settle
from tests.ui.kit import type_text
from ui.clients.duplicates_card import DuplicatesCard
from ui.clients.file_page import ClientFilePage
from ui.clients.merge_dialog import MergeDialog
from ui.clients.search_field import ClientSearchField
from ui.clients.sheets import ClosingSheet, ReopeningSheet
from ui.navigation import Place
from ui.shared.choices import Choice
from ui.shared.record_table import RecordTable
from ui.shared.widgets import Banner

KEY = Qt.Key


class Opened:
    """The page and the hands of a user on it."""

    def __init__(self, room: ClientRoom, subject: object) -> None:
        self.page = ClientFilePage(room.workplace)
        self.page.resize(1100, 700)
        self.page.open_subject(subject)
        self.page.show()
        settle()

    def words(self) -> str:
        return "\n".join(
            label.text() for label in self.page.findChildren(QLabel) if label.isVisible()
        )

    def button(self, words: str) -> QPushButton:
        visible = (b for b in self.page.findChildren(QPushButton) if b.isVisibleTo(self.page))
        return next(b for b in visible if b.text() == words)

    def click(self, words: str) -> None:
        self.button(words).click()
        settle()

    def menu(self, *words: str) -> None:
        """Choose an entry of the file's menu, in whichever language it stands."""
        action = next(one for one in self.page._view.menu.actions() if one.text() in words)
        action.trigger()
        settle()

    def line(self, name: str) -> QWidget:
        return self.page._editor._form._lines[name]

    def news(self) -> Banner:
        return self.page._news


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> ClientRoom:
    return ClientRoom(desk)


@pytest.fixture
def zhou(room: ClientRoom) -> ClientDetails:
    return room.clients.add(ClientFields(name="周玉梅", age=46, phone="13800002817"))


def _open(qtbot: QtBot, room: ClientRoom, subject: object) -> Opened:
    opened = Opened(room, subject)
    qtbot.addWidget(opened.page)
    return opened


def _visit(room: ClientRoom, client_id: int, day: date) -> None:
    room.register.visits.finalise(
        NewVisit(day=day, mode="face_to_face", topics=("sleep",), risk="none", client_id=client_id)
    )


def _views(desk: Desk) -> int:
    with desk.read() as session:
        wanted = select(AuditEntry.id).where(AuditEntry.action == "client_viewed")
        return len(session.scalars(wanted).all())


def test_a_file_shows_who_this_is_and_the_visits(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    _visit(room, zhou.id, date(2026, 11, 8))
    opened = _open(qtbot, room, zhou.id)
    assert "周玉梅" in opened.words()
    assert "13800002817" in opened.words()
    assert opened.page.subtitle() == "S-2026-001"
    (table,) = opened.page._view.timeline.findChildren(RecordTable)
    assert table.model().rowCount() == 1
    table.opened.emit(table.model().index(0, 0).data(Qt.ItemDataRole.UserRole))
    assert room.went[-1][0] is Place.VISIT


def test_the_name_goes_behind_the_curtain_and_never_into_the_title(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, zhou.id)
    assert "周玉梅" not in opened.page.title()
    room.workplace.curtain.toggle()
    assert "周玉梅" not in opened.words()


def test_looking_is_audited_once_though_the_page_reloads(
    qtbot: QtBot, desk: Desk, room: ClientRoom, zhou: ClientDetails
) -> None:
    _open(qtbot, room, zhou.id)
    room.workplace.changes.announce({Area.CLIENTS})
    settle()
    assert _views(desk) == 1


def test_actions_lead_to_visit_and_referral(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, zhou.id)
    refer, log = opened.page.header_actions()
    assert isinstance(refer, QPushButton)
    assert isinstance(log, QPushButton)
    refer.click()
    log.click()
    assert room.went == [(Place.NEW_REFERRAL, zhou.id), (Place.LOG_VISIT, zhou.id)]


def test_a_new_file_is_saved_and_shown(qtbot: QtBot, room: ClientRoom) -> None:
    opened = _open(qtbot, room, None)
    type_text(opened.line("name"), "马志伟")
    opened.page._editor._save.click()
    settle()
    (client,) = room.clients.search("mzw")
    assert opened.page.subtitle() == client.file_no
    assert "马志伟" in opened.words()
    assert room.went == [(Place.CLIENT, client.id)]
    assert room.register.drafts.list() == ()


def test_problems_stand_beside_the_fields_and_the_text_stays(
    qtbot: QtBot, room: ClientRoom
) -> None:
    opened = _open(qtbot, room, None)
    type_text(opened.line("phone"), "没有")
    opened.page._editor._save.click()
    settle()
    form = opened.page._editor._form.form
    assert form.problem("name") != ""
    assert form.problem("phone") != ""
    assert opened.page._editor._form.fields().phone == "没有"


def test_what_was_typed_in_the_search_is_there(qtbot: QtBot, room: ClientRoom) -> None:
    opened = _open(qtbot, room, ClientFields(name="马志伟"))
    assert opened.page._editor._form.fields().name == "马志伟"


def test_an_edit_is_saved(qtbot: QtBot, room: ClientRoom, zhou: ClientDetails) -> None:
    opened = _open(qtbot, room, zhou.id)
    opened.page._edit()
    opened.page._editor._form._fold.set_open(True)
    type_text(opened.line("address"), "石桥村二组")
    opened.page._editor._save.click()
    settle()
    assert room.clients.get(zhou.id).fields.address == "石桥村二组"
    assert "石桥村二组" in opened.words()


def test_somebody_elses_edit_is_not_overwritten(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, zhou.id)
    opened.page._edit()
    room.clients.edit(zhou.id, zhou.version, replace(zhou.fields, school="石桥小学"))
    type_text(opened.line("address"), "二组")
    opened.page._editor._save.click()
    settle()
    assert opened.page._editor._trouble.isVisible()
    assert room.clients.get(zhou.id).fields.address == ""
    opened.page.keep_open_work()
    settle()
    assert len(room.register.drafts.list()) == 1


def test_escape_keeps_a_draft_that_can_be_continued(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, zhou.id)
    opened.page._edit()
    type_text(opened.line("address"), "石桥村")
    opened.page.go_back()
    settle()
    (draft,) = room.register.drafts.list()
    assert (draft.kind, draft.client_id) == (DraftKind.CLIENT, zhou.id)
    opened.page.open_subject(draft)
    settle()
    assert opened.page._editor._form.fields().address == "石桥村"
    opened.page._editor._save.click()
    settle()
    assert room.register.drafts.list() == ()
    assert room.clients.get(zhou.id).fields.address == "石桥村"


def test_a_form_begun_before_is_offered(qtbot: QtBot, room: ClientRoom) -> None:
    room.register.drafts.save(DraftKind.CLIENT, as_json(ClientFields(name="马志伟")))
    opened = _open(qtbot, room, None)
    assert opened.news().isVisible()
    opened.news().acted.emit()
    settle()
    assert opened.page._editor._form.fields().name == "马志伟"


def test_giving_up_asks_and_removes_the_draft(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    room.dialogs.answers = [False, True]
    opened = _open(qtbot, room, zhou.id)
    opened.page._edit()
    type_text(opened.line("address"), "石桥村")
    opened.page.keep_open_work()
    settle()
    give_up = opened.page._editor._give_up
    give_up.click()
    settle()
    assert len(room.register.drafts.list()) == 1
    give_up.click()
    settle()
    assert room.register.drafts.list() == ()
    assert room.clients.get(zhou.id).fields.address == ""


def test_a_duplicate_is_shown_while_typing_with_the_way_to_it(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, None)
    card = opened.page.findChildren(DuplicatesCard)[0]
    assert not card.isVisible()
    type_text(opened.line("name"), "周玉梅")
    settle()
    assert card.isVisible()
    link = card.findChildren(QPushButton)[0]
    link.click()
    assert room.went == [(Place.CLIENT, zhou.id)]


def test_a_minor_without_guardian_is_pointed_out(qtbot: QtBot, room: ClientRoom) -> None:
    minor = room.clients.add(ClientFields(name="李梓涵", age=13))
    opened = _open(qtbot, room, minor.id)
    opened.page._view._guardian.acted.emit()
    assert opened.line("guardian_name").isVisible()


def test_a_file_is_closed_and_opened_again(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, zhou.id)
    opened.menu("关闭档案…", "Close file…")
    sheet = opened.page.findChildren(ClosingSheet)[-1]
    sheet.finish()
    settle()
    assert sheet.form.form.problem("reason") != ""
    reason = sheet.form.field("reason")
    assert isinstance(reason, Choice)
    reason.set_value("moved")
    sheet.finish()
    settle()
    assert room.clients.get(zhou.id).state is ClientState.CLOSED
    opened.menu("重新打开…", "Open again…")
    again = opened.page.findChildren(ReopeningSheet)[-1]
    type_text(again.form.field("reason"), "寒假回来了")
    again.finish()
    settle()
    assert room.clients.get(zhou.id).state is ClientState.ACTIVE
    (closing,) = room.clients.closings(zhou.id)
    assert (closing.reason, closing.reopen_reason) == ("moved", "寒假回来了")


def _merge_dialog(opened: Opened) -> MergeDialog:
    opened.menu("合并…", "Merge…")
    return opened.page.findChildren(MergeDialog)[-1]


def test_merging_shows_both_moves_all_and_can_be_taken_back(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    other = room.clients.add(ClientFields(name="周玉枚", address="二组"))
    _visit(room, zhou.id, date(2026, 11, 1))
    _visit(room, zhou.id, date(2026, 11, 2))
    _visit(room, other.id, date(2026, 11, 8))
    opened = _open(qtbot, room, zhou.id)
    dialog = _merge_dialog(opened)
    dialog._picker.load(other.id)
    settle()
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "S-2026-001" in words
    assert "S-2026-002" in words
    assert not dialog._merge.isDefault()
    dialog._merge.click()
    settle()
    assert room.clients.get(zhou.id).visits == 3
    assert "二组" in opened.words()
    opened.news().acted.emit()
    settle()
    assert room.clients.get(zhou.id).visits == 2
    assert room.clients.get(other.id).state is ClientState.ACTIVE


def test_the_other_file_may_be_the_one_that_stays(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    other = room.clients.add(ClientFields(name="周玉枚"))
    opened = _open(qtbot, room, zhou.id)
    dialog = _merge_dialog(opened)
    dialog._picker.load(other.id)
    settle()
    QTest.keyClick(dialog._keep, KEY.Key_2)
    settle()
    dialog._merge.click()
    settle()
    assert room.clients.get(zhou.id).merged_into == other.id
    assert opened.page.subtitle() == other.file_no


def test_a_file_is_not_merged_with_itself(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    opened = _open(qtbot, room, zhou.id)
    dialog = _merge_dialog(opened)
    dialog._picker.load(zhou.id)
    settle()
    assert dialog._trouble.text() != ""
    assert not dialog._merge.isEnabled()
    assert isinstance(dialog._picker.focusProxy(), ClientSearchField)


def test_the_file_itself_is_not_offered_for_merging(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    other = room.clients.add(ClientFields(name="周玉梅"))
    opened = _open(qtbot, room, zhou.id)
    dialog = _merge_dialog(opened)
    field = dialog._picker.focusProxy()
    assert isinstance(field, ClientSearchField)
    type_text(field, "zym")
    settle()
    QTest.keyClick(field, KEY.Key_Return)
    settle()
    assert dialog._picker.client_id() == other.id


def test_a_merged_file_leads_to_the_one_that_stayed(
    qtbot: QtBot, room: ClientRoom, zhou: ClientDetails
) -> None:
    other = room.clients.add(ClientFields(name="周玉枚"))
    room.clients.merge(zhou.id, other.id)
    opened = _open(qtbot, room, other.id)
    assert opened.page.subtitle() == zhou.file_no
    assert "S-2026-002" in opened.news().text()


def test_a_draft_comes_back_as_it_was() -> None:
    fields = ClientFields(name="周玉梅", birth_date=date(1980, 3, 7), phone="1")
    assert from_json(as_json(fields)) == fields
    assert from_json({"name": "周", "unheard_of": 1}) == ClientFields(name="周")


def test_a_file_that_is_shut_leads_to_its_page_of_rights(
    qtbot: QtBot, room: ClientRoom, desk: Desk, zhou: ClientDetails
) -> None:
    FileAccessService(desk).restrict(zhou.id, 1, "同村亲属")
    theirs = ClientRoom(signed_in(desk, 2, "陆明远", Role.COUNSELLOR))
    opened = _open(qtbot, theirs, zhou.id)
    assert "周玉梅" not in opened.words()
    assert opened.page.header_actions() == ()
    assert opened.page._news.height() < opened.page.height() / 3
    opened.click("To the emergency access")
    assert theirs.went[-1] == (Place.RIGHTS, zhou.id)
    FileAccessService(desk).unrestrict(zhou.id, "亲属已离职")
    theirs.workplace.changes.announce({Area.CLIENTS})
    settle()
    assert "周玉梅" in opened.words()
    assert opened.page.header_actions() != ()
