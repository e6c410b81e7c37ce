"""The one dialog for bugs: says that nothing was lost, and what to pass on."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from services.program import NAME, VERSION
from ui.shared.sheet import Sheet
from ui.shared.widgets import plain_button, text_label


class CrashDialog(Sheet):
    """Says that something went wrong, that nothing was lost, and what to pass on."""

    def __init__(self, place: str, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("CrashDialog", "Something went wrong")
        super().__init__(parent, title, "")
        self._report = f"{NAME} {VERSION}\n{place}"
        self.column.addWidget(
            text_label(
                self.tr(
                    "This is a mistake in the program, not yours. What was saved is safe. "
                    "Please close the window, open it again and go on."
                )
            )
        )
        self.column.addWidget(
            text_label(self.tr("For the people who maintain it (holds no personal data):"), "small")
        )
        report = text_label(self._report, "small")
        self.column.addWidget(report)
        copy = plain_button(self.tr("Copy"), icon_name="copy")
        copy.clicked.connect(self._copy)
        self.column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_close()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
