"""The school's letter to the guardian: what it says, and later the signature."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.errors import InvalidInput, Problem
from services.referrals.school_letters import LetterEdit
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button
from ui.workplace import Workplace


class LetterSheet(Sheet):
    """Signals ``kept`` (`LetterEdit`) and ``print_wanted`` (`LetterEdit`: it is kept first)."""

    kept = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, workplace: Workplace, edit: LetterEdit) -> None:
        super().__init__(
            parent, QCoreApplication.translate("LetterSheet", "Letter to the guardian"), ""
        )
        today = workplace.clock.today
        self._since, self._until = DayField(today, edit.since), DayField(today, edit.until)
        self._signed = DayField(today, edit.signed_day)
        self._phone, self._place = line_field(), line_field(self.tr("e.g. cabinet 2"))
        self._phone.setText(edit.guardian_phone)
        self._place.setText(edit.paper_place)
        self._form = Form()
        self._lay_out()

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def _edit(self) -> LetterEdit | None:
        days = {"since": self._since, "until": self._until, "signed_day": self._signed}
        wrong = {name: Problem.MALFORMED for name, day in days.items() if day.is_unreadable()}
        if wrong:
            self._form.show_error(InvalidInput(wrong))
            return None
        return LetterEdit(
            self._since.value(),
            self._until.value(),
            self._phone.text(),
            self._signed.value(),
            self._place.text(),
        )

    def _keep(self) -> None:
        if (edit := self._edit()) is not None:
            self.kept.emit(edit)

    def _print(self) -> None:
        if (edit := self._edit()) is not None:
            self.print_wanted.emit(edit)

    def _lay_out(self) -> None:
        add, example = self._form.add, day_example()
        add(
            Field("since", self.tr("Guidance at school from"), self._since, example=example),
            Field("until", self.tr("until"), self._until, example=example),
        )
        add(Field("guardian_phone", self.tr("Guardian's phone"), self._phone))
        later = self.tr("When the signed half is back")
        add(
            Field("signed_day", self.tr("Signed on"), self._signed, later, example=example),
            Field("paper_place", self.tr("Where the paper lies"), self._place),
        )
        self.column.addWidget(self._form)
        close, keep = plain_button(self.tr("Close")), plain_button(self.tr("Save"))
        show = primary_button(self.tr("Save and look at it"), None, "printer")
        close.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        show.clicked.connect(self._print)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addStretch(1)
        for button in (close, keep, show):
            row.addWidget(button)
        self.column.addLayout(row)
