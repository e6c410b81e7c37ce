"""A table of answers before it is stored: which scale, which columns, which rows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from services.screenings.answer_imports import AnswerTrial
from services.screenings.answer_rows import AnswerMapping, AnswerNote, AnswerRow, guessed_first
from services.screenings.records import ScreeningDetails
from services.screenings.storing import Stored
from services.screenings.table_columns import Meaning
from services.screenings.tables import OpenedTable
from ui.screenings.import_sheet import ImportSheet
from ui.screenings.meaning_grid import MeaningGrid
from ui.screenings.words import answer_note_words
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.entries import row_of
from ui.shared.form import line_field
from ui.shared.tables import Column, ColumnKind
from ui.shared.theme import Tone
from ui.shared.widgets import muted_label
from ui.workplace import Workplace

_WHO = (
    Meaning.CLASS_NAME,
    Meaning.GRADE,
    Meaning.SEAT,
    Meaning.STUDENT_NO,
    Meaning.SERIAL,
    Meaning.NAME,
    Meaning.ANSWERS,
    Meaning.IGNORE,
)


class AnswerImportSheet(ImportSheet):
    """Signal ``saved``."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        screening: ScreeningDetails,
        opened: OpenedTable,
    ) -> None:
        title = QCoreApplication.translate("AnswerImportSheet", "Answers from a table")
        super().__init__(parent, workplace, title, opened)
        self._screening = screening
        self._trial: AnswerTrial | None = None
        parts = [Option(str(p.definition_id), p.short) for p in screening.parts]
        self._part = Segmented(parts, parts[0].code)
        items = [c.label for c in opened.columns if c.guess is Meaning.ITEM]
        self._first = Choice([Option(label, label) for label in items], guessed_first(opened))
        self._first.setMaximumWidth(workplace.theme.px(220))
        self._offset = Segmented(
            [
                Option("0", self.tr("as printed")),
                Option("-1", self.tr("counted from 1")),
                Option("1", self.tr("counted from 0")),
            ],
            "0",
        )
        self._class = line_field(self.tr("only if the file does not say it"), opened.class_name)
        self._class.setMinimumWidth(workplace.theme.px(240))
        self._replaces = CheckBox(self.tr("Replace answers that are here already"))
        others = [c for c in opened.columns if c.guess is not Meaning.ITEM]
        self._grid = MeaningGrid(workplace, others, _WHO)
        for signal in (
            self._part.chosen,
            self._first.chosen,
            self._offset.chosen,
            self._grid.changed,
            self._class.editingFinished,
        ):
            signal.connect(self.try_again)
        self._replaces.toggled.connect(self._offer)
        self.lay_out(self._settings(bool(items)), self._grid)

    @override
    def columns(self) -> Sequence[Column[AnswerRow]]:
        return (
            Column(self.tr("Row"), lambda row: f"{row.sheet} {row.row}", ColumnKind.MUTED, 180),
            Column(self.tr("What to look at"), _note),
            Column("", self._state, ColumnKind.CHIP, 110, _tone),
        )

    @override
    def try_again(self) -> None:
        register, number, opened = self.workplace.register, self._screening.id, self.opened
        definition_id = int(self._part.value())
        items = {c.label: Meaning.ITEM for c in opened.columns if c.guess is Meaning.ITEM}
        mapping = AnswerMapping(
            items | self._grid.meanings(),
            self._first.value(),
            int(self._offset.value() or 0),
            self._class.text().strip(),
        )
        job = self.workplace.jobs.start(
            lambda progress: register.screening_answers.dry_run(
                number, definition_id, opened, mapping, progress
            )
        )
        job.succeeded.connect(self._show)
        self.run(job, self.tr("Checking every row"))

    @override
    def bring_in(self) -> None:
        trial, answers = self._trial, self.workplace.register.screening_answers
        replaces = self._replaces.isChecked()
        if trial is not None:
            job = self.workplace.jobs.start(
                lambda progress: answers.confirm(trial, progress, replaces=replaces)
            )
            job.succeeded.connect(self._done)
            self.run(job, self.tr("Scoring the answers"))

    def _show(self, trial: AnswerTrial) -> None:
        self._trial = trial
        self.rows.set_rows(sorted(trial.rows, key=lambda row: row.note is None))
        self._replaces.setVisible(bool(trial.rows_that(AnswerNote.ANSWERS_THERE)))
        self.say_others(
            self._pairs(trial),
            self.tr("%n form(s) to score", "", len(trial.rows_that(None))),
            others=trial.others,
        )
        self.warn(self._warning(trial))
        self._offer()

    def _pairs(self, trial: AnswerTrial) -> str:
        """Which columns were taken for the first and the last question."""
        if not trial.items:
            return ""
        (first, first_column), (last, last_column) = trial.items[0], trial.items[-1]
        words = self.tr("question {first} from column “{a}” to question {last} from “{b}”")
        return words.format(first=first, a=first_column[:16], last=last, b=last_column[:16])

    def _warning(self, trial: AnswerTrial) -> str:
        if trial.missing:
            words = self.tr("No column holds the answers to: {items}")
            return words.format(items=", ".join(trial.missing))
        if trial.looks_shifted:
            return self.tr(
                "The answers look as if the options were counted otherwise than the paper prints "
                "them. Please choose how they are counted."
            )
        problems = len(trial.problems)
        words = self.tr("%n row(s) cannot be taken: see the top.", "", problems)
        return words if problems else ""

    def _offer(self) -> None:
        if self._trial is None:
            return
        count = len(self._trial.rows_that(None))
        if self._replaces.isChecked():
            count += len(self._trial.rows_that(AnswerNote.ANSWERS_THERE))
        self.offer(self.tr("Score and store %n form(s)", "", count), count)

    def _done(self, stored: Stored) -> None:
        title = self.tr("%n form(s) stored", "", stored.results)
        listed = self.tr("%n student(s) on the list to talk to.", "", stored.flagged)
        marked = self.tr("%n gave a marked answer: see the page of the day.", "", stored.critical)
        self.end(title, "\n".join((listed, marked)) if stored.critical else listed)

    def _state(self, row: AnswerRow) -> str:
        if row.note is None:
            return self.tr("is scored")
        if row.note is AnswerNote.ANSWERS_THERE:
            return self.tr("differs")
        return self.tr("known") if row.note is AnswerNote.SAME_THERE else self.tr("stays out")

    def _settings(self, has_items: bool) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.workplace.theme.px(8))
        scale: list[QWidget] = [muted_label(self.tr("Scale")), self._part]
        if has_items:
            scale += [muted_label(self.tr("Answers begin in column")), self._first]
        offset = [muted_label(self.tr("Options are numbered")), self._offset]
        class_name = [muted_label(self.tr("Class of rows that name none")), self._class]
        for parts in (scale, offset, class_name):
            column.addWidget(row_of(*parts, 1, spacing=10))
        column.addWidget(self._replaces)
        self._replaces.hide()
        return holder


def _note(row: AnswerRow) -> str:
    return "" if row.note is None else answer_note_words(row.note, row.item)


def _tone(row: AnswerRow) -> Tone:
    if row.note is None:
        return Tone.ACCENT
    is_known = row.note in (AnswerNote.SAME_THERE, AnswerNote.ANSWERS_THERE)
    return Tone.NEUTRAL if is_known else Tone.RISK
