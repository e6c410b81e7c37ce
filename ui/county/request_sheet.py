"""An enrolment that came on paper: four fields, checked as they are saved."""

from PySide6.QtWidgets import QWidget

from models.vocabulary import Area
from services.county.room_records import TypedRequest
from ui.shared.form import Field, Form, line_field
from ui.shared.sheet import Sheet
from ui.workplace import Workplace


class RequestSheet(Sheet):
    """The keys have checks of their own: a mistyped letter is found at once."""

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        super().__init__(
            parent.window(),
            self.tr("A request on paper"),
            self.tr("Copy it from the room's printed sheet; the digits are compared afterwards."),
        )
        self._workplace = workplace
        self.code, self.name = line_field("k7m2qa"), line_field()
        self.signer, self.recipient = line_field("RW…"), line_field("age1…")
        self.form = Form()
        self.form.add(
            Field("code", self.tr("Room id"), self.code),
            Field("name", self.tr("Name"), self.name, stretch=2),
        )
        self.form.add(Field("signer", self.tr("Its key for signing"), self.signer))
        self.form.add(Field("recipient", self.tr("Its key for receipts"), self.recipient))
        self.column.addWidget(self.form)
        self.add_choice(self.tr("Enter"), "", is_safe=True)
        self.code.setFocus()

    def accept(self) -> None:
        """Enter it first; what is wrong stands beside the field."""
        typed = TypedRequest(
            self.code.text(), self.name.text(), self.signer.text(), self.recipient.text()
        )
        registry = self._workplace.register.room_registry
        job = self._workplace.jobs.start(lambda progress: registry.ask(typed), self._show_error)
        job.succeeded.connect(self._entered)

    def _show_error(self, error: BaseException) -> None:
        if not self.form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _entered(self) -> None:
        super().accept()
        self._workplace.changes.announce({Area.UNITS})
