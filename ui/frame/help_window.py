"""F1: a short page of help in a window of its own, so that it can stand beside the work."""

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

import resources
from ui.shared.shortcuts import Keys, install
from ui.shared.theme import Theme
from ui.translation import Language


class HelpWindow(QDialog):
    """Shows ``resources/help/<language>.md``; Esc closes it."""

    def __init__(self, language: Language, parent: QWidget | None) -> None:
        super().__init__(parent)
        px = Theme.current().px
        self.setWindowTitle(self.tr("Help"))
        self.resize(px(620), px(640))
        text = QTextBrowser()
        text.setProperty("role", "reading")
        text.setMarkdown(resources.text(f"help/{language}.md"))
        text.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        install(self, Keys.BACK, self.close)
