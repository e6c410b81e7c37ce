"""A new crisis record, or one crisis with what happened next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, CaseState, DraftKind
from services.crises.records import ClientInCrisis, CrisisDetails, CrisisSummary, NewEntry
from services.documents.rendered import Rendered
from ui.crises.entry_dialog import ClosingCard, EntryDialog
from ui.crises.form import CrisisForm
from ui.crises.reading import ChecksCard, CrisisReading, EntriesCard
from ui.navigation import Place
from ui.reports.subjects import ReportFor
from ui.risk.duty_dialog import DutyDialog
from ui.shared.read_or_write import ReadOrWritePage
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, Card, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class CrisisPage(ReadOrWritePage):
    """Takes a crisis id; a `ForClient`, an `OpenDraft` or None."""

    draft_kind: ClassVar[DraftKind] = DraftKind.CRISIS
    touches: ClassVar[frozenset[Area]] = frozenset({Area.CRISES, Area.DUTIES, Area.DISCLOSURES})
    areas: ClassVar[frozenset[Area]] = frozenset({Area.CRISES, Area.DUTIES, Area.REPORTS})

    def __init__(self, workplace: Workplace) -> None:
        labels = Labels(workplace)
        self._crisis_form = CrisisForm(workplace, labels)
        self._crisis: CrisisDetails | None = None
        self._report = Banner()
        super().__init__(workplace, self._crisis_form, self.tr("Put on record"))
        self._facts = CrisisReading(workplace, labels)
        self._entries, self._checks = EntriesCard(), ChecksCard(labels)
        self._closing, self._closing_card = ClosingCard(workplace), Card(self.tr("Closing"))
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self._add = plain_button(self.tr("Add what happened next"), icon_name="plus")
        self._paper = primary_button(self.tr("Print the record"), Keys.PRINT, "printer")
        self._lay_out_reading()
        self._connect_reading()

    @override
    def title(self) -> str:
        return self.tr("Crisis")

    @override
    def subtitle(self) -> str:
        return self._crisis.summary.number if self._crisis else ""

    @override
    def header_actions(self) -> Sequence[QWidget]:
        """None while a new record is written."""
        if self._crisis is None:
            return ()
        line = self._crisis.summary
        file = [self._file] if line.client_id is not None else []
        add = [self._add] if line.state is CaseState.OPEN else []
        return (*file, *add, self._paper)

    @override
    def saving(self) -> Callable[[int | None], CrisisSummary]:
        new, crises = self.form.record(), self.workplace.register.crises
        return lambda draft_id: crises.record(replace(new, draft_id=draft_id))

    @override
    def finished(self, result: CrisisSummary) -> None:
        self.workplace.navigate.go(Place.CRISIS, result.id)

    @override
    def fetch(self, record_id: int) -> CrisisDetails:
        found: CrisisDetails = self.workplace.register.crises.get(record_id)
        return found

    @override
    def show_record(self, record: CrisisDetails) -> None:
        self._crisis = record
        self._facts.show_crisis(record)
        self._entries.show_entries(record.entries)
        self._checks.show_checks(record.checks)
        self._closing.show_crisis(record.summary)
        self._closing_card.setVisible(record.may_close)
        words = self.tr("A mandatory report was ticked and is not written yet.")
        self._report.say(
            words if record.needs_report else "", Tone.RISK, self.tr("Write the report")
        )

    @override
    def leave_record(self) -> None:
        self._crisis = None
        self._report.hide()
        self._closing.leave()

    @override
    def keep_open_work(self) -> None:
        super().keep_open_work()
        self._closing.keep_open_work()

    def _ask_about_client(self) -> None:
        client_id = self.form.value("client_id")
        if client_id is None:
            self._crisis_form.show_client(None)
            return
        crises = self.workplace.register.crises
        job = self.workplace.jobs.start(lambda progress: crises.about(client_id))
        job.succeeded.connect(self._show_client)

    def _show_client(self, about: ClientInCrisis) -> None:
        self._crisis_form.show_client(about)

    def _add_entry(self) -> None:
        if self._crisis is None:
            return
        crises, crisis_id = self.workplace.register.crises, self._crisis.summary.id

        def save(entry: NewEntry) -> CrisisDetails:
            return crises.add(crisis_id, entry)

        dialog = EntryDialog(self.window(), self.workplace, crisis_id, save)
        dialog.saved.connect(self.record_changed)
        dialog.open()

    def _close_or_reopen(self, text: str) -> None:
        crisis, crises = self._crisis, self.workplace.register.crises
        if crisis is None:
            return
        line = crisis.summary
        act = crises.close if line.state is CaseState.OPEN else crises.reopen
        job = self.workplace.jobs.start(
            lambda progress: act(line.id, text, line.version), self._show_closing_error
        )
        job.succeeded.connect(self._show_closed)

    def _show_closed(self, record: CrisisDetails) -> None:
        self._closing.done_with()
        self.record_changed(record)

    def _show_closing_error(self, error: BaseException) -> None:
        if not self._closing.show_error(error):
            self.workplace.dialogs.show_error(error)

    def _look_again(self, duty_id: int) -> None:
        DutyDialog(self.window(), self.workplace, duty_id).open()

    def _write_report(self) -> None:
        if self._crisis is not None:
            line = self._crisis.summary
            self.workplace.navigate.go(Place.REPORT, ReportFor(line.client_id, line.id))

    def _show_paper(self) -> None:
        crisis, codes = self._crisis, self.workplace.codes
        if crisis is None:
            return
        crises, crisis_id = self.workplace.register.crises, crisis.summary.id

        def make() -> Rendered:
            from services.documents import crisis_form

            return crisis_form.filled(crises.form(crisis_id), codes)

        number = crisis.summary.number
        title = self.tr("Crisis record {number}").format(number=number)
        show_paper(self.workplace, self, make, title, number)

    def _open_file(self) -> None:
        if self._crisis is not None:
            self.workplace.navigate.go(Place.CLIENT, self._crisis.summary.client_id)

    def _lay_out_reading(self) -> None:
        words = self.tr("Write what must be known now. The rest can be added later.")
        hint = Card()
        hint.body.addWidget(text_label(words, "muted"))
        hint.body.addWidget(
            text_label(
                self.tr(
                    "Nothing here waits for a consent. With a minor, the guardian is asked for, "
                    "and harm done by others is reported at once."
                ),
                "muted",
            )
        )
        self.columns.right.addWidget(hint)
        self.columns.right.addStretch(1)
        self._closing_card.body.addWidget(self._closing)
        for part in (self._facts, self._entries):
            self.reading.left.addWidget(part)
        self.reading.left.addStretch(1)
        for card in (self._checks, self._closing_card):
            self.reading.right.addWidget(card)
        self.reading.right.addStretch(1)
        self._report.hide()
        self.body.insertWidget(0, self._report)

    def _connect_reading(self) -> None:
        self.form.client_changed.connect(self._ask_about_client)
        self._checks.wanted.connect(self._look_again)
        self._closing.wanted.connect(self._close_or_reopen)
        self._report.acted.connect(self._write_report)
        self._file.clicked.connect(self._open_file)
        self._add.clicked.connect(self._add_entry)
        self._paper.clicked.connect(self._show_paper)
