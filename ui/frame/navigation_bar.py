"""The dark column at the left: where one can go, and what waits there."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.frame.report_button import ReportButton
from ui.navigation import Place
from ui.shared.icons import icon
from ui.shared.theme import Theme, set_look

WIDTH, COMPACT_WIDTH = 196, 60  # of the design at 100 %
# A line is as high as there is room for; all of them are in sight without scrolling.
TALLEST_LINE, LOWEST_LINE = 38, 18
_GAP, _EASY_LINE = 8, 24  # between groups, where each line is still easy to hit


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the navigation; ``at_foot`` stands at the lower end.

    Entries of one ``group`` stand together, a little apart from the next.
    """

    place: Place
    text: str
    icon_name: str
    group: int = 0
    at_foot: bool = False


class NavigationBar(QWidget):
    """Signals: ``chosen`` (Place), ``report_wanted``. When compact, only icons are shown, the
    words as tooltips; the way to a mandatory report keeps its words."""

    chosen = Signal(object)
    report_wanted = Signal()

    def __init__(self, brand: str, entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._brand, self._room = QLabel(brand), QLabel()
        self._brand.setObjectName("brand")
        self._room.setObjectName("roomName")
        self._room.setWordWrap(True)
        self._has_reports = True
        self._group = QButtonGroup(self)
        self._buttons = {entry.place: _PlaceButton(entry) for entry in entries}
        self._gaps: list[QSpacerItem] = []
        self._report = ReportButton()
        self._report.clicked.connect(self.report_wanted)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Theme.current().px(2))
        self._column.addWidget(self._brand)
        self._column.addWidget(self._room)
        self._column.addSpacing(Theme.current().px(8))
        self._add_buttons(entries)
        self.set_compact(False)

    def set_room(self, name: str) -> None:
        """The room's name under the program's."""
        self._room.setText(name)

    def set_reports(self, has_reports: bool) -> None:
        """Whether mandatory reports are made here; an office makes none."""
        self._report.setVisible(has_reports)
        self._has_reports = has_reports

    def set_badge(self, place: Place, count: int) -> None:
        """How many things wait at ``place``; 0 takes the badge away."""
        if place in self._buttons:
            self._buttons[place].set_count(count)

    def mark(self, place: Place | None) -> None:
        """Show where one is; None: at a place without an entry of its own."""
        for other, button in self._buttons.items():
            button.setChecked(other == place)

    def set_compact(self, compact: bool) -> None:
        """Icons only, where the window is narrow for its text size."""
        px = Theme.current().px
        side = px(8 if compact else 10)
        # At large text every line counts: no air between them, less above and below.
        above, below = (px(8), px(8)) if compact else (px(16), px(10))
        self._column.setSpacing(0 if compact else px(2))
        self._column.setContentsMargins(side, above, side, below)
        self.setFixedWidth(px(COMPACT_WIDTH if compact else WIDTH))
        self._brand.setVisible(not compact)
        self._room.setVisible(not compact)
        self._report.set_compact(compact)
        for button in self._buttons.values():
            button.set_compact(compact)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Never what keeps the window from being low: lines and gaps give way."""
        px, count = Theme.current().px, len(self._buttons)
        return QSize(self.width(), self._fixed_height() + count * px(LOWEST_LINE))

    def _fit(self) -> None:
        """Lines as high as there is room for, and gaps between groups if there is any left."""
        px, count = Theme.current().px, max(1, len(self._buttons))
        room = self.height() - self._fixed_height()
        gaps = len(self._gaps) * px(_GAP)
        has_gaps = room - gaps >= count * px(_EASY_LINE)
        line = (room - (gaps if has_gaps else 0)) // count
        for gap in self._gaps:
            gap.changeSize(0, px(_GAP) if has_gaps else 0)
        for button in self._buttons.values():
            button.setFixedHeight(max(px(LOWEST_LINE), min(line, px(TALLEST_LINE))))
        self._column.invalidate()

    def _fixed_height(self) -> int:
        """Everything that is no line and no gap."""
        margins = self._column.contentsMargins()
        heads = [
            head.sizeHint().height() for head in (self._brand, self._room) if not head.isHidden()
        ]
        spaces = (len(self._buttons) + len(heads) + 1) * self._column.spacing()
        edges = margins.top() + margins.bottom() + Theme.current().px(8)
        report = self._report.height() + self._column.spacing() if self._has_reports else 0
        return edges + sum(heads) + spaces + report

    def _add_buttons(self, entries: tuple[Entry, ...]) -> None:
        self._group.setExclusive(False)
        above = [entry for entry in entries if not entry.at_foot]
        for number, entry in enumerate(above):
            if number and entry.group != above[number - 1].group:
                self._add_gap()
            self._add_button(entry)
        self._add_gap()
        self._column.addStretch(1)
        self._column.addWidget(self._report)
        for entry in (e for e in entries if e.at_foot):
            self._add_button(entry)

    def _add_gap(self) -> None:
        self._gaps.append(QSpacerItem(0, Theme.current().px(_GAP)))
        self._column.addItem(self._gaps[-1])

    def _add_button(self, entry: Entry) -> None:
        button = self._buttons[entry.place]
        self._group.addButton(button)
        button.clicked.connect(self._choose)
        self._column.addWidget(button)

    def _choose(self) -> None:
        for place, button in self._buttons.items():
            if button is self.sender():
                self.chosen.emit(place)


class _PlaceButton(QPushButton):
    def __init__(self, entry: Entry) -> None:
        super().__init__()
        px = Theme.current().px
        self._words, self._count = entry.text, 0
        self._compact = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "place")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIcon(icon(entry.icon_name, "nav_text", selected="nav_strong"))
        self.setIconSize(QSize(px(18), px(18)))
        self._badge = QLabel()
        self._badge.setProperty("role", "badge")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._badge)
        self.setAccessibleName(entry.text)
        self.set_compact(False)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        self._badge.setText(str(count) if count < 100 else "99+")
        self._badge.setVisible(count > 0)
        self._show_words()

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        px = Theme.current().px
        self._row.setContentsMargins(0, 0, px(0 if compact else 10), px(8 if compact else 0))
        set_look(self._badge, compact=compact)
        self._show_words()

    def _show_words(self) -> None:
        self.setText("" if self._compact else f"  {self._words}")
        count = f" ({self._count})" if self._count else ""
        self.setToolTip(f"{self._words}{count}" if self._compact else "")
        self.setAccessibleDescription(str(self._count) if self._count else "")
