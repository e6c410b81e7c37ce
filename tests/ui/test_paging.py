"""Lists that come page by page: what was asked last is what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from services.desk import Desk
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import services_of, settle
from ui.shared.paging import Fetch, Paging
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, RecordModel
from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    word: str


@dataclass(frozen=True, slots=True)
class Rows:
    rows: Sequence[Row]
    next: int | None


class List:
    """A table that is filled two rows at a time."""

    def __init__(self, workplace: Workplace, *, chooses: bool = False) -> None:
        self.workplace = workplace
        self.model = RecordModel[Row]([Column("", lambda row: row.word)], workplace.curtain)
        self.table = RecordTable(self.model)
        self.pages = Paging(workplace, self.model, self.table, chooses=chooses)
        self.asked: list[tuple[str, int | None]] = []

    def words(self, word: str, ids: Sequence[int]) -> Fetch:
        """What reads these ids, two at a time."""

        def fetch(after: int | None) -> Rows:
            self.asked.append((word, after))
            start = 0 if after is None else ids.index(after) + 1
            rows = [Row(each, word) for each in ids[start : start + 2]]
            return Rows(rows, rows[-1].id if start + 2 < len(ids) else None)

        return fetch

    def shown(self) -> list[tuple[str, int]]:
        settle(self.workplace)
        return [(row.word, row.id) for row in self.model.rows()]


@pytest.fixture
def workplace(desk: Desk) -> Workplace:
    return make_workplace(services_of(desk), ScriptedDialogs())


def test_pages_follow_each_other_to_the_end(qtbot: QtBot, workplace: Workplace) -> None:
    some = List(workplace)
    qtbot.addWidget(some.table)
    some.pages.load(some.words("a", [5, 4, 3]))
    assert some.shown() == [("a", 5), ("a", 4)]
    some.model.more_wanted.emit()
    assert some.shown() == [("a", 5), ("a", 4), ("a", 3)]
    some.model.more_wanted.emit()
    assert some.shown() == [("a", 5), ("a", 4), ("a", 3)]
    assert some.asked == [("a", None), ("a", 4)]


def test_only_the_last_question_is_answered(qtbot: QtBot, workplace: Workplace) -> None:
    some = List(workplace)
    qtbot.addWidget(some.table)
    loaded: list[object] = []
    some.pages.loaded.connect(lambda page, beside: loaded.append(beside))
    some.pages.load(some.words("a", [5, 4, 3]), lambda: "beside a")
    some.pages.load(some.words("b", [9]), lambda: "beside b")
    assert some.shown() == [("b", 9)]
    assert loaded == ["beside b"]


def test_more_of_what_was_asked_before_is_dropped(qtbot: QtBot, workplace: Workplace) -> None:
    some = List(workplace)
    qtbot.addWidget(some.table)
    some.pages.load(some.words("a", [5, 4, 3]))
    assert len(some.shown()) == 2
    some.pages._load_more()
    some.pages.load(some.words("b", [9, 8, 7]))
    some.pages._load_more()  # the cursor of "a" says nothing about "b"
    assert some.shown() == [("b", 9), ("b", 8)]
    assert some.asked[-1] == ("b", None)


def test_a_cleared_list_stays_empty(qtbot: QtBot, workplace: Workplace) -> None:
    some = List(workplace)
    qtbot.addWidget(some.table)
    some.pages.load(some.words("a", [5]))
    some.pages.clear()
    assert some.shown() == []


def test_the_choice_stays_or_is_the_first(qtbot: QtBot, workplace: Workplace) -> None:
    some = List(workplace, chooses=True)
    qtbot.addWidget(some.table)
    some.pages.load(some.words("a", [5, 4]))
    some.shown()
    assert some.table.current_record() == Row(5, "a")
    some.table.selectRow(1)
    some.pages.load(some.words("b", [4, 3]))
    some.shown()
    assert some.table.current_record() == Row(4, "b")
    some.pages.load(some.words("c", [2]))
    some.shown()
    assert some.table.current_record() == Row(2, "c")
