"""The due day and the closing day of an office."""

from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.actor import Right
from services.county.completeness_records import DueDays
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.workplace import Workplace


class DueDaysSheet(Sheet):
    """Two numbers; only the lead may change them, everybody may look."""

    def __init__(self, parent: QWidget, workplace: Workplace, days: DueDays) -> None:
        super().__init__(
            parent,
            self.tr("Due days"),
            self.tr(
                "Reports are due on one day of the next month; on another the books are closed. "
                "What comes in between is late and still counts for its month."
            ),
        )
        self._workplace = workplace
        self.due, self.closing = line_field(text=str(days.due_day)), line_field()
        self.closing.setText(str(days.closing_day))
        self.form = Form()
        self.form.add(
            Field("due_day", self.tr("Due on day"), self.due),
            Field("closing_day", self.tr("Closed on day"), self.closing),
        )
        self.column.addWidget(self.form)
        if workplace.register.vault.actor.may(Right.MANAGE):
            self.add_choice(self.tr("Save"), "", is_safe=True)
        else:
            self.due.setReadOnly(True)
            self.closing.setReadOnly(True)
            self.add_close()

    def accept(self) -> None:
        """Save first; what is wrong stands beside the field."""
        if self.due.isReadOnly():
            super().accept()
            return
        days = DueDays(_number(self.due.text()), _number(self.closing.text()))
        completeness = self._workplace.register.completeness
        job = self._workplace.jobs.start(
            lambda progress: completeness.set_days(days), self._show_error
        )
        job.succeeded.connect(self._saved)

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _saved(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.INCOMING})


def _number(typed: str) -> int:
    """What is no number is 0, which no month has."""
    return int(typed) if typed.strip().isdecimal() else 0
