"""What may be higher than the screen, within a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(content: QWidget, *, may_be_wide: bool = False) -> QScrollArea:
    """So that a dialog fits small screens with large text; Tab passes it by. It scrolls downwards
    only, unless rows of ``content`` cannot wrap."""
    area = QScrollArea()
    content.setProperty("role", "plainGround")  # the dialog's own paper
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not may_be_wide:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
