"""What the tests of visits and today share: the services of a register, and a keyboard."""

from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.appointments.printing import CalendarPrintService
from services.appointments.service import AppointmentService
from services.clients.flags import FlagService
from services.clients.service import ClientService
from services.desk import Desk
from services.groups.printed import GroupPrintService
from services.groups.service import GroupService
from services.groups.sessions import GroupSessionService
from services.hotline import HotlineService
from services.plans.service import PlanService
from services.referrals.service import ReferralService
from services.reports.service import ReportService
from services.risk.duty_service import DutyService
from services.today import TodayService
from services.visits import CaseNoteService, DraftService, VisitService
from services.visits.note_sharing import NoteSharingService
from services.visits.note_templates import NoteTemplateService
from services.visits.printed import VisitPrintService
from ui.page import Page
from ui.workplace import Workplace


def services_of(desk: Desk) -> SimpleNamespace:
    """The part of a register that these pages use."""
    return SimpleNamespace(
        appointments=AppointmentService(desk),
        calendar_prints=CalendarPrintService(desk),
        clients=ClientService(desk),
        visit_prints=VisitPrintService(desk),
        visits=VisitService(desk),
        drafts=DraftService(desk),
        duties=DutyService(desk),
        reports=ReportService(desk),
        flags=FlagService(desk),
        group_sessions=GroupSessionService(desk),
        groups=GroupService(desk),
        hotline=HotlineService(desk),
        plans=PlanService(desk),
        group_prints=GroupPrintService(desk),
        note_sharing=NoteSharingService(desk),
        note_templates=NoteTemplateService(desk),
        notes=CaseNoteService(desk),
        referrals=ReferralService(desk),
        today=TodayService(desk),
        vault=SimpleNamespace(actor=desk.actor),
    )


def settle(workplace: Workplace) -> None:
    """Deliver the results of all jobs, and of those that they start."""
    QCoreApplication.processEvents()
    while workplace.jobs.is_busy():
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()  # shows what was just put into a layout
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show(qtbot: QtBot, page: Page, subject: object = None) -> None:
    """Open a page as the window does."""
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.open_subject(subject)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle(page.workplace)


class Keyboard:
    """Types where the focus is, as a person without a mouse does."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def focus(self) -> QWidget:
        """What has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        """Latin letters, digits and signs; Chinese comes from an input method."""
        QTest.keyClicks(self.focus(), text)
        settle(self._workplace)

    def compose(self, text: str) -> None:
        """What an input method hands over."""
        focus = self.focus()
        getattr(focus, "insertPlainText", getattr(focus, "insert", None))(text)  # type: ignore[misc]
        settle(self._workplace)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        """One key, perhaps several times."""
        for _ in range(times):
            QTest.keyClick(self.focus(), key, modifier)
            settle(self._workplace)
