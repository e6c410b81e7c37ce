"""Take a consent back: first what hangs on it, then who said so, then what to do now."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, Signer
from services.consents.records import Consequences, Withdrawal, Word
from ui.consents.words import purpose_word, signer_word
from ui.navigation import Place
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.shared.theme import Theme
from ui.shared.widgets import CheckBox
from ui.visits.words import clock_words
from ui.workplace import Workplace

_MOST_LINES = 6


class WithdrawalForm(RecordForm):
    """Who took it back, when, and why if they say so."""

    def __init__(self, workplace: Workplace, word: Word, found: Consequences) -> None:
        super().__init__()
        self._word = word
        self._by, self._day = line_field(), DayField(workplace.clock.today)
        is_guardian = word.signer is Signer.GUARDIAN
        self._by.setText(word.signer_name if is_guardian else signer_word(Signer.CLIENT))
        self._day.set_value(workplace.clock.today())
        self._reason = NoteField(1, self.tr("Nobody has to give a reason"))
        self._cancels = CheckBox(
            self.tr("Cancel the %n planned appointment(s)", "", len(found.appointments))
        )
        self.add(
            Field("by", self.tr("Taken back by"), self._by),
            Field("day", self.tr("On"), self._day, example=day_example()),
        )
        self.add(Field("reason", self.tr("Reason"), self._reason))
        if found.appointments:
            self._cancels.setChecked(True)
            self.form.add_widget(self._cancels)
            self.keep("cancels", self._cancels)

    @override
    def record(self) -> Withdrawal:
        self.require_readable("day")
        return Withdrawal(
            consent_id=self._word.id,
            day=self._day.value() or date.min,
            by=self._by.text(),
            reason=self._reason.text(),
            cancels_appointments=self._cancels.isChecked(),
        )


class WithdrawSheet(RecordSheet):
    """Signal ``saved`` (Consequences): what somebody has to end by hand."""

    def __init__(
        self,
        parent: QWidget,
        workplace: Workplace,
        client_id: int,
        word: Word,
        found: Consequences,
    ) -> None:
        form = WithdrawalForm(workplace, word, found)
        title = QCoreApplication.translate("WithdrawSheet", "Take back: {consent}")
        super().__init__(parent, workplace, title.format(consent=purpose_word(word.purpose)), form)
        self._form = form
        for point in consequence_words(found):
            self.add_point(point)
        self.column.addSpacing(Theme.current().px(8))
        self.saved.connect(self._announce)
        key = sheet_key(SheetName.WITHDRAWAL, Place.CLIENT, client_id, str(word.id))
        self.keep_draft(key, client_id)
        self.lay_out(self.tr("Take the consent back"), is_safe=False)

    @override
    def saving(self) -> Callable[[], Consequences]:
        consents, asked = self.workplace.register.consents, self._form.record()
        return lambda: consents.withdraw(asked)

    def _announce(self) -> None:
        self.workplace.changes.announce({Area.CONSENTS, Area.CLIENTS, Area.APPOINTMENTS})


def consequence_words(found: Consequences) -> Iterator[str]:
    """What hangs on a consent, one sentence each."""
    translate = QCoreApplication.translate
    if found.blocks_service:
        yield translate(
            "WithdrawSheet",
            "From now on no new visit, note, plan or group session is recorded under the name. "
            "In a crisis it still is, with the legal ground.",
        )
    elif not found.referrals:
        yield translate("WithdrawSheet", "Nothing under way hangs on it.")
    for referral in found.referrals[:_MOST_LINES]:
        words = translate(
            "WithdrawSheet",
            "Referral {number} to {institution}: it cannot be printed any more. Tell them, "
            "and ask for it back by letter.",
        )
        yield words.format(number=referral.number, institution=referral.institution)
    for plan in found.plans[:_MOST_LINES]:
        words = translate("WithdrawSheet", "Plan {number}: please end it, with a reason.")
        yield words.format(number=plan.number)
    for group in found.groups[:_MOST_LINES]:
        words = translate("WithdrawSheet", "Group “{name}”: the client takes no part any more.")
        yield words.format(name=group)
    if found.appointments:
        days = ", ".join(
            f"{one.day.isoformat()} {clock_words(one.start_minute)}".strip()
            for one in found.appointments[:_MOST_LINES]
        )
        words = translate("WithdrawSheet", "Planned appointments: {days}")
        yield words.format(days=days)
    if found.blocks_service or found.referrals:
        yield translate(
            "WithdrawSheet",
            "What was done before stays lawful and on record (PIPL 15). To have it deleted or "
            "locked, the client asks for that by itself.",
        )
