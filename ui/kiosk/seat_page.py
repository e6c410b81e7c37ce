"""A class finds its seats: numbers, no names."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from services.self_assessments.records import Seat, SeatState
from ui.kiosk.sheets import KioskPage
from ui.kiosk.type import button, kpx
from ui.shared.entries import clear

_COLUMNS = 10


class SeatPage(KioskPage):
    """Signal ``chosen`` (`Seat`)."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._seats: tuple[Seat, ...] = ()
        self._title = self.add("kioskTitle")
        self.add("kioskText", self.tr("Which number are you?"))
        self._grid = QGridLayout()
        self._grid.setSpacing(kpx(10))
        self.column.addLayout(self._grid)
        self._done = self.add("kioskMuted")
        self._interrupted = self.add(
            "kioskMuted", self.tr("Numbers with dots were interrupted: the counsellor opens them.")
        )
        self.finish()

    def show_seats(self, class_name: str, seats: Sequence[Seat]) -> None:
        """Who has handed in is done; who was interrupted goes on when a counsellor opens it."""
        clear(self._grid)
        self._seats = tuple(seats)
        self._title.setText(class_name)
        self.buttons = [self._button(seat) for seat in seats]
        for place, one in enumerate(self.buttons):
            self._grid.addWidget(one, place // _COLUMNS, place % _COLUMNS)
            one.show()
        done = sum(seat.state is SeatState.DONE for seat in seats)
        words = self.tr("{done} of {all} have handed in.")
        self._done.setText(words.format(done=done, all=len(seats)))
        self._interrupted.setVisible(any(seat.state is SeatState.BEGUN for seat in seats))

    def take_focus(self) -> None:
        """The first number that is free."""
        free = (one for one in self.buttons if one.isEnabled())
        first = next(free, None)
        if first is not None:
            first.setFocus()

    def step(self, by: int) -> None:
        """To the next number that is free, by an arrow key."""
        free = [one for one in self.buttons if one.isEnabled()]
        focused = next((n for n, one in enumerate(free) if one.hasFocus()), None)
        if free:
            place = 0 if focused is None else max(0, min(len(free) - 1, focused + by))
            free[place].setFocus()

    def _button(self, seat: Seat) -> QPushButton:
        is_begun = seat.state is SeatState.BEGUN
        made = button(f"{seat.number} …" if is_begun else seat.number, "kioskSeat")
        made.setEnabled(seat.state is not SeatState.DONE)
        made.setProperty("begun", is_begun)
        made.clicked.connect(self._choose)
        return made

    def _choose(self) -> None:
        self.chosen.emit(self._seats[self.buttons.index(self.sender())])  # type: ignore[arg-type]


class SeatCheckPage(KioskPage):
    """Whether that is the right number, before anything is asked."""

    def __init__(self) -> None:
        super().__init__()
        self._number = self.add("kioskTitle")
        self.add("kioskText", self.tr("Is that your number?"))
        self.finish()

    def show_seat(self, class_name: str, seat: Seat) -> None:
        """Class and number, large."""
        words = self.tr("{class_name}, number {number}")
        self._number.setText(words.format(class_name=class_name, number=seat.number))
