"""The record model without a window, and the table's habits with one."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.curtain import MASK, Curtain
from ui.shared.buttons import ShortcutButton
from ui.shared.column_widths import column_widths
from ui.shared.record_table import RecordTable
from ui.shared.tables import (
    KIND_ROLE,
    RECORD_ROLE,
    TONE_ROLE,
    Column,
    ColumnKind,
    RecordModel,
)
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import EmptyState


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    minutes: int
    is_late: bool = False


ENTRIES = (Entry("周玉梅", 50), Entry("陈建国", 30, True))


def late_words(entry: Entry) -> str:
    return "逾期" if entry.is_late else ""


def late_tone(entry: Entry) -> Tone:
    return Tone.WARN if entry.is_late else Tone.NEUTRAL


@pytest.fixture
def curtain() -> Curtain:
    return Curtain()


@pytest.fixture
def model(curtain: Curtain, qapp: QApplication) -> RecordModel[Entry]:
    return RecordModel[Entry](
        [
            Column("姓名", lambda entry: entry.name, ColumnKind.NAME),
            Column("分钟", lambda entry: str(entry.minutes), ColumnKind.NUMBER, 80),
            Column("状态", late_words, ColumnKind.CHIP, 90, tone=late_tone),
        ],
        curtain,
    )


def test_model_keeps_qts_rules(model: RecordModel[Entry], qtmodeltester: object) -> None:
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.set_rows(ENTRIES, has_more=True)
    model.append_rows(ENTRIES)
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_cells(model: RecordModel[Entry]) -> None:
    model.set_rows(ENTRIES)
    assert model.index(0, 0).data() == "周玉梅"
    assert model.index(1, 1).data() == "30"
    assert model.index(1, 0).data(RECORD_ROLE) == ENTRIES[1]
    assert model.index(1, 2).data(TONE_ROLE) == Tone.WARN
    assert model.index(0, 1).data(KIND_ROLE) == ColumnKind.NUMBER
    alignment = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Horizontal) == "姓名"


def test_curtain_hides_names_only(model: RecordModel[Entry], curtain: Curtain) -> None:
    model.set_rows(ENTRIES)
    curtain.toggle()
    assert model.index(0, 0).data() == MASK
    assert model.index(0, 1).data() == "50"
    curtain.toggle()
    assert model.index(0, 0).data() == "周玉梅"


def test_more_is_asked_for_once(model: RecordModel[Entry], qtbot: QtBot) -> None:
    asked: list[bool] = []
    model.more_wanted.connect(lambda: asked.append(True))
    model.set_rows(ENTRIES, has_more=True)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert len(asked) == 1
    model.append_rows([Entry("马志伟", 45)], has_more=False)
    assert model.rowCount() == 3
    assert not model.canFetchMore(QModelIndex())


def test_enter_opens_the_chosen_row(model: RecordModel[Entry], qtbot: QtBot) -> None:
    model.set_rows(ENTRIES)
    table = RecordTable(model)
    qtbot.addWidget(table)
    table.show()
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ENTRIES[1]]
    assert table.current_record() == ENTRIES[1]


def test_moving_tells_the_new_row_once(model: RecordModel[Entry], qtbot: QtBot) -> None:
    model.set_rows(ENTRIES)
    table = RecordTable(model)
    qtbot.addWidget(table)
    table.show()
    chosen: list[object] = []
    table.selected.connect(chosen.append)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert chosen == list(ENTRIES)


def test_empty_words_come_and_go(model: RecordModel[Entry], qtbot: QtBot) -> None:
    empty = EmptyState("还没有记录", "登记第一次来访。")
    table = RecordTable(model, empty)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    assert not empty.isVisible()  # still waiting
    model.set_rows(())
    assert empty.isVisible()
    model.set_rows(ENTRIES)
    assert not empty.isVisible()
    model.set_rows([])
    assert empty.isVisible()
    assert empty.geometry() == table.viewport().rect()


def test_narrow_tables_scroll_instead_of_squeezing_names(
    model: RecordModel[Entry], qtbot: QtBot
) -> None:
    table = RecordTable(model)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    assert table.columnWidth(0) > 300
    table.resize(200, 300)
    assert table.columnWidth(0) >= 120


def test_other_columns_give_their_air_before_a_name_is_cut(
    model: RecordModel[Entry], qtbot: QtBot
) -> None:
    table = RecordTable(model)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    wide = table.columnWidth(1)
    model.set_rows([Entry("周玉梅" * 8, 50)])
    assert table.columnWidth(1) < wide
    assert table.columnWidth(2) > 0
    assert sum(table.columnWidth(number) for number in range(3)) == table.viewport().width()


def test_a_heading_is_never_cut(qapp: QApplication) -> None:
    title = "Beside: drills, supervision, consultations"
    columns: list[Column[Entry]] = [
        Column("Name", lambda entry: entry.name),
        Column(title, lambda entry: str(entry.minutes), ColumnKind.NUMBER, 60),
    ]
    model = RecordModel[Entry](columns, Curtain())
    model.set_rows(ENTRIES)
    metrics = QFontMetrics(Theme.current().font("label", QFont.Weight.Medium))
    for room in (2000, 400):
        assert column_widths(model, room)[1] >= metrics.horizontalAdvance(title)


def test_a_squeezed_button_keeps_its_words_and_drops_the_shortcut(qtbot: QtBot) -> None:
    with_hint, plain = ShortcutButton("打印记录", "Ctrl P"), ShortcutButton("打印记录")
    for button in (with_hint, plain):
        qtbot.addWidget(button)
        button.resize(with_hint.sizeHint().width() - 20, with_hint.sizeHint().height())
    assert with_hint.grab().toImage() == plain.grab().toImage()
    with_hint.resize(with_hint.sizeHint())
    plain.resize(with_hint.sizeHint())
    assert with_hint.grab().toImage() != plain.grab().toImage()
