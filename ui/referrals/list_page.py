"""The list of referrals, with the box in which a returned slip is booked."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area, ReferralState
from services.referrals.chasing import CallList
from services.referrals.records import (
    ReferralCounts,
    ReferralFilter,
    ReferralId,
    ReferralPage,
    ReferralSummary,
)
from services.referrals.statistics import Loop
from ui.navigation import Place
from ui.page import Page
from ui.referrals import words
from ui.referrals.chase_card import ChaseCard
from ui.referrals.institutions_dialog import InstitutionsDialog
from ui.referrals.loop_card import LoopCard
from ui.referrals.receipt_card import ReceiptCard
from ui.referrals.return_sheet import ReturnSheet
from ui.shared.choices import Option, Segmented
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.subjects import OpenDraft
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.widgets import Card, EmptyState, plain_button, primary_button
from ui.workplace import Workplace

_ALL, _OVERDUE = "all", "overdue"
_LIST, _CHASE, _LOOP = "list", "chase", "loop"
# Filters that are there only if something stands like this.
_SELDOM = (ReferralState.LOST, ReferralState.CLOSED)


class ReferralsPage(Page):
    """All referrals, newest first; receipts to ask for; how the loop closes.

    Takes an `OpenDraft` of a directory entry that is half typed.
    """

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.REFERRALS, Area.CLIENTS, Area.INSTITUTIONS, Area.IMPORTS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
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
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._receipt = ReceiptCard(workplace)
        self._back_slip = plain_button(self.tr("Slip to send back"), icon_name="file-text")
        self._view = Segmented(self._views(0), _LIST)
        self._chase, self._loop = ChaseCard(workplace), LoopCard(workplace)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Referrals")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._directory, self._new)

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, OpenDraft):
            self._open_directory()

    @override
    def reload(self) -> None:
        self._load_list()
        if self._view.value() == _CHASE:
            self._load_calls()
        elif self._view.value() == _LOOP:
            self._load_loop()

    def _load_list(self) -> None:
        wanted, referrals = self._wanted(), self.workplace.register.referrals
        self._pages.load(lambda after: referrals.list_page(wanted, after), referrals.counts)

    @override
    def keep_open_work(self) -> None:
        self._receipt.keep_open_work()

    @override
    def go_back(self) -> None:
        if not self._receipt.go_back():
            super().go_back()

    def _load_calls(self) -> None:
        referrals = self.workplace.register.referrals
        job = self.workplace.jobs.start(lambda progress: referrals.calls())
        job.succeeded.connect(self._show_calls)

    def _load_loop(self) -> None:
        referrals, (first, last) = self.workplace.register.referrals, self._loop.period()
        job = self.workplace.jobs.start(lambda progress: referrals.loop(first, last))
        job.succeeded.connect(self._show_loop)

    def _show_calls(self, found: CallList) -> None:
        self._chase.show_calls(found)

    def _show_loop(self, found: Loop) -> None:
        self._loop.show_loop(found)

    def _show_view(self) -> None:
        view = self._view.value()
        self._listed.setVisible(view == _LIST)
        self._chase.setVisible(view == _CHASE)
        self._loop.setVisible(view == _LOOP)
        self.reload()

    def _wanted(self) -> ReferralFilter:
        code = self._filter.value()
        if code == _OVERDUE:
            return ReferralFilter(only_overdue=True)
        return ReferralFilter(state=None if code in (_ALL, "") else ReferralState(code))

    def _show_counts(self, page: ReferralPage, counts: ReferralCounts) -> None:
        self._filter.set_options(self._filters(counts), self._filter.value())
        self._view.set_options(self._views(counts.overdue), self._view.value())
        self._say_if_empty(counts)

    def _say_if_empty(self, counts: ReferralCounts) -> None:
        if counts.total:
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

    def _open_id(self, referral_id: ReferralId) -> None:
        self.workplace.navigate.go(Place.REFERRAL, referral_id)

    def _open_directory(self) -> None:
        InstitutionsDialog(self, self.workplace).open()

    def _open_return(self) -> None:
        ReturnSheet(self, self.workplace).open()

    def _views(self, late: int) -> list[Option]:
        chase = self.tr("Receipts to ask for")
        return [
            Option(_LIST, self.tr("List")),
            Option(_CHASE, f"{chase} {late or ''}".strip()),
            Option(_LOOP, self.tr("How the loop closes")),
        ]

    def _filters(self, counts: ReferralCounts) -> list[Option]:
        """Each filter with the number that it would show; empty ones without."""
        numbers = {_ALL: counts.total, _OVERDUE: counts.overdue}
        labels = {_ALL: self.tr("All"), _OVERDUE: self.tr("Overdue")}
        for state in (
            ReferralState.ISSUED,
            ReferralState.ARRIVED,
            ReferralState.DECLINED,
            ReferralState.RETURNED,
            ReferralState.LOST,
            ReferralState.CLOSED,
        ):
            numbers[state.value] = counts.by_state.get(state, 0)
            labels[state.value] = words.state_word(state)
        order = [_ALL, ReferralState.ISSUED.value, _OVERDUE, *labels]
        return [
            Option(code, f"{labels[code]} {numbers[code] or ''}".strip())
            for code in dict.fromkeys(order)
            if numbers[code] or code not in _SELDOM
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
        self._listed = Columns((68, 32))
        self._listed.left.addWidget(card, 1)
        self._listed.right.addWidget(self._receipt)
        self._listed.right.addStretch(1)
        # In the header three buttons lie on top of each other at 200 %.
        self.body.addWidget(row_of(self._view, 1, self._back_slip))
        for view in (self._listed, self._chase, self._loop):
            self.body.addWidget(view, 1)
        self._chase.hide()
        self._loop.hide()

    def _connect(self) -> None:
        self._new.clicked.connect(self._open_new)
        self._directory.clicked.connect(self._open_directory)
        self._back_slip.clicked.connect(self._open_return)
        self._view.chosen.connect(self._show_view)
        self._chase.opened.connect(self._open_id)
        self._loop.period_changed.connect(self._load_loop)
        self._filter.chosen.connect(self._load_list)
        self._pages.loaded.connect(self._show_counts)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._open_new)
        self.setFocusProxy(self._table)


def _name(referral: ReferralSummary) -> str:
    return referral.client_name


def _number(referral: ReferralSummary) -> str:
    return referral.number


def _day(referral: ReferralSummary) -> str:
    return referral.day.isoformat()
