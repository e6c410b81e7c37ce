"""The pages that bring in a ledger, on a real register."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import Area
from services.desk import Desk
from services.ledger_import import Field, LedgerImportService
from services.ledger_import.rows import Note, NoteCode, OtherKind, Status
from tests.services.ledger_import.files import HEADER, line, workbook
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.curtain import MASK
from ui.ledger_import import explanations
from ui.ledger_import.choose_panel import ChoosePanel
from ui.ledger_import.drop_zone import DropZone
from ui.ledger_import.mapping_panel import MappingPanel
from ui.ledger_import.page import LedgerImportPage, Step
from ui.ledger_import.row_list import RowList
from ui.navigation import Place
from ui.shared.choices import Choice, Segmented


@dataclass(frozen=True, slots=True)
class ImportRegister:
    """The part of a register that these pages use."""

    imports: LedgerImportService


class Room:
    """The page in a window, with scripted answers."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.imports = LedgerImportService(desk)
        self.dialogs = ScriptedDialogs()
        self.workplace = make_workplace(ImportRegister(self.imports), self.dialogs, desk.clock)
        self.announced: list[frozenset[Area]] = []
        self.went: list[tuple[Place, object]] = []
        self.workplace.changes.announced.connect(self.announced.append)
        self.workplace.navigate.went.connect(self._note)
        self.page = LedgerImportPage(self.workplace)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 700)
        self.page.show()
        settle()

    def _note(self, place: Place, subject: object) -> None:
        self.went.append((place, subject))

    def open(self, path: Path) -> None:
        self.page.open_subject(path)
        settle()

    def primary(self) -> QPushButton:
        button = self.page.header_actions()[-1]
        assert isinstance(button, QPushButton)
        return button

    def go_on(self) -> None:
        self.primary().click()
        settle()

    def click(self, text: str) -> None:
        found = [
            button
            for button in self.page.findChildren(QPushButton)
            if button.text() == text and button.isVisible()
        ]
        found[0].click()
        settle()

    def words(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> Room:
    return Room(qtbot, desk)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workbook(
        tmp_path / "ledger.xlsx",
        line(),
        line(day="3月8日", name="陈静", phone="13900002222", topic="打麻将"),
        line(day="2025.2.30", name="孙磊", phone=""),
    )


def test_from_file_to_register_and_back(room: Room, path: Path) -> None:
    assert room.page.step() == Step.CHOOSE
    room.dialogs.answers = [path]
    room.go_on()
    assert room.page.step() == Step.COLUMNS
    room.go_on()
    assert room.page.step() == Step.ROWS
    assert "2" in room.primary().text()
    room.go_on()
    assert room.page.step() == Step.DONE
    (entry,) = room.imports.history()
    assert (entry.visits, entry.left_out) == (2, 1)
    assert {Area.VISITS, Area.CLIENTS, Area.IMPORTS} <= room.announced[0]
    room.dialogs.answers = [True]
    room.click("Undo this import…")
    assert room.page.step() == Step.CHOOSE
    (entry,) = room.imports.history()
    assert entry.undone_at is not None


def test_a_file_that_is_no_ledger_is_explained_where_it_was_chosen(
    room: Room, tmp_path: Path
) -> None:
    bad = tmp_path / "photo.jpg"
    bad.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    room.open(bad)
    assert room.page.step() == Step.CHOOSE
    assert "Save it as .xlsx or .csv first" in room.words()
    assert room.dialogs.told == []


def test_dropping_a_file_opens_it(room: Room, path: Path) -> None:
    (zone,) = room.page.findChildren(DropZone)
    drop(zone, [path])
    assert room.page.step() == Step.COLUMNS


def test_several_files_at_once_are_not_taken(room: Room, path: Path) -> None:
    (zone,) = room.page.findChildren(DropZone)
    drop(zone, [path, path])
    assert room.page.step() == Step.CHOOSE


def drop(zone: DropZone, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPointF(20, 20), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    zone.dragEnterEvent(enter)
    zone.dropEvent(QDropEvent(where, copy, data, left, none))
    settle()


def test_without_a_column_for_the_name_one_cannot_go_on(room: Room, tmp_path: Path) -> None:
    header = ["甲乙" if cell == "姓名" else cell for cell in HEADER]
    room.open(workbook(tmp_path / "odd.xlsx", line(name="一位来访的老奶奶"), header=header))
    assert not room.primary().isEnabled()
    assert "Say which column holds: Name" in room.words()
    choice = choice_of(room, "甲乙")
    pick(choice, Field.NAME)
    assert room.primary().isEnabled()
    room.go_on()
    room.go_on()
    assert room.imports.history()[0].visits == 1


def test_a_meaning_stands_in_one_column_only(room: Room, path: Path) -> None:
    room.open(path)
    pick(choice_of(room, "疏导情况"), Field.NAME)
    assert choice_of(room, "姓名").value() == Field.IGNORE


def choice_of(room: Room, label: str) -> Choice:
    (panel,) = room.page.findChildren(MappingPanel)
    return next(c for c in panel.findChildren(Choice) if c.accessibleName() == label)


def pick(choice: Choice, field: Field) -> None:
    choice.setCurrentIndex(choice.findData(field))
    choice.activated.emit(choice.currentIndex())
    settle()


def test_the_year_must_be_one(room: Room, path: Path) -> None:
    room.open(path)
    (panel,) = room.page.findChildren(MappingPanel)
    year = panel.findChild(type(panel._year))
    assert year is not None
    year.setText("20")
    assert not room.primary().isEnabled()
    year.setText("2024")
    assert room.primary().isEnabled()
    room.go_on()
    assert "2024" in room.words()


def test_rows_that_cannot_come_in_are_shown_first_with_the_reason(room: Room, path: Path) -> None:
    room.open(path)
    room.go_on()
    (rows,) = room.page.findChildren(RowList)
    model = rows.model_of_rows
    assert [row.status for row in model.rows()] == [Status.PROBLEM]
    assert "“2025.2.30”: there is no such day." in room.words()
    filters = next(s for s in room.page.findChildren(Segmented) if s.isVisible())
    filters.setFocus()
    QTest.keyClick(filters, Qt.Key.Key_1)
    settle()
    assert [row.status for row in model.rows()] == [Status.OK, Status.NOTE, Status.PROBLEM]
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_names_go_behind_the_curtain_on_every_step(room: Room, path: Path) -> None:
    room.workplace.curtain.toggle()
    room.open(path)
    assert "林小雨" not in room.words()
    assert "13900001111" not in room.words()
    room.go_on()
    (rows,) = room.page.findChildren(RowList)
    model = rows.model_of_rows
    shown = [
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert "孙磊" not in "".join(shown) + room.words()
    assert MASK in room.words()
    room.workplace.curtain.toggle()
    settle()
    assert "孙磊" in room.words()


def test_how_words_were_understood_can_be_looked_up(room: Room, tmp_path: Path) -> None:
    room.open(workbook(tmp_path / "words.xlsx", line(topic="婆媳之间不和"), line(topic="打麻将")))
    room.go_on()
    assert not room.dialogs.told
    room.click("Words…")
    _, text = room.dialogs.told[0]
    unknown, guessed = text.split("\n")
    assert unknown == "打麻将  →  not known  (1)"
    assert guessed == "婆媳之间不和  →  婚姻家庭  (1)"


def test_a_file_that_is_in_already_says_when(room: Room, path: Path) -> None:
    room.imports.confirm(room.imports.dry_run(room.imports.open(path)))
    room.open(path)
    room.go_on()
    assert "2026-11-22" in room.words()
    assert not room.primary().isEnabled()


def test_escape_goes_one_step_back_and_keeps_the_corrections(room: Room, path: Path) -> None:
    room.open(path)
    pick(choice_of(room, "疏导情况"), Field.REMARKS)
    room.go_on()
    room.page.go_back()
    assert room.page.step() == Step.COLUMNS
    assert choice_of(room, "疏导情况").value() == Field.REMARKS
    room.page.go_back()
    assert room.page.step() == Step.CHOOSE


def test_rows_to_correct_are_saved_under_a_neutral_name(
    room: Room, path: Path, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    target = tmp_path / "out.xlsx"
    room.open(path)
    room.go_on()
    room.dialogs.answers = [target]
    room.click("Save rows to correct…")
    assert room.dialogs.asked[-1][1] == "rows to correct 2026-11-22.xlsx"
    cells = [cell.value for cell in load_workbook(target).active[2]]
    assert "孙磊" in cells
    assert "there is no such day. Check the month and the day." in cells
    assert room.dialogs.told


def test_earlier_imports_can_be_undone_and_their_rows_saved(
    room: Room, path: Path, tmp_path: Path
) -> None:
    room.imports.confirm(room.imports.dry_run(room.imports.open(path)))
    room.page.reload()
    settle()
    room.dialogs.answers = [tmp_path / "out.xlsx"]
    room.click("Rows left out…")
    assert (tmp_path / "out.xlsx").is_file()
    room.dialogs.answers = [False]
    room.click("Undo this import…")
    assert room.imports.history()[0].undone_at is None
    room.dialogs.answers = [True]
    room.click("Undo this import…")
    assert room.imports.history()[0].undone_at is not None
    (panel,) = room.page.findChildren(ChoosePanel)
    undo = [b for b in panel.findChildren(QPushButton) if b.text() == "Undo this import…"]
    assert not undo[0].isEnabled()


def test_why_an_import_cannot_be_undone_is_told(room: Room, desk: Desk, path: Path) -> None:
    from models.client import Client

    room.imports.confirm(room.imports.dry_run(room.imports.open(path)))
    with desk.write() as session:
        client = session.get(Client, 1)
        assert client is not None
        client.version = 2
    room.page.reload()
    settle()
    room.dialogs.answers = [True]
    room.click("Undo this import…")
    assert "was edited since" in room.dialogs.told[0][1]


def test_after_the_import_one_can_go_and_see(room: Room, path: Path) -> None:
    room.open(path)
    for _ in range(2):
        room.go_on()
    room.click("See the visits")
    assert room.went == [(Place.VISITS, None)]


@pytest.mark.parametrize("code", list(NoteCode))
def test_every_note_has_words(qtbot: QtBot, code: NoteCode) -> None:
    assert explanations.explain(Note(code, value="x"))


def test_every_kind_and_field_has_words(qtbot: QtBot) -> None:
    assert all(explanations.other_words(kind) for kind in OtherKind)
    assert all(explanations.status_words(status) for status in Status)
    assert all(explanations.field_words(field) for field in Field)
