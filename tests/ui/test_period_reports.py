"""The page of reports: choosing a period, what is missing, paper, files, the county's layout."""

import random
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import Role
from services.desk import Desk
from services.summary.reports import PeriodReportService
from services.summary.service import SummaryService
from tests.services.summary.records import months, random_month
from tests.services.summary.test_service import close
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.shared.choices import Choice, Segmented
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.sheet import Sheet
from ui.shared.widgets import Banner
from ui.summaries.figures import FigureGrid
from ui.summaries.reports_page import PeriodReportsPage
from ui.translation import Language


class ReportsRoom:
    """The page over a room in which January to August are closed."""

    def __init__(
        self, qtbot: QtBot, desk: Desk, *, closed: int = 8, role: Role = Role.LEAD
    ) -> None:
        summaries, chance = SummaryService(desk), random.Random(2)
        for month in months(1, closed):
            random_month(desk, month, 20, chance)
            close(summaries, month)
        self.dialogs = ScriptedDialogs()
        register = SimpleNamespace(
            period_reports=PeriodReportService(desk),
            vault=SimpleNamespace(actor=replace(desk.actor, role=role)),
        )
        self.workplace = make_workplace(register, self.dialogs, desk.clock, Language.ENGLISH)
        self.page = PeriodReportsPage(self.workplace)
        qtbot.addWidget(self.page)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.settle()

    def settle(self) -> None:
        QCoreApplication.processEvents()
        while self.workplace.jobs.is_busy():
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def press(self, words: str) -> None:
        buttons = [b for b in self.page.findChildren(QPushButton) if b.text() == words]
        (button,) = [b for b in buttons if b.isVisible()]
        button.click()
        self.settle()

    def choose_kind(self, code: str) -> None:
        (kinds,) = self.page.findChildren(Segmented)
        (button,) = [b for b in kinds.findChildren(QPushButton) if b.property("code") == code]
        button.click()
        self.settle()

    def period(self) -> str:
        (choice,) = self.page.findChildren(Choice)
        return choice.value()

    def figures(self) -> dict[str, tuple[str, ...]]:
        grids = [g for g in self.page.findChildren(FigureGrid) if g.isVisible()]
        return {row.label: row.values for grid in grids for row in grid.rows()}

    def words(self) -> str:
        return "\n".join(x.text() for x in self.page.findChildren(QLabel) if x.isVisible())

    def banner(self) -> str:
        return "\n".join(b.text() for b in self.page.findChildren(Banner) if b.isVisible())


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> ReportsRoom:
    return ReportsRoom(qtbot, desk)


def test_it_opens_with_the_newest_quarter_that_is_published(room: ReportsRoom) -> None:
    assert room.period() == "2026-Q3"
    report = room.workplace.register.period_reports.report("2026-Q3")
    visits = report.populations[0]
    assert room.figures()["Visits"] == (str(visits.step), str(visits.year))
    assert room.figures()["08"] == ("Closed", report.months[1].check_code)
    assert "month 9 is not closed" in room.banner()


def test_a_period_is_chosen(room: ReportsRoom) -> None:
    room.choose_kind("half")
    assert room.period() == "2026-H2"
    (choice,) = room.page.findChildren(Choice)
    choice.set_value("2026-H1")
    choice.chosen.emit("2026-H1")
    room.settle()
    assert room.banner() == ""
    assert room.period() == "2026-H1"
    room.choose_kind("year")
    assert room.period() == "2026"


def test_it_opens_at_a_month(room: ReportsRoom) -> None:
    room.page.open_subject("2026-05")
    room.settle()
    assert room.period() == "2026-05"
    assert "05" in room.figures()


def test_the_report_is_shown_and_saved(room: ReportsRoom, tmp_path: Path) -> None:
    (look,) = room.page.header_actions()
    assert isinstance(look, QPushButton)
    look.click()
    room.settle()
    (preview,) = room.page.findChildren(PreviewDialog)
    preview.reject()
    room.settle()
    for words, name in (("Save as PDF", "a.pdf"), ("Save as workbook", "a.xlsx")):
        room.dialogs.answers.append(tmp_path / name)
        room.press(words)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert "总表" in load_workbook(tmp_path / "a.xlsx").sheetnames
    assert [detail for _, detail in room.dialogs.asked] == [
        "k7m2qa-2026-Q3.pdf",
        "k7m2qa-2026-Q3.xlsx",
    ]
    room.dialogs.answers.append(None)
    room.press("Save as PDF")
    assert len(room.dialogs.told) == 2


def test_the_layout_goes_to_the_county_and_comes_back(room: ReportsRoom, tmp_path: Path) -> None:
    shipped, ours = tmp_path / "shipped.xlsx", tmp_path / "county.xlsx"
    room.dialogs.answers.append(shipped)
    room.press("Save the layout for the county…")
    book = load_workbook(shipped)
    book.defined_names["luck.total"] = DefinedName("luck.total", attr_text="'总表'!$H$1")
    book.save(ours)
    room.dialogs.answers.append(ours)
    room.press("Take in the county's layout…")
    (sheet,) = room.page.findChildren(Sheet)
    said = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert "luck.total" in said
    sheet.accept()
    room.settle()
    assert "county.xlsx, taken in on 2026-11-22" in room.words()
    room.press("Use the shipped layout again")
    assert "The shipped layout is used" in room.words()


def test_a_refused_layout_says_why(room: ReportsRoom, tmp_path: Path) -> None:
    path = tmp_path / "bad.xlsx"
    book = Workbook()
    book.active["A1"] = '=WEBSERVICE("http://example.org")'
    book.save(path)
    room.dialogs.answers.append(path)
    room.press("Take in the county's layout…")
    title, text = room.dialogs.told[0]
    assert title == "This layout cannot be used"
    assert "SUM, IF" in text
    assert "The shipped layout is used" in room.words()


def test_before_the_first_closed_month(qtbot: QtBot, desk: Desk) -> None:
    room = ReportsRoom(qtbot, desk, closed=0)
    assert "No month of this time is closed yet" in room.banner()
    assert room.page.header_actions() == ()
    buttons = {b.text(): b.isEnabled() for b in room.page.findChildren(QPushButton)}
    assert not buttons["Save the layout for the county…"]


def test_who_may_not_export_sees_the_figures_only(qtbot: QtBot, desk: Desk) -> None:
    room = ReportsRoom(qtbot, desk, role=Role.ASSISTANT)
    assert room.page.header_actions() == ()
    assert "Visits" in room.figures()
    buttons = [b.text() for b in room.page.findChildren(QPushButton) if b.isVisible()]
    assert "Save as PDF" not in buttons
    assert "Take in the county's layout…" not in buttons
