"""A class list before it becomes part of a screening: columns, rows, problems."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from services.screenings.roster_rows import PROBLEMS, RosterMapping, RosterNote, RosterRow
from services.screenings.rosters import RosterResult, RosterTrial
from services.screenings.table_columns import Meaning
from services.screenings.tables import OpenedTable
from ui.screenings.import_sheet import ImportSheet
from ui.screenings.meaning_grid import MeaningGrid
from ui.screenings.words import joined, roster_note_words, sex_word
from ui.shared.form import line_field
from ui.shared.tables import Column, ColumnKind
from ui.shared.theme import Tone
from ui.shared.widgets import muted_label
from ui.workplace import Workplace

_MEANINGS = tuple(m for m in Meaning if m not in (Meaning.ITEM, Meaning.ANSWERS))
_THERE = (RosterNote.ALREADY_THERE, RosterNote.COMPLETED)


class RosterImportSheet(ImportSheet):
    """Signal ``saved``."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, screening_id: int, opened: OpenedTable
    ) -> None:
        title = QCoreApplication.translate("RosterImportSheet", "Bring in a class list")
        super().__init__(parent, workplace, title, opened)
        self._screening_id = screening_id
        self._trial: RosterTrial | None = None
        self._grid = MeaningGrid(workplace, opened.columns, _MEANINGS)
        self._class = line_field(self.tr("only if the file does not say it"), opened.class_name)
        self._class.setMinimumWidth(workplace.theme.px(240))
        words = muted_label(self.tr("Class of rows that name none"))
        words.setBuddy(self._class)
        named = QWidget()
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words)
        row.addWidget(self._class)
        row.addStretch(1)
        self._grid.changed.connect(self.try_again)
        self._class.editingFinished.connect(self.try_again)
        self.lay_out(self._grid, named)

    @override
    def columns(self) -> Sequence[Column[RosterRow]]:
        return (
            Column(self.tr("Row"), lambda row: f"{row.sheet} {row.row}", ColumnKind.MUTED, 120),
            Column(self.tr("Class"), lambda row: row.class_name, ColumnKind.TEXT, 120),
            Column(self.tr("No."), lambda row: row.number, ColumnKind.TEXT, 84),
            Column(self.tr("Name"), lambda row: row.name, ColumnKind.NAME, 110),
            Column(self.tr("Facts"), _facts, ColumnKind.MUTED, 136),
            Column(self.tr("What to look at"), _notes),
            Column("", self._state, ColumnKind.CHIP, 96, _tone),
        )

    @override
    def try_again(self) -> None:
        rosters, number, opened = self.workplace.register, self._screening_id, self.opened
        mapping = RosterMapping(self._grid.meanings(), self._class.text().strip())
        job = self.workplace.jobs.start(
            lambda progress: rosters.screening_rosters.dry_run(number, opened, mapping, progress)
        )
        job.succeeded.connect(self._show)
        self.run(job, self.tr("Checking every row"))

    @override
    def bring_in(self) -> None:
        trial, rosters = self._trial, self.workplace.register.screening_rosters
        if trial is not None:
            job = self.workplace.jobs.start(lambda progress: rosters.confirm(trial))
            job.succeeded.connect(self._done)
            self.run(job, self.tr("Bringing in the class list"))

    def _show(self, trial: RosterTrial) -> None:
        self._trial = trial
        ranked = sorted(trial.rows, key=_rank)
        self.rows.set_rows(ranked)
        classes = [f"{name} {count}" for name, count in trial.classes.items()]
        self.say_others(
            " · ".join(classes),
            self.tr("%n new", "", trial.new),
            self.tr("%n completed", "", trial.completed) if trial.completed else "",
            self.tr("%n here already", "", trial.already_there) if trial.already_there else "",
            others=trial.others,
        )
        problems = len(trial.problems)
        stay = self.tr("%n row(s) cannot be taken: see the top.", "", problems)
        self.warn(stay if problems else "")
        count = trial.new + trial.completed
        self.offer(self.tr("Bring in %n student(s)", "", count), count)

    def _done(self, result: RosterResult) -> None:
        title = self.tr("%n student(s) added", "", result.added)
        outside = self.tr("%n row(s) stayed outside.", "", result.problems)
        self.end(title, outside if result.problems else "")

    def _state(self, row: RosterRow) -> str:
        if row.is_problem:
            return self.tr("stays out")
        if RosterNote.ALREADY_THERE in row.notes:
            return self.tr("known")
        return self.tr("completed") if RosterNote.COMPLETED in row.notes else self.tr("new")


def _rank(row: RosterRow) -> tuple[bool, bool]:
    return (not row.is_problem, not row.notes)


def _facts(row: RosterRow) -> str:
    born = row.birth_date.isoformat() if row.birth_date else ""
    return joined(sex_word(row.sex), born or (str(row.age) if row.age is not None else ""))


def _notes(row: RosterRow) -> str:
    shown = [note for note in row.notes if note not in _THERE]
    return "，".join(map(roster_note_words, sorted(shown, key=lambda note: note not in PROBLEMS)))


def _tone(row: RosterRow) -> Tone:
    if row.is_problem:
        return Tone.RISK
    return Tone.NEUTRAL if RosterNote.ALREADY_THERE in row.notes else Tone.ACCENT
