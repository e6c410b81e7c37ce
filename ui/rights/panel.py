"""One part of the page of records."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.workplace import Workplace


class RecordsPanel(QWidget):
    """Fill ``column``; fetch in ``reload``."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(workplace.theme.px(14))

    def reload(self) -> None:
        """Fetch afresh with a job and show."""
        raise NotImplementedError
