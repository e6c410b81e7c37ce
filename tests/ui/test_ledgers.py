"""Ledgers looked at, printed and saved; a layout changed, tried, saved, taken back."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, Role
from services.activities.service import ActivityService
from services.desk import Desk
from services.ledgers.fields import shipped
from services.ledgers.records import LedgerKind
from services.ledgers.service import LedgerService
from services.visits.drafts import DraftService
from tests.builders import make_desk, make_register
from tests.services.activities.conftest import lecture
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.referral_room import open_windows
from tests.ui.visits_room import settle, show
from ui.ledgers.page import LedgersPage
from ui.shared.pdf_preview import PreviewDialog

ACTIVITIES = LedgerKind.ACTIVITIES


class LedgerRoom:
    """A workplace with two lectures; ``answers`` are what dialogs give."""

    def __init__(self, desk: Desk, *answers: object) -> None:
        activities = ActivityService(desk)
        for day in (date(2026, 10, 10), date(2026, 11, 20)):
            activities.make(lecture(day))
        self.ledgers = LedgerService(desk)
        vault = SimpleNamespace(actor=desk.actor, desk=desk)
        self.drafts = DraftService(desk)
        self.register = SimpleNamespace(ledgers=self.ledgers, vault=vault, drafts=self.drafts)
        self.dialogs = ScriptedDialogs(answers)
        self.workplace = make_workplace(self.register, self.dialogs, desk.clock)


def opened(qtbot: QtBot, room: LedgerRoom, ledger: LedgerKind = ACTIVITIES) -> LedgersPage:
    page = LedgersPage(room.workplace)
    show(qtbot, page, ledger.value)
    return page


def headings(page: LedgersPage) -> list[str]:
    return [column.title for column in page._model.columns]


def typed(page: LedgersPage, field: Any, text: str) -> None:
    """As if it were typed and left."""
    field.setText(text)
    field.editingFinished.emit()
    settle(page.workplace)


def test_rows_sums_and_what_is_left_out_are_seen(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, LedgerRoom(desk))
    assert len(page._model.rows()) == 2
    assert headings(page) == [column.heading for column in shipped(ACTIVITIES).columns]
    assert "80" in page._sums.text()
    page._kind.set_value("month")
    page._take_kind()
    settle(page.workplace)
    assert len(page._model.rows()) == 1


def test_ledgers_and_periods_are_chosen_by_digits(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, LedgerRoom(desk), LedgerKind.VISITS)
    QTest.keyClick(page._ledger, Qt.Key.Key_2)
    settle(page.workplace)
    assert len(page._model.rows()) == 2
    QTest.keyClick(page._kind, Qt.Key.Key_2)
    settle(page.workplace)
    assert page._period.value() == "2026-Q4"
    page._period.set_value("2026-Q3")
    page._period.chosen.emit("2026-Q3")
    settle(page.workplace)
    assert page._model.rows() == ()
    assert page._empty.isVisible()


@pytest.mark.parametrize("ledger", LedgerKind)
def test_every_ledger_has_a_page_and_a_paper(qtbot: QtBot, desk: Desk, ledger: LedgerKind) -> None:
    page = opened(qtbot, LedgerRoom(desk), ledger)
    page._print.click()
    settle(page.workplace)
    (preview,) = open_windows(PreviewDialog)
    preview.close()
    # Key populations are told for whole years only.
    assert page._kind.isVisible() == (ledger is not LedgerKind.POPULATIONS)


def test_the_workbook_is_written_and_it_is_said_what_it_is(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "ledger.xlsx"
    room = LedgerRoom(desk, path)
    page = opened(qtbot, room)
    page._save.click()
    settle(page.workplace)
    assert load_workbook(path).worksheets[0].max_row == 6
    assert room.dialogs.asked[0][1] == "ledger-activities-2026.xlsx"
    assert page._result.isVisible()


def test_a_layout_is_tried_saved_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    editor = page._editor
    assert page._is_editing
    editor._table.selectRow(1)
    typed(page, editor._heading, "开展时间")
    typed(page, editor._title, "县科普台账")
    editor._table.selectRow(2)
    editor._leave_out()
    editor._table.selectRow(1)
    editor._move_down()
    settle(page.workplace)
    assert headings(page)[:3] == ["序号", "活动主题", "开展时间"]
    assert room.ledgers.layout(ACTIVITIES).is_shipped  # only tried
    page._keep.click()
    settle(page.workplace)
    kept = room.ledgers.layout(ACTIVITIES)
    assert (kept.version, kept.layout.title) == (1, "县科普台账")
    assert not page._is_editing
    page._result.acted.emit()
    settle(page.workplace)
    assert room.ledgers.layout(ACTIVITIES).is_shipped
    assert headings(page)[1] == "日期"


def test_where_it_stands_below_the_editor_is_brought_into_sight(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, LedgerRoom(desk))
    page.resize(620, 480)
    settle(page.workplace)
    page._layout.change_wanted.emit()
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    def is_in_sight() -> bool:
        top = page._editor.mapTo(area.viewport(), QPoint(0, 0)).y()
        return 0 <= top < area.viewport().height() // 2

    qtbot.waitUntil(is_in_sight)


def test_each_step_can_be_undone_and_the_shipped_layout_is_one_step(
    qtbot: QtBot, desk: Desk
) -> None:
    page = opened(qtbot, LedgerRoom(desk))
    page._layout.change_wanted.emit()
    editor = page._editor
    editor._leave_out()
    editor._add.set_value("free")
    editor._add_column()
    assert editor.layout_now().columns[1].field == ""
    editor._ship()
    assert editor.layout_now() == shipped(ACTIVITIES)
    for _ in range(3):
        editor._step_back()
    assert not editor.is_changed()
    assert not editor._undo.isEnabled()


def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_saved(
    qtbot: QtBot, desk: Desk
) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    typed(page, page._editor._title, "")
    typed(page, page._editor._width, "999")
    page._keep.click()
    settle(page.workplace)
    assert page._editor._head.problem("title")
    assert page._editor._form.problem("width")
    assert page._is_editing
    assert room.ledgers.layout(ACTIVITIES).is_shipped


def test_leaving_or_locking_loses_nothing(qtbot: QtBot, desk: Desk) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    typed(page, page._editor._title, "半成的版式")
    page._editor._heading.setText("开展日")  # still being typed
    page.keep_open_work()
    settle(room.workplace)
    again = opened(qtbot, room)
    assert "not saved" in again._layout._state.text()
    again._layout.change_wanted.emit()
    settle(room.workplace)
    assert again._editor._title.text() == "半成的版式"
    assert again._editor.layout_now().columns[0].heading == "开展日"
    again._keep.click()
    settle(room.workplace)
    assert room.drafts.list() == ()
    assert room.ledgers.layout(ACTIVITIES).layout.title == "半成的版式"


def test_what_is_being_typed_is_left_alone_by_what_happens_meanwhile(
    qtbot: QtBot, desk: Desk
) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    page._editor._heading.setText("开展")
    room.workplace.changes.announce({Area.DRAFTS})
    settle(room.workplace)
    assert page._editor._heading.text() == "开展"
    assert not page._editor._undo.isEnabled()
    typed(page, page._editor._width, "很宽")
    assert page._editor._width.text() == "6"


def test_two_people_do_not_overwrite_each_others_layout(qtbot: QtBot, desk: Desk) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    room.ledgers.change_layout(replace(shipped(ACTIVITIES), title="同事的"), 0)
    room.workplace.changes.announce({Area.LEDGERS})
    settle(room.workplace)
    typed(page, page._editor._title, "我的")
    with pytest.MonkeyPatch.context() as patch:
        told: list[BaseException] = []
        patch.setattr(room.dialogs, "show_error", told.append)
        page._keep.click()
        settle(room.workplace)
    assert [str(error) for error in told] == ["changed_meanwhile"]
    assert page._editor._title.text() == "我的"
    assert room.ledgers.layout(ACTIVITIES).layout.title == "同事的"


def test_what_was_undone_leaves_no_draft(qtbot: QtBot, desk: Desk) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    typed(page, page._editor._title, "别的")
    page.keep_open_work()
    settle(room.workplace)
    assert len(room.drafts.list()) == 1
    page._editor._step_back()
    page.go_back()
    settle(room.workplace)
    assert room.drafts.list() == ()
    assert not page._is_editing


def test_a_draft_of_a_layout_that_somebody_changed_is_let_go(qtbot: QtBot, desk: Desk) -> None:
    room = LedgerRoom(desk)
    page = opened(qtbot, room)
    page._layout.change_wanted.emit()
    typed(page, page._editor._title, "别的")
    page.go_back()
    settle(room.workplace)
    room.ledgers.change_layout(replace(shipped(ACTIVITIES), title="新的"), 0)
    page.reload()
    settle(room.workplace)
    page._layout.change_wanted.emit()
    settle(room.workplace)
    assert page._editor._title.text() == "新的"
    assert room.drafts.list() == ()


def test_a_countys_workbook_is_tried_and_says_what_it_left_out(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "county.xlsx"
    book = Workbook()
    book.active.append(["县活动台账"])
    book.active.append(["活动时间", "活动主题", "联系电话", "领导签批"])
    book.save(path)
    page = opened(qtbot, LedgerRoom(desk, path))
    page._layout.file_wanted.emit()
    settle(page.workplace)
    assert page._is_editing
    assert headings(page) == ["活动时间", "活动主题", "领导签批"]
    assert "联系电话" in page._result.text()
    page._editor._step_back()
    assert page._editor.layout_now() == shipped(ACTIVITIES)


def test_a_file_without_headings_is_refused_in_plain_words(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "other.json"
    path.write_text(json.dumps({"a": 1}))
    page = opened(qtbot, LedgerRoom(desk, path))
    page._layout.file_wanted.emit()
    settle(page.workplace)
    assert not page._is_editing
    assert page._result.isVisible()


def test_the_layout_goes_to_other_rooms(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "layout.json"
    page = opened(qtbot, LedgerRoom(desk, path))
    page._layout.hand_on_wanted.emit()
    settle(page.workplace)
    assert json.loads(path.read_text())["ledger"] == "activities"


def test_a_counsellor_prints_but_neither_saves_files_nor_changes_layouts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    engine = make_register(tmp_path)
    page = opened(qtbot, LedgerRoom(make_desk(engine, role=Role.COUNSELLOR)))
    assert page.header_actions() == (page._print,)
    words = [one.text() for one in page._layout.findChildren(QPushButton) if one.isVisible()]
    assert len(words) == 1
    page._print.click()
    settle(page.workplace)
    (preview,) = open_windows(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    assert not preview._paper.can_save
    preview.close()
    engine.dispose()
