"""What a screening is about, and what can be done with it as a whole."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from services.screenings.records import PartDetails, ScreeningDetails
from services.screenings.tables import OpenedTable
from ui.screenings.answer_import_sheet import AnswerImportSheet
from ui.screenings.new_sheet import FactsSheet
from ui.screenings.roster_import_sheet import RosterImportSheet
from ui.screenings.words import joined
from ui.shared.progress_dialog import show_progress
from ui.shared.shortcuts import Keys
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, muted_label, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class FactsCard(Card):
    """Signal ``changed`` after each action that wrote something."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace, self._labels = workplace, Labels(workplace)
        self._screening: ScreeningDetails | None = None
        self._facts, self._limits = text_label(), muted_label()
        self._limits.setWordWrap(True)
        self._state = Chip()
        self._edit = plain_button(self.tr("Correct"), icon_name="pencil")
        self._end = plain_button(self.tr("End typing"), icon_name="check")
        self._reopen = plain_button(self.tr("Open again"), icon_name="undo-2")
        self._answers = plain_button(self.tr("Answers from a table"), icon_name="file-spreadsheet")
        self._roster = primary_button(self.tr("Bring in a class list"), Keys.NEW, "users-round")
        self._lay_out()
        self._edit.clicked.connect(self._correct)
        self._end.clicked.connect(self._close)
        self._reopen.clicked.connect(self._open_again)
        self._answers.clicked.connect(self._bring_answers)
        self._roster.clicked.connect(self.bring_roster)

    def show_screening(self, screening: ScreeningDetails) -> None:
        """Show it; a closed one takes no more."""
        self._screening = screening
        is_open = screening.closed_at is None
        informant = self._labels.label("informant", screening.informant)
        self._facts.setText(
            joined(
                screening.day.isoformat(),
                ", ".join(part.short for part in screening.parts),
                self.tr("filled in by: {who}").format(who=informant),
                self.tr("made by {name}").format(name=screening.made_by),
            )
        )
        limits = [self._limit(part) for part in screening.parts if part.limit]
        if len(limits) < len(screening.parts):
            own = self.tr("others by their own cut-off") if limits else self.tr("by their cut-offs")
            limits.append(own)
        self._limits.setText(self.tr("On the list: {limits}").format(limits="，".join(limits)))
        self._state.show_state("" if is_open else self.tr("closed"), Tone.NEUTRAL)
        for button in (self._edit, self._end, self._answers, self._roster):
            button.setVisible(is_open)
        self._reopen.setVisible(not is_open and screening.erased_at is None)
        self._answers.setEnabled(screening.students > 0)

    def bring_roster(self) -> None:
        """Choose a class list and show what it holds."""
        path = self._choose(self.tr("Choose the class list"))
        rosters = self._workplace.register.screening_rosters
        if path is not None:
            job = self._workplace.jobs.start(lambda progress: rosters.open(path, progress))
            job.succeeded.connect(self._show_roster)
            show_progress(job, self.tr("Reading the file"), self)

    def _bring_answers(self) -> None:
        path = self._choose(self.tr("Choose the table of answers"))
        answers = self._workplace.register.screening_answers
        if path is not None:
            job = self._workplace.jobs.start(lambda progress: answers.open(path, progress))
            job.succeeded.connect(self._show_answers)
            show_progress(job, self.tr("Reading the file"), self)

    def _show_roster(self, opened: OpenedTable) -> None:
        if self._screening is not None:
            sheet = RosterImportSheet(self.window(), self._workplace, self._screening.id, opened)
            sheet.saved.connect(self.changed)
            sheet.open()

    def _show_answers(self, opened: OpenedTable) -> None:
        if self._screening is not None:
            sheet = AnswerImportSheet(self.window(), self._workplace, self._screening, opened)
            sheet.saved.connect(self.changed)
            sheet.open()

    def _choose(self, title: str) -> Path | None:
        filters = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)")
        return self._workplace.dialogs.open_file(title, filters)

    def _correct(self) -> None:
        if self._screening is not None:
            sheet = FactsSheet(self.window(), self._workplace, self._screening)
            sheet.saved.connect(self.changed)
            sheet.open()

    def _close(self) -> None:
        screening, screenings = self._screening, self._workplace.register.screenings
        if screening is None:
            return
        title = self.tr("End typing?")
        text = self.tr(
            "No answers are taken any more, and the numbers can be printed. Talks go on. It can be "
            "opened again for forms that come late."
        )
        if self._workplace.dialogs.ask(title, text, self.tr("End typing")):
            job = self._workplace.jobs.start(
                lambda progress: screenings.close(screening.id, screening.version)
            )
            job.succeeded.connect(self._announce)

    def _open_again(self) -> None:
        screening, screenings = self._screening, self._workplace.register.screenings
        if screening is not None:
            job = self._workplace.jobs.start(
                lambda progress: screenings.reopen(screening.id, screening.version)
            )
            job.succeeded.connect(self._announce)

    def _announce(self, nothing: object) -> None:
        self.changed.emit()

    def _limit(self, part: PartDetails) -> str:
        band = self._labels.of_scale(part.scale, "band", part.limit)
        return self.tr("{scale} from {band} on").format(scale=part.short, band=band)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._facts)
        words.addWidget(self._limits)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        row.addWidget(self._state)
        for button in (self._edit, self._end, self._reopen, self._answers, self._roster):
            row.addWidget(button)
        self.body.addLayout(row)
