"""The main window: navigation, header, the page, status. Everything else is in the pages."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.frame.dialog_keys import DialogKeys
from ui.frame.header import Header
from ui.frame.help_window import HelpWindow
from ui.frame.navigation_bar import Entry, NavigationBar
from ui.frame.status_bar import StatusBar
from ui.navigation import Place
from ui.page import KeepsWork, Page
from ui.shared.shortcuts import Keys, install_in_window, install_places
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner
from ui.workplace import Workplace

PageMaker = Callable[[Workplace], Page]

# Below this width, in pixels of the design at 100 % text size, the navigation shows icons only.
COMPACT_BELOW = 1000
SMALLEST = QSize(800, 560)


class _Stop(NamedTuple):
    """Where one was, to go back to."""

    place: Place
    subject: object


class MainWindow(QMainWindow):
    """Signals: ``lock_wanted``, ``close_wanted`` (the window stays until the program lets it go).

    ``notice`` is a sentence across the top, e.g. that this is a demonstration.
    """

    lock_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        workplace: Workplace,
        pages: Mapping[Place, PageMaker],
        search: QWidget,
        staff_name: str,
        notice: str = "",
    ) -> None:
        super().__init__()
        self._workplace, self._makers, self._search = workplace, pages, search
        self._pages: dict[Place, Page] = {}
        self._history: list[_Stop] = []
        self._help: HelpWindow | None = None
        self._may_close = False
        self.setMinimumSize(SMALLEST)
        self.navigation = NavigationBar(self.tr("Anxinbu"), self._entries())
        self.header = Header(staff_name, search, workplace.curtain)
        self.status = StatusBar()
        self._stack = QStackedWidget()
        self.navigation.set_reports(Place.REPORT in pages)
        self._lay_out(notice)
        self._connect()

    def current_page(self) -> Page | None:
        """The page shown now."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def current_place(self) -> Place:
        """Where one is."""
        return self._history[-1].place if self._history else self.first_place()

    def first_place(self) -> Place:
        """Where one begins: today's work, or what waits in an office's inbox."""
        return Place.TODAY if Place.TODAY in self._makers else Place.INBOX

    def go(self, place: Place, subject: object = None) -> None:
        """Show a page; places without a page yet are left alone."""
        if place not in self._makers:
            return
        self.keep_open_work()
        stop = _Stop(place, subject)
        if self._history and self._history[-1].place == place:
            self._history.pop()
        self._history.append(stop)
        self._show(stop)

    def back(self) -> None:
        """Return to the stop before this one; at the first there is nothing to do."""
        if len(self._history) < 2:
            return
        self.keep_open_work()
        self._history.pop()
        self._show(self._history[-1])

    def keep_open_work(self) -> None:
        """Let the page in sight and the sheets before it save their drafts."""
        page = self.current_page()
        if page is not None:
            page.keep_open_work()
        for dialog in self.findChildren(QDialog):
            if isinstance(dialog, KeepsWork):
                dialog.keep_open_work()

    def let_close(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    def set_room(self, name: str) -> None:
        """The room's name under the program's."""
        self.navigation.set_room(name)

    def show_backup(self, text: str, tone: Tone) -> None:
        """When the last backup was made, in the status bar."""
        self.status.show_backup(text, tone)

    def show_help(self) -> None:
        """F1: the help page beside the window."""
        if self._help is None:
            edition = "" if Place.TODAY in self._makers else "office"
            self._help = HelpWindow(self._workplace.language, self, edition)
        self._help.show()
        self._help.raise_()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.close_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N, where the page has nothing of its own for it, logs a visit."""
        if QKeySequence(event.keyCombination()) == QKeySequence(Keys.NEW.value):
            self.go(Place.LOG_VISIT)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() * 100 / Theme.current().text_percent()
        self.navigation.set_compact(width < COMPACT_BELOW)

    def _show(self, stop: _Stop) -> None:
        page = self._pages.get(stop.place)
        if page is None:
            page = self._makers[stop.place](self._workplace)
            page.header_changed.connect(self.header.refresh)
            self._pages[stop.place] = page
            self._stack.addWidget(page)
        page.open_subject(stop.subject)
        self._stack.setCurrentWidget(page)
        if not page.isAncestorOf(self.focusWidget() or self):
            page.setFocus()  # the page may choose a field of its own when it is shown
        self.header.show_page(page)
        self.navigation.mark(_ENTRY_OF.get(stop.place, stop.place))
        # Never the page's own title: it may hold a name, and the task bar shows it to everybody.
        self.setWindowTitle(self.tr("Anxinbu"))

    def _go_back(self) -> None:
        page = self.current_page()
        if page is not None:
            page.go_back()

    def _reload(self) -> None:
        page = self.current_page()
        if page is not None:
            page.reload()

    def _find(self) -> None:
        self._search.setFocus()

    def _curtain_changed(self) -> None:
        self.status.show_curtain(self._workplace.curtain.is_drawn())

    def _report(self) -> None:
        self.go(Place.REPORT)

    def _take_call(self) -> None:
        self.go(Place.HOTLINE)

    def _go_to_entry(self, number: int) -> None:
        entries = self._entries()
        if number < len(entries):
            self.go(entries[number].place)

    def _connect(self) -> None:
        navigate, curtain = self._workplace.navigate, self._workplace.curtain
        navigate.went.connect(self.go)
        navigate.went_back.connect(self.back)
        navigate.lock_wanted.connect(self.lock_wanted)
        self.navigation.chosen.connect(self.go)
        self.navigation.report_wanted.connect(self._report)
        self.header.lock_wanted.connect(self.lock_wanted)
        curtain.changed.connect(self._curtain_changed)
        for keys, slot in (
            (Keys.SEARCH, self._find),
            (Keys.CURTAIN, curtain.toggle),
            (Keys.HELP, self.show_help),
            (Keys.LOCK, self.lock_wanted.emit),
            (Keys.BACK, self._go_back),
            (Keys.RELOAD, self._reload),
            (Keys.HOTLINE, self._take_call),
        ):
            install_in_window(self, keys, slot)
        DialogKeys(self, {Keys.CURTAIN: curtain.toggle, Keys.LOCK: self.lock_wanted.emit})
        install_places(self, len(self._entries()), self._go_to_entry)

    def _lay_out(self, notice: str) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        if notice:
            right.addWidget(self._notice(notice))
        right.addWidget(self._stack, 1)
        right.addWidget(self.status)
        ground = QWidget()
        ground.setObjectName("ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self.setCentralWidget(ground)

    def _notice(self, text: str) -> QWidget:
        banner = Banner(text, Tone.WARN)
        banner.setObjectName("notice")
        return banner

    def _entries(self) -> tuple[Entry, ...]:
        every = (
            Entry(Place.TODAY, self.tr("Today"), "calendar-check"),
            Entry(Place.CALENDAR, self.tr("Calendar"), "calendar-days"),
            Entry(Place.CLIENTS, self.tr("Clients"), "user-round", 1),
            Entry(Place.VISITS, self.tr("Visits"), "notebook-text", 1),
            Entry(Place.GROUPS, self.tr("Groups"), "users-round", 1),
            Entry(Place.PLANS, self.tr("Care plans"), "list-checks", 1),
            Entry(Place.ASSESSMENTS, self.tr("Assessments"), "chart-column", 1),
            Entry(Place.CRISES, self.tr("Crises"), "shield-alert", 2),
            Entry(Place.REFERRALS, self.tr("Referrals"), "arrow-right-left", 2),
            Entry(Place.SUPERVISION, self.tr("Supervision"), "message-square-text", 2),
            Entry(Place.ACTIVITIES, self.tr("Activities"), "megaphone", 3),
            Entry(Place.ROSTERS, self.tr("Team and training"), "id-card", 3),
            Entry(Place.INDICATORS, self.tr("Indicators"), "circle-check", 3),
            Entry(Place.DASHBOARD, self.tr("The room in figures"), "chart-line", 3),
            Entry(Place.SUMMARIES, self.tr("Monthly report"), "file-text", 3),
            Entry(Place.INBOX, self.tr("Inbox"), "inbox"),
            Entry(Place.ROOM_REGISTRY, self.tr("Rooms"), "library"),
            Entry(Place.COMPLETENESS, self.tr("Completeness"), "calendar-check"),
            Entry(Place.ROLLUP, self.tr("Roll-up"), "chart-column", 1),
            Entry(Place.EVALUATION, self.tr("Evaluation"), "list-checks", 1),
            Entry(Place.PACKS, self.tr("To the rooms"), "download", 2),
            Entry(Place.UPWARD, self.tr("Up to the city"), "megaphone", 2),
            Entry(Place.OFFICE_REPORTS, self.tr("Reports"), "file-text", 2),
            Entry(Place.FORMS, self.tr("Blank forms"), "printer", at_foot=True),
            Entry(Place.RECORDS, self.tr("Records"), "archive", at_foot=True),
            Entry(
                Place.LEDGER_IMPORT, self.tr("Bring in a ledger"), "file-spreadsheet", at_foot=True
            ),
            Entry(Place.SETTINGS, self.tr("Settings"), "settings", at_foot=True),
        )
        return tuple(entry for entry in every if entry.place in self._makers)


# Under which entry of the navigation a page without one of its own stands.
_ENTRY_OF = {
    Place.LEDGERS: Place.SUMMARIES,
    Place.TRAININGS: Place.ROSTERS,
    Place.TRAINING: Place.ROSTERS,
    Place.INSPECTION: Place.ROSTERS,
    Place.CLIENT: Place.CLIENTS,
    Place.INTAKE: Place.CLIENTS,
    Place.RISK: Place.CLIENTS,
    Place.SAFETY_PLAN: Place.CLIENTS,
    Place.RIGHTS: Place.CLIENTS,
    Place.DISCLOSURES: Place.CLIENTS,
    Place.DISCLOSURE: Place.CLIENTS,
    Place.LOG_VISIT: Place.VISITS,
    Place.VISIT: Place.VISITS,
    Place.HOTLINE: Place.VISITS,
    Place.HOTLINE_RETURN: Place.VISITS,
    Place.GROUP: Place.GROUPS,
    Place.GROUP_SESSION: Place.GROUPS,
    Place.PLAN: Place.PLANS,
    Place.ASSESS: Place.ASSESSMENTS,
    Place.ASSESSMENT: Place.ASSESSMENTS,
    Place.SCALES: Place.ASSESSMENTS,
    Place.SCREENINGS: Place.ASSESSMENTS,
    Place.SCREENING: Place.ASSESSMENTS,
    Place.CRISIS: Place.CRISES,
    Place.REPORT: Place.CRISES,
    Place.NEW_REFERRAL: Place.REFERRALS,
    Place.REFERRAL: Place.REFERRALS,
    Place.NEW_ADVICE: Place.REFERRALS,
    Place.ADVICE: Place.REFERRALS,
    Place.ACTIVITY: Place.ACTIVITIES,
    Place.PERIOD_REPORTS: Place.SUMMARIES,
    Place.YEAR_PLAN: Place.INDICATORS,
    Place.EVIDENCE: Place.INDICATORS,
}
