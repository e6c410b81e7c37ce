"""The slip between medical units, as a doctor writes it. Nothing in it is filled in before."""

from dataclasses import fields

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from services.referrals.medical_slips import SlipAnswers
from ui.shared.form import Field, Form, NoteField, line_field
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label


class MedicalSheet(Sheet):
    """Signals ``kept`` (`SlipAnswers`) and ``print_wanted`` (`SlipAnswers`: kept first)."""

    kept = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, answers: SlipAnswers) -> None:
        super().__init__(
            parent, QCoreApplication.translate("MedicalSheet", "Two-way slip of the clinic"), ""
        )
        self.setMinimumWidth(Theme.current().px(620))
        self._fields: dict[str, QLineEdit | NoteField] = {
            "doctor": line_field(),
            "doctor_phone": line_field(),
            "receiving_doctor": line_field(self.tr("If known")),
            "impression": NoteField(1),
            "present": NoteField(2),
            "past": NoteField(1),
            "treatment": NoteField(1),
        }
        for name, widget in self._fields.items():
            widget.setText(getattr(answers, name))
        self._form = Form()
        self._lay_out()
        self._fields["doctor"].setFocus()

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def answers(self) -> SlipAnswers:
        """As typed."""
        return SlipAnswers(**{f.name: self._fields[f.name].text() for f in fields(SlipAnswers)})

    def _keep(self) -> None:
        self.kept.emit(self.answers())

    def _print(self) -> None:
        self.print_wanted.emit(self.answers())

    def _lay_out(self) -> None:
        add, field = self._form.add, self._fields
        note = self.tr("A doctor writes this. Questionnaires are not put in.")
        self.column.addWidget(text_label(note, "muted"))
        add(
            Field("doctor", self.tr("Referring doctor"), field["doctor"]),
            Field("doctor_phone", self.tr("Phone"), field["doctor_phone"]),
            Field("receiving_doctor", self.tr("Receiving doctor"), field["receiving_doctor"]),
        )
        add(Field("impression", self.tr("First impression"), field["impression"]))
        add(Field("present", self.tr("Present illness, and why referred"), field["present"]))
        add(Field("past", self.tr("Past illness"), field["past"]))
        add(Field("treatment", self.tr("Treatment so far"), field["treatment"]))
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
