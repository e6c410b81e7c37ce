"""The list of students to talk to: why each is on it, where it stands, what was done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from services.screenings.following import LIST, OVER, FlaggedStudent
from services.screenings.records import TO_TALK, ScreeningDetails
from ui.screenings.part import ScreeningPart
from ui.screenings.student_card import StudentCard
from ui.screenings.words import place_words
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, muted_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_ALL, _OPEN, _NEW = "all", "open", "new"


class TalksPart(ScreeningPart):
    """The list at the left, the chosen student at the right."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._students: tuple[FlaggedStudent, ...] = ()
        self._chosen_id = 0
        self._show = Segmented(
            [
                Option(_OPEN, self.tr("Not over yet")),
                Option(_NEW, self.tr("To talk to")),
                Option(_ALL, self.tr("All")),
            ],
            _OPEN,
        )
        self._class = Choice()
        self._counts = muted_label()
        empty = EmptyState(
            self.tr("Nobody on the list"),
            self.tr("Whoever reaches a limit or gives a marked answer stands here."),
            icon_name="circle-check",
        )
        self._model = RecordModel[FlaggedStudent](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._card = StudentCard(workplace)
        self._lay_out()
        self._show.chosen.connect(self._filter)
        self._class.chosen.connect(self._filter)
        self._table.selected.connect(self._choose)
        self._table.opened.connect(self._begin)
        self._card.changed.connect(self.announce)

    @override
    def choose_student(self, student_id: int) -> None:
        self._chosen_id = student_id
        self._show.set_value(_ALL)
        self._class.set_value("")

    @override
    def show_screening(self, screening: ScreeningDetails) -> None:
        super().show_screening(screening)
        chosen = self._class.value()
        names = [each.class_name for each in screening.classes if each.flagged]
        everywhere = Option("", self.tr("All classes"))
        self._class.set_options([everywhere, *(Option(name, name) for name in names)], chosen)
        talks, number = self.workplace.register.screening_talks, screening.id
        job = self.workplace.jobs.start(lambda progress: talks.flagged(number))
        job.succeeded.connect(self._fill)

    def _fill(self, students: tuple[FlaggedStudent, ...]) -> None:
        self._students = students
        self._filter()

    def _filter(self) -> None:
        shown = [student for student in self._students if self._is_wanted(student)]
        still_open = sum(not self._is_over(student) for student in self._students)
        words = self.tr("{open} of {all} not over yet")
        self._counts.setText(words.format(open=still_open, all=len(self._students)))
        self._model.set_rows(shown)
        numbers = [student.id for student in shown]
        here = numbers.index(self._chosen_id) if self._chosen_id in numbers else 0
        self._card.setVisible(bool(shown))
        if shown:
            self._table.selectRow(here)

    def _is_wanted(self, student: FlaggedStudent) -> bool:
        if self._class.value() not in ("", student.class_name):
            return False
        if self._show.value() == _NEW:
            return student.state == TO_TALK
        return self._show.value() == _ALL or not self._is_over(student)

    def _is_over(self, student: FlaggedStudent) -> bool:
        return self.workplace.codes.entry(LIST, student.state).group == OVER

    def _choose(self, student: FlaggedStudent) -> None:
        self._chosen_id = student.id
        self._card.show_student(student)

    def _begin(self, student: FlaggedStudent) -> None:
        self._card.begin()

    def _columns(self) -> Sequence[Column[FlaggedStudent]]:
        return (
            Column(self.tr("Class"), _place, ColumnKind.TEXT, 118),
            Column(self.tr("Name"), lambda student: student.name, ColumnKind.NAME, 80),
            Column(self.tr("Why"), self._why, ColumnKind.CHIP, 0, _why_tone),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 100, self._tone),
        )

    def _why(self, student: FlaggedStudent) -> str:
        """The scales; a marked answer says so."""
        marked = self.tr("{scale} marked")
        return "\n".join(
            marked.format(scale=result.short) if result.is_critical else result.short
            for result in student.results
        )

    def _state(self, student: FlaggedStudent) -> str:
        return self._labels.label(LIST, student.state)

    def _tone(self, student: FlaggedStudent) -> Tone:
        if student.state == TO_TALK:
            return Tone.WARN
        return Tone.NEUTRAL if self._is_over(student) else Tone.ACCENT

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._show)
        head.addWidget(self._class)
        head.addStretch(1)
        head.addWidget(self._counts)
        card = Card()
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(px(300))
        columns = Columns((58, 42))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._card)
        columns.right.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(columns, 1)


def _place(student: FlaggedStudent) -> str:
    return place_words(student.class_name, student.number)


def _why_tone(student: FlaggedStudent) -> Tone:
    return Tone.RISK if student.is_critical else Tone.NEUTRAL
