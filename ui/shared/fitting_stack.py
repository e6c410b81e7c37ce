"""Pages of which one is shown, as tall as that one: paper is not longer than what is on it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class FittingStack(QWidget):
    """A ``QStackedWidget`` asks for the room of its largest page, hidden or not; this does not."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add_page(self, page: QWidget) -> None:
        """Add a page; the first one is shown."""
        self._column.addWidget(page)  # first: what is shown while it stands nowhere is a window
        page.setVisible(not self._pages)
        self._pages.append(page)

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` and hide the one before."""
        for other in self._pages:
            if other is not page:
                other.hide()
        page.show()

    def current(self) -> int:
        """The place of the page that is shown."""
        return next(n for n, page in enumerate(self._pages) if not page.isHidden())
