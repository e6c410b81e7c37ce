"""The classes of a screening: how far each is, and who is in it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from services.screenings.records import (
    ClassProgress,
    NewStudent,
    PartDetails,
    ScreeningDetails,
    Student,
)
from ui.kiosk.start_sheet import StartSheet
from ui.screenings.facts_card import FactsCard
from ui.screenings.part import ScreeningPart
from ui.screenings.student_sheet import StudentSheet
from ui.screenings.words import sex_word
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, plain_button
from ui.workplace import Workplace


class ClassesPart(ScreeningPart):
    """Enter on a class goes on to type its answers; Enter on a student corrects the line."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._class_name = ""
        self._parts: tuple[PartDetails, ...] = ()
        self._facts = FactsCard(workplace)
        self._card = Card(self.tr("Classes"))
        self._students = RecordModel[Student](self._student_columns(), workplace.curtain)
        self._student_table = RecordTable(self._students)
        self._student_card = Card(self.tr("Students"))
        self._add = plain_button(self.tr("Add a student"), icon_name="user-round-plus")
        self._at_screen = plain_button(self.tr("At the screen"), icon_name="monitor")
        self._model: RecordModel[ClassProgress] | None = None
        self._table: RecordTable | None = None
        self._lay_out()
        self._facts.changed.connect(self.announce)
        self._add.clicked.connect(self._add_student)
        self._at_screen.clicked.connect(self._give_screen)
        self._student_table.opened.connect(self._edit_student)

    @override
    def show_screening(self, screening: ScreeningDetails) -> None:
        super().show_screening(screening)
        self._facts.show_screening(screening)
        self._add.setEnabled(screening.closed_at is None)
        self._at_screen.setEnabled(screening.closed_at is None and bool(screening.classes))
        self._make_table(screening)
        if self._model is None or self._table is None:
            return
        self._model.set_rows(screening.classes)
        names = [each.class_name for each in screening.classes]
        if names:
            here = names.index(self._class_name) if self._class_name in names else 0
            self._table.selectRow(here)
        else:
            self._students.set_rows(())
        count = self.tr("%n student(s)", "", screening.students)
        self._card.set_note(count if names else "")

    def _make_table(self, screening: ScreeningDetails) -> None:
        """A column for every scale: another screening has others."""
        if self._table is not None and screening.parts == self._parts:
            return
        self._parts = screening.parts
        if self._table is not None:
            self._card.body.removeWidget(self._table)
            self._table.deleteLater()
        empty = EmptyState(
            self.tr("No class yet"),
            self.tr("Bring in the class lists: .xlsx, .xls, .ods or .csv, as the school has them."),
            self.tr("Bring in a class list"),
            "users-round",
        )
        empty.acted.connect(self._facts.bring_roster)
        self._model = RecordModel[ClassProgress](self._columns(), self.workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(self.workplace.theme.px(220))
        self._table.opened.connect(self._type)
        self._table.selected.connect(self._choose)
        self._card.body.addWidget(self._table, 1)

    def _choose(self, chosen: ClassProgress) -> None:
        if self.screening is None:
            return
        self._class_name = chosen.class_name
        self._student_card.heading.setText(chosen.class_name)
        screenings, number = self.workplace.register.screenings, self.screening.id
        job = self.workplace.jobs.start(
            lambda progress: screenings.students(number, chosen.class_name)
        )
        job.succeeded.connect(self._show_students)

    def _show_students(self, students: tuple[Student, ...]) -> None:
        self._students.set_rows(students)
        self._student_card.set_note(self.tr("%n student(s)", "", len(students)))
        if students:
            self._student_table.selectRow(0)

    def _type(self, chosen: ClassProgress) -> None:
        self.entry_wanted.emit(chosen.class_name)

    def _add_student(self) -> None:
        if self.screening is not None:
            self._ask(NewStudent(self._class_name, ""), None)

    def _give_screen(self) -> None:
        """The class fills in one after the other, by number; answers wait for approval."""
        if self.screening is not None:
            chosen = (self.screening.id, self._class_name)
            StartSheet(self.window(), self.workplace, of_class=chosen).open()

    def _edit_student(self, student: Student) -> None:
        if self.screening is None or self.screening.closed_at is not None:
            return
        rosters = self.workplace.register.screenings
        job = self.workplace.jobs.start(lambda progress: rosters.student(student.id))
        job.succeeded.connect(partial(self._ask, student_id=student.id))

    def _ask(self, known: NewStudent, student_id: int | None) -> None:
        if self.screening is None:
            return
        sheet = StudentSheet(self.window(), self.workplace, self.screening.id, known, student_id)
        sheet.saved.connect(self.announce)
        sheet.open()

    def _columns(self) -> Sequence[Column[ClassProgress]]:
        def entered(place: int, each: ClassProgress) -> str:
            return f"{each.parts[place].entered} / {each.students}"

        return (
            Column(self.tr("Class"), lambda each: each.class_name),
            *(
                Column(part.short, partial(entered, place), ColumnKind.NUMBER, 96)
                for place, part in enumerate(self._parts)
            ),
            Column(self.tr("On the list"), _flagged, ColumnKind.NUMBER, 92),
            Column("", self._state, ColumnKind.CHIP, 104, _tone),
        )

    def _state(self, each: ClassProgress) -> str:
        if any(part.differing for part in each.parts):
            return self.tr("%n not alike", "", sum(part.differing for part in each.parts))
        gaps = sum(part.gaps for part in each.parts)
        if gaps:
            return self.tr("%n with gaps", "", gaps)
        if not _is_complete(each):
            return ""
        is_checked = all(part.twice == part.entered for part in each.parts)
        return self.tr("checked") if is_checked else self.tr("complete")

    def _student_columns(self) -> Sequence[Column[Student]]:
        return (
            Column(self.tr("No."), lambda student: student.number, ColumnKind.TEXT, 56),
            Column(self.tr("Name"), lambda student: student.name, ColumnKind.NAME),
            Column(self.tr("Sex"), lambda student: sex_word(student.sex), ColumnKind.MUTED, 48),
            Column(self.tr("Age"), _age, ColumnKind.NUMBER, 52),
            Column("", self._filled, ColumnKind.CHIP, 62, self._filled_tone),
        )

    def _filled(self, student: Student) -> str:
        return f"{len(student.filled)} / {len(self._parts)}"

    def _filled_tone(self, student: Student) -> Tone:
        is_whole = len(student.filled) == len(self._parts)
        return Tone.ACCENT if is_whole and self._parts else Tone.NEUTRAL

    def _lay_out(self) -> None:
        self._student_table.setMinimumHeight(self.workplace.theme.px(200))
        foot = QHBoxLayout()
        foot.setSpacing(self.workplace.theme.px(8))
        foot.addWidget(self._add)
        foot.addWidget(self._at_screen)
        foot.addStretch(1)
        self._student_card.body.addWidget(self._student_table, 1)
        self._student_card.body.addLayout(foot)
        columns = Columns((56, 44))
        columns.left.addWidget(self._card, 1)
        columns.right.addWidget(self._student_card, 1)
        self.column.addWidget(self._facts)
        self.column.addWidget(columns, 1)


def _is_complete(each: ClassProgress) -> bool:
    return bool(each.parts) and all(part.entered == each.students for part in each.parts)


def _tone(each: ClassProgress) -> Tone:
    if any(part.differing or part.gaps for part in each.parts):
        return Tone.WARN
    return Tone.ACCENT


def _flagged(each: ClassProgress) -> str:
    return str(each.flagged) if each.flagged else ""


def _age(student: Student) -> str:
    return "" if student.age is None else str(student.age)
