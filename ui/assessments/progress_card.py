"""How far the form is, and after the last item what it says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from services.assessments.queries import shown_value
from services.scales.definition import Definition
from services.scales.result import Result
from services.scales.wording import label
from ui.assessments.answers import Answers
from ui.assessments.words import not_a_diagnosis, own, status_text, warning_text
from ui.shared.entries import Entries, row_of
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, muted_label, text_label
from ui.translation import Language

_MOST_NAMED = 12  # items that are listed by number
_ODD = ("inconsistent", "contradictory", "not_applicable")


class ProgressCard(Card):
    """Counts what is missing while one answers; the score only once the last item was passed.

    Signal ``told`` (all of it in a few words, for a place that is always in sight).
    """

    told = Signal(str)

    def __init__(self, answers: Answers, language: Language) -> None:
        super().__init__()
        self._answers, self._language = answers, language
        self._is_over = False
        self._figure, self._of = text_label("", "figure"), muted_label()
        self._missing, self._band = text_label("", "muted"), Chip()
        self._scores, self._remarks = Entries(4), text_label("", "warning")
        self._small = text_label(not_a_diagnosis(), "small")
        head = row_of(self._figure, self._of, 1, spacing=8)
        layout = head.layout()
        if layout is not None:
            layout.setAlignment(self._of, Qt.AlignmentFlag.AlignBottom)
        for part in (head, self._band, self._scores, self._missing, self._remarks, self._small):
            self.body.addWidget(part)
        self.body.setSpacing(Theme.current().px(8))
        answers.opened.connect(self.begin)
        answers.changed.connect(self.refresh)
        answers.restated.connect(self.refresh)
        self.begin()

    def begin(self) -> None:
        """Another form."""
        self._is_over = False
        self.refresh()

    def end(self) -> None:
        """The last item was passed: what is there may be scored."""
        self._is_over = True
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands."""
        scale = self._answers.scale
        self.setVisible(scale is not None)
        if scale is None:
            self.told.emit("")
            return
        standing = self._answers.standing()
        asked = [item for item in self._answers.items() if item.is_scored]
        asked = [item for item in asked if item.id not in standing.needless]
        result = self._answers.result() if self._is_over or not standing.missing else None
        for part in (self._band, self._scores, self._remarks, self._small):
            part.setVisible(result is not None)
        if result is None:
            done = len(asked) - len(standing.missing)
            self._show_count(done, len(asked))
        else:
            self._show_result(scale.definition, result)

    def _show_count(self, done: int, whole: int) -> None:
        self._figure.setText(str(whole - done))
        self._figure.show()
        self._of.setText(self.tr("of {whole} still open").format(whole=whole))
        self._missing.setText("")
        self._missing.hide()
        self.told.emit(self.tr("{count} still open").format(count=whole - done))

    def _show_result(self, definition: Definition, result: Result) -> None:
        language = self._language.value
        value, band = result.main(definition)
        main = definition.main_score
        shown = shown_value(definition, main.id, value) if main else ""
        self._figure.setText(shown or "–")
        self._figure.setVisible(main is not None)
        limits = ""
        if main is not None:
            low, high = (f"{float(limit):g}" for limit in main.range)
            name = own(main.names, self._language) if main.names else definition.short
            limits = self.tr("{short}, {low} to {high}").format(short=name, low=low, high=high)
        self._of.setText(limits)
        words = label(definition, "band", band, language) if band else ""
        self._band.setText(words)
        self._band.setVisible(bool(words))
        self.told.emit("  ".join(filter(None, (definition.short, shown, words))))
        self._show_parts(definition, result)
        self._missing.setText(self._missing_words(result))
        self._missing.setVisible(result.status != "complete")
        odd = [f for f in result.flags if any(mark in f for mark in _ODD)]
        remarks = [label(definition, "flag", flag, language) for flag in odd]
        remarks += [warning_text(warning) for warning in result.warnings]
        self._remarks.setText("\n".join(remarks))
        self._remarks.setVisible(bool(remarks))

    def _missing_words(self, result: Result) -> str:
        missing = self._answers.standing().missing
        named = [item.id for item in self._answers.items() if item.id in missing]
        words = status_text(result)
        if 0 < len(named) <= _MOST_NAMED:
            words += "\n" + self.tr("Open: {items}").format(items=", ".join(named))
        return words

    def _show_parts(self, definition: Definition, result: Result) -> None:
        rows: list[QWidget] = []
        parts = [one for one in definition.scores if not one.is_main]
        for score in parts:
            value = shown_value(definition, score.id, result.scores.get(score.id))
            band = result.bands.get(score.id)
            said = label(definition, "band", band, self._language.value) if band else ""
            name = own(score.names, self._language) or score.id
            row = row_of(
                muted_label(name), 1, muted_label(said), text_label(value or "–", "strong")
            )
            rows.append(row)
        self._scores.set_rows(rows, is_ruled=False)
        self._scores.setVisible(bool(rows))
