"""Reports for a month, quarter, half-year or year: to look at, print and save."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.code_lists import CodeLists
from services.errors import NotFound
from services.indicators.periods import Period, PeriodKind, parse
from services.summary.period_words import PeriodWords
from services.summary.periods import PeriodReport
from ui.page import Page
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, plain_button, primary_button, text_label
from ui.summaries.figures import FigureGrid, FigureRow
from ui.summaries.layout_card import LayoutCard
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.summary.reports import PeriodReportService


@dataclass(frozen=True, slots=True)
class _Found:
    periods: tuple[Period, ...]
    report: PeriodReport | None  # None: no month of the period is published


class PeriodReportsPage(Page):
    """Subject: the code of a period ("2026-Q3"), or None for the quarter that goes on."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.SUMMARIES, Area.ROOM})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._kind = Segmented(self._kinds(), PeriodKind.QUARTER.value)
        self._period = Choice()
        self._may_export = workplace.register.vault.actor.may(Right.EXPORT)
        self._wanted = ""
        self._report: PeriodReport | None = None
        self._notice = Banner()
        self._figures, self._months = FigureGrid(), FigureGrid()
        self._figures_card = Card(self.tr("Published figures"), self.tr("no names are in them"))
        self._months_card = Card(self.tr("From these monthly reports"))
        self._explanation = text_label("", "muted")
        self._layout = LayoutCard(workplace, self.reports)
        self._show_page = primary_button(self.tr("Look at and print"), Keys.FINISH, "printer")
        self._save_page = plain_button(self.tr("Save as PDF"), icon_name="save")
        self._save_book = plain_button(self.tr("Save as workbook"), icon_name="file-spreadsheet")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Reports")

    @override
    def subtitle(self) -> str:
        return self.tr("for a month, quarter, half-year or year")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._show_page,) if self._report is not None and self._may_export else ()

    @override
    def open_subject(self, subject: object) -> None:
        period = parse(subject) if isinstance(subject, str) else None
        if period is not None:
            self._kind.set_value(period.kind.value)
            self._wanted = period.code
            self.outdate()

    @override
    def reload(self) -> None:
        reports, kind, wanted = self.reports(), self._chosen(), self._wanted

        def read() -> _Found:
            periods = reports.periods(kind)
            codes = [period.code for period in periods]
            order = [wanted] if wanted in codes else codes
            for code in order:
                try:
                    return _Found(periods, reports.report(code))
                except NotFound:
                    continue
            return _Found(periods, None)

        self.workplace.jobs.start(lambda progress: read()).succeeded.connect(self._show)

    def reports(self) -> "PeriodReportService":
        """Who makes them; an office's page has another."""
        return self.workplace.register.period_reports

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._kind

    def _show(self, found: _Found) -> None:
        self._report = report = found.report
        words = self._words()
        shown = report.period.code if report else self._wanted or found.periods[0].code
        options = [Option(period.code, words.period(period)) for period in found.periods]
        self._period.set_options(options, shown)
        for card in (self._figures_card, self._months_card):
            card.setVisible(report is not None)
        for button in self.file_buttons():
            button.setEnabled(report is not None)
        self._layout.show_kind(self._chosen(), can_save=report is not None)
        if report is None:
            self._notice.say(self.tr("No month of this time is closed yet."), Tone.INFO)
        else:
            self._fill(report, words)
        self.header_changed.emit()

    def _fill(self, report: PeriodReport, words: PeriodWords) -> None:
        lines = [words.missing(report)] if report.missing else []
        self._notice.say("\n".join(filter(None, [*lines, words.ledgers(report)])), Tone.WARN)
        self._figures.show_rows(
            (words.words.item, words.this_period, words.summary.words.year),
            [
                FigureRow(
                    words.summary.population(entry.population), (str(entry.step), str(entry.year))
                )
                for entry in report.populations
            ],
        )
        self._explanation.setText(words.explanation(report))
        self._months.show_rows(
            (words.words.month_column, words.words.state_column, words.words.code_column),
            [
                FigureRow(words.month_number(month.month), (words.state(month), month.check_code))
                for month in report.months
            ],
        )

    def _take_kind(self, code: str) -> None:
        self._wanted = ""
        self.reload()

    def _take_period(self, code: str) -> None:
        self._wanted = code
        self.reload()

    def _look(self) -> None:
        if self._report is None:
            return
        report, reports = self._report, self.reports()
        code = report.period.code
        title = self._words().period(report.period)
        show_paper(
            self.workplace, self, lambda: reports.page(code), title, report.name, has_names=False
        )

    def _save_as_page(self) -> None:
        self._save(".pdf", self.tr("Save the report"), self.tr("PDF (*.pdf)"))

    def _save_as_book(self) -> None:
        self._save(".xlsx", self.tr("Save the workbook"), self.tr("Workbook (*.xlsx)"))

    def _save(self, suffix: str, title: str, filters: str) -> None:
        if self._report is None:
            return
        code = self._report.period.code
        path = self.workplace.dialogs.save_file(title, self._report.name + suffix, filters)
        if path is not None:
            self._write(code, path, is_page=suffix == ".pdf")

    def _write(self, code: str, path: Path, *, is_page: bool) -> None:
        reports = self.reports()
        save = reports.save_page if is_page else reports.save_workbook
        job = self.workplace.jobs.start(lambda progress: save(code, path))
        job.succeeded.connect(self._say_saved)

    def _say_saved(self, nothing: object) -> None:
        self.workplace.dialogs.tell(
            self.tr("Saved"), self.tr("It holds the published figures only, and no names.")
        )

    def _chosen(self) -> PeriodKind:
        return PeriodKind(self._kind.value())

    def _words(self) -> PeriodWords:
        return PeriodWords(CodeLists(), self._chosen(), self.workplace.language)

    def _kinds(self) -> list[Option]:
        return [
            Option(PeriodKind.MONTH.value, self.tr("Month")),
            Option(PeriodKind.QUARTER.value, self.tr("Quarter")),
            Option(PeriodKind.HALF.value, self.tr("Half-year")),
            Option(PeriodKind.YEAR.value, self.tr("Year")),
        ]

    def _lay_out(self) -> None:
        self._figures_card.body.addWidget(self._figures)
        self._figures_card.body.addWidget(self._explanation)
        self._months_card.body.addWidget(self._months)
        files = Card(self.tr("To hand in or to keep"))
        files.body.addWidget(text_label(self.tr("With charts, in black and white."), "muted"))
        for button in self.file_buttons():
            files.body.addWidget(button)
        columns = Columns((3, 2))
        columns.left.addWidget(self._figures_card)
        columns.left.addWidget(self._months_card)
        columns.left.addStretch(1)
        columns.right.addWidget(files)
        columns.right.addWidget(self._layout)
        columns.right.addStretch(1)
        self._notice.hide()
        self.body.addWidget(row_of(self._kind, self._period, 1))
        self.body.addWidget(self._notice)
        self.body.addWidget(columns, 1)
        # Only now: what stands nowhere yet would be shown as a window of its own.
        files.setVisible(self._may_export)
        self._layout.setVisible(self._may_export)

    def file_buttons(self) -> list[QWidget]:
        """What can be made of the report."""
        return [self._save_page, self._save_book]

    def _connect(self) -> None:
        self._kind.chosen.connect(self._take_kind)
        self._period.chosen.connect(self._take_period)
        self._show_page.clicked.connect(self._look)
        self._save_page.clicked.connect(self._save_as_page)
        self._save_book.clicked.connect(self._save_as_book)
