"""Stopping to wait for a referral: closed, or given up as lost."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import ReferralState
from services.referrals.records import Ending, ReferralSummary
from ui.navigation import Place
from ui.referrals import words
from ui.shared.choices import Option, Segmented
from ui.shared.form import Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.workplace import Workplace


class EndingSheet(Sheet):
    """Signal ``wanted`` (`Ending`). Stays open with what was typed until it is accepted by
    ``done_with``; left before, it shows the same the next time."""

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        referral: ReferralSummary,
        states: tuple[ReferralState, ...],
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("EndingSheet", "End this referral"), "")
        self._state = Segmented(
            [Option(state.value, words.state_word(state)) for state in states], states[0].value
        )
        self._text = NoteField(3, self.tr("Why, and what was tried to find out"))
        self._form = RecordForm()
        lost = self.tr("Lost from sight: no receipt came, and nothing could be found out.")
        hint = lost if ReferralState.LOST in states else ""
        self._form.add(Field("state", self.tr("How it ends"), self._state, hint))
        self._form.add(Field("text", self.tr("Why"), self._text))
        key = sheet_key(SheetName.REFERRAL_END, Place.REFERRAL, referral.id)
        self._draft = SheetDraft(self, workplace, key, self._form, referral.client_id)
        self.column.addWidget(self._draft.banner)
        self.column.addWidget(self._form)
        self.add_choice(self.tr("End it"), "", is_safe=True, keys=Keys.FINISH)
        self._text.setFocus()

    @override
    def accept(self) -> None:
        self.wanted.emit(Ending(ReferralState(self._state.value()), self._text.text()))

    def done_with(self) -> None:
        """It is booked: close."""
        self._draft.discard()
        super().accept()

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        self._draft.keep()

    @override
    def reject(self) -> None:
        self.keep_open_work()
        super().reject()
