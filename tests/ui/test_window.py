"""The main window around plain pages: going, coming back, shortcuts, curtain, closing."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import Area
from tests.ui.kit import make_workplace
from ui.curtain import MASK
from ui.main_window import MainWindow
from ui.navigation import Place
from ui.page import Page
from ui.pages import PAGES as ROOM_PAGES
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme, ThemeChoice
from ui.shared.widgets import NameLabel, primary_button
from ui.workplace import Workplace

NAME = "周玉梅"


class PlainPage(Page):
    """Counts what is asked of it."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.VISITS})
    heading = "来访者"

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.reloads = 0
        self.kept = 0
        self.subjects: list[object] = []
        self.name = NameLabel(workplace.curtain, NAME)
        self.action = primary_button("新来访者")
        self.body.addWidget(self.name)

    def title(self) -> str:
        return self.heading

    def header_actions(self) -> tuple[QPushButton, ...]:
        return (self.action,)

    def open_subject(self, subject: object) -> None:
        self.subjects.append(subject)

    def reload(self) -> None:
        self.reloads += 1

    def keep_open_work(self) -> None:
        self.kept += 1


class SteppedPage(PlainPage):
    """A task in three steps, at the second."""

    def steps(self) -> tuple[str, ...]:
        return ("核对一下这个月", "将要带走的内容", "写入 U 盘并交给县里")

    def step(self) -> int:
        return 1


class NamedPage(PlainPage):
    """Has a person in its title."""

    def title(self) -> str:
        return self.workplace.curtain.name(NAME)


PAGES = {
    Place.TODAY: PlainPage,
    Place.CLIENTS: PlainPage,
    Place.CLIENT: NamedPage,
    Place.SUMMARIES: SteppedPage,
    Place.LOG_VISIT: PlainPage,
}


@pytest.fixture
def workplace(qapp: QApplication) -> Workplace:
    return make_workplace(None)


@pytest.fixture
def window(workplace: Workplace, qtbot: QtBot) -> MainWindow:
    window = MainWindow(workplace, PAGES, QLineEdit(), "何晓岚")
    qtbot.addWidget(window, before_close_func=lambda _: window.let_close())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.go(Place.TODAY)
    return window


def page_of(window: MainWindow) -> PlainPage:
    page = window.current_page()
    assert isinstance(page, PlainPage)
    return page


def titles(window: MainWindow) -> list[str]:
    labels = window.header.findChildren(QLabel)
    return [label.text() for label in labels if label.property("role") == "title"]


def test_pages_reload_when_first_shown_only(window: MainWindow) -> None:
    first = page_of(window)
    window.go(Place.CLIENTS)
    window.go(Place.TODAY)
    assert page_of(window) is first
    assert first.reloads == 1
    assert first.kept == 1


def test_changes_reload_the_page_in_sight_now_and_others_later(
    window: MainWindow, workplace: Workplace
) -> None:
    today = page_of(window)
    window.go(Place.CLIENTS)
    clients = page_of(window)
    workplace.changes.announce({Area.VISITS})
    assert (today.reloads, clients.reloads) == (1, 2)
    workplace.changes.announce({Area.STAFF})
    window.go(Place.TODAY)
    assert (today.reloads, clients.reloads) == (2, 2)


def test_navigator_brings_the_subject_and_back_returns(
    window: MainWindow, workplace: Workplace
) -> None:
    workplace.navigate.go(Place.CLIENTS)
    workplace.navigate.go(Place.CLIENT, 7)
    assert page_of(window).subjects == [7]
    assert window.current_place() == Place.CLIENT
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.current_place() == Place.CLIENTS
    workplace.navigate.back()
    workplace.navigate.back()
    assert window.current_place() == Place.TODAY


def test_the_same_place_twice_is_one_stop(window: MainWindow, workplace: Workplace) -> None:
    workplace.navigate.go(Place.CLIENT, 1)
    workplace.navigate.go(Place.CLIENT, 2)
    workplace.navigate.back()
    assert window.current_place() == Place.TODAY


def test_a_place_without_page_is_not_offered(window: MainWindow, workplace: Workplace) -> None:
    workplace.navigate.go(Place.SETTINGS)
    assert window.current_place() == Place.TODAY


def test_header_takes_title_and_actions(window: MainWindow) -> None:
    first = page_of(window).action
    window.go(Place.CLIENTS)
    assert titles(window) == [PlainPage.heading]
    assert page_of(window).action.isVisible()
    assert not first.isVisible()


