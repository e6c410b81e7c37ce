"""Complete and in time: rooms by months, rates by town, and whom to call."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.county.completeness_records import Matrix, Reported, RoomRow, TownMonth, TownRow
from services.months import month_of, shifted
from services.progress import Progress
from ui.county.completeness_words import per_cent, room_tip, state_name, town_tip
from ui.county.due_days_sheet import DueDaysSheet
from ui.county.figure_card import FigureCard, side_by_side
from ui.county.squares import Legend, Square, SquareMatrix, SquareRow
from ui.navigation import Place
from ui.page import Page
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Tone
from ui.shared.widgets import Card, EmptyState, plain_button, primary_button
from ui.workplace import Workplace

_MONTHS = 24
_LEGEND = (Reported.COMPLETE, Reported.NIL, Reported.LATE, Reported.MISSING, Reported.REPLACED)


@dataclass(frozen=True, slots=True)
class _Found:
    matrix: Matrix
    quarantined: int


class CompletenessPage(Page):
    """Towns first; a click shows the rooms of one."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INCOMING, Area.UNITS, Area.PREFERENCES})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._found: _Found | None = None
        self._town: int | None = None
        self._is_in_town = False
        self.received, self.in_time = FigureCard(), FigureCard()
        self.missing, self.quarantined = FigureCard(), FigureCard()
        self.squares = SquareMatrix()
        self.squares.chosen.connect(self._choose)
        self.back_to_towns = plain_button(self.tr("All towns"), icon_name="undo-2")
        self.back_to_towns.clicked.connect(self.show_towns)
        self.call = primary_button(self.tr("Call list"), Keys.PRINT, "printer")
        self.call.clicked.connect(self._print_call_list)
        self.days = plain_button(self.tr("Due days…"))
        self.days.clicked.connect(self._set_days)
        self._lay_out()

    @override
    def title(self) -> str:
        return self.tr("Complete and in time")

    @override
    def subtitle(self) -> str:
        if self._found is None:
            return ""
        days = self._found.matrix.days
        words = self.tr("due on day {due} of the next month, closed on day {closing}")
        return words.format(due=days.due_day, closing=days.closing_day)

    @override
    def header_actions(self) -> Sequence[QPushButton]:
        return (self.days, self.call)

    @override
    def reload(self) -> None:
        register = self.workplace.register
        last = shifted(month_of(self.workplace.clock.today()), -1)
        first = shifted(last, 1 - _MONTHS)

        def work(progress: Progress) -> _Found:
            matrix = register.completeness.matrix(first, last)
            return _Found(matrix, len(register.inbox.quarantined()))

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    @override
    def go_back(self) -> None:
        if self._is_in_town:
            self.show_towns()
        else:
            super().go_back()

    def show_towns(self) -> None:
        """All towns again."""
        self._is_in_town = False
        self._fill()

    def _show(self, found: _Found) -> None:
        self._found = found
        month = found.matrix.months[-1]
        counts = found.matrix.total.months[-1]
        number = int(month[5:])
        self.received.say(
            f"{counts.received} / {counts.expected}",
            self.tr("received for month {month}").format(month=number),
        )
        self.in_time.say(per_cent(counts.timeliness), self.tr("in time, as we received them"))
        waits = counts.missing + counts.awaited
        words = self.tr("missing") if counts.missing else self.tr("still to come")
        self.missing.say(str(waits), words, Tone.RISK if counts.missing else Tone.NEUTRAL)
        has_trouble = bool(found.quarantined)
        self.quarantined.say(
            str(found.quarantined),
            self.tr("files with a problem, put aside"),
            Tone.WARN if has_trouble else Tone.NEUTRAL,
        )
        self._fill()
        self.header_changed.emit()

    def _fill(self) -> None:
        if self._found is None:
            return
        matrix = self._found.matrix
        self._empty.setVisible(not matrix.rooms)
        self.squares.setVisible(bool(matrix.rooms))
        self.back_to_towns.setVisible(self._is_in_town)
        columns = (self.tr("reported"), self.tr("in time"))
        if self._is_in_town:
            rooms = [room for room in matrix.rooms if room.town_id == self._town]
            self._card.heading.setText(rooms[0].town if rooms and rooms[0].town else "–")
            rows = [_room_row(room, matrix.months) for room in rooms]
            self.squares.set_rows(rows, matrix.months)
        else:
            self._card.heading.setText(self.tr("Towns, %n month(s)", "", len(matrix.months)))
            self.squares.set_rows(
                [self._town_row(town, matrix.months) for town in matrix.towns],
                matrix.months,
                columns,
            )

    def _town_row(self, town: TownRow, months: Sequence[str]) -> SquareRow:
        squares = tuple(
            Square(_state_of(one), town_tip(month, one), _parts(one))
            for month, one in zip(months, town.months, strict=True)
        )
        figures = (per_cent(town.sum.reporting_rate), per_cent(town.sum.timeliness))
        return SquareRow(town.town_id, town.name or self.tr("without a town"), squares, figures)

    def _choose(self, key: object) -> None:
        if self._is_in_town:
            self.workplace.navigate.go(Place.ROOM_REGISTRY, key)
            return
        self._town = key if isinstance(key, int) else None
        self._is_in_town = True
        self._fill()

    def _print_call_list(self) -> None:
        if self._found is None:
            return
        completeness, month = self.workplace.register.completeness, self._found.matrix.months[-1]
        show_paper(
            self.workplace,
            self,
            lambda: completeness.call_list_page(month),
            self.tr("Call list"),
            f"call-list-{month}",
            has_names=False,
        )

    def _set_days(self) -> None:
        if self._found is not None:
            DueDaysSheet(self, self.workplace, self._found.matrix.days).open()

    def _lay_out(self) -> None:
        self.body.addWidget(
            side_by_side(self.received, self.in_time, self.missing, self.quarantined)
        )
        self._card = Card(" ")
        self._card.head.insertWidget(0, self.back_to_towns)
        self.back_to_towns.hide()
        legend: QWidget = Legend([(state, state_name(state)) for state in _LEGEND])
        self._card.head.addWidget(legend, 0, Qt.AlignmentFlag.AlignRight)
        self._empty = EmptyState(
            self.tr("No room is enrolled yet"),
            self.tr("Rooms ask to be enrolled with a file on a stick; you compare the digits."),
            self.tr("Rooms and units"),
        )
        self._empty.acted.connect(self._open_registry)
        self._empty.hide()
        self._card.body.addWidget(self._empty)
        self._card.body.addWidget(self.squares)
        self.body.addWidget(self._card)
        self.body.addStretch(1)

    def _open_registry(self) -> None:
        self.workplace.navigate.go(Place.ROOM_REGISTRY)


_MANY = 25  # so many of a hundred must be late before the sign says so


def _state_of(counts: TownMonth) -> Reported:
    """The sign of a town's square; a single late room of many is only seen in its filling."""
    worst = counts.worst
    is_small = counts.late * 100 < _MANY * counts.expected
    return Reported.COMPLETE if worst is Reported.LATE and is_small else worst


def _parts(counts: TownMonth) -> tuple[tuple[Reported, int], ...]:
    """Worst first. A late report of nothing is late."""
    good = counts.expected - counts.missing - counts.late - counts.awaited
    nil = min(counts.nil, max(0, good))
    found = (
        (Reported.MISSING, counts.missing),
        (Reported.LATE, counts.late),
        (Reported.AWAITED, counts.awaited),
        (Reported.NIL, nil),
        (Reported.COMPLETE, max(0, good - nil)),
    )
    return tuple(part for part in found if part[1])


def _room_row(room: RoomRow, months: Sequence[str]) -> SquareRow:
    squares = tuple(
        Square(cell.state, room_tip(month, cell))
        for month, cell in zip(months, room.cells, strict=True)
    )
    return SquareRow(room.room_code, room.name, squares)
