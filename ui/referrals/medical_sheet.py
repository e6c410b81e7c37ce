"""The slip between medical units, as a doctor writes it. Nothing in it is filled in before."""

from dataclasses import fields

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from services.referrals.medical_slips import SlipAnswers
from services.referrals.records import ReferralSummary
from ui.referrals.paper_sheet import PaperSheet
from ui.shared.form import Field, NoteField, line_field
from ui.shared.sheet_draft import SheetName
from ui.shared.theme import Theme
from ui.shared.widgets import text_label
from ui.workplace import Workplace


class MedicalSheet(PaperSheet):
    """Gives `SlipAnswers`."""

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        referral: ReferralSummary,
        answers: SlipAnswers,
    ) -> None:
        title = QCoreApplication.translate("MedicalSheet", "Two-way slip of the clinic")
        super().__init__(parent, workplace, title, referral)
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
        self._lay_out()
        self._fields["doctor"].setFocus()

    @override
    def typed(self) -> SlipAnswers:
        return SlipAnswers(**{f.name: self._fields[f.name].text() for f in fields(SlipAnswers)})

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
        verbs = (self.tr("Close"), self.tr("Save"), self.tr("Save and look at it"))
        self.add_verbs(SheetName.MEDICAL_SLIP, *verbs)
