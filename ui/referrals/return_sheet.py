"""The slip that goes back with a client whom another institution had sent to this room."""

from dataclasses import fields, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, ReferralConsent
from services.documents.rendered import Rendered
from services.errors import InvalidInput, Problem
from services.institutions import InstitutionDetails
from services.progress import Progress
from services.referrals.return_slips import MedicalReturn, NewReturnSlip, ReturnForm
from ui.clients.picker import ClientPicker
from ui.navigation import Place
from ui.referrals import words
from ui.referrals.institution_choice import InstitutionChoice
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.dialog_size import open_at
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.scrolling import scrolling
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.workplace import Workplace

_MEDICAL = tuple(field.name for field in fields(MedicalReturn))


class ReturnSheet(QDialog):
    """What is typed is printed, not kept; the disclosure log says that it was told. Until then it
    is a draft: it stands here again when the sheet is opened the next time."""

    def __init__(self, parent: QWidget | None, workplace: Workplace) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Slip to send back"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workplace = workplace
        self._is_medical = False
        self._client = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self._place = InstitutionChoice()
        self._number, self._came = line_field(), DayField(workplace.clock.today)
        self._work_done, self._advice = NoteField(3), NoteField(3)
        agreed = (ReferralConsent.CLIENT, ReferralConsent.GUARDIAN)
        self._consent = Segmented([Option(c.value, words.consent_word(c)) for c in agreed])
        self._medical: dict[str, QLineEdit | NoteField] = {
            name: NoteField(2) if name in ("diagnosis", "results", "plan") else line_field()
            for name in _MEDICAL
        }
        self._form = RecordForm()
        self._show = primary_button(self.tr("Look at the slip"), None, "printer")
        self._add_fields()
        key = sheet_key(SheetName.RETURN_SLIP, Place.REFERRALS)
        self._draft = SheetDraft(self, workplace, key, self._form)
        self._lay_out()
        self._show.clicked.connect(self._issue)
        self._load()

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        self._draft.keep()

    @override
    def reject(self) -> None:
        self.keep_open_work()
        super().reject()

    def _load(self) -> None:
        register = self._workplace.register

        def work(progress: Progress) -> tuple[tuple[InstitutionDetails, ...], bool]:
            return register.institutions.list_all(), register.medical_slips.is_offered()

        self._workplace.jobs.start(work).succeeded.connect(self._offer)

    def _offer(self, found: tuple[tuple[InstitutionDetails, ...], bool]) -> None:
        institutions, self._is_medical = found
        self._place.offer(institutions)
        for name in _MEDICAL:
            self._form.form.set_visible(name, self._is_medical)
        for name in ("work_done", "advice"):
            self._form.form.set_visible(name, not self._is_medical)

    def _typed(self) -> NewReturnSlip:
        """As typed. Raises InvalidInput for what only the form knows."""
        client_id, place = self._client.client_id(), self._place.value()
        problems = {
            name: Problem.REQUIRED
            for name, value in (
                ("client_id", client_id),
                ("institution_id", place),
                ("consent", self._consent.value()),
            )
            if not value
        }
        if self._came.is_unreadable():
            problems["came_day"] = Problem.MALFORMED
        if problems or client_id is None:
            raise InvalidInput(problems)
        new = NewReturnSlip(
            client_id,
            int(place),
            ReferralConsent(self._consent.value()),
            self._number.text(),
            self._came.value(),
            self._work_done.text(),
            self._advice.text(),
        )
        if not self._is_medical:
            return new
        told = {name: widget.text() for name, widget in self._medical.items()}
        return replace(new, work_done="", advice="", medical=MedicalReturn(**told))

    def _issue(self) -> None:
        try:
            new = self._typed()
        except InvalidInput as error:
            self._form.show_error(error)
            return
        self._draft.hold()
        slips = self._workplace.register.return_slips
        job = self._workplace.jobs.start(lambda progress: slips.issue(new), self._show_error)
        job.succeeded.connect(self._show_paper)

    def _show_error(self, error: BaseException) -> None:
        self._draft.touch()
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _show_paper(self, facts: ReturnForm) -> None:
        self._form.form.clear_problems()
        self._draft.discard()
        self._workplace.changes.announce({Area.DISCLOSURES})
        title = self.tr("Slip to send back")
        show_paper(self._workplace, self, lambda: _set(facts), title, title)

    def _add_fields(self) -> None:
        add, medical, example = self._form.add, self._medical, day_example()
        add(
            Field("client_id", self.tr("Client"), self._client),
            Field("institution_id", self.tr("Who had sent them"), self._place),
        )
        add(
            Field("their_number", self.tr("Number on their paper"), self._number),
            Field("came_day", self.tr("Came to us on"), self._came, example=example),
        )
        add(Field("consent", self.tr("Who agreed that we write back"), self._consent))
        add(Field("work_done", self.tr("What the room did"), self._work_done))
        add(Field("advice", self.tr("What they should look after"), self._advice))
        add(
            Field("doctor", self.tr("Referring doctor"), medical["doctor"]),
            Field("doctor_phone", self.tr("Phone"), medical["doctor_phone"]),
            Field("receiving_doctor", self.tr("Receiving doctor"), medical["receiving_doctor"]),
        )
        add(
            Field("case_no", self.tr("Case number"), medical["case_no"]),
            Field("inpatient_no", self.tr("Inpatient number"), medical["inpatient_no"]),
        )
        add(Field("diagnosis", self.tr("Diagnosis"), medical["diagnosis"]))
        add(Field("results", self.tr("Main results"), medical["results"]))
        add(Field("plan", self.tr("Treatment, next steps, rehabilitation"), medical["plan"]))
        for name in _MEDICAL:
            self._form.form.set_visible(name, False)

    def _lay_out(self) -> None:
        px = Theme.current().px
        open_at(self, 720, 640)
        close = plain_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self._show)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(text_label(self.tr("Slip to send back"), "title"))
        note = self.tr("For somebody who was referred to this room. Printed, not kept.")
        column.addWidget(text_label(note, "muted"))
        column.addWidget(self._draft.banner)
        column.addWidget(scrolling(self._form), 1)
        column.addLayout(foot)


def _set(facts: ReturnForm) -> Rendered:
    from services.documents import medical_slip, return_slip
    from services.documents.forms import render

    if facts.slip.medical is not None:
        return medical_slip.render_back(facts)
    return render(return_slip.paper(facts))
