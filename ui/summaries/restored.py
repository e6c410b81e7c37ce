"""After going back to a backup: was any of the months in question handed over before?"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget
from typing_extensions import override

from ui.shared.entries import row_of
from ui.shared.local_time import month_words
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, primary_button, text_label

_IN_A_ROW = 4


class MaybeSentDialog(Sheet):
    """Signal ``answered``: the last month that was handed over, or None for nothing at all.

    Nothing is chosen at first: a wrong answer cannot be taken back.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget, months: Sequence[str]) -> None:
        title = QCoreApplication.translate(
            "MaybeSentDialog", "Was it handed over before going back to the backup?"
        )
        super().__init__(parent, title, "")
        self._months = tuple(months)
        self._group = QButtonGroup(self)
        self._cancel = plain_button(self.tr("Cancel"))
        self._go_on = primary_button(self.tr("Go on"))
        self._go_on.setEnabled(False)
        self._lay_out()
        self._group.buttonToggled.connect(self._chosen)
        self._cancel.clicked.connect(self.reject)
        self._go_on.clicked.connect(self._answer)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """On a narrow screen the words need more lines than Qt reckoned with."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _chosen(self) -> None:
        self._go_on.setEnabled(True)
        self._go_on.setDefault(True)

    def _answer(self) -> None:
        place = self._group.checkedId()
        self.accept()
        self.answered.emit(self._months[place - 1] if place else None)

    def _lay_out(self) -> None:
        px = Theme.current().px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        first = month_words(self._months[0])
        reason = self.tr(
            "This register went back to a backup, which knows nothing of what left the room after "
            "it. A report that the county has already must not be made again with other figures: "
            "whoever compares the two might find out a visitor."
        )
        self.column.addWidget(text_label(reason))
        self.column.addSpacing(px(4))
        nothing = self.tr("From {month} on, no report was handed over").format(month=first)
        self.column.addWidget(self._choice(nothing, 0))
        self.column.addWidget(text_label(self.tr("Handed over; the last one was the report of")))
        months = QGridLayout()
        months.setContentsMargins(px(20), 0, 0, 0)
        months.setVerticalSpacing(px(8))
        for place, month in enumerate(self._months):
            button = self._choice(month_words(month), place + 1)
            months.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
        months.setColumnStretch(_IN_A_ROW, 1)
        self.column.addLayout(months)
        consequence = self.tr(
            "What was handed over is not made again; counting begins anew with the month after it. "
            "If you are not sure, ask whoever carried the stick, or the county."
        )
        self.column.addWidget(text_label(consequence, "muted"))
        self.column.addSpacing(px(8))
        buttons = row_of(1, self._cancel, self._go_on)
        self.column.addWidget(buttons)

    def _choice(self, words: str, place: int) -> QRadioButton:
        button = QRadioButton(words)
        self._group.addButton(button, place)
        return button
