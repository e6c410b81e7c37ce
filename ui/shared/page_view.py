"""Pages of paper one below the other, as large as wanted; only what is in sight is drawn."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from ui.shared.pdf_pages import POINTS_PER_INCH, PdfPages
from ui.shared.theme import Theme

_STEP = 1.2
_LEAST, _MOST = 0.25, 4.0  # pixels a point
_GAP = 16


class Zoom(StrEnum):
    """How large pages are shown."""

    PAGE = "page"
    WIDTH = "width"
    FREE = "free"


class PageView(QScrollArea):
    """Signal ``moved`` when another page comes into sight or the size changes."""

    moved = Signal()

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._document = PdfPages(pdf)
        self._zoom, self._factor = Zoom.WIDTH, 1.0
        self._paper = _PaperStack(self._document)
        self.setWidget(self._paper)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setProperty("role", "paperGround")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def pages(self) -> int:
        """How many there are."""
        return len(self._document)

    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return self._paper.page_at(middle)

    def percent(self) -> float:
        """How large, against paper on this screen."""
        return self._factor * POINTS_PER_INCH / self.logicalDpiX() * 100

    def zoom(self) -> Zoom:
        """What keeps the size."""
        return self._zoom

    def fit(self, zoom: Zoom) -> None:
        """Fit a whole page, or its width, into the view, also when the window changes."""
        self._zoom = zoom
        self._resize()

    def zoom_in(self) -> None:
        """A step larger."""
        self._set_factor(self._factor * _STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self._set_factor(self._factor / _STEP)

    def close_pages(self) -> None:
        """Give the memory back; nothing can be shown afterwards."""
        self._paper.forget()
        self._document.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def _set_factor(self, factor: float) -> None:
        self._zoom = Zoom.FREE
        self._factor = min(max(factor, _LEAST), _MOST)
        self._resize()

    def _resize(self) -> None:
        width, height = self._document.size(0)
        gap = 2 * Theme.current().px(_GAP)
        if self._zoom is not Zoom.FREE:
            room = self.width() - gap - self.verticalScrollBar().sizeHint().width()
            self._factor = room / width
        if self._zoom is Zoom.PAGE:
            self._factor = min(self._factor, (self.height() - gap) / height)
        self._factor = min(max(self._factor, _LEAST), _MOST)
        self._paper.set_scale(self._factor, self.viewport().width())
        self.moved.emit()


class _PaperStack(QWidget):
    """The pages themselves."""

    def __init__(self, document: PdfPages) -> None:
        super().__init__()
        self._document: PdfPages | None = document
        self._scale = 1.0
        self._boxes: list[QRect] = []
        self._drawn: dict[int, QImage] = {}

    def set_scale(self, scale: float, room: int) -> None:
        """Lay the pages out anew with ``scale`` pixels a point, in the middle of ``room``."""
        if self._document is None:
            return
        self._scale = scale
        self._drawn.clear()
        gap = Theme.current().px(_GAP)
        pages = [self._document.size(number) for number in range(len(self._document))]
        wide = max(room, round(max(width for width, _ in pages) * scale) + 2 * gap)
        top = gap
        self._boxes = []
        for sides in pages:
            width, height = (round(side * scale) for side in sides)
            self._boxes.append(QRect((wide - width) // 2, top, width, height))
            top += height + gap
        self.setFixedSize(wide, max(top, 1))
        self.update()

    def page_at(self, y: int) -> int:
        """The page at height ``y``, from 0."""
        above = [number for number, box in enumerate(self._boxes) if box.top() <= y]
        return above[-1] if above else 0

    def forget(self) -> None:
        """Draw nothing more."""
        self._document = None
        self._drawn.clear()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, box in enumerate(self._boxes):
            if box.intersects(event.rect()):
                self._paint_page(painter, number, box)
            else:
                self._drawn.pop(number, None)
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._drawn.clear()

    def _paint_page(self, painter: QPainter, number: int, box: QRect) -> None:
        if number not in self._drawn and self._document is not None:
            ratio = self.devicePixelRatioF()
            image = self._document.image(number, self._scale * ratio)
            image.setDevicePixelRatio(ratio)
            self._drawn[number] = image
        if number in self._drawn:
            painter.drawImage(QPoint(box.left(), box.top()), self._drawn[number])
        painter.setPen(Theme.current().color("line"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
