"""Keys for the commonest visit: a known client comes again. Beside it the row in the Excel ledger.

Both get the same facts. Chinese is typed as full pinyin and one key to take it, in both. Excel is
used well: Ctrl+; for today, Tab from cell to cell, the row's own columns of
``tests/data/ledgers/ledger-simple.xlsx``. What Excel makes one type again (sex, age, phone, group)
the register knows. Seconds follow the keystroke-level model (Card, Moran and Newell 1980):
0.28 s a key and 1.35 s to think before each field.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from services.demo.building import Demo
from services.visits.records import VisitFilter
from tests.benchmarks.measure import Row, ratio_row
from ui.jobs import JobRunner
from ui.look import Look
from ui.navigation import Place
from ui.pictures import Studio, settle

KEY_SECONDS, THINK_SECONDS = 0.28, 1.35
DONE, NEXT_STEP = "倾听、放松训练", "继续睡眠日记"
_TODAY_KEYS = 2  # Ctrl and ;
_NO_CELL = ""
# 日期 姓名 性别 年龄 电话 方式 问题 人群 疏导情况 是否转介 转介单位 咨询员 备注
EXCEL_ROW = (
    "周玉梅", "女", "46", "13812345678", "面谈", "失眠", _NO_CELL, DONE, "否", _NO_CELL,
    "何晓岚", f"{NEXT_STEP}，12.2 9:30",
)  # fmt: skip


@dataclass(slots=True)
class Effort:
    """What one entry costs."""

    keys: int = 0
    fields: int = 0

    @property
    def seconds(self) -> float:
        return self.keys * KEY_SECONDS + self.fields * THINK_SECONDS


def rows(demo: Demo, look: Look) -> list[Row]:
    """Keys and seconds, register beside Excel. Raises AssertionError if the visit that was typed
    is not on record."""
    ours, excel = _register(demo, look), _excel()
    what = "a known client comes again, with text and next appointment / the same row in Excel"
    return [
        ratio_row("keys, known client", ours.keys, excel.keys, 1.0, what, "keys"),
        ratio_row("seconds, known client", ours.seconds, excel.seconds, 1.0, what, "s"),
    ]


def typed_keys(text: str) -> int:
    """Keys for a text: Latin as it stands, Chinese as pinyin and a key that takes the phrase."""
    from pypinyin import lazy_pinyin

    keys, is_chinese = 0, False
    for piece in lazy_pinyin(text, errors=lambda other: other):
        is_reading = piece.isalpha() and piece.isascii() and piece not in text
        keys += len(piece) + (1 if is_chinese and not is_reading else 0)
        is_chinese = is_reading
    return keys + (1 if is_chinese else 0)


def _excel() -> Effort:
    cells = [typed_keys(cell) for cell in EXCEL_ROW]
    tabs = len(EXCEL_ROW) + 1  # the last one is Enter
    filled = 1 + sum(1 for cell in EXCEL_ROW if cell)
    return Effort(_TODAY_KEYS + sum(cells) + tabs, filled)


def _register(demo: Demo, look: Look) -> Effort:
    register = demo.register
    before = register.visits.totals(VisitFilter()).visits
    studio = Studio(register.vault, look, demo.clock)
    try:
        studio.page(Place.LOG_VISIT)
        typist = Typist(studio.jobs)
        log_visit(typist)
    finally:
        studio.close()
    after = register.visits.totals(VisitFilter()).visits
    if after != before + 1:
        raise AssertionError("the typed visit is not on record")
    return typist.effort


def log_visit(typist: "Typist") -> None:
    """The whole form of a visit, from the client to Ctrl+Enter."""
    enter, tab = Qt.Key.Key_Return, Qt.Key.Key_Tab
    typist.field("zym", enter)  # the client, by initials
    typist.field("", enter)  # today stands there
    typist.field("", tab, tab)  # the times stay empty
    typist.field("1", tab)  # face to face
    typist.field("sm", enter, tab)  # the topic
    typist.field("1", tab)  # no risk
    typist.chinese(DONE, tab)
    typist.skip(tab)  # no case note
    typist.chinese(NEXT_STEP, tab)
    typist.field("12.2", tab)
    typist.field("930")
    typist.finish()


class Typist:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, jobs: JobRunner) -> None:
        self.effort = Effort()
        self._jobs = jobs

    def field(self, text: str, *after: Qt.Key) -> None:
        """Latin letters and digits, then the keys that go on."""
        self.effort.fields += 1
        QTest.keyClicks(self._focus(), text)
        self.effort.keys += len(text)
        self._press(after)

    def chinese(self, text: str, *after: Qt.Key) -> None:
        """What an input method hands over."""
        self.effort.fields += 1
        focus = self._focus()
        getattr(focus, "insertPlainText", getattr(focus, "insert", None))(text)  # type: ignore[misc]
        self.effort.keys += typed_keys(text)
        self._press(after)

    def skip(self, key: Qt.Key) -> None:
        """Past a field that stays empty."""
        self._press((key,))

    def finish(self) -> None:
        """Ctrl+Enter."""
        QTest.keyClick(self._focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.effort.keys += 2
        for _ in range(20):  # the button shows for a moment that it was pressed
            QTest.qWait(20)
            settle(self._jobs)

    def _press(self, keys: Sequence[Qt.Key]) -> None:
        for key in keys:
            QTest.keyClick(self._focus(), key)
            self.effort.keys += 1
            settle(self._jobs)

    def _focus(self) -> QWidget:
        QCoreApplication.processEvents()
        widget = QApplication.focusWidget()
        if widget is None:
            raise AssertionError("no field has the keyboard")
        return widget
