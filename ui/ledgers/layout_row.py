"""How the ledger below is laid out, and the ways to another layout, on one line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from services.ledgers.records import LayoutView
from ui.shared.flow import FlowLayout
from ui.shared.local_time import local_day
from ui.shared.widgets import muted_label, plain_button


class LayoutRow(QWidget):
    """Signals: ``change_wanted``, ``file_wanted`` (take one from a file), ``hand_on_wanted``."""

    change_wanted = Signal()
    file_wanted = Signal()
    hand_on_wanted = Signal()

    def __init__(self, *, may_manage: bool) -> None:
        super().__init__()
        self._state = muted_label()
        change = plain_button(self.tr("Change layout"), icon_name="pencil")
        take = plain_button(self.tr("From a file…"), icon_name="file-spreadsheet")
        hand_on = plain_button(self.tr("For other rooms…"), icon_name="save")
        take.setToolTip(self.tr("The county's workbook, or the layout of another room"))
        self._state.setMinimumHeight(change.sizeHint().height())
        flow = FlowLayout(self, 8)
        flow.addWidget(self._state)
        for button, signal in (
            (change, self.change_wanted),
            (take, self.file_wanted),
            (hand_on, self.hand_on_wanted),
        ):
            button.clicked.connect(signal)
            flow.addWidget(button)
        for button in (change, take):
            button.setVisible(may_manage)

    def show_layout(self, view: LayoutView, *, is_unsaved: bool) -> None:
        """The layout in use, and whether somebody left another one half done."""
        if is_unsaved:
            words = self.tr("Layout: changes not saved yet")
        elif view.is_shipped or view.changed_at is None:
            words = self.tr("Layout: as shipped")
        else:
            day = local_day(view.changed_at).isoformat()
            words = self.tr("Layout: by {who}, {day}").format(who=view.changed_by, day=day)
        self._state.setText(words)
        self.updateGeometry()
