"""Booking a returned slip: its code first, then what it says."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.vocabulary import Area
from services.check_codes import LENGTH
from services.errors import InvalidInput, Problem
from services.progress import Progress
from services.referrals.codes import WrongCode
from services.referrals.records import ReferralId, ReferralSummary
from services.referrals.states import receipts_from
from ui.referrals import words
from ui.referrals.slip_form import SlipForm
from ui.shared.form import Field, Form, line_field
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, Card, plain_button
from ui.workplace import Workplace


class ReceiptCard(Card):
    """Signal ``booked`` (ReferralSummary). Takes a code typed by hand or by a scanner."""

    booked = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Book a receipt"))
        self._workplace = workplace
        self._referral: ReferralSummary | None = None
        self._last: ReferralId | None = None
        self._result = Banner()
        self._code = line_field("7K2M-Q4XD")
        self._find = plain_button(self.tr("Look up"))
        self._code_form = Form()
        self._slip = SlipForm(workplace)
        self._lay_out()
        self._connect()

    def begin(self, code: str = "") -> None:
        """Nothing looked up yet; a ``code`` is looked up at once. What was booked before belongs
        to another referral, and is undone on its own page."""
        self._result.say("")
        self._last = None
        self._put_away()
        self._code_form.clear_problems()
        self._code.setText(code)
        if code:
            self._look_up()

    def go_back(self) -> bool:
        """Esc: close the slip, keep the code; False if there was none open."""
        if self._referral is None:
            return False
        self._put_away()
        self._code.setFocus()
        return True

    def keep_open_work(self) -> None:
        """Save what is half typed in the slip."""
        self._slip.keep_open_work()

    def _look_up(self) -> None:
        typed = self._code.text()
        referrals = self._workplace.register.referrals
        self._result.say("")
        job = self._workplace.jobs.start(
            lambda progress: referrals.find_by_code(typed), self._show_code_error
        )
        job.succeeded.connect(self._show_referral)

    def _show_referral(self, referral: ReferralSummary) -> None:
        self._code_form.clear_problems()
        if not receipts_from(referral.state):
            told = self.tr("The receipt of {number} is booked already: {state}.")
            state = words.state_word(referral.state)
            self._code_form.set_problems({"code": told.format(number=referral.number, state=state)})
            return
        self._referral = referral
        self._slip.show_referral(referral)

    def _put_away(self) -> None:
        self._slip.keep_open_work()
        self._referral = None
        self._slip.hide()

    def _show_code_error(self, error: BaseException) -> None:
        self._put_away()
        problem = error.problems.get("code") if isinstance(error, InvalidInput) else None
        if problem is None:
            self._workplace.dialogs.show_error(error)
        elif isinstance(error, WrongCode):
            self._code_form.set_problems({"code": self._wrong_words(error)})
            if error.places:
                self._mark(error.places)
        elif problem is Problem.REQUIRED:
            words = self.tr("Type the eight characters beside “check code” on the slip")
            self._code_form.set_problems({"code": words})
        else:
            words = self.tr("No referral of this room has this code; it may be another room's slip")
            self._code_form.set_problems({"code": words})

    def _wrong_words(self, error: WrongCode) -> str:
        if error.length != LENGTH:
            words = self.tr("There are {length} characters, but a code has {whole}")
            return words.format(length=error.length, whole=LENGTH)
        if len(error.places) == 1:
            words = self.tr("Character {place} looks wrong; please compare it with the slip")
            return words.format(place=error.places[0])
        if error.places:
            places = self.tr(" and ").join(str(place) for place in error.places)
            words = self.tr("Characters {places} look wrong; please compare them with the slip")
            return words.format(places=places)
        return self.tr("One character is not right; please compare with the slip")

    def _mark(self, places: tuple[int, ...]) -> None:
        """Select what looks wrong, so that typing replaces it."""
        spots = [at for at, character in enumerate(self._code.text()) if character.isalnum()]
        first, last = places[0] - 1, places[-1] - 1
        if last < len(spots):
            self._code.setFocus()
            self._code.setSelection(spots[first], spots[last] - spots[first] + 1)

    def _book(self) -> None:
        if self._referral is None:
            return
        typed = self._code.text()
        try:
            receipt = self._slip.record()
        except InvalidInput as error:
            self._slip.show_error(error)
            return
        referrals = self._workplace.register.referrals

        def work(progress: Progress) -> ReferralSummary:
            return referrals.book_receipt(typed, receipt)

        job = self._workplace.jobs.start(work, self._show_slip_error)
        job.succeeded.connect(self._show_booked)

    def _show_slip_error(self, error: BaseException) -> None:
        if not self._slip.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _show_booked(self, referral: ReferralSummary) -> None:
        self._slip.done_with()
        self.begin()
        self._last = referral.id
        told = self.tr("Booked: {number}, {state}.")
        state = words.state_word(referral.state)
        said = told.format(number=referral.number, state=state)
        self._result.say(said, Tone.ACCENT, self.tr("Undo"))
        self._code.setFocus()
        self.booked.emit(referral)
        self._workplace.changes.announce({Area.REFERRALS, Area.APPOINTMENTS})

    def _undo(self) -> None:
        last, referrals = self._last, self._workplace.register.referrals
        if last is None:
            return
        job = self._workplace.jobs.start(lambda progress: referrals.undo_receipt(last))
        job.succeeded.connect(self._show_undone)

    def _show_undone(self, referral: ReferralSummary) -> None:
        self._last = None
        self._result.say(self.tr("Undone: {number}.").format(number=referral.number), Tone.INFO)
        self._workplace.changes.announce({Area.REFERRALS, Area.APPOINTMENTS})

    def _code_edited(self) -> None:
        self._code_form.clear_problems()
        if self._referral is not None:
            self._put_away()

    def _connect(self) -> None:
        self._code.returnPressed.connect(self._look_up)
        self._code.textEdited.connect(self._code_edited)
        self._find.clicked.connect(self._look_up)
        self._slip.book_wanted.connect(self._book)
        self._result.acted.connect(self._undo)

    def _lay_out(self) -> None:
        row = QWidget()
        line_up = QHBoxLayout(row)
        line_up.setContentsMargins(0, 0, 0, 0)
        line_up.setSpacing(Theme.current().px(8))
        line_up.addWidget(self._code, 1)
        line_up.addWidget(self._find)
        row.setFocusProxy(self._code)
        hint = self.tr("Printed beside the QR code of the slip")
        self._code_form.add(Field("code", self.tr("Check code"), row, hint))
        self._result.hide()
        self._slip.hide()
        for part in (self._result, self._code_form, self._slip):
            self.body.addWidget(part)