def steps_shown(window: MainWindow) -> list[str]:
    labels = window.header.findChildren(QLabel)
    steps = [label for label in labels if str(label.property("role")).startswith("step")]
    return [label.text() for label in steps if label.isVisible() and label.text() != "→"]


def test_steps_give_way_but_the_present_one_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place.SUMMARIES)
    qtbot.waitUntil(lambda: len(steps_shown(window)) == 3)
    window.resize(900, 640)
    qtbot.waitUntil(lambda: len(steps_shown(window)) == 1)
    assert SteppedPage(window._workplace).steps()[1] in steps_shown(window)[0]
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: len(steps_shown(window)) == 3)


def test_curtain_closes_over_an_open_dialog_too(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    sheet = Sheet(window, "合并两份档案", "")
    name = NameLabel(workplace.curtain, NAME)
    sheet.column.addWidget(name)
    sheet.add_close()
    sheet.setModal(True)
    sheet.show()
    sheet.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is sheet.windowHandle())
    QTest.keyClick(sheet, Qt.Key.Key_F12)
    assert name.text() == MASK
    QTest.keyClick(sheet, Qt.Key.Key_F12)
    assert name.text() == NAME
    sheet.reject()


def test_curtain_hides_names_at_once_everywhere(window: MainWindow, workplace: Workplace) -> None:
    window.go(Place.CLIENT, 1)
    page = page_of(window)
    QTest.keyClick(window, Qt.Key.Key_F12)
    assert page.name.text() == MASK
    assert titles(window) == [MASK]
    QTest.keyClick(window, Qt.Key.Key_F12)
    assert page.name.text() == NAME
    assert titles(window) == [NAME]


def test_the_task_bar_never_shows_a_name(window: MainWindow) -> None:
    window.go(Place.CLIENT, 1)
    assert NAME not in window.windowTitle()
    assert window.windowTitle()


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_2, Place.CLIENTS), (Qt.Key.Key_1, Place.TODAY)]
)
def test_alt_and_digit_go_to_an_entry(window: MainWindow, key: Qt.Key, place: Place) -> None:
    window.go(Place.CLIENT, 1)
    QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    assert window.current_place() == place


def test_ctrl_n_logs_a_visit_where_the_page_has_nothing_of_its_own(window: MainWindow) -> None:
    window.go(Place.SUMMARIES)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.current_place() == Place.LOG_VISIT


def test_search_lock_and_help_keys(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QLineEdit))
    with qtbot.waitSignal(window.lock_wanted):
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_F1)
    helps = [child for child in window.children() if child.__class__.__name__ == "HelpWindow"]
    assert len(helps) == 1


def test_closing_asks_the_program_first(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_wanted):
        window.close()
    assert window.isVisible()
    window.let_close()
    assert not window.isVisible()


def test_large_text_makes_the_navigation_compact(window: MainWindow) -> None:
    wide = window.navigation.width()
    try:
        Theme.current().apply(ThemeChoice.LIGHT, 200)
        window.resize(1360, 768)
        assert window.navigation.width() < 2 * wide
    finally:
        Theme.current().apply(ThemeChoice.LIGHT, 100)


def test_it_fits_a_small_screen(window: MainWindow) -> None:
    window.resize(1024, 640)
    assert (window.width(), window.height()) == (1024, 640)


def test_badges_count_to_99(window: MainWindow) -> None:
    window.navigation.set_badge(Place.TODAY, 120)
    badges = [label.text() for label in window.navigation.findChildren(QLabel) if label.isVisible()]
    assert "99+" in badges
    window.navigation.set_badge(Place.TODAY, 0)
    window.navigation.set_badge(Place.SETTINGS, 3)
    badges = [label.text() for label in window.navigation.findChildren(QLabel) if label.isVisible()]
    assert "99+" not in badges
    assert "3" not in badges


def test_every_line_of_a_long_navigation_is_in_sight(workplace: Workplace, qtbot: QtBot) -> None:
    every = dict.fromkeys(ROOM_PAGES, PlainPage)  # of a room: it has more of them than an office
    window = MainWindow(workplace, every, QLineEdit(), "何晓岚")
    qtbot.addWidget(window, before_close_func=lambda _: window.let_close())
    window.resize(1366, 620)
    with qtbot.waitExposed(window):
        window.show()
    lines = window.navigation.findChildren(QPushButton)
    assert len(lines) == 20  # the last one makes a mandatory report
    bottoms = [line.geometry().bottom() for line in lines]
    assert max(bottoms) < window.navigation.height()
    assert bottoms == sorted(set(bottoms))
    assert min(line.height() for line in lines) >= Theme.current().px(24)
