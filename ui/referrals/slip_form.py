"""What a returned slip says: how it went, when, advice, whom to ask."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary import ReferralState
from services.referrals.records import Receipt, ReferralSummary
from ui.referrals import words
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, Form, NoteField, line_field
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import NameLabel, line, muted_label, primary_button, text_label
from ui.workplace import Workplace

_OUTCOMES = (ReferralState.ARRIVED, ReferralState.DECLINED, ReferralState.RETURNED)


class SlipForm(QWidget):
    """Signal ``book_wanted`` when everything is typed."""

    book_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._name = NameLabel(workplace.curtain)
        self._number, self._place = muted_label(), text_label("", "muted")
        self._outcome = Segmented([Option(s.value, words.state_word(s)) for s in _OUTCOMES])
        self._day = DayField(workplace.clock.today)
        self._advice = NoteField(3, self.tr("What the institution advises; may stay empty"))
        self._contact = line_field(self.tr("Who signed it, with phone"))
        self._form = Form()
        self._book = primary_button(self.tr("Book it"), Keys.FINISH)
        self._lay_out()
        self._outcome.chosen.connect(self._show_day)
        self._book.clicked.connect(self.book_wanted)

    def show_referral(self, referral: ReferralSummary) -> None:
        """An empty slip of this referral."""
        self._name.set_name(referral.client_name)
        self._number.setText(referral.number)
        self._place.setText(words.place_word(referral))
        self._outcome.set_value("")
        self._day.set_value(None)
        self._advice.setText("")
        self._contact.setText("")
        self._form.clear_problems()
        self._show_day()
        self.show()
        self._outcome.setFocus()

    def receipt(self) -> Receipt:
        """As typed; without a choice the outcome is one that no slip has."""
        outcome = ReferralState(self._outcome.value() or ReferralState.ISSUED)
        has_day = outcome is not ReferralState.DECLINED
        return Receipt(
            outcome,
            self._day.value() if has_day else None,
            self._advice.text(),
            self._contact.text(),
        )

    def is_day_unreadable(self) -> bool:
        """Something is typed that is no day."""
        is_asked = self._outcome.value() != ReferralState.DECLINED
        return is_asked and self._day.is_unreadable()

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field; False if it is not about one."""
        return self._form.show_error(error)

    def _show_day(self) -> None:
        self._form.set_visible("arrived_day", self._outcome.value() != ReferralState.DECLINED)

    def _lay_out(self) -> None:
        px = Theme.current().px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._name)
        head.addWidget(self._number)
        head.addStretch(1)
        self._form.add(Field("outcome", self.tr("How it went"), self._outcome))
        self._form.add(
            Field("arrived_day", self.tr("Arrived on"), self._day, example=day_example())
        )
        self._form.add(Field("advice", self.tr("Advice"), self._advice))
        self._form.add(Field("contact", self.tr("Contact"), self._contact))
        foot = QHBoxLayout()
        foot.addWidget(self._book)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(line())
        column.addLayout(head)
        column.addWidget(self._place)
        column.addWidget(self._form)
        column.addLayout(foot)
