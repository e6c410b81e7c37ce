"""The visits and the referrals of one client, each with its first action."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from services.referrals.records import ReferralSummary
from services.visits.records import VisitSummary
from ui.navigation import Place
from ui.referrals.words import standing, standing_tone
from ui.shared.record_table import RecordTable
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState
from ui.visits.words import Labels, risk_tone
from ui.workplace import Workplace

_HEIGHT = 230


class VisitsCard(Card):
    """Signal ``begin_wanted`` when the empty card's action is clicked."""

    begin_wanted = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("Visits"))
        self._workplace, self._labels = workplace, labels
        empty = EmptyState(self.tr("No visits yet"), "", self.tr("Log a visit"), "notebook-text")
        empty.acted.connect(self.begin_wanted)
        self._model = RecordModel[VisitSummary](
            [
                Column(self.tr("Day"), lambda visit: visit.day.isoformat(), width=112),
                Column(self.tr("Mode"), self._mode, width=150),
                Column(self.tr("Topics"), self._topics, ColumnKind.MUTED),
                Column(self.tr("Risk"), self._risk, ColumnKind.CHIP, 84, tone=_risk_tone),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._table.opened.connect(self._open)
        self.body.addWidget(self._table, 1)

    def show_rows(self, rows: Sequence[VisitSummary], total: int) -> None:
        """Newest first; ``total`` counts those not shown as well."""
        self._model.set_rows(rows)
        self.set_note(self.tr("%n visit(s)", "", total) if total else "")

    def _mode(self, visit: VisitSummary) -> str:
        return self._labels.short(visit)

    def _topics(self, visit: VisitSummary) -> str:
        return self._labels.labels("topic", visit.topics)

    def _risk(self, visit: VisitSummary) -> str:
        return self._labels.label("risk", visit.risk)

    def _open(self, visit: VisitSummary) -> None:
        self._workplace.navigate.go(Place.VISIT, visit.id)


class ReferralsCard(Card):
    """Signal ``begin_wanted`` when the empty card's action is clicked."""

    begin_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("Referrals"))
        self._workplace = workplace
        empty = EmptyState(self.tr("No referrals"), icon_name="arrow-right-left")
        self._model = RecordModel[ReferralSummary](
            [
                Column(self.tr("Day"), lambda referral: referral.day.isoformat(), width=112),
                Column(self.tr("To"), lambda referral: referral.institution),
                Column(self.tr("State"), standing, ColumnKind.CHIP, 128, tone=standing_tone),
            ],
            workplace.curtain,
        )
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self._table.opened.connect(self._open)
        self.body.addWidget(self._table, 1)

    def show_rows(self, rows: Sequence[ReferralSummary]) -> None:
        """Newest first."""
        self._model.set_rows(rows)

    def _open(self, referral: ReferralSummary) -> None:
        self._workplace.navigate.go(Place.REFERRAL, referral.id)


def _risk_tone(visit: VisitSummary) -> Tone:
    return risk_tone(visit.risk)
