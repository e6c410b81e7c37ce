"""The school's letter to the guardian: what it says, and later the signature."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.referrals.records import ReferralSummary
from services.referrals.school_letters import LetterEdit
from ui.referrals.paper_sheet import PaperSheet
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, line_field
from ui.shared.sheet_draft import SheetName
from ui.workplace import Workplace


class LetterSheet(PaperSheet):
    """Gives a `LetterEdit`."""

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        referral: ReferralSummary,
        edit: LetterEdit,
    ) -> None:
        title = QCoreApplication.translate("LetterSheet", "Letter to the guardian")
        super().__init__(parent, workplace, title, referral)
        today = workplace.clock.today
        self._since, self._until = DayField(today, edit.since), DayField(today, edit.until)
        self._signed = DayField(today, edit.signed_day)
        self._phone, self._place = line_field(), line_field(self.tr("e.g. cabinet 2"))
        self._phone.setText(edit.guardian_phone)
        self._place.setText(edit.paper_place)
        self._lay_out()

    @override
    def typed(self) -> LetterEdit:
        self._form.require_readable()
        return LetterEdit(
            self._since.value(),
            self._until.value(),
            self._phone.text(),
            self._signed.value(),
            self._place.text(),
        )

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
        verbs = (self.tr("Close"), self.tr("Save"), self.tr("Save and look at it"))
        self.add_verbs(SheetName.LETTER, *verbs)
