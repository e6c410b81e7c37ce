"""Bringing in a ledger in four steps: choose, check the columns, check the rows, done."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.errors import Conflict
from services.ledger_import.dry_run import DryRun
from services.ledger_import.ledger import Ledger
from services.ledger_import.records import ImportEntry, ImportId, ImportResult
from services.ledger_import.rows import Status
from ui.ledger_import.choose_panel import ChoosePanel
from ui.ledger_import.explanations import neutral_file_name, problem_words
from ui.ledger_import.mapping_panel import MappingPanel
from ui.ledger_import.preview_panel import PreviewPanel
from ui.ledger_import.result_panel import ResultPanel
from ui.navigation import Place
from ui.page import Page
from ui.shared.conflict_text import conflict_text
from ui.shared.error_text import error_words
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.widgets import plain_button, primary_button
from ui.workplace import Workplace

_CHANGED = frozenset({Area.CLIENTS, Area.VISITS, Area.REFERRALS, Area.INSTITUTIONS, Area.IMPORTS})


_LARGE = 150  # per cent text size


class Step(IntEnum):
    """Where one is."""

    CHOOSE = 0
    COLUMNS = 1
    ROWS = 2
    DONE = 3


class LedgerImportPage(Page):
    """Opened with a Path it reads that file at once."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.IMPORTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._step = Step.CHOOSE
        self._ledger: Ledger | None = None
        self._dry_run: DryRun | None = None
        self._result: ImportResult | None = None
        self._back = plain_button(self.tr("Back"))
        self._next = primary_button("", Keys.FINISH)
        self._choose, self._columns = ChoosePanel(workplace), MappingPanel(workplace)
        self._rows, self._done = PreviewPanel(workplace), ResultPanel(workplace)
        self._panels = (self._choose, self._columns, self._rows, self._done)
        self._is_large = workplace.theme.text_percent() >= _LARGE
        if self._is_large:
            self.body.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for panel in self._panels:
            self.body.addWidget(panel, 1)
        self._connect()
        self._go(Step.CHOOSE)

    @override
    def title(self) -> str:
        return self.tr("Bring in a ledger")

    @override
    def steps(self) -> Sequence[str]:
        return (
            self.tr("Choose"),
            self.tr("Columns"),
            self.tr("Rows"),
            self.tr("Done"),
        )

    @override
    def step(self) -> int:
        return int(self._step)

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._back, self._next) if self._has_back() else (self._next,)

    def _has_back(self) -> bool:
        """Large text leaves no room for it in the header; then it stands above the panel."""
        return self._step in (Step.COLUMNS, Step.ROWS) and not self._is_large

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, Path):
            self._open(subject)

    @override
    def reload(self) -> None:
        imports = self.workplace.register.imports
        job = self.workplace.jobs.start(lambda progress: imports.history())
        job.succeeded.connect(self._choose.show_history)

    @override
    def go_back(self) -> None:
        if self._step in (Step.COLUMNS, Step.ROWS):
            self._go(Step(self._step - 1))
        else:
            super().go_back()

    def _connect(self) -> None:
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self._go_on)
        self._choose.browse_wanted.connect(self._browse)
        self._choose.dropped.connect(self._open)
        self._choose.undo_wanted.connect(self._ask_undo)
        self._choose.export_wanted.connect(self._export_of_import)
        self._columns.changed.connect(self._show_next)
        self._rows.export_wanted.connect(self._export_of_dry_run)
        self._rows.words_wanted.connect(self._tell_words)
        self._done.export_wanted.connect(self._export_of_result)
        self._done.undo_wanted.connect(self._undo_result)
        self._done.visits_wanted.connect(self._see_visits)

    def _go(self, step: Step) -> None:
        self._step = step
        for number, panel in enumerate(self._panels):
            panel.setVisible(number == step)
        if self._is_large:
            self._back.setVisible(step in (Step.COLUMNS, Step.ROWS))
        self._show_next()
        self.header_changed.emit()
        self._panels[step].begin()

    def _show_next(self) -> None:
        """What the primary button says and whether it can be pressed."""
        visits = self._dry_run.totals.visits if self._dry_run else 0
        texts = {
            Step.CHOOSE: self.tr("Choose a file"),
            Step.COLUMNS: self.tr("Next"),
            Step.ROWS: self.tr("Bring in")
            if self._is_large
            else self.tr("Bring in %n visit(s)", "", visits),
            Step.DONE: self.tr("Another ledger"),
        }
        ready = {Step.COLUMNS: self._columns.is_complete(), Step.ROWS: self._rows.can_import()}
        self._next.setText(texts[self._step])
        self._next.setEnabled(ready.get(self._step, True))
        self._next.updateGeometry()

    def _go_on(self) -> None:
        actions = {
            Step.CHOOSE: self._browse,
            Step.COLUMNS: self._try,
            Step.ROWS: self._bring_in,
            Step.DONE: self._start_again,
        }
        actions[self._step]()

    # Step 1

    def _browse(self) -> None:
        filters = self.tr("Ledgers (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)")
        path = self.workplace.dialogs.open_file(self.tr("Choose the ledger"), filters)
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        self._choose.say_trouble("")
        imports = self.workplace.register.imports
        job = self.workplace.jobs.start(
            lambda progress: imports.open(path, progress), self._not_opened
        )
        job.succeeded.connect(self._opened)
        show_progress(job, self.tr("Reading the ledger"), self)

    def _opened(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._columns.show_ledger(ledger)
        self._go(Step.COLUMNS)

    def _not_opened(self, error: BaseException) -> None:
        words = error_words(error)
        if words is None:
            self.workplace.dialogs.show_error(error)
            return
        self._go(Step.CHOOSE)
        self._choose.say_trouble(f"{words.title}\n{words.text}")

    # Steps 2 and 3

    def _try(self) -> None:
        ledger, mapping = self._ledger, self._columns.mapping()
        if ledger is None:
            return
        imports = self.workplace.register.imports
        job = self.workplace.jobs.start(lambda progress: imports.dry_run(ledger, mapping, progress))
        job.succeeded.connect(self._tried)
        show_progress(job, self.tr("Checking every row"), self)

    def _tried(self, dry_run: DryRun) -> None:
        self._dry_run = dry_run
        self._rows.show_dry_run(dry_run)
        self._go(Step.ROWS)

    def _tell_words(self, text: str) -> None:
        self.workplace.dialogs.tell(self.tr("How words were understood"), text)

    def _bring_in(self) -> None:
        dry_run = self._dry_run
        if dry_run is None:
            return
        imports = self.workplace.register.imports
        self._next.setEnabled(False)
        job = self.workplace.jobs.start(lambda progress: imports.confirm(dry_run, progress))
        job.succeeded.connect(self._brought_in)
        job.finished.connect(self._show_next)
        show_progress(job, self.tr("Bringing in the ledger"), self)

    def _brought_in(self, result: ImportResult) -> None:
        self._result = result
        self._done.show_result(result)
        self._forget()
        self._go(Step.DONE)
        self.workplace.changes.announce(_CHANGED)

    def _forget(self) -> None:
        """The rows are in the register now; no second copy of them is kept in memory."""
        self._ledger = self._dry_run = None

    # Step 4, and earlier imports

    def _start_again(self) -> None:
        self._go(Step.CHOOSE)

    def _see_visits(self) -> None:
        self.workplace.navigate.go(Place.VISITS)

    def _undo_result(self) -> None:
        if self._result is not None:
            self._confirm_undo(self._result.import_id, self._result.visits)

    def _ask_undo(self, entry: ImportEntry) -> None:
        self._confirm_undo(entry.id, entry.visits)

    def _confirm_undo(self, import_id: ImportId, visits: int) -> None:
        consequences = (
            self.tr("%n visit(s) that it brought will be removed.", "", visits),
            self.tr("Client files, referrals and institutions that it opened go as well."),
            self.tr("Everything else stays as it is. The file can be brought in again."),
        )
        title, verb = self.tr("Undo this import?"), self.tr("Undo the import")
        if not self.workplace.dialogs.confirm_destructive(title, consequences, verb):
            return
        imports = self.workplace.register.imports
        job = self.workplace.jobs.start(lambda progress: imports.undo(import_id), self._not_undone)
        job.succeeded.connect(self._undone)

    def _undone(self) -> None:
        self._result = None
        self._go(Step.CHOOSE)
        self.workplace.changes.announce(_CHANGED)

    def _not_undone(self, error: BaseException) -> None:
        if not isinstance(error, Conflict):
            self.workplace.dialogs.show_error(error)
            return
        self.workplace.dialogs.tell(
            self.tr("This import cannot be undone any more"), conflict_text(error.code)
        )

    # Rows that stayed outside

    def _export_of_dry_run(self) -> None:
        dry_run, path = self._dry_run, self._ask_path()
        if dry_run is None or path is None or not dry_run.rows_that_are(Status.PROBLEM):
            return
        imports, words = self.workplace.register.imports, problem_words()
        self.workplace.jobs.start(
            lambda progress: imports.export_dry_run_problems(dry_run, path, words)
        ).succeeded.connect(self._exported)

    def _export_of_result(self) -> None:
        if self._result is not None:
            self._export(self._result.import_id)

    def _export_of_import(self, entry: ImportEntry) -> None:
        self._export(entry.id)

    def _export(self, import_id: ImportId) -> None:
        path = self._ask_path()
        if path is None:
            return
        imports, words = self.workplace.register.imports, problem_words()
        self.workplace.jobs.start(
            lambda progress: imports.export_problems(import_id, path, words)
        ).succeeded.connect(self._exported)

    def _ask_path(self) -> Path | None:
        name = neutral_file_name(self.workplace.clock.today().isoformat())
        title, filters = self.tr("Save the rows to correct"), self.tr("Workbook (*.xlsx)")
        return self.workplace.dialogs.save_file(title, name, filters)

    def _exported(self, count: int) -> None:
        self.workplace.dialogs.tell(
            self.tr("%n row(s) saved", "", count),
            self.tr(
                "They name people: keep the file on this computer, and delete it when it has "
                "been corrected and brought in."
            ),
        )
