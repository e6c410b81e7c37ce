"""What waits without a day of its own: one short line a kind, and who is meant on a click."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.reminders import Reminder, ReminderKind, ReminderLine
from ui.calendar.words import restricted_word
from ui.navigation import Place
from ui.rosters.subjects import PersonOf
from ui.screenings.subjects import ListOf, StudentOf
from ui.shared.entries import Entries, row_of
from ui.shared.record_table import RecordTable
from ui.shared.sheet import Sheet
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, plain_button
from ui.today.rows import Target
from ui.workplace import Workplace


class RemindersCard(Card):
    """Signal ``wanted`` (`Target`). Hides itself while nothing waits."""

    wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.heading.setText(self.tr("Reminders"))
        self.heading.show()
        self._workplace = workplace
        self._reminders: dict[ReminderKind, Reminder] = {}
        self._entries = Entries(6)
        self.body.addWidget(self._entries)

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        """One line each, in the order given."""
        self._reminders = {reminder.kind: reminder for reminder in reminders}
        self._entries.set_rows([self._row(reminder) for reminder in reminders])
        self.setVisible(bool(reminders))

    def _row(self, reminder: Reminder) -> QWidget:
        button = plain_button(self.tr("%n to look at", "", reminder.count))
        button.setProperty("kind", reminder.kind.value)
        button.clicked.connect(self._open)
        return row_of(muted_label(self._word(reminder.kind)), 1, button)

    def _open(self) -> None:
        reminder = self._reminders[ReminderKind(self.sender().property("kind"))]
        places = {
            ReminderKind.SUPERVISION: Place.SUPERVISION,
            ReminderKind.EMERGENCY_ACCESS: Place.RECORDS,
            ReminderKind.SELF_ANSWERS: Place.ASSESSMENTS,
            ReminderKind.YEAR_TASK_DUE: Place.YEAR_PLAN,
            ReminderKind.NO_OUTREACH: Place.ACTIVITIES,
        }
        if reminder.kind in places:
            self.wanted.emit(Target(places[reminder.kind]))
            return
        sheet = _WhoSheet(self, self._workplace, self._word(reminder.kind), reminder)
        if sheet.wait() and sheet.chosen is not None:
            self.wanted.emit(_target(reminder.kind, sheet.chosen))

    def _word(self, kind: ReminderKind) -> str:
        words = {
            ReminderKind.RIGHTS_REQUEST: self.tr("Requests about one's own record"),
            ReminderKind.EMERGENCY_ACCESS: self.tr("Emergency access to be looked at"),
            ReminderKind.SELF_ANSWERS: self.tr("Self-assessments to be accepted"),
            ReminderKind.STUDENT_DUE: self.tr("Students of a screening, due today"),
            ReminderKind.STUDENTS_TO_TALK: self.tr("Screenings with students to talk to"),
            ReminderKind.SUPERVISION: self.tr("Notes shared with you for supervision"),
            ReminderKind.PLAN_REVIEW: self.tr("Care plans to be reviewed"),
            ReminderKind.ASSESSMENT_DUE: self.tr("Assessments to be repeated"),
            ReminderKind.CONSENT_DUE: self.tr("Consents to be asked for again"),
            ReminderKind.LOST_FROM_SIGHT: self.tr("Not seen for a long time"),
            ReminderKind.YEAR_TASK_DUE: self.tr("Tasks of the year's plan"),
            ReminderKind.NO_OUTREACH: self.tr("No outreach yet this month"),
            ReminderKind.RECTIFICATION_DUE: self.tr("Findings of inspections to put right"),
            ReminderKind.QUALIFICATION_ENDS: self.tr("Certificates that expire"),
        }
        return words[kind]


class _WhoSheet(Sheet):
    """The persons behind one line; Enter or a double click chooses one."""

    def __init__(
        self, parent: QWidget, workplace: Workplace, title: str, reminder: Reminder
    ) -> None:
        super().__init__(parent, title, "")
        self.chosen: ReminderLine | None = None
        self._model = RecordModel[ReminderLine](
            [
                Column(self.tr("Name"), _name, ColumnKind.NAME),
                Column(self.tr("Since"), _day, ColumnKind.MUTED, 130),
            ],
            workplace.curtain,
        )
        self._model.set_rows(reminder.lines)
        self._table = RecordTable(self._model)
        self._table.setFixedHeight(Theme.current().px(300))
        self._table.opened.connect(self._choose)
        self.column.addWidget(self._table)
        if reminder.count > len(reminder.lines):
            words = self.tr("The oldest %n are shown.", "", len(reminder.lines))
            self.column.addWidget(muted_label(words))
        self.add_choice(self.tr("Open"), self.tr("Close"), is_safe=True)
        self.accepted.connect(self._take_current)
        self._table.setFocus()
        self._table.selectRow(0)

    def _choose(self, line: ReminderLine) -> None:
        self.chosen = line
        self.accept()

    def _take_current(self) -> None:
        self.chosen = self.chosen or self._table.current_record()


def _target(kind: ReminderKind, line: ReminderLine) -> Target:
    """Where something is done about it."""
    if kind is ReminderKind.PLAN_REVIEW:
        return Target(Place.PLAN, line.subject_id)
    if kind is ReminderKind.ASSESSMENT_DUE:
        return Target(Place.ASSESSMENTS, line.client_id)
    if kind is ReminderKind.STUDENT_DUE:
        return Target(Place.SCREENING, StudentOf(line.subject_id))
    if kind is ReminderKind.STUDENTS_TO_TALK:
        return Target(Place.SCREENING, ListOf(line.subject_id))
    if kind is ReminderKind.RECTIFICATION_DUE:
        return Target(Place.INSPECTION, line.subject_id)
    if kind is ReminderKind.QUALIFICATION_ENDS:
        return Target(Place.ROSTERS, PersonOf(line.subject_id))
    if kind is ReminderKind.LOST_FROM_SIGHT:
        return Target(Place.CLIENT, line.client_id)
    return Target(Place.RIGHTS, line.client_id)


def _name(line: ReminderLine) -> str:
    return line.client_name or restricted_word()


def _day(line: ReminderLine) -> str:
    return line.day.isoformat() if line.day else ""
