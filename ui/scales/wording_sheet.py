"""The questions of a scale as whoever answers sees them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from services.scales.definition import Input, Item
from services.scales.service import ScaleDetails
from services.scales.wording import Wording
from ui.assessments.words import full_name, own, translation_word, wording_in
from ui.scales.words import language_word
from ui.shared.choices import Option, Segmented
from ui.shared.entries import clear
from ui.shared.sheet import Sheet
from ui.shared.widgets import text_label
from ui.workplace import Workplace

_WIDTH, _HEIGHT = 640, 460


class WordingSheet(Sheet):
    """Only to read; a language is chosen if there are several."""

    def __init__(self, parent: QWidget, workplace: Workplace, found: ScaleDetails) -> None:
        super().__init__(parent, full_name(found.definition, workplace.language), "")
        self._found, self._language = found, workplace.language
        first = wording_in(found.wordings, workplace.language)
        languages = [Option(one, language_word(one)) for one in found.card.languages]
        self.languages = Segmented(languages, first.language if first else "")
        self.languages.chosen.connect(self._show)
        holder = QWidget()
        holder.setObjectName("pageBody")
        self._texts = QVBoxLayout(holder)
        self._texts.setContentsMargins(*[workplace.theme.px(14)] * 4)
        self._texts.setSpacing(workplace.theme.px(6))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(holder)
        scroll.setMinimumHeight(workplace.theme.px(_HEIGHT))
        self.column.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignLeft)
        self.languages.setVisible(len(languages) > 1)
        self.column.addWidget(scroll)
        self.setFixedWidth(workplace.theme.px(_WIDTH))
        self.add_close()
        self._show(self.languages.value())

    def _show(self, language: str) -> None:
        clear(self._texts)
        wording = self._found.wordings.get(language)
        if wording is None:
            return
        for text, role in self._lines(wording):
            if text:
                self._texts.addWidget(text_label(text, role))
        self._texts.addStretch(1)

    def _lines(self, wording: Wording) -> Iterator[tuple[str, str]]:
        yield translation_word(wording), "small"
        yield wording.instruction, "strong"
        before = ""
        for item in self._found.definition.items:
            options = self._options(item, wording)
            if options != before and options:
                yield options, "muted"
            before = options
            yield self._question(item, wording), "body"
        yield wording.closing, "muted"
        yield own(self._found.definition.passport.licence.credit, self._language), "small"

    def _question(self, item: Item, wording: Wording) -> str:
        words = f"{item.id}  {wording.item(item.id, {})}"
        inner = {**wording.rows.get(item.id, {}), **wording.tokens.get(item.id, {})}
        return "\n".join((words, *(f"　· {text}" for text in inner.values())))

    def _options(self, item: Item, wording: Wording) -> str:
        """``0 not at all   1 several days``; nothing for what is typed."""
        if item.input not in (Input.CHOICE, Input.ROWS):
            return ""
        definition = self._found.definition
        name = definition.option_set_of(item, {})
        options = definition.options_of(item, {})
        return "　".join(f"{one.value} {wording.option(name, one.value)}" for one in options)
