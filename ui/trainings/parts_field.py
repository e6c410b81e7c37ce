"""Who took part: a line for everybody on the rosters, ticked if they were there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from services.errors import InvalidInput, Problem
from services.trainings.records import NewPart, Participant
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option
from ui.shared.elided_label import ElidedLabel
from ui.shared.entries import clear, row_of
from ui.shared.form import line_field
from ui.shared.theme import Theme
from ui.shared.widgets import NameLabel, muted_label, plain_button, text_label
from ui.trainings.words import quarters_in
from ui.visits.words import Labels
from ui.workplace import Workplace

Typed = dict[str, list[str]]
_MANY = 12  # from so many on, the list can be narrowed


class PartsField(QWidget):
    """Signal ``changed`` when the user ticks or types. Class-hours are asked only of those who
    took part in less than all of it."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        px = Theme.current().px
        self._curtain = workplace.curtain
        self._results = (Option("", ""), *Labels(workplace).options("training_result"))
        self._lines: dict[int, _Line] = {}
        self._all = plain_button(self.tr("Everybody in post"))
        self._find, self._count = line_field(self.tr("find a name")), muted_label()
        self._find.setAccessibleName(self.tr("find a name"))
        self._find.setFixedWidth(px(150))
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(2, 3)
        self._grid.setColumnStretch(4, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row_of(self._all, self._find, 1, self._count))
        column.addWidget(self._holder)
        self._all.clicked.connect(self._tick_all)
        self._find.textChanged.connect(self._narrow)
        self.setFocusProxy(self._all)

    def show_people(
        self, people: Sequence[Participant], typed: Mapping[str, Sequence[str]]
    ) -> None:
        """Ask about these, ticked as ``typed`` says."""
        clear(self._grid)
        self._lines = {}
        head = (self.tr("Name"), "", self.tr("Class-hours"), self.tr("Certificate no."))
        if people:
            for number, words in enumerate(head, 1):
                self._grid.addWidget(muted_label(words), 0, number)
            self._grid.addWidget(muted_label(self.tr("Result")), 0, 5)
        for number, person in enumerate(people, 1):
            self._add(number, person)
        self._find.setVisible(len(people) >= _MANY)
        self._all.setVisible(bool(people))
        if not people:
            words = self.tr("Nobody is on a roster yet. Enter people there first.")
            self._grid.addWidget(text_label(words, "muted"), 0, 0)
        self._order()
        self.restore(typed)

    def parts(self) -> tuple[NewPart, ...]:
        """Everybody who is ticked. Raises InvalidInput (``parts``) for unreadable class-hours."""
        return tuple(
            NewPart(
                person_id,
                quarters_in("parts", line.hours.text()),
                line.certificate.text(),
                line.result.value(),
            )
            for person_id, line in self._lines.items()
            if line.tick.isChecked()
        )

    def typed(self) -> Typed:
        """For a draft: class-hours, certificate and result by person."""
        return {
            str(person_id): [line.hours.text(), line.certificate.text(), line.result.value()]
            for person_id, line in self._lines.items()
            if line.tick.isChecked()
        }

    def restore(self, typed: Mapping[str, Sequence[str]]) -> None:
        """Show a draft; somebody who is on no roster any more is left out."""
        for person_id, line in self._lines.items():
            held = typed.get(str(person_id))
            hours, certificate, result = held or ("", "", "")
            line.tick.setChecked(held is not None)
            line.hours.setText(hours)
            line.certificate.setText(certificate)
            line.result.set_value(result)
            line.fit()
        self._say_count()

    def require_readable(self) -> None:
        """Raises InvalidInput (``parts``): nobody is ticked."""
        if not any(line.tick.isChecked() for line in self._lines.values()):
            raise InvalidInput({"parts": Problem.REQUIRED})

    def _add(self, number: int, person: Participant) -> None:
        line = _Line(person, self._results)
        self._lines[person.person_id] = line
        name = NameLabel(self._curtain, person.name)
        about = ElidedLabel()
        about.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        about.say(person.unit if person.is_in_post else self.tr("not in post now"))
        for column, widget in enumerate(
            (line.tick, name, about, line.hours, line.certificate, line.result)
        ):
            self._grid.addWidget(widget, number, column)
            line.widgets.append(widget)
        line.hours.setPlaceholderText(self.tr("all"))
        words = self.tr("line {n}").format(n=number)
        for widget, what in (
            (line.tick, self.tr("Took part")),
            (line.hours, self.tr("Class-hours")),
            (line.certificate, self.tr("Certificate no.")),
            (line.result, self.tr("Result")),
        ):
            widget.setAccessibleName(f"{what} {words}")
        line.tick.clicked.connect(self._note_change)
        for field in (line.hours, line.certificate):
            field.textEdited.connect(self._note_change)
        line.result.chosen.connect(self._note_change)

    def _order(self) -> None:
        """The keyboard goes through the lines before what follows on the page: they are made
        after it, and would come last."""
        before: QWidget = self._find
        for line in self._lines.values():
            for widget in (line.tick, line.hours, line.certificate, line.result):
                QWidget.setTabOrder(before, widget)
                before = widget

    def _tick_all(self) -> None:
        for line in self._lines.values():
            if line.person.is_in_post:
                line.tick.setChecked(True)
        self._note_change()

    def _narrow(self, typed: str) -> None:
        for line in self._lines.values():
            is_shown = typed.strip() in line.person.name or line.tick.isChecked()
            for widget in line.widgets:
                widget.setVisible(is_shown)

    def _note_change(self) -> None:
        for line in self._lines.values():
            line.fit()
        self._say_count()
        self.changed.emit()

    def _say_count(self) -> None:
        came = sum(line.tick.isChecked() for line in self._lines.values())
        self._count.setText(self.tr("%n took part", "", came))


class _Line:
    """The widgets of one person."""

    def __init__(self, person: Participant, results: Sequence[Option]) -> None:
        px = Theme.current().px
        self.person = person
        self.tick, self.result = CheckBox(), Choice(results)
        self.hours, self.certificate = line_field(), line_field()
        self.hours.setFixedWidth(px(64))
        self.result.setFixedWidth(px(104))
        self.widgets: list[QWidget] = []

    def fit(self) -> None:
        """Nothing more is asked of whoever was not there."""
        is_there = self.tick.isChecked()
        for widget in (self.hours, self.certificate, self.result):
            widget.setEnabled(is_there)
