"""Why a package that was sent is to be replaced; nothing is chosen at first."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget
from typing_extensions import override

from services.summary.replacing import FEWEST_CHANGES, Replacement, ReplacementPreview
from ui.shared.sheet import Sheet
from ui.shared.widgets import text_label

_REASONS = (Replacement.RECORDS, Replacement.WRONG_MONTH, Replacement.WRONG_ROOM)


class ReplacingSheet(Sheet):
    """Signal ``chosen`` (`Replacement`, the preview)."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None, found: ReplacementPreview) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "ReplacingSheet",
            "Late and corrected records go out with the next report by themselves. A report is "
            "sent again only if it was quite wrong: whoever compares two versions might find out "
            "a visitor.",
        )
        super().__init__(parent, translate("ReplacingSheet", "Send this report again?"), words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found = found
        self._group = QButtonGroup(self)
        for place, reason in enumerate(_REASONS):
            button = QRadioButton(self._words(reason))
            button.setEnabled(reason is not Replacement.RECORDS or found.has_enough_changes)
            self._group.addButton(button, place)
            self.column.addWidget(button)
        if not found.has_enough_changes:
            few = self.tr(
                "Changed since it was closed: %n record(s); ten are needed.", "", found.changed
            )
            self.column.addWidget(text_label(few, "muted"))
        self._missing = text_label(self.tr("Please choose why first."), "error")
        self._missing.hide()
        self.column.addWidget(self._missing)
        self.add_choice(self.tr("See what would be sent"), "", is_safe=True)

    @override
    def accept(self) -> None:
        """Without a reason it stays open and says so."""
        place = self._group.checkedId()
        if place < 0:
            self._missing.show()
            return
        super().accept()
        self.chosen.emit(_REASONS[place], self._found)

    def _words(self, reason: Replacement) -> str:
        return {
            Replacement.RECORDS: self.tr("At least {number} records were wrong or missing").format(
                number=FEWEST_CHANGES
            ),
            Replacement.WRONG_MONTH: self.tr("It was the wrong month"),
            Replacement.WRONG_ROOM: self.tr("It was the wrong room"),
        }[reason]
