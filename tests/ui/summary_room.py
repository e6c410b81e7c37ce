"""What the tests of the summaries page share: a room with visits, and the page as users see it."""

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from models.vocabulary import Area
from services.desk import Desk
from services.exchange.enrolment import EnrolmentService
from services.exchange.outbox import OutboxService
from services.exchange.receipts import ReceiptService
from services.exchange.stick import Drive
from services.summary.behind import BehindService
from services.summary.mail import MailService
from services.summary.office_packs import OfficePackService
from services.summary.policies import PolicyService
from services.summary.replacing import ReplacementService
from services.summary.reports import PeriodReportService
from services.summary.service import SummaryService
from services.summary.sharing import SharingService
from services.summary.twins import SummaryTwinService
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.shared.choices import Choice
from ui.shared.record_table import RecordTable
from ui.shared.widgets import Banner, Segmented
from ui.summaries.figures import FigureGrid
from ui.summaries.page import SummariesPage
from ui.summaries.send_panel import SendPanel
from ui.translation import Language


class SummaryRoom:
    """``answers`` of the dialogs are appended to before what asks for them."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.dialogs = ScriptedDialogs()
        self.outbox = OutboxService(desk)
        self.summaries = SummaryService(desk)
        register = SimpleNamespace(
            summaries=self.summaries,
            outbox=self.outbox,
            twins=SummaryTwinService(desk),
            period_reports=PeriodReportService(desk),
            sharing=SharingService(desk),
            behind=BehindService(desk),
            receipts=ReceiptService(desk),
            policies=PolicyService(desk),
            replacements=ReplacementService(desk),
            county_mail=MailService(desk),
            enrolment=EnrolmentService(desk),
            office_packs=OfficePackService(desk),
            vault=SimpleNamespace(actor=desk.actor),
        )
        self.workplace = make_workplace(register, self.dialogs, desk.clock, Language.ENGLISH)
        self.announced: list[frozenset[Area]] = []
        self.workplace.changes.announced.connect(self.announced.append)
        self.page = SummariesPage(self.workplace)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 680)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.settle()

    def settle(self) -> None:
        """Deliver the results of all jobs, and of those that they start."""
        QCoreApplication.processEvents()
        while self.workplace.jobs.is_busy():
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def primary(self) -> QPushButton:
        """The one main action."""
        *_, button = self.page.header_actions()
        assert isinstance(button, QPushButton)
        return button

    def go_on(self) -> None:
        """Press the main action."""
        self.primary().click()
        self.settle()

    def press(self, words: str) -> None:
        """Press a button that is in sight."""
        buttons = [b for b in self.page.findChildren(QPushButton) if b.text() == words]
        (button,) = [b for b in buttons if b.isVisible()]
        button.click()
        self.settle()

    def open(self, month: str) -> None:
        """Open a month from elsewhere."""
        self.page.open_subject(month)
        self.settle()

    def table(self) -> RecordTable:
        (table,) = self.page.findChildren(RecordTable)
        return table

    def pick(self, code: str) -> None:
        """Choose a measure or a table."""
        for choice in self.page.findChildren(Choice):
            place = choice.findData(code)
            if place >= 0:
                choice.setCurrentIndex(place)
                choice.activated.emit(place)
                self.settle()
                return
        for segmented in self.page.findChildren(Segmented):
            for button in segmented.findChildren(QPushButton):
                if button.property("code") == code:
                    button.click()
                    self.settle()
                    return
        raise AssertionError(code)

    def grids(self) -> list[dict[str, tuple[str, ...]]]:
        """The tables in sight: the true one, then the one that leaves."""
        grids = [g for g in self.page.findChildren(FigureGrid) if g.isVisible()]
        return [{row.label: row.values for row in grid.rows()} for grid in grids]

    def words(self) -> str:
        """All labels in sight."""
        labels = [x.text() for x in self.page.findChildren(QLabel) if x.isVisible()]
        return "\n".join(labels)

    def banners(self) -> str:
        return "\n".join(b.text() for b in self.page.findChildren(Banner) if b.isVisible())

    def choose_folder(self, folder: Path) -> None:
        """Write to a folder instead of a stick."""
        self.dialogs.answers.append(folder)
        self.press("Another folder…")

    def plug_in(self, *drives: Drive) -> SendPanel:
        """As if these sticks, and no others, were there."""
        (send,) = self.page.findChildren(SendPanel)
        send.show_drives(drives)
        self.settle()
        return send

    def places(self) -> list[str]:
        return [b.text() for b in self.page.findChildren(QRadioButton) if b.isVisible()]
