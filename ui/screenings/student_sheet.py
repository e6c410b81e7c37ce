"""A student who came later, or a line of the roster to be corrected."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Sex
from services.errors import InvalidInput, Problem
from services.screenings.records import NewStudent
from ui.screenings.words import sex_word
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import DayField, day_example
from ui.shared.entries import row_of
from ui.shared.form import Field, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.widgets import plain_button
from ui.workplace import Workplace


class _StudentForm(RecordForm):
    def __init__(self, workplace: Workplace, known: NewStudent) -> None:
        super().__init__()
        today = workplace.clock.today
        sexes = [Option(str(int(sex)), sex_word(sex)) for sex in (Sex.MALE, Sex.FEMALE)]
        self.add(
            Field("number", self.tr("Number"), line_field(text=known.number)),
            Field("class_name", self.tr("Class"), line_field(text=known.class_name)),
        )
        self.add(Field("name", self.tr("Name"), line_field(text=known.name), stretch=2))
        self.add(
            Field("sex", self.tr("Sex"), Segmented(sexes, str(known.sex))),
            Field(
                "birth_date",
                self.tr("Birth date"),
                DayField(today, known.birth_date),
                example=day_example(),
            ),
            Field("age", self.tr("or age"), line_field(text=str(known.age or ""))),
        )

    @override
    def record(self) -> NewStudent:
        self.require_readable("number", "class_name")
        age, birth = str(self.value("age")).strip(), str(self.value("birth_date") or "")
        if age and not age.isdecimal():
            raise InvalidInput({"age": Problem.MALFORMED})
        return NewStudent(
            class_name=str(self.value("class_name")),
            number=str(self.value("number")),
            name=str(self.value("name")),
            sex=int(self.value("sex") or 0),
            birth_date=date.fromisoformat(birth) if birth else None,
            age=int(age) if age and not birth else None,
        )


class StudentSheet(RecordSheet):
    """Signal ``saved``. Without ``student_id`` a new student."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        screening_id: int,
        known: NewStudent,
        student_id: int | None,
    ) -> None:
        self._student_form = _StudentForm(workplace, known)
        title = QCoreApplication.translate("StudentSheet", "Student")
        super().__init__(parent, workplace, title, self._student_form)
        self._screening_id, self._student_id = screening_id, student_id
        parts: list[QWidget] = [self._student_form]
        if student_id is not None:
            remove = plain_button(self.tr("Take off the class list"), icon_name="x")
            remove.clicked.connect(self._remove)
            parts.append(row_of(remove, 1))
        self.lay_out(self.tr("Save"), *parts)

    @override
    def saving(self) -> Callable[[], object]:
        screenings, new = self.workplace.register.screenings, self._student_form.record()
        number, student_id = self._screening_id, self._student_id
        if student_id is None:
            return lambda: screenings.add_student(number, new)
        return lambda: screenings.edit_student(student_id, new)

    def _remove(self) -> None:
        screenings, student_id = self.workplace.register.screenings, self._student_id
        if student_id is None:
            return
        job = self.workplace.jobs.start(lambda progress: screenings.remove_student(student_id))
        job.succeeded.connect(self._removed)

    def _removed(self, nothing: object) -> None:
        self.saved.emit(None)
        self.accept()
