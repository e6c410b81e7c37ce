"""What a client sees when the register has locked itself while the screen was in their hands.

The register is shut, so nothing could be reached; but words that only staff understand, and a list
of their names, would frighten rather than help. The counsellor signs in from here.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.kiosk.fullscreen import Fullscreen
from ui.kiosk.sheets import AskPage
from ui.kiosk.type import button, kpx


class RestWindow(Fullscreen):
    """Signal ``staff_wanted``."""

    staff_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.staff_button = button(self.tr("Counsellor"), "kioskQuiet")
        self.staff_button.clicked.connect(self.staff_wanted)
        head = QHBoxLayout()
        head.addStretch(1)
        head.addWidget(self.staff_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(kpx(80), kpx(18), kpx(32), kpx(22))
        column.addLayout(head)
        column.addWidget(AskPage(), 1)
