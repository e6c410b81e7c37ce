"""The red way to a mandatory report: in sight on every page, at every size (practice.md 3.4)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from ui.shared.icons import icon
from ui.shared.theme import Theme

HEIGHT, COMPACT_HEIGHT = 34, 28


class ReportButton(QPushButton):
    """With its icon and words, or the icon alone where only icons are shown: red all the same."""

    def __init__(self) -> None:
        super().__init__()
        px = Theme.current().px
        self._words = self.tr("Mandatory report")
        self._why = self.tr("A minor was harmed or may be in danger: report at once")
        self.setIcon(icon("siren", "on_badge"))
        self.setProperty("role", "report")
        self.setIconSize(QSize(px(18), px(18)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._words)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Narrow: the icon alone; the words are in the tooltip."""
        self.setText("" if compact else f"  {self._words}")
        self.setToolTip(f"{self._words}\n{self._why}" if compact else self._why)
        self.setFixedHeight(Theme.current().px(COMPACT_HEIGHT if compact else HEIGHT))
