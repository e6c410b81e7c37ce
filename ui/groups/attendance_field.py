"""Who came: a line a member, picked by digit; the next line is next at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Attendance
from services.clients.flags import Flag
from services.groups.records import Attendee, Barred, Mark, Member
from ui.clients.flag_strip import FlagStrip
from ui.shared.choices import Option, Segmented
from ui.shared.entries import clear, row_of
from ui.shared.form import line_field
from ui.shared.theme import Theme
from ui.shared.widgets import NameLabel, muted_label, plain_button, text_label
from ui.workplace import Workplace

Typed = dict[str, list[str]]


class AttendanceField(QWidget):
    """Signal ``changed`` when the user marks somebody. Digits 1 to 3 mark and go on; Up and Down
    go from member to member; after 3 the reason is next.
    """

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace, self._curtain = workplace, workplace.curtain
        self._lines: dict[int, _Line] = {}
        self._last: tuple[Mark, ...] = ()
        self._all, self._again = (
            plain_button(self.tr("Everybody came")),
            plain_button(self.tr("As last time"), icon_name="repeat"),
        )
        self._count = muted_label()
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Theme.current().px(12))
        self._grid.setVerticalSpacing(Theme.current().px(6))
        self._grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row_of(self._all, self._again, 1, self._count))
        column.addWidget(self._holder)
        for button in (self._all, self._again):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._all.clicked.connect(self._mark_all)
        self._again.clicked.connect(self._repeat)

    def show_members(self, members: Sequence[Member], last: Sequence[Mark]) -> None:
        """Ask about these; ``last`` is what "as last time" repeats."""
        self._last = tuple(last)
        self._again.setVisible(bool(last))
        lines = [_Line(m.client_id, m.name, m.file_no, m.barred) for m in members]
        self._show(lines)

    def show_attendees(self, attendees: Sequence[Attendee]) -> None:
        """Ask about those of a session that is on record, as they were marked."""
        self._again.hide()
        self._show([_Line(a.client_id, a.name, a.file_no, None) for a in attendees])
        self.restore({str(a.client_id): [a.state.value, a.reason] for a in attendees})

    def marks(self) -> tuple[Mark, ...]:
        """Everybody who is marked."""
        found = ((i, line.state.value(), line.reason.text()) for i, line in self._lines.items())
        return tuple(Mark(i, Attendance(state), reason) for i, state, reason in found if state)

    def typed(self) -> Typed:
        """For a draft: state and reason by client id."""
        return {str(mark.client_id): [mark.state.value, mark.reason] for mark in self.marks()}

    def restore(self, typed: Mapping[str, Sequence[str]]) -> None:
        """Show a draft; somebody who belongs no more is left out, somebody new is not marked."""
        for client_id, line in self._lines.items():
            state, reason = typed.get(str(client_id), ("", ""))
            if line.barred is None or state != Attendance.PRESENT:
                line.state.set_value(state)
                line.reason.setText(reason)
            line.fit()
        self._say_count()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
            step = steps.get(event.key())
            if step is not None and isinstance(watched, QWidget):
                self._go_on(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _show(self, lines: Sequence["_Line"]) -> None:
        clear(self._grid)
        self._lines = {}
        for number, line in enumerate(lines):
            self._lines[line.client_id] = line
            name = NameLabel(self._curtain, line.name or self.tr("(file shut)"))
            line.build(self._options(line.barred))
            line.flags = FlagStrip(self._workplace)
            self._grid.addWidget(muted_label(str(number + 1)), 2 * number, 0)
            self._grid.addWidget(name, 2 * number, 1)
            self._grid.addWidget(line.state, 2 * number, 2)
            self._grid.addWidget(line.reason, 2 * number, 3)
            self._grid.addWidget(line.flags, 2 * number + 1, 1, 1, 3)
            line.state.setAccessibleName(self.tr("Attendance of line {n}").format(n=number + 1))
            line.reason.setPlaceholderText(self._why(line.barred))
            line.fit()
            line.state.chosen.connect(self._picked)
            line.reason.textEdited.connect(self._note_change)
            for widget in (line.state, line.reason):
                widget.installEventFilter(self)
        if not lines:
            self._grid.addWidget(text_label(self.tr("No members on this day."), "muted"), 0, 0)
        self.setFocusProxy(next((line.state for line in self._lines.values()), self._all))
        self._say_count()
        self._load_flags()

    def _load_flags(self) -> None:
        flags, ids = self._workplace.register.flags, tuple(self._lines)
        job = self._workplace.jobs.start(lambda progress: flags.of_clients(ids))
        job.succeeded.connect(self._show_flags)

    def _show_flags(self, found: Mapping[int, Sequence[Flag]]) -> None:
        """What whoever leads the session has to know of each before it begins."""
        for client_id, line in self._lines.items():
            if line.flags is not None:
                line.flags.show_flags(found.get(client_id, ()))

    def _options(self, barred: Barred | None) -> tuple[Option, ...]:
        away = (
            Option(Attendance.ABSENT.value, self.tr("absent")),
            Option(Attendance.EXCUSED.value, self.tr("excused")),
        )
        if barred is not None:
            return away
        return (Option(Attendance.PRESENT.value, self.tr("came")), *away)

    def _why(self, barred: Barred | None) -> str:
        words = {
            None: self.tr("reason, if excused"),
            Barred.CONSENT: self.tr("consent withdrawn: nothing is recorded of them"),
            Barred.LOCKED: self.tr("file locked: nothing is recorded of them"),
            Barred.RESTRICTED: self.tr("file restricted: ask whoever is responsible"),
        }
        return words[barred]

    def _picked(self) -> None:
        sender = self.sender()
        self._note_change()
        if isinstance(sender, Segmented):
            line = next(line for line in self._lines.values() if line.state is sender)
            line.fit()
            if line.state.value() == Attendance.EXCUSED:
                line.reason.setFocus()
            else:
                self._go_on(sender, 1)

    def _go_on(self, widget: QWidget, step: int) -> None:
        lines = list(self._lines.values())
        here = next(n for n, line in enumerate(lines) if widget in (line.state, line.reason))
        target = lines[max(0, min(len(lines) - 1, here + step))]
        target.state.setFocus()
        scroll = _around(self)
        if scroll is not None:
            scroll.ensureWidgetVisible(target.state, 0, target.state.height() * 2)

    def _mark_all(self) -> None:
        for line in self._lines.values():
            if line.barred is None:
                line.state.set_value(Attendance.PRESENT.value)
            line.fit()
        self._note_change()

    def _repeat(self) -> None:
        self.restore({str(mark.client_id): [mark.state.value, ""] for mark in self._last})
        self._note_change()

    def _note_change(self) -> None:
        self._say_count()
        self.changed.emit()

    def _say_count(self) -> None:
        marks = self.marks()
        came = sum(mark.state is Attendance.PRESENT for mark in marks)
        words = self.tr("{came} of {all} came")
        text = words.format(came=came, all=len(self._lines))
        open_ones = len(self._lines) - len(marks)
        if open_ones:
            text += self.tr(", {n} not marked").format(n=open_ones)
        self._count.setText(text)


class _Line:
    """The widgets of one member."""

    def __init__(self, client_id: int, name: str, file_no: str, barred: Barred | None) -> None:
        self.client_id, self.name, self.file_no, self.barred = client_id, name, file_no, barred
        self.reason = line_field()
        self.state = Segmented(())
        self.flags: FlagStrip | None = None

    def build(self, options: Sequence[Option]) -> None:
        """Offer what may be marked."""
        self.state.set_options(options)
        policy = self.reason.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the lines below would jump
        self.reason.setSizePolicy(policy)

    def fit(self) -> None:
        """A reason is asked only of whoever was not there, and told of whoever cannot be."""
        is_away = self.state.value() not in ("", Attendance.PRESENT.value)
        self.reason.setVisible(is_away or self.barred is not None)


def _around(widget: QWidget) -> QScrollArea | None:
    """What scrolls the widget."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
