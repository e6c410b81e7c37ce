"""The list of visits: filters in one row, totals, one line a visit."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.visits.records import (
    MonthTotals,
    VisitSummary,
)
from ui.navigation import Place
from ui.page import Page
from ui.shared.entries import row_of
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import EmptyState, muted_label, plain_button, primary_button, text_label
from ui.visits.filters import VisitFilters
from ui.visits.words import Labels, anonymous, span_words
from ui.workplace import Workplace


class VisitsPage(Page):
    """Takes nothing; newest visits first, more come as one scrolls."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.VISITS, Area.CLIENTS, Area.IMPORTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        self._filters = VisitFilters(workplace, self._labels)
        self._totals, self._anonymous = text_label("", "strong"), muted_label()
        self._model = RecordModel[VisitSummary](self._columns(), workplace.curtain)
        self._empty = EmptyState("", "", self.tr("Log a visit"), "notebook-text")
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table)
        self._new = primary_button(self.tr("Log a visit"), Keys.NEW)
        self._may_return = workplace.register.vault.actor.may(Right.CASEWORK)
        self._return = plain_button(self.tr("Hotline return"), icon_name="file-text")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Visits")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._return, self._new) if self._may_return else (self._new,)

    @override
    def reload(self) -> None:
        visits, jobs = self.workplace.register.visits, self.workplace.jobs
        jobs.start(lambda progress: visits.months()).succeeded.connect(self._filters.set_months)
        everybody = jobs.start(lambda progress: visits.counsellors())
        everybody.succeeded.connect(self._filters.set_counsellors)
        self._load()

    def _load(self) -> None:
        asked = self._filters.chosen()
        visits, jobs = self.workplace.register.visits, self.workplace.jobs
        self._pages.load(lambda after: visits.list_page(asked, after))
        jobs.start(lambda progress: visits.totals(asked)).succeeded.connect(self._show_totals)

    def _say_if_empty(self) -> None:
        if self._filters.is_restricting():
            self._empty.say(self.tr("Nothing fits"), self.tr("Choose less, or clear the filters."))
        else:
            words = self.tr("Every visit that is logged stands here, the newest on top.")
            self._empty.say(self.tr("No visits this month yet"), words)

    def _show_totals(self, totals: MonthTotals) -> None:
        visits = self.tr("%n visit(s)", "", totals.visits)
        persons = self.tr("%n person(s)", "", totals.persons)
        self._totals.setText(f"{visits}   {persons}")
        words = self.tr("and %n anonymous visit(s)", "", totals.anonymous)
        self._anonymous.setText(words if totals.anonymous else "")

    def _open(self, visit: VisitSummary) -> None:
        self.workplace.navigate.go(Place.VISIT, visit.id)

    def _log_visit(self) -> None:
        self.workplace.navigate.go(Place.LOG_VISIT)

    def _open_return(self) -> None:
        self.workplace.navigate.go(Place.HOTLINE_RETURN)

    def _columns(self) -> list[Column[VisitSummary]]:
        return [
            Column(self.tr("Day"), _day, ColumnKind.MUTED, 110),
            Column(self.tr("Time"), _time, ColumnKind.MUTED, 130),
            Column(self.tr("Client"), _name, ColumnKind.NAME, 120),
            Column(self.tr("How"), self._mode, width=100),
            Column(self.tr("Topics"), self._topics),
            Column(self.tr("Minutes"), _minutes, ColumnKind.NUMBER, 76),
            Column(self.tr("Risk"), self._risk, ColumnKind.CHIP, 84, tone=self._risk_tone),
            Column(self.tr("Counsellor"), _counsellor, ColumnKind.MUTED, 110),
            Column("", self._state, ColumnKind.CHIP, 110, tone=_state_tone),
        ]

    def _mode(self, visit: VisitSummary) -> str:
        return self._labels.label("mode", visit.mode)

    def _topics(self, visit: VisitSummary) -> str:
        return self._labels.labels("topic", visit.topics)

    def _risk_tone(self, visit: VisitSummary) -> Tone:
        return self._labels.risk_tone(visit.risk)

    def _risk(self, visit: VisitSummary) -> str:
        return "" if visit.risk == "none" else self._labels.label("risk", visit.risk)

    def _state(self, visit: VisitSummary) -> str:
        if visit.is_date_uncertain:
            return self.tr("Date uncertain")
        if visit.is_late:
            return self.tr("Late entry")
        return self.tr("Amended") if visit.version > 1 else ""

    def _lay_out(self) -> None:
        self.body.addWidget(self._filters)
        self.body.addWidget(row_of(self._totals, self._anonymous, 1))
        self._table.setProperty("role", "framed")
        self._table.setMinimumHeight(Theme.current().px(320))
        self.body.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._filters.changed.connect(self._load)
        self._pages.loaded.connect(self._say_if_empty)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._log_visit)
        self._new.clicked.connect(self._log_visit)
        self._return.clicked.connect(self._open_return)


def _day(visit: VisitSummary) -> str:
    return visit.day.isoformat()


def _time(visit: VisitSummary) -> str:
    return span_words(visit.start_minute, visit.minutes)


def _name(visit: VisitSummary) -> str:
    if visit.client_id is not None and not visit.client_name:
        return QCoreApplication.translate("VisitsPage", "Restricted file")
    return visit.client_name or anonymous()


def _minutes(visit: VisitSummary) -> str:
    return "" if visit.minutes is None else str(visit.minutes)


def _counsellor(visit: VisitSummary) -> str:
    return visit.counsellor_name


def _state_tone(visit: VisitSummary) -> Tone:
    return Tone.WARN if visit.is_date_uncertain or visit.is_late else Tone.NEUTRAL
