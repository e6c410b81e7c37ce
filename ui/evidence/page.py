"""What proves the lines of a paper in a year, what is missing, and the binder for an inspection."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton
from typing_extensions import override

from models.vocabulary import Area
from services.documents.rendered import Rendered
from services.evidence.records import ProofOverview, ProvenRecord, Source
from services.indicators.periods import PeriodKind, around, before
from services.indicators.records import PackView
from services.indicators.self_check import STANDARD
from services.progress import Progress
from ui.evidence.binder_sheet import BinderSheet
from ui.evidence.handling import EvidenceHandling
from ui.evidence.lines_card import ProofLinesCard
from ui.evidence.proof_card import ProofCard
from ui.evidence.words import size_words
from ui.indicators.words import period_words
from ui.navigation import Place
from ui.page import Page
from ui.shared.choices import Choice, Option
from ui.shared.columns import Columns
from ui.shared.pdf_preview import Paper, PreviewDialog
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, plain_button, primary_button, text_label
from ui.workplace import Workplace

_YEARS_OFFERED = 5
_PLACES = {
    Source.ACTIVITY: Place.ACTIVITY,
    Source.TRAINING: Place.TRAINING,
    Source.INSPECTION: Place.INSPECTION,
}


class EvidencePage(Page):
    """Takes an indicator's id to look at, or None; opens with the scored standard and this year."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.EVIDENCE, Area.INDICATORS, Area.ACTIVITIES, Area.TRAININGS, Area.ROSTERS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._pack, self._year = Choice(), Choice()
        self._wanted, self._wanted_pack = "", STANDARD
        self._sheet: BinderSheet | None = None
        self._preview: PreviewDialog | None = None
        self._state, self._stored = text_label("", "strong"), muted_label()
        self._handling = EvidenceHandling(workplace, self)
        self._lines = ProofLinesCard(workplace)
        self._proof = ProofCard(workplace, self._handling)
        self._add = plain_button(self.tr("Add evidence…"), Keys.NEW, "plus")
        self._bind = primary_button(self.tr("Make the binder"), Keys.PRINT, "printer")
        self._offer_years()
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Evidence")

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        return (self._add, self._bind)

    @override
    def open_subject(self, subject: object) -> None:
        """Look at this line in its pack."""
        if isinstance(subject, str) and subject:
            self._wanted, self._wanted_pack = subject, subject.partition(".")[0]
            self._pack.set_value(self._wanted_pack)
            self.outdate()

    @override
    def reload(self) -> None:
        pack, year = self._pack.value() or self._wanted_pack, self._year.value()
        register = self.workplace.register

        def read() -> tuple[tuple[PackView, ...], ProofOverview]:
            packs = register.indicators.packs()
            chosen = pack if pack in {one.id for one in packs} else STANDARD
            return packs, register.evidence.overview(chosen, year)

        self.workplace.jobs.start(lambda progress: read()).succeeded.connect(self._show)

    def _show(self, found: tuple[tuple[PackView, ...], ProofOverview]) -> None:
        packs, overview = found
        language = self.workplace.language.value
        options = [Option(one.id, one.title.get(language)) for one in packs]
        self._pack.set_options(options, overview.pack.id)
        gaps = self.tr(
            "{lines} lines: {lacking} materials missing, {bare} records without proof"
        ).format(lines=len(overview.lines), lacking=overview.lacking, bare=overview.bare)
        self._state.setText(gaps)
        stored = self.tr("Files in the register: {n}, {size}")
        size = size_words(overview.stored.size) if overview.stored.files else "0"
        self._stored.setText(stored.format(n=overview.stored.files, size=size))
        chosen, self._wanted = self._wanted or self._proof.line_id(), ""
        self._lines.show_lines(overview.lines, chosen)
        self._proof.setVisible(bool(overview.lines))

    def _offer_years(self) -> None:
        period, options = around(PeriodKind.YEAR, self.workplace.clock.today()), []
        for _ in range(_YEARS_OFFERED):
            options.append(Option(period.code, period_words(period)))
            period = before(period)
        self._year.set_options(options, options[0].code)

    def _open_record(self, record: ProvenRecord) -> None:
        self.workplace.navigate.go(_PLACES[record.source], record.id)

    def _ask_binder(self) -> None:
        sheet = BinderSheet(self.window(), self._pack.currentText(), self._year.currentText())
        self._sheet = sheet
        sheet.wanted.connect(self._make_binder)
        sheet.open()

    def _make_binder(self, with_names: bool) -> None:
        binders, codes = self.workplace.register.binders, self.workplace.codes
        pack, year = self._pack.value(), self._year.value()

        def make(progress: Progress) -> Rendered:
            from services.documents import evidence_binder

            facts = binders.facts(pack, year, with_names=with_names)
            return evidence_binder.filled(facts, codes, binders.file, progress)

        job = self.workplace.jobs.start(make)
        job.succeeded.connect(partial(self._show_binder, f"binder-{pack}-{year}", with_names))
        show_progress(job, self.tr("Putting the binder together"), self)

    def _show_binder(self, name: str, with_names: bool, made: Rendered) -> None:
        curtain = self.workplace.curtain if with_names else None
        title = self.tr("Binder of evidence {year}").format(year=self._year.value())
        paper = Paper(made.pdf, title, name, made.missing, curtain=curtain)
        self._preview = PreviewDialog(self, self.workplace.dialogs, self.workplace.jobs, paper)
        self._preview.open()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Theme.current().px(8))
        filters.addWidget(self._pack)
        filters.addWidget(self._year)
        filters.addStretch(1)
        filters.addWidget(self._stored)
        self._pack.setAccessibleName(self.tr("Document"))
        self._year.setAccessibleName(self.tr("Year"))
        head = Card()
        head.body.addLayout(filters)
        head.body.addWidget(self._state)
        self.body.addWidget(head)
        self.body.addWidget(self._handling.banner)
        columns = Columns((60, 40))
        columns.left.addWidget(self._lines, 1)
        columns.right.addWidget(self._proof)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        for choice in (self._pack, self._year):
            choice.chosen.connect(self.reload)
        self._lines.selected.connect(self._proof.show_proof)
        self._lines.table.opened.connect(self._proof.add)
        self._proof.record_wanted.connect(self._open_record)
        self._add.clicked.connect(self._proof.add)
        self._bind.clicked.connect(self._ask_binder)
