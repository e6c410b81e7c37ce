"""The red way to a mandatory report: in sight on every page, at every size (practice.md 3.4)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from ui.shared.icons import icon
from ui.shared.theme import Theme

HEIGHT, COMPACT_HEIGHT = 34, 44


class ReportButton(QPushButton):
    """With its icon, or, where only icons are shown, its words in two lines."""

    def __init__(self) -> None:
        super().__init__()
        px = Theme.current().px
        self._words = self.tr("Mandatory report")
        self.setProperty("role", "report")
        self.setIconSize(QSize(px(18), px(18)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("A minor was harmed or may be in danger: report at once"))
        self.setAccessibleName(self._words)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Narrow: the short words alone."""
        px = Theme.current().px
        short = self.tr("Must\nreport", "two short lines")
        self.setText(short if compact else f"  {self._words}")
        self.setIcon(QIcon() if compact else icon("siren", "on_badge"))
        self.setFixedHeight(px(COMPACT_HEIGHT if compact else HEIGHT))
