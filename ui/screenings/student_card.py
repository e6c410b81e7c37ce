"""One student on the list: what came of the scales, what was done, what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.vocabulary import Area
from services.errors import InvalidInput, Problem
from services.screenings.following import LIST, FlaggedStudent, NewStep, Step
from services.screenings.records import TO_TALK
from ui.navigation import Place
from ui.screenings.answers_sheet import AnswersSheet
from ui.screenings.file_sheet import FileSheet
from ui.screenings.words import joined, place_words, sex_word
from ui.shared.choices import Choice
from ui.shared.day_field import DayField, day_example
from ui.shared.entries import Entries, FactGrid
from ui.shared.form import Field, Form, NoteField
from ui.shared.local_time import moment_words
from ui.shared.shortcuts import Keys
from ui.shared.widgets import (
    Card,
    NameLabel,
    muted_label,
    plain_button,
    primary_button,
    text_label,
)
from ui.visits.words import Labels
from ui.workplace import Workplace


class StudentCard(Card):
    """Signal ``changed`` when something was put on record."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace, self._labels = workplace, Labels(workplace)
        self._student: FlaggedStudent | None = None
        self._place, self._name = text_label("", "lead"), NameLabel(workplace.curtain)
        self._about, self._facts = muted_label(), FactGrid()
        self._form, self._history = Form(), Entries(8)
        self._state = Choice(self._labels.options(LIST))
        self._text = NoteField(2, self.tr("A few words; no need to repeat the answers"))
        self._next = DayField(workplace.clock.today)
        self._save = primary_button(self.tr("Put on record"), Keys.FINISH)
        self._answers = plain_button(self.tr("Single answers"), icon_name="eye")
        self._file = plain_button("", icon_name="folder-open")
        self._lay_out()
        self._save.clicked.connect(self._keep)
        self._answers.clicked.connect(self._see_answers)
        self._file.clicked.connect(self._open_file)

    def show_student(self, student: FlaggedStudent) -> None:
        """Show this one; what was half typed for the same one stays."""
        is_same = self._student is not None and self._student.id == student.id
        was = self._student.state if self._student else ""
        self._student = student
        self._place.setText(place_words(student.class_name, student.number))
        self._name.set_name(student.name)
        age = self.tr("%n year(s) old", "", student.age) if student.age is not None else ""
        self._about.setText(joined(sex_word(student.sex), age))
        rows: list[tuple[str, QWidget]] = [
            (result.short, text_label(self._said(result.scale, result.band, result.flags)))
            for result in student.results
        ]
        if student.next_day is not None:
            rows.append((self.tr("Next"), text_label(student.next_day.isoformat())))
        self._facts.set_rows(rows)
        has_file = student.client_id is not None
        self._file.setText(self.tr("The file") if has_file else self.tr("Open a file"))
        if not is_same or was != student.state:
            self._clear(student)
        self._load()

    def begin(self) -> None:
        """Where one begins to type."""
        self._state.setFocus()

    def _said(self, scale: str, band: str, flags: tuple[str, ...]) -> str:
        band_words = self._labels.of_scale(scale, "band", band) if band else ""
        flag_words = (self._labels.of_scale(scale, "flag", flag) for flag in flags)
        return self._labels.joined(filter(None, (band_words, *flag_words)))

    def _clear(self, student: FlaggedStudent) -> None:
        self._form.clear_problems()
        self._state.set_value("talked" if student.state == TO_TALK else student.state)
        self._text.setText("")
        self._next.set_value(None)

    def _load(self) -> None:
        student, talks = self._student, self._workplace.register.screening_talks
        if student is not None:
            job = self._workplace.jobs.start(lambda progress: talks.get(student.id))
            job.succeeded.connect(self._show_history)

    def _show_history(self, loaded: tuple[FlaggedStudent, tuple[Step, ...]]) -> None:
        student, steps = loaded
        if self._student is None or student.id != self._student.id:
            return
        self._history.set_rows([self._entry(step) for step in steps])
        self._history.setVisible(bool(steps))

    def _entry(self, step: Step) -> FactGrid:
        grid = FactGrid()
        words = [self._labels.label(LIST, step.state), step.text]
        if step.next_day:
            words.append(self.tr("next: {day}").format(day=step.next_day.isoformat()))
        line = text_label("　".join(filter(None, words)))
        when = f"{moment_words(step.at)}　{step.by}"
        grid.set_rows([(when, line)])
        return grid

    def _keep(self) -> None:
        student, talks = self._student, self._workplace.register.screening_talks
        if student is None:
            return
        if self._next.is_unreadable():
            self._form.show_error(InvalidInput({"next_day": Problem.MALFORMED}))
            return
        new = NewStep(self._state.value(), self._text.text(), self._next.value())
        job = self._workplace.jobs.start(
            lambda progress: talks.note(student.id, new), self._show_error
        )
        job.succeeded.connect(self._kept)

    def _kept(self, student: FlaggedStudent) -> None:
        self._clear(student)
        self.changed.emit()

    def _show_error(self, error: BaseException) -> None:
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _see_answers(self) -> None:
        if self._student is not None:
            AnswersSheet(self.window(), self._workplace, self._student).open()

    def _open_file(self) -> None:
        student = self._student
        if student is None:
            return
        if student.client_id is not None:
            self._workplace.navigate.go(Place.CLIENT, student.client_id)
            return
        sheet = FileSheet(self.window(), self._workplace, student)
        sheet.opened.connect(self._opened)
        sheet.open()

    def _opened(self, client_id: int) -> None:
        self._workplace.changes.announce({Area.CLIENTS, Area.SCREENINGS, Area.DUTIES})
        self._workplace.navigate.go(Place.CLIENT, client_id)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._place)
        head.addWidget(self._name)
        head.addWidget(self._about, 1)
        self._form.add(
            Field("state", self.tr("What was done"), self._state),
            Field("next_day", self.tr("Look again on"), self._next, example=day_example()),
        )
        self._form.add(Field("text", self.tr("Note"), self._text))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._answers)
        buttons.addWidget(self._file)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        self.body.addLayout(head)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.body.addWidget(self._history)
