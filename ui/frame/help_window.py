"""F1: a short page of help in a window of its own, so that it can stand beside the work."""

from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

import resources
from ui.shared.shortcuts import Keys, install
from ui.shared.theme import Theme
from ui.translation import Language

_HEADING_ROLES = {1: "title", 2: "lead"}


class HelpWindow(QDialog):
    """Shows ``resources/help/<language>.md``, or an ``edition``'s own; Esc closes it."""

    def __init__(self, language: Language, parent: QWidget | None, edition: str = "") -> None:
        super().__init__(parent)
        px = Theme.current().px
        self.setWindowTitle(self.tr("Help"))
        self.resize(px(620), px(660))
        text = QTextBrowser()
        text.setProperty("role", "reading")
        name = f"{edition}.{language}" if edition else str(language)
        text.setMarkdown(resources.text(f"help/{name}.md"))
        text.setOpenLinks(False)
        _set_type(text.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        install(self, Keys.BACK, self.close)


def _set_type(document: QTextDocument) -> None:
    """Give Qt's plain Markdown the sizes and spaces of the design system."""
    document.setDocumentMargin(Theme.current().px(8))
    block = document.begin()
    while block.isValid():
        _set_block(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _set_block(block: QTextBlock) -> None:
    theme = Theme.current()
    cursor = QTextCursor(block)
    layout = block.blockFormat()
    level = layout.headingLevel()
    layout.setTopMargin(theme.px(18) if level > 1 else theme.px(2))
    layout.setBottomMargin(theme.px(6) if level else theme.px(2))
    layout.setLineHeight(135, 1)  # QTextBlockFormat.ProportionalHeight
    cursor.setBlockFormat(layout)
    if level in _HEADING_ROLES:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = cursor.charFormat()
        letters.setFont(theme.font(_HEADING_ROLES[level], QFont.Weight.Bold))
        cursor.setCharFormat(letters)


def _set_table(table: QTextTable) -> None:
    theme = Theme.current()
    look = table.format().toTableFormat()
    look.setBorder(0)
    look.setCellPadding(theme.px(2))
    look.setCellSpacing(0)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)
