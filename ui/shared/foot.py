"""The strip below a form that scrolls: its actions are always in sight, in the same place."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.page import Page
from ui.shared.theme import Theme
from ui.shared.widgets import line


def foot_of(page: Page) -> QHBoxLayout:
    """Add the strip to ``page``; fill the layout with the primary action first."""
    px = Theme.current().px
    strip = QWidget()
    strip.setProperty("role", "plainGround")
    row = QHBoxLayout()
    row.setContentsMargins(px(42), px(8), px(42), px(8))
    row.setSpacing(px(10))
    column = QVBoxLayout(strip)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(line())
    column.addLayout(row)
    layout = page.layout()
    if layout is not None:
        layout.setSpacing(0)
        layout.addWidget(strip)
    return row
