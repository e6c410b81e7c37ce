"""Free words for the county, where its layout has a field for them; refused if they name people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from services.summary.remarks import LONGEST, Named, RemarksNamePeople
from services.summary.tables import SummaryPreview
from ui.shared.widgets import muted_label, text_label


class RemarksField(QWidget):
    """Signal ``changed``: other words stand there now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setMaxLength(LONGEST)
        self._line.setAccessibleName(self.tr("Remarks for the county"))
        self._line.editingFinished.connect(self._tell)
        self._told, self._month = "", ""
        self._is_offered = False
        self._problem = text_label("", "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(muted_label(self.tr("Remarks for the county (no names, no numbers)")))
        column.addWidget(self._line)
        column.addWidget(self._problem)

    def words(self) -> str:
        """Empty where no field is offered."""
        return self._line.text() if self._is_offered else ""

    def show_for(self, preview: SummaryPreview, *, is_shown: bool) -> None:
        """Offer the field, or show what was published; another month begins empty."""
        published = preview.published
        if published.month != self._month:
            self._month, self._told = published.month, ""
            self._line.clear()
        self._is_offered = preview.has_remarks and not preview.is_closed
        self._line.setReadOnly(preview.is_closed)
        if preview.is_closed:
            self._line.setText(published.remarks)
        self._problem.hide()
        self.setVisible(is_shown and preview.has_remarks)

    def refuse(self, error: RemarksNamePeople) -> None:
        """Say what must be taken out; what was typed stays."""
        pattern = self.tr("“{piece}” ({kind})")
        pieces = "、".join(
            pattern.format(piece=one.piece, kind=self._kind(one.kind)) for one in error.findings
        )
        words = self.tr("Please take this out, it may point to a visitor: {pieces}")
        self._problem.setText(words.format(pieces=pieces))
        self._problem.show()
        self._line.setFocus()

    def _kind(self, kind: Named) -> str:
        return {
            Named.NAME: self.tr("a name"),
            Named.NUMBER: self.tr("a telephone number"),
            Named.CITIZEN_ID: self.tr("an identity number"),
            Named.ADDRESS: self.tr("an address"),
            Named.COUNT: self.tr("fewer than ten people"),
        }[kind]

    def _tell(self) -> None:
        if self._line.text() != self._told:
            self._told = self._line.text()
            self.changed.emit()
