"""The list of referrals, with the box in which a returned slip is booked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, ReferralState
from services.progress import Progress
from services.referrals.records import (
    ReferralCounts,
    ReferralCursor,
    ReferralFilter,
    ReferralPage,
    ReferralSummary,
)
from ui.navigation import Place
from ui.page import Page
from ui.referrals import words
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.receipt_card import ReceiptCard
from ui.shared.choices import Option, Segmented
from ui.shared.columns import Columns
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, plain_button, primary_button
from ui.workplace import Workplace

_ALL, _OVERDUE = "all", "overdue"


@dataclass(frozen=True, slots=True)
class _Answer:
    wanted: ReferralFilter
    page: ReferralPage
    counts: ReferralCounts


class ReferralsPage(Page):
    """All referrals, newest first; overdue receipts stand out."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.REFERRALS, Area.CLIENTS, Area.INSTITUTIONS, Area.IMPORTS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._next: ReferralCursor | None = None
        self._asked = ReferralFilter()
        self._new = primary_button(self.tr("New referral"), Keys.NEW, "arrow-right-left")
        self._directory = plain_button(self.tr("Institutions"), icon_name="notebook-text")
        self._filter = Segmented(self._filters(ReferralCounts({}, 0)), _ALL)
        self._empty = EmptyState(
            self.tr("No referrals yet"),
            self.tr("When the room cannot help alone, a referral form finds the way on."),
            self.tr("New referral"),
            "arrow-right-left",
        )
        self._model = RecordModel[ReferralSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._receipt = ReceiptCard(workplace)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Referrals")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._directory, self._new)

    @override
    def reload(self) -> None:
        wanted = self._asked = self._wanted()
        referrals = self.workplace.register.referrals

        def work(progress: Progress) -> _Answer:
            return _Answer(wanted, referrals.list_page(wanted), referrals.counts())

        self.workplace.jobs.start(work).succeeded.connect(self._show_page)

    @override
    def go_back(self) -> None:
        if not self._receipt.go_back():
            super().go_back()

    def _wanted(self) -> ReferralFilter:
        code = self._filter.value()
        if code == _OVERDUE:
            return ReferralFilter(only_overdue=True)
        return ReferralFilter(state=None if code in (_ALL, "") else ReferralState(code))

    def _show_page(self, answer: _Answer) -> None:
        if answer.wanted != self._asked:
            return  # another filter was chosen meanwhile
        self._next = answer.page.next
        self._filter.set_options(self._filters(answer.counts), self._filter.value())
        here = self._table.current_record()
        self._model.set_rows(answer.page.rows, answer.page.next is not None)
        self._say_if_empty(answer)
        ids = [row.id for row in answer.page.rows]
        if ids:
            self._table.selectRow(ids.index(here.id) if here and here.id in ids else 0)

    def _load_more(self) -> None:
        wanted, after = self._asked, self._next
        if after is None:
            return
        referrals = self.workplace.register.referrals

        def work(progress: Progress) -> tuple[ReferralFilter, ReferralPage]:
            return wanted, referrals.list_page(wanted, after)

        self.workplace.jobs.start(work).succeeded.connect(self._append_page)

    def _append_page(self, answer: tuple[ReferralFilter, ReferralPage]) -> None:
        wanted, page = answer
        if wanted == self._asked:
            self._next = page.next
            self._model.append_rows(page.rows, page.next is not None)

    def _say_if_empty(self, answer: _Answer) -> None:
        if answer.counts.total:
            self._empty.say(self.tr("Nothing here"), self.tr("No referral stands like this."))
        else:
            self._empty.say(
                self.tr("No referrals yet"),
                self.tr("When the room cannot help alone, a referral form finds the way on."),
            )

    def _open(self, referral: ReferralSummary) -> None:
        self.workplace.navigate.go(Place.REFERRAL, referral.id)

    def _open_new(self) -> None:
        self.workplace.navigate.go(Place.NEW_REFERRAL, None)

    def _open_directory(self) -> None:
        InstitutionsDialog(self, self.workplace).open()

    def _filters(self, counts: ReferralCounts) -> list[Option]:
        """Each filter with the number that it would show; empty ones without."""
        numbers = {_ALL: counts.total, _OVERDUE: counts.overdue}
        labels = {_ALL: self.tr("All"), _OVERDUE: self.tr("Overdue")}
        for state in (
            ReferralState.ISSUED,
            ReferralState.ARRIVED,
            ReferralState.DECLINED,
            ReferralState.RETURNED,
        ):
            numbers[state.value] = counts.by_state.get(state, 0)
            labels[state.value] = words.state_word(state)
        order = [_ALL, ReferralState.ISSUED.value, _OVERDUE, *labels]
        return [
            Option(code, f"{labels[code]} {numbers[code] or ''}".strip())
            for code in dict.fromkeys(order)
        ]

    def _columns(self) -> list[Column[ReferralSummary]]:
        return [
            Column(self.tr("Name"), _name, ColumnKind.NAME, 112),
            Column(self.tr("To"), words.place_word),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 118),
            Column(self.tr("Referred on"), _day, ColumnKind.MUTED, 112),
            Column(self.tr("State"), words.standing, ColumnKind.CHIP, 124, words.standing_tone),
        ]

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self._filter)
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(self.workplace.theme.px(280))
        columns = Columns((68, 32))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._receipt)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._open_new)
        self._directory.clicked.connect(self._open_directory)
        self._filter.chosen.connect(self.reload)
        self._table.opened.connect(self._open)
        self._model.more_wanted.connect(self._load_more)
        self._empty.acted.connect(self._open_new)
        self.setFocusProxy(self._table)


def _name(referral: ReferralSummary) -> str:
    return referral.client_name


def _number(referral: ReferralSummary) -> str:
    return referral.number


def _day(referral: ReferralSummary) -> str:
    return referral.day.isoformat()
