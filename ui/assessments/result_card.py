"""One result: who and when, the score with its range and band, and what it does not say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from services.assessments.band_sets import judged, subjects_of
from services.assessments.queries import shown_value
from services.assessments.records import AssessmentDetails
from services.scales.wording import label
from ui.assessments.words import (
    choice_name,
    choice_value,
    full_name,
    mode_word,
    not_a_diagnosis,
    own,
    status_text,
    status_word,
    warning_text,
)
from ui.clients.words import age_word, sex_word
from ui.shared.entries import Entries, FactGrid, clear, row_of
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Card,
    Chip,
    NameLabel,
    line,
    muted_label,
    plain_button,
    text_label,
)
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace

_Cells = tuple[str, str, str, str]  # name, value, band, where the limits come from


class ResultCard(Card):
    """``show_result``. Signal ``file_wanted``; the page connects ``correct`` and
    ``for_client``."""

    file_wanted = Signal()

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._language, self._labels = workplace.language, labels
        self._name, self._person = NameLabel(workplace.curtain), muted_label()
        self._scale, self._how = text_label("", "lead"), text_label("", "muted")
        self._figure, self._of = text_label("", "figure"), muted_label()
        self._band, self._state = Chip(), Chip()
        self._status, self._small = text_label(), text_label(not_a_diagnosis(), "muted")
        self._flags, self._facts = Entries(6), FactGrid()
        self._scores = QWidget()
        self._grid = QGridLayout(self._scores)
        self._file = plain_button(self.tr("Client's file"), icon_name="user-round")
        self.for_client = plain_button(self.tr("Print for the client"), icon_name="printer")
        self.correct = plain_button(self.tr("Correct"), icon_name="pencil")
        self._file.clicked.connect(self.file_wanted)
        self._lay_out()

    def show_result(self, details: AssessmentDetails) -> None:
        """Show this one."""
        summary, definition, result = details.summary, details.definition, details.result
        language = self._language.value
        self._name.set_name(summary.client_name)
        person = (sex_word(details.sex), age_word(details.age), summary.file_no)
        self._person.setText("    ".join(word for word in person if word))
        self._scale.setText(full_name(definition, self._language))
        self._figure.setText(summary.value or "–")
        self._figure.setVisible(definition.main_score is not None)
        self._of.setText(self._range_words(details))
        band = result.bands.get(definition.main_subject)
        self._band.show_state(label(definition, "band", band, language) if band else "", Tone.INFO)
        self._state.show_state(status_word(result.status), Tone.WARN)
        self._status.setText(self._state_words(details))
        self.correct.setVisible(details.is_correctable)
        self._show_flags(details)
        self._show_scores(details)
        self._show_facts(details)

    def _state_words(self, details: AssessmentDetails) -> str:
        """How complete it is, how it was estimated, and what to keep in mind with it."""
        result, main = details.result, details.definition.main_score
        words = [status_text(result)]
        unrounded = result.unrounded.get(main.id) if main else None
        if unrounded is not None and f"{unrounded:g}" != details.summary.value:
            words.append(self.tr("Before rounding: {value}").format(value=f"{unrounded:g}"))
        if result.partial_sum is not None and result.status == "incomplete":
            partial = self.tr("The answered ones add up to {value}; no limit applies to that.")
            words.append(partial.format(value=f"{result.partial_sum:g}"))
        words += [warning_text(warning) for warning in result.warnings]
        return " ".join(words)

    def _range_words(self, details: AssessmentDetails) -> str:
        main = details.definition.main_score
        if main is None:
            return ""
        low, high = (f"{float(limit):g}" for limit in main.range)
        words = {
            "worse": self.tr("of {low}–{high}; higher is more strain"),
            "better": self.tr("of {low}–{high}; higher is better"),
        }
        pattern = words.get(details.definition.direction, self.tr("of {low}–{high}"))
        return pattern.format(low=low, high=high)

    def _show_flags(self, details: AssessmentDetails) -> None:
        definition, language = details.definition, self._language.value
        critical = set(details.result.critical(definition))
        ordered = sorted(details.result.flags, key=lambda flag: flag not in critical)
        rows: list[QWidget] = []
        for flag in ordered:
            tone = Tone.RISK if flag in critical else Tone.NEUTRAL
            mark = self.tr("Ask in person") if flag in critical else self.tr("Note")
            words = text_label(label(definition, "flag", flag, language))
            row = row_of(Chip(mark, tone), words, spacing=10)
            layout = row.layout()
            if layout is not None:
                layout.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
            rows.append(row)
        self._flags.set_rows(rows, is_ruled=False)
        self._flags.setVisible(bool(rows))

    def _show_scores(self, details: AssessmentDetails) -> None:
        """Every score and every set of limits, each with where its limits come from."""
        clear(self._grid)
        subjects = subjects_of(details.definition)
        lines = [cells for subject in subjects for cells in self._lines(details, subject)]
        for number, cells in enumerate(lines):
            self._add_line(number, cells)
        self._scores.setVisible(bool(lines))

    def _lines(self, details: AssessmentDetails, subject: str) -> list[_Cells]:
        """One score with each of its sets: name and value stand in the first line only."""
        language, found = self._language, list[_Cells]()
        setting, result = details.setting, details.result
        for one in judged(details.definition, subject, setting, result, language.value):
            source = own(one.bands.source, language) if one.bands else ""
            source = self.tr("Limits: {source}").format(source=source) if source else ""
            found.append(("", "", one.word, source))
        found[0] = (*self._name_and_value(details, subject), *found[0][2:])
        return found

    def _name_and_value(self, details: AssessmentDetails, subject: str) -> tuple[str, str]:
        definition = details.definition
        score = next((one for one in definition.scores if one.id == subject), None)
        if score is None:
            return label(definition, "subject", subject, self._language.value), ""
        name = own(score.names, self._language) if score.names else ""
        name = name or label(definition, "subject", subject, self._language.value)
        shown = shown_value(definition, subject, details.result.scores.get(subject))
        return self.tr("Total") if score.is_main and name == subject else name, shown or "–"

    def _add_line(self, number: int, cells: _Cells) -> None:
        name, value, band, source = cells
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        top = Qt.AlignmentFlag.AlignTop
        if number:
            self._grid.addWidget(line(), 2 * number - 1, 0, 1, 4)
        self._grid.addWidget(muted_label(name), 2 * number, 0, top)
        figure = text_label(value, "strong")
        figure.setWordWrap(False)
        self._grid.addWidget(figure, 2 * number, 1, right)
        self._grid.addWidget(text_label(band), 2 * number, 2, top)
        self._grid.addWidget(text_label(source, "small"), 2 * number, 3, top)

    def _show_facts(self, details: AssessmentDetails) -> None:
        summary = details.summary
        at = f"{summary.day.isoformat()}  {clock_words(summary.minute)}".strip()
        by = self.tr("recorded by {name}").format(name=summary.assessed_by)
        informant = self._labels.label("informant", summary.informant)
        answered = self.tr("answered by: {who}").format(who=informant)
        self._how.setText("    ".join((at, answered, mode_word(summary.mode), by)))
        facts = [(choice_name(n), choice_value(v)) for n, v in details.chosen.items()]
        if details.correction:
            facts.append((self.tr("Corrected, because"), details.correction))
        self._facts.set_rows([(name, text_label(value)) for name, value in facts])
        self._facts.setVisible(bool(facts))

    def _lay_out(self) -> None:
        px = Theme.current().px
        self._scale.setWordWrap(True)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(2, 3)
        self._grid.setColumnStretch(3, 2)
        figure = row_of(self._figure, self._of, self._band, self._state, 1, spacing=10)
        self.body.addWidget(row_of(self._name, self._person, 1, self._file))
        for part in (
            self._scale,
            self._how,
            figure,
            self._small,
            self._flags,
            self._status,
            self._scores,
            self._facts,
            row_of(self.for_client, self.correct, 1, spacing=8),
        ):
            self.body.addWidget(part)
