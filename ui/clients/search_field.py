"""A line in which typing finds clients: Down and Up choose, Enter takes, Esc closes the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from services.clients.records import ClientId, ClientRow
from ui.clients.found_list import FoundList, Offer
from ui.clients.searching import Searching
from ui.shared.name_field import NameField
from ui.workplace import Workplace

MOST_FOUND = 12

# What else the list offers for a text and what it found.
Offers = Callable[[str, Sequence[ClientRow]], Sequence[Offer]]


class ClientSearchField(NameField):
    """Signals: ``picked`` (ClientRow), ``offer_taken`` (the offer's code).

    ``anchor`` is the widget under which the list opens, by default the field itself;
    ``leave_out`` is never found.
    """

    picked = Signal(object)
    offer_taken = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        offers: Offers,
        anchor: QWidget | None = None,
        leave_out: ClientId | None = None,
    ) -> None:
        super().__init__(workplace.curtain)
        self._leave_out = leave_out
        self._offers = offers
        self._answered: str | None = None
        self._takes_when_found = False
        self.found = FoundList(workplace.curtain, anchor or self)
        self.found.chosen.connect(self._choose)
        self._searching = Searching(workplace, self, MOST_FOUND)
        self._searching.found.connect(self._show_found)
        self.textEdited.connect(self.look)

    def look(self) -> None:
        """Search for what stands in the field."""
        self._takes_when_found = False
        self._searching.look_for(self.text())

    @override
    def event(self, event: QEvent) -> bool:
        # While the list is open, Esc closes it instead of leaving the page.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._is_for_list(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self.found.isVisible():
            self.found.hide()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._takes_when_found = False
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.found.hide()

    def _is_for_list(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.found.isVisible()

    def _enter(self) -> None:
        if self.found.isVisible() and self._answered == self.text():
            self.found.take()
        elif self.text().strip():
            # Typed faster than found: take the first one as soon as it is there.
            if self._answered == self.text():
                self.look()
            self._takes_when_found = True

    def _move(self, step: int) -> None:
        if self.found.isVisible():
            self.found.move_choice(step)
        else:
            self.look()

    def _show_found(self, text: str, hits: Sequence[ClientRow]) -> None:
        self._answered = text
        hits = [client for client in hits if client.id != self._leave_out]
        self.found.show_entries([*hits, *self._offers(text, hits)] if self.hasFocus() else [])
        if self._takes_when_found:
            self._takes_when_found = False
            self.found.take()

    def _choose(self, entry: ClientRow | Offer) -> None:
        if isinstance(entry, Offer):
            self.offer_taken.emit(entry.code)
        else:
            self.picked.emit(entry)
