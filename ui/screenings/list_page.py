"""All screenings: those that are going on first."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.screenings.records import ScreeningDetails, ScreeningSummary
from ui.navigation import Place
from ui.page import Page
from ui.screenings.new_sheet import NewScreeningSheet
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, EmptyState, primary_button
from ui.workplace import Workplace


class ScreeningsPage(Page):
    """Takes nothing."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.SCREENINGS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._new = primary_button(self.tr("New screening"), Keys.NEW, "plus")
        empty = EmptyState(
            self.tr("No screening yet"),
            self.tr(
                "A screening has scales and classes. Bring in the class lists, enter the answers, "
                "and talk to whoever is on the list."
            ),
            self.tr("New screening"),
            "list-checks",
        )
        self._model = RecordModel[ScreeningSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, empty)
        self._table.setMinimumHeight(Theme.current().px(320))
        card = Card()
        card.body.addWidget(self._table, 1)
        self.body.addWidget(card, 1)
        self._new.clicked.connect(self._make)
        empty.acted.connect(self._make)
        self._table.opened.connect(self._open)

    @override
    def title(self) -> str:
        return self.tr("School screening")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,)

    @override
    def reload(self) -> None:
        screenings = self.workplace.register.screenings
        job = self.workplace.jobs.start(lambda progress: screenings.list_all())
        job.succeeded.connect(self._show)

    def _show(self, screenings: tuple[ScreeningSummary, ...]) -> None:
        self._model.set_rows(screenings)
        if screenings:
            self._table.selectRow(0)

    def _make(self) -> None:
        sheet = NewScreeningSheet(self.window(), self.workplace)
        sheet.saved.connect(self._go_to)
        sheet.open()

    def _go_to(self, screening: ScreeningDetails) -> None:
        self.workplace.changes.announce({Area.SCREENINGS})
        self.workplace.navigate.go(Place.SCREENING, screening.id)

    def _open(self, screening: ScreeningSummary) -> None:
        self.workplace.navigate.go(Place.SCREENING, screening.id)

    def _columns(self) -> Sequence[Column[ScreeningSummary]]:
        return (
            Column(self.tr("Screening"), _title),
            Column(self.tr("Day"), _day, ColumnKind.MUTED, 112),
            Column(self.tr("Scales"), _scales, ColumnKind.MUTED, 168),
            Column(self.tr("Classes"), _classes, ColumnKind.NUMBER, 84),
            Column(self.tr("Students"), _students, ColumnKind.NUMBER, 90),
            Column(self.tr("Entered"), _entered, ColumnKind.NUMBER, 90),
            Column(self.tr("On the list"), _flagged, ColumnKind.NUMBER, 100),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 132, _tone),
        )

    def _state(self, screening: ScreeningSummary) -> str:
        if screening.erased_at is not None:
            return self.tr("destroyed")
        if screening.to_talk:
            return self.tr("%n to talk to", "", screening.to_talk)
        return self.tr("closed") if screening.closed_at else self.tr("going on")


def _title(screening: ScreeningSummary) -> str:
    return screening.title


def _day(screening: ScreeningSummary) -> str:
    return screening.day.isoformat()


def _scales(screening: ScreeningSummary) -> str:
    return " · ".join(screening.scales)


def _classes(screening: ScreeningSummary) -> str:
    return str(screening.classes)


def _students(screening: ScreeningSummary) -> str:
    return str(screening.students)


def _entered(screening: ScreeningSummary) -> str:
    wanted = screening.students * len(screening.scales)
    return f"{screening.results * 100 // wanted} %" if wanted else ""


def _flagged(screening: ScreeningSummary) -> str:
    return str(screening.flagged)


def _tone(screening: ScreeningSummary) -> Tone:
    if screening.to_talk and screening.erased_at is None:
        return Tone.WARN
    return Tone.NEUTRAL if screening.closed_at else Tone.ACCENT
