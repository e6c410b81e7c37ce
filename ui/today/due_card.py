"""Cards that list what is due: high risk, overdue, today, the coming days, drafts."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from models.vocabulary import DraftKind
from services.populations import NO_POPULATION
from services.today import HIGH_RISKS, DueVisit, LateReceipt
from services.visits.drafts import DraftSummary
from ui.clients.words import age_word
from ui.referrals.subjects import OpenReferralDraft
from ui.shared.entries import Entries
from ui.shared.local_time import moment_words
from ui.shared.subjects import OpenDraft
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, text_label
from ui.today.rows import TaskRow, days_between, joined, name_label
from ui.visits.words import Labels, anonymous, clock_words, day_words, risk_tone
from ui.workplace import Workplace


class DueCard(Card):
    """Each ``show_...`` fills it with one kind of thing.

    Signals: ``visit_wanted`` (subject of `Place.LOG_VISIT`), ``reading_wanted`` (VisitId),
    ``referral_wanted`` (ReferralId), ``new_referral_wanted`` and ``client_wanted`` (a draft).
    """

    visit_wanted = Signal(object)
    reading_wanted = Signal(object)
    referral_wanted = Signal(object)
    new_referral_wanted = Signal(object)
    client_wanted = Signal(object)

    def __init__(
        self, workplace: Workplace, labels: Labels, title: str, tone: Tone = Tone.NEUTRAL
    ) -> None:
        super().__init__(title, tone=tone)
        self._curtain, self._labels = workplace.curtain, labels
        self._entries = Entries(10)
        self.body.addWidget(self._entries)

    def mark(self, words: str, tone: Tone) -> None:
        """A chip before the heading."""
        self.head.insertWidget(0, Chip(words, tone))

    def show_high_risk(self, visits: Sequence[DueVisit], today: date) -> None:
        """Those who must not be missed, until they have been seen again."""
        self._show([self._risk_row(visit, today) for visit in visits])

    def show_overdue(
        self, visits: Sequence[DueVisit], receipts: Sequence[LateReceipt], today: date
    ) -> None:
        """Follow-ups and receipts that should have come."""
        rows = [self._overdue_row(visit, today) for visit in visits]
        rows += [self._receipt_row(receipt, today) for receipt in receipts]
        self._show(rows)
        self.set_note(self.tr("%n thing(s)", "", len(rows)))

    def show_today(self, visits: Sequence[DueVisit]) -> None:
        """Who comes today; says so if nobody does."""
        self._show([self._today_row(visit) for visit in visits])
        self.set_note(self.tr("%n thing(s)", "", len(visits)) if visits else "")
        if not visits:
            words = self.tr("Nobody has an appointment today. What you agree shows up here.")
            self._entries.set_rows([text_label(words, "muted")])
        self.setVisible(True)

    def show_coming(self, visits: Sequence[DueVisit]) -> None:
        """Who comes in the next days."""
        self._show([self._coming_row(visit) for visit in visits])

    def show_drafts(self, drafts: Sequence[DraftSummary]) -> None:
        """What somebody began to write and did not finish."""
        self._show([self._draft_row(draft) for draft in drafts])

    def _show(self, rows: Sequence[QWidget]) -> None:
        self._entries.set_rows(rows)
        self.setVisible(bool(rows))

    def _risk_row(self, visit: DueVisit, today: date) -> TaskRow:
        ago = days_between(visit.day, today)
        seen = self.tr("seen today") if ago == 0 else self.tr("seen %n day(s) ago", "", ago)
        facts = joined(age_word(visit.age), self._population(visit), self._topic(visit), seen)
        row = self._row("", visit, facts, self.tr("Follow up"))
        risk = self.tr("{level} risk").format(level=self._labels.label("risk", visit.risk))
        row.add_chip(risk, Tone.RISK)
        return row

    def _overdue_row(self, visit: DueVisit, today: date) -> TaskRow:
        late = days_between(visit.due or today, today)
        return self._row(
            self.tr("%n day(s)", "", late), visit, self._planned(visit), self.tr("Log follow-up")
        )

    def _today_row(self, visit: DueVisit) -> TaskRow:
        number = self.tr("visit {number}").format(number=visit.visits + 1) if visit.visits else ""
        facts = joined(self._planned(visit), number)
        row = self._row(clock_words(visit.due_minute) or "–", visit, facts, self.tr("Begin"))
        if visit.risk in HIGH_RISKS:
            row.add_chip(self._labels.label("risk", visit.risk), risk_tone(visit.risk))
        return row

    def _coming_row(self, visit: DueVisit) -> TaskRow:
        when = joined(day_words(visit.due), clock_words(visit.due_minute)) if visit.due else ""
        return self._row(when, visit, self._planned(visit), self.tr("Open"), is_reading=True)

    def _receipt_row(self, receipt: LateReceipt, today: date) -> TaskRow:
        late = self.tr("%n day(s)", "", days_between(receipt.reply_by, today))
        facts = self.tr("no receipt yet: {institution}").format(institution=receipt.institution)
        name = name_label(self._curtain, receipt.client_name, anonymous())
        row = TaskRow(late, name, facts, self.tr("Look after it"), receipt.referral_id)
        row.add_chip(self.tr("Receipt overdue"), Tone.WARN)
        row.acted.connect(self.referral_wanted)
        return row

    def _draft_row(self, draft: DraftSummary) -> TaskRow:
        what, subject, wanted = self._draft_target(draft)
        name = name_label(self._curtain, draft.client_name, self.tr("Nobody picked yet"))
        saved = self.tr("saved {time}").format(time=moment_words(draft.saved_at))
        row = TaskRow("", name, joined(what, saved), self.tr("Go on writing"), subject)
        row.acted.connect(wanted)
        return row

    def _draft_target(self, draft: DraftSummary) -> tuple[str, object, SignalInstance]:
        """What the draft is, and where one goes on with it."""
        if draft.kind is DraftKind.VISIT_CHANGE:
            return self.tr("change to a visit on record"), draft.visit_id, self.reading_wanted
        if draft.kind is DraftKind.REFERRAL:
            return self.tr("referral"), OpenReferralDraft(draft.id), self.new_referral_wanted
        if draft.kind is DraftKind.CLIENT:
            return self.tr("client file"), draft, self.client_wanted
        return self.tr("visit"), OpenDraft(draft.id), self.visit_wanted

    def _row(
        self, when: str, visit: DueVisit, facts: str, action: str, *, is_reading: bool = False
    ) -> TaskRow:
        name = name_label(self._curtain, visit.client_name, anonymous())
        if is_reading or visit.client_id is None:
            row = TaskRow(when, name, facts, self.tr("Open"), visit.visit_id)
            row.acted.connect(self.reading_wanted)
        else:
            row = TaskRow(when, name, facts, action, visit.client_id)
            row.acted.connect(self.visit_wanted)
        return row

    def _planned(self, visit: DueVisit) -> str:
        mode = self._labels.label("mode", visit.mode)
        return joined(visit.next_step or mode, self._topic(visit))

    def _topic(self, visit: DueVisit) -> str:
        return self._labels.label("topic", visit.topic)

    def _population(self, visit: DueVisit) -> str:
        is_named = visit.population != NO_POPULATION
        return self._labels.label("population", visit.population) if is_named else ""
