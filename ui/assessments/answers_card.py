"""The answers of one result, folded until somebody wants them: they say more than a score."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from services.assessments.records import AssessmentDetails
from services.scales.definition import Item
from ui.assessments.answers import OpenScale
from ui.assessments.item_words import item_number, options, question, row_words, token_words
from ui.assessments.words import wording_in
from ui.shared.entries import clear
from ui.shared.fold import FoldHead
from ui.shared.theme import Theme
from ui.shared.widgets import Card, muted_label, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_COLUMNS = 10  # of an answer sheet


class AnswersCard(Card):
    """``show_answers``; folded again with every other result."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._language, self._labels = workplace.language, labels
        self._details: AssessmentDetails | None = None
        self._head = FoldHead(self.tr("The answers"), ("answers",))
        self._note = muted_label(self.tr("Who opens a result is written down."))
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Theme.current().px(14))
        self.head.insertWidget(0, self._head)
        self.head.insertWidget(1, self._note)
        self.body.addWidget(self._holder)
        self._head.turned.connect(self._turn)
        self._holder.hide()

    def show_answers(self, details: AssessmentDetails) -> None:
        """Of this result."""
        self._details = details
        self._head.set_open(False)

    def open(self) -> None:
        """Unfold them."""
        self._head.set_open(True)

    def _turn(self, _names: object, is_open: bool) -> None:
        clear(self._grid)
        self._holder.setVisible(is_open)
        details = self._details
        if not is_open or details is None:
            return
        wording = wording_in(details.wordings, self._language)
        scale = OpenScale(0, details.definition, wording, details.setting)
        for number, item in enumerate(details.definition.items):
            name = item_number(scale, item, self._language.value)
            answer = self._answer(scale, item, details.answers.get(item.id))
            if wording is None and len(name) <= 3:
                self._add_cell(number, name, answer)
            else:
                self._add_line(number, name, question(scale, item), answer)
        is_sheet = wording is None
        self._grid.setColumnStretch(1, 0 if is_sheet else 3)
        self._grid.setColumnStretch(2, 0 if is_sheet else 2)

    def _add_cell(self, number: int, name: str, answer: str) -> None:
        cell = text_label(f"{name}:  {answer}", "body")
        cell.setWordWrap(False)
        self._grid.addWidget(cell, number // _COLUMNS, number % _COLUMNS)

    def _add_line(self, number: int, name: str, asked: str, answer: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(muted_label(name), number, 0, top)
        if asked:
            self._grid.addWidget(text_label(asked), number, 1)
        self._grid.addWidget(text_label(answer, "strong"), number, 2, top)

    def _answer(self, scale: OpenScale, item: Item, given: object) -> str:
        if given is None:
            return self.tr("not answered")
        words = {
            option.value: self._option(option.key, option.words)
            for option in options(scale, item, self._language.value)
        }
        if isinstance(given, Mapping):
            rows = (f"{row_words(scale, item, row)} {value}" for row, value in given.items())
            return self._labels.joined(rows)
        if isinstance(given, Sequence) and not isinstance(given, str):
            ticked = [token_words(scale, item, token) for token in given if token != item.none]
            return self._labels.joined(ticked) or self.tr("none")
        return words.get(given, str(given)) if isinstance(given, int | str) else str(given)

    def _option(self, key: str, words: str) -> str:
        return key if words == key else words if key.isalpha() else f"{key}  {words}"
