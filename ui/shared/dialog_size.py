"""How large a dialog opens: as large as it wants, but inside the window or screen it belongs to."""

from PySide6.QtWidgets import QDialog

from ui.shared.theme import Theme

_MARGIN = 16  # pixels between the dialog and the edges around it


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give ``dialog`` this size (pixels of the design at 100 %), smaller where there is no room."""
    px = Theme.current().px
    parent = dialog.parentWidget()
    room = parent.window().size() if parent else dialog.screen().availableGeometry().size()
    wanted_width = min(px(width), room.width() - 2 * _MARGIN)
    wanted_height = min(px(height), room.height() - 2 * _MARGIN)
    dialog.resize(wanted_width, wanted_height)


def fit_height(dialog: QDialog) -> None:
    """As high as what is shown now, inside the screen: words wrap, at large text more often."""
    layout = dialog.layout()
    height = layout.totalHeightForWidth(dialog.width()) if layout else 0
    room = dialog.screen().availableGeometry().height() - 2 * _MARGIN
    dialog.resize(dialog.width(), min(height, room))
