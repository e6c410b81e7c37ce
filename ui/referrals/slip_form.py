"""What a returned slip says: how it went, when, advice, whom to ask, and what is agreed on."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from models.vocabulary import ReferralState
from services.errors import InvalidInput, Problem
from services.referrals.records import Receipt, ReferralSummary
from services.referrals.states import receipts_from
from ui.navigation import Place
from ui.referrals import words
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.form import DayField, Field, NoteField, TimeField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import NameLabel, line, muted_label, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace


class SlipForm(RecordForm):
    """Signal ``book_wanted`` when everything is typed. What is left half typed stands in the slip
    of the same referral again."""

    book_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._today = workplace.clock.today
        self._name = NameLabel(workplace.curtain)
        self._number, self._place = muted_label(), text_label("", "muted")
        self._outcome = Segmented([])
        self._reason = Choice(Labels(workplace).options("decline_reason"))
        self._day = DayField(self._today)
        self._advice = NoteField(3, self.tr("What the institution advises; may stay empty"))
        self._contact = line_field(self.tr("Who signed it, with phone"))
        self._next_day, self._next_time = DayField(self._today), TimeField()
        self._draft = SheetDraft(self, workplace, None, self)
        self._book = primary_button(self.tr("Book it"), Keys.FINISH)
        self._lay_out()
        self._outcome.chosen.connect(self._show_fields)
        self._book.clicked.connect(self.book_wanted)

    def show_referral(self, referral: ReferralSummary) -> None:
        """An empty slip of this referral."""
        self._name.set_name(referral.client_name)
        key = sheet_key(SheetName.RECEIPT, Place.REFERRAL, referral.id)
        self._draft.follow(key, referral.client_id)
        self._number.setText(referral.number)
        self._place.setText(words.place_word(referral))
        outcomes = receipts_from(referral.state)
        self._outcome.set_options([Option(s.value, words.state_word(s)) for s in outcomes])
        only = outcomes[0].value if len(outcomes) == 1 else ""
        self.restore({"outcome": only})
        self.show()
        self._outcome.setFocus()

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self.fill(self._show_fields)

    def keep_open_work(self) -> None:
        """Save what is half typed."""
        self._draft.keep()

    def done_with(self) -> None:
        """It is booked."""
        self._draft.discard()

    @override
    def record(self) -> Receipt:
        """As typed; without a choice the outcome is one that no slip has. Raises InvalidInput
        for days and times that cannot be read."""
        self._require_readable()
        outcome = self._chosen()
        is_back = outcome is ReferralState.RETURNED
        return Receipt(
            outcome,
            self._day.value() if outcome is not ReferralState.DECLINED else None,
            self._advice.text(),
            self._contact.text(),
            self._reason.value() if outcome is ReferralState.DECLINED else "",
            self._next_day.value() if is_back else None,
            self._next_time.minute() if is_back else None,
        )

    def _chosen(self) -> ReferralState:
        return ReferralState(self._outcome.value() or ReferralState.ISSUED)

    def _require_readable(self) -> None:
        outcome = self._chosen()
        asked: list[tuple[str, DayField | TimeField]] = []
        if outcome is not ReferralState.DECLINED:
            asked.append(("day", self._day))
        if outcome is ReferralState.RETURNED:
            asked += [("next_day", self._next_day), ("next_time", self._next_time)]
        problems = {name: Problem.MALFORMED for name, field in asked if field.is_unreadable()}
        if problems:
            raise InvalidInput(problems)

    def _show_fields(self) -> None:
        outcome = self._chosen()
        is_back = outcome is ReferralState.RETURNED
        self.form.set_visible("day", outcome is not ReferralState.DECLINED)
        self.form.set_visible("reason", outcome is ReferralState.DECLINED)
        self.form.set_visible("next_day", is_back)
        self.form.set_visible("next_time", is_back)
        came_back = self.tr("The day they came back to the room")
        self.form.set_hint("day", came_back if is_back else "")
        if is_back and not self._day.text():
            self._day.set_value(self._today())

    def _lay_out(self) -> None:
        px = Theme.current().px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._name)
        head.addWidget(self._number)
        head.addStretch(1)
        add = self.add
        add(Field("outcome", self.tr("How it went"), self._outcome))
        add(Field("reason", self.tr("Why not"), self._reason))
        add(Field("day", self.tr("On"), self._day, example=day_example()))
        add(Field("advice", self.tr("Advice"), self._advice))
        add(Field("contact", self.tr("Contact"), self._contact))
        hint = self.tr("Goes into the calendar")
        next_day = self.tr("Next follow-up here")
        add(
            Field("next_day", next_day, self._next_day, hint, example=day_example(), stretch=3),
            Field("next_time", self.tr("Time"), self._next_time, example=time_example(), stretch=2),
        )
        foot = QHBoxLayout()
        foot.addWidget(self._book)
        foot.addStretch(1)
        above = QVBoxLayout()
        above.setSpacing(px(8))
        above.addWidget(line())
        above.addLayout(head)
        above.addWidget(self._place)
        above.addWidget(self._draft.banner)
        self.column.insertLayout(0, above)
        self.column.addLayout(foot)
