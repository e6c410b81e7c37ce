"""Quick search in the header (Ctrl+K): a few letters, Enter, and the client's file is open."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from services.clients.records import ClientFields, ClientRow
from ui.clients.found_list import Offer
from ui.clients.search_field import ClientSearchField
from ui.navigation import Place
from ui.shared.shortcuts import Keys, label
from ui.shared.theme import Theme
from ui.workplace import Workplace

_NEW = "new"


class QuickSearch(ClientSearchField):
    """The box for the header; the window moves the focus here on Ctrl+K."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, self._offers_for)
        self._navigate = workplace.navigate
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search clients"))
        self.setPlaceholderText(self.tr("Search clients: name, pinyin initials, phone"))
        self.setTextMargins(0, 0, workplace.theme.px(52), 0)  # the shortcut stands there
        self.picked.connect(self._open)
        self.offer_taken.connect(self._open_new)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.text() and not self.hasFocus():
            self._paint_shortcut()

    def _offers_for(self, text: str, hits: Sequence[ClientRow]) -> Sequence[Offer]:
        if not text.strip():
            return ()
        return (Offer(_NEW, self.tr("New client"), "user-round-plus"),)

    def _open(self, client: ClientRow) -> None:
        self._leave()
        self._navigate.go(Place.CLIENT, client.id)

    def _open_new(self, code: str) -> None:
        typed = self.text().strip()
        self._leave()
        self._navigate.go(Place.CLIENT, prefilled(typed))

    def _leave(self) -> None:
        self.clear()
        self.clearFocus()

    def _paint_shortcut(self) -> None:
        theme = Theme.current()
        hint = label(Keys.SEARCH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        width = painter.fontMetrics().horizontalAdvance(hint) + theme.px(14)
        frame = QRectF(0, 0, width, theme.px(22))
        frame.moveCenter(QRectF(self.rect()).center())
        frame.moveRight(self.width() - theme.px(12))
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(frame, theme.px(4), theme.px(4))
        painter.setPen(theme.color("muted"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, hint)
        painter.end()


def prefilled(typed: str) -> ClientFields | None:
    """A new file with what was typed: a name, or a phone number; letters are only a search."""
    if any(not character.isascii() for character in typed):
        return ClientFields(name=typed)
    return ClientFields(phone=typed) if typed.isdigit() and len(typed) >= 7 else None
