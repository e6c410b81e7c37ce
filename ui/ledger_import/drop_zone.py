"""Where a ledger is dropped, or chosen by a button."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared.icons import icon
from ui.shared.theme import Theme
from ui.shared.widgets import plain_button, text_label


class DropZone(QWidget):
    """Signals: ``dropped`` (Path), ``browse_wanted``."""

    dropped = Signal(object)
    browse_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_over = False
        self.setAcceptDrops(True)
        px = Theme.current().px
        picture = QLabel()
        picture.setPixmap(icon("file-spreadsheet", "accent").pixmap(QSize(px(40), px(40))))
        browse = plain_button(self.tr("Choose a file…"), icon_name="folder-open")
        browse.clicked.connect(self.browse_wanted)
        title = text_label(self.tr("Drop the ledger here"), "lead")
        note = text_label(
            self.tr(
                "Excel or WPS workbook (.xlsx, .xls, .ods) or text (.csv). "
                "Nothing is written before you have seen every row."
            ),
            "muted",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        for widget in (picture, title, note):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(px(8))
        column.addWidget(browse, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(browse)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_of(event) is not None:
            event.acceptProposedAction()
            self._show_over(is_over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.color("accent" if self._is_over else "line_strong")
        painter.setPen(QPen(edge, 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("accent_soft" if self._is_over else "surface"))
        radius = theme.px(12)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


def _file_of(event: QDropEvent) -> Path | None:
    """The one local file that is dragged; several are none, as ledgers come in one by one."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
