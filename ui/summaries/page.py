"""From the list of months to the package on the stick: check, see what leaves, carry it along."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.code_lists import CodeLists
from services.errors import Conflict
from services.summary.months import MonthEntry
from services.summary.remarks import RemarksNamePeople, tidy
from services.summary.tables import SummaryPreview
from services.summary.wording import SummaryWording
from ui.navigation import Place
from ui.page import Page
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.widgets import plain_button, primary_button
from ui.summaries.behind_sheet import BehindSheet, WantedRecords
from ui.summaries.closing import Closing
from ui.summaries.county_mail import MailReader
from ui.summaries.county_panel import CountyPanel
from ui.summaries.figures_panel import FiguresPanel
from ui.summaries.months_panel import MonthsPanel
from ui.summaries.send_panel import SendPanel
from ui.summaries.sharing_sheet import SharingSheet
from ui.summaries.twins import Twins
from ui.summaries.words import report_words
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.exchange.county import CountyKeys
    from services.exchange.outbox import WrittenPackage
    from services.exchange.stick import Drive
    from services.summary.month_list import MonthList


class View(IntEnum):
    """What the page shows; the first three numbers are the steps."""

    CHECK = 0
    PREVIEW = 1
    SEND = 2
    MONTHS = 3
    COUNTY = 4


class SummariesPage(Page):
    """Subject: a month ("2026-10") to begin with, or None for the list."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.SUMMARIES, Area.VISITS, Area.CLIENTS, Area.REFERRALS, Area.IMPORTS, Area.ROOM}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._view, self._before_county = View.MONTHS, View.MONTHS
        self._month = ""
        self._months: MonthList | None = None
        self._written: WrittenPackage | None = None
        self._closes_when_shown = False
        self._preview: SummaryPreview | None = None
        self._list = MonthsPanel(workplace.curtain)
        self._figures = FiguresPanel(SummaryWording(CodeLists(), workplace.language))
        self._send, self._county = SendPanel(), CountyPanel(workplace)
        self._twins = Twins(workplace, self)
        self._closing = Closing(workplace, self)
        wording = SummaryWording(CodeLists(), workplace.language)
        self._mail = MailReader(workplace, self, wording)
        self._reports = plain_button(self.tr("Quarter and year"), icon_name="chart-column")
        # No stack: it would make every view as tall as the tallest one.
        for panel in (self._list, self._figures, self._send, self._county):
            self.body.addWidget(panel, 1)
            panel.setVisible(panel is self._list)
        self._actions = self._make_actions()
        self._ledgers = plain_button(self.tr("Ledgers of the year"), icon_name="notebook-text")
        self._may_see_ledgers = workplace.register.vault.actor.may(Right.CASEWORK)
        self._connect()

    @override
    def title(self) -> str:
        if self._view is View.COUNTY:
            return self.tr("The county's key")
        return self.tr("Summaries") if self._view is View.MONTHS else report_words(self._month)

    @override
    def subtitle(self) -> str:
        return self.tr("one a month, for the county") if self._view is View.MONTHS else ""

    @override
    def steps(self) -> Sequence[str]:
        if self._view > View.SEND:
            return ()
        return (self.tr("Check"), self.tr("What leaves"), self.tr("Write"))

    @override
    def step(self) -> int:
        return min(self._view, View.SEND)

    @override
    def header_actions(self) -> Sequence[QWidget]:
        if self._view is not View.MONTHS:
            return (self._actions[self._view],)
        also = (self._ledgers,) if self._may_see_ledgers else ()
        return (self._reports, *also, self._actions[self._view])

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, str) and subject:
            self._open_month(subject)

    @override
    def go_back(self) -> None:
        if self._view is View.MONTHS:
            super().go_back()
        elif self._view is View.COUNTY:
            self._go(self._before_county)
        elif self._view is View.CHECK:
            self._go(View.MONTHS)
        else:
            self._go(View(self._view - 1))

    @override
    def reload(self) -> None:
        register, jobs = self.workplace.register, self.workplace.jobs
        jobs.start(lambda progress: register.summaries.months()).succeeded.connect(
            self._show_months
        )
        jobs.start(lambda progress: register.outbox.county()).succeeded.connect(self._show_county)
        if self._month:
            self._load_preview()

    def _open_month(self, month: str) -> None:
        self._month, self._preview, self._written = month, None, None
        self._closing.stop_replacing()
        self._show_entry()
        self._load_preview()

    def _load_preview(self) -> None:
        month, summaries = self._month, self.workplace.register.summaries
        remarks = self._figures.remarks()
        if self._closing.is_replacing:
            self._closing.look_again(month, remarks, self._preview_failed)
            return
        job = self.workplace.jobs.start(
            lambda progress: summaries.preview(month, remarks), self._preview_failed
        )
        job.succeeded.connect(self._show_preview)

    def _preview_failed(self, error: BaseException) -> None:
        self._closes_when_shown = False
        if isinstance(error, RemarksNamePeople):
            self._figures.say_remarks(error)
            return
        self._month = ""
        self._go(View.MONTHS)
        if isinstance(error, Conflict) and error.code == "packages_lost":
            self._ask_to_begin_anew()
        else:
            self.workplace.dialogs.show_error(error)

    def _ask_to_begin_anew(self) -> None:
        title = self.tr("Reports that were sent are missing")
        points = (
            self.tr("If there is a newer backup, go back to it first: then nothing is lost."),
            self.tr(
                "Else the count begins anew with this month; what the county has stays as it is."
            ),
        )
        if self.workplace.dialogs.confirm_destructive(title, points, self.tr("Begin anew")):
            summaries = self.workplace.register.summaries
            job = self.workplace.jobs.start(lambda progress: summaries.begin_anew())
            job.succeeded.connect(self._begun_anew)

    def _begun_anew(self, nothing: object) -> None:
        self.workplace.changes.announce({Area.SUMMARIES})

    def _show_preview(self, preview: SummaryPreview) -> None:
        if preview.published.month != self._month or self._closing.is_replacing:
            return
        is_first = self._preview is None
        self._preview = preview
        self._actions[View.PREVIEW].setText(
            self.tr("Next") if preview.is_closed else self.tr("Close month")
        )
        if is_first:
            self._go(View.SEND if preview.is_closed else View.CHECK)
        else:
            self._fill_figures()
            self._close_as_asked()

    def _fill_figures(self) -> None:
        if self._preview is not None:
            self._figures.show_preview(self._preview, with_published=self._view is not View.CHECK)

    def _show_months(self, months: "MonthList") -> None:
        self._months = months
        self._list.show_months(months)
        words = self.tr("Prepare month {month}").format(month=int(months.next_month[5:]))
        self._actions[View.MONTHS].setText(words)
        self._show_entry()
        self.header_changed.emit()

    def _show_entry(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._send.show_month(entry, self._written)

    def _entry(self) -> MonthEntry | None:
        entries = self._months.entries if self._months else ()
        return next((entry for entry in entries if entry.month == self._month), None)

    def _show_county(self, county: "CountyKeys | None") -> None:
        self._list.show_county(is_known=county is not None)
        self._send.show_county(county)

    def _go(self, view: View) -> None:
        self._view = view
        for panel in (self._list, self._figures, self._send, self._county):
            panel.setVisible(panel is self._panel())
        self._fill_figures()
        if view is View.SEND:
            self._look_for_drives()
        self.header_changed.emit()
        self._panel().first_field().setFocus()

    def _panel(self) -> MonthsPanel | FiguresPanel | SendPanel | CountyPanel:
        if self._view is View.MONTHS:
            return self._list
        if self._view is View.SEND:
            return self._send
        return self._county if self._view is View.COUNTY else self._figures

    def _open_ledgers(self) -> None:
        self.workplace.navigate.go(Place.LEDGERS)

    def _prepare_next(self) -> None:
        if self._months is not None:
            self._open_month(self._months.next_month)

    def _see_what_leaves(self) -> None:
        self._go(View.PREVIEW)

    def _close_month(self) -> None:
        preview = self._preview
        if preview is not None and preview.is_closed and not self._closing.is_replacing:
            self._go(View.SEND)
        elif preview is not None and preview.published.remarks != tidy(self._figures.remarks()):
            # Typed a moment ago: it is searched for names first, and then the user is asked.
            self._closes_when_shown = True
            self._load_preview()
        elif preview is not None:
            self._closing.close(preview, self._figures.remarks())

    def _close_as_asked(self) -> None:
        if self._closes_when_shown:
            self._closes_when_shown = False
            self._close_month()

    def _show_replacement(self, preview: SummaryPreview) -> None:
        """What would be sent instead, before anything leaves."""
        self._preview = preview
        self._actions[View.PREVIEW].setText(self.tr("Replace"))
        if self._view is View.PREVIEW:
            self._fill_figures()
            self._close_as_asked()
        else:
            self._go(View.PREVIEW)

    def _leave_settled(self) -> None:
        self._month = ""
        self._go(View.MONTHS)

    def _month_closed(self) -> None:
        self._go(View.SEND)

    def _look_for_drives(self) -> None:
        outbox = self.workplace.register.outbox
        job = self.workplace.jobs.start(lambda progress: outbox.drives())
        job.succeeded.connect(self._show_drives)

    def _show_drives(self, drives: "Sequence[Drive]") -> None:
        self._send.show_drives(drives)

    def _choose_folder(self) -> None:
        folder = self.workplace.dialogs.choose_folder(self.tr("Where shall it be written?"))
        if folder is not None:
            self._send.show_folder(folder)

    def _write(self) -> None:
        target = self._send.target()
        if target is None:
            self._choose_folder()
            target = self._send.target()
        if target is not None:
            self._write_to(target)

    def _write_to(self, target: Path) -> None:
        month, outbox = self._month, self.workplace.register.outbox
        job = self.workplace.jobs.start(lambda progress: outbox.write(month, target, progress))
        job.succeeded.connect(self._package_written)
        show_progress(job, self.tr("Writing and reading back"), self)

    def _package_written(self, written: "WrittenPackage") -> None:
        self._written = written
        self.workplace.changes.announce({Area.SUMMARIES})

    def _hand_over(self) -> None:
        month, outbox = self._month, self.workplace.register.outbox
        job = self.workplace.jobs.start(lambda progress: outbox.hand_over(month))
        job.succeeded.connect(self._handed_over)

    def _handed_over(self, nothing: object) -> None:
        self.workplace.changes.announce({Area.SUMMARIES})
        self._go(View.MONTHS)

    def _set_county(self) -> None:
        if self._view is not View.COUNTY:
            self._before_county = self._view
        self._county.begin()
        self._go(View.COUNTY)

    def _county_pinned(self) -> None:
        self._go(self._before_county)
        self.workplace.changes.announce({Area.SUMMARIES})

    def _make_actions(self) -> dict[View, QPushButton]:
        texts = {
            View.MONTHS: (self.tr("Prepare the report"), self._prepare_next),
            View.CHECK: (self.tr("Next"), self._see_what_leaves),
            View.PREVIEW: (self.tr("Close month"), self._close_month),
            View.SEND: (self.tr("Write now"), self._write),
            View.COUNTY: (self.tr("The digits agree: save"), self._county.pin),
        }
        actions = {}
        for view, (words, slot) in texts.items():
            button = primary_button(words, Keys.FINISH)
            button.clicked.connect(slot)
            actions[view] = button
        return actions

    def _connect(self) -> None:
        self._reports.clicked.connect(self._show_reports)
        self._send.report_wanted.connect(self._show_reports)
        self._ledgers.clicked.connect(self._open_ledgers)
        self._list.opened.connect(self._open_month)
        self._list.county_wanted.connect(self._set_county)
        self._send.county_wanted.connect(self._set_county)
        self._send.folder_wanted.connect(self._choose_folder)
        self._send.drives_wanted.connect(self._look_for_drives)
        self._send.handed_over.connect(self._hand_over)
        self._send.preview_wanted.connect(self._show_page)
        self._send.slip_wanted.connect(self._show_slip)
        self._send.page_wanted.connect(self._save_page)
        self._send.workbook_wanted.connect(self._save_workbook)
        self._send.sharing_wanted.connect(self._share)
        self._county.pinned.connect(self._county_pinned)
        self._figures.records_wanted.connect(self._show_records)
        self._figures.remarks_changed.connect(self._load_preview)
        self._list.reading_wanted.connect(self._mail.read)
        self._send.replacing_wanted.connect(self._begin_replacing)
        self._closing.closed.connect(self._month_closed)
        self._closing.failed.connect(self._load_preview)
        self._closing.left.connect(self._leave_settled)
        self._closing.to_replace.connect(self._show_replacement)

    def _show_reports(self) -> None:
        """Of the month that is shown, or of the quarter."""
        self.workplace.navigate.go(Place.PERIOD_REPORTS, self._month or None)

    def _begin_replacing(self) -> None:
        self._closing.begin_replacing(self._month)

    def _show_records(self, wanted: WantedRecords) -> None:
        BehindSheet(self.window(), self.workplace, wanted)

    def _show_page(self) -> None:
        if self._preview is not None:
            self._twins.show_page(self._preview.published)

    def _show_slip(self) -> None:
        if self._preview is not None:
            self._twins.show_slip(self._preview.published)

    def _save_page(self) -> None:
        if self._preview is not None:
            self._twins.save_page(self._preview.published)

    def _save_workbook(self) -> None:
        if self._preview is not None:
            self._twins.save_workbook(self._preview.published)

    def _share(self) -> None:
        SharingSheet(self, self.workplace, self._month).open()
