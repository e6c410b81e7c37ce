"""A training as it is read: its facts, and who took part."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.trainings.hours import hours_text
from services.trainings.records import TRAINING, PartView, TrainingDetails
from ui.shared.entries import Entries, FactGrid, row_of, selectable_label
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, text_label
from ui.trainings.words import hours_words
from ui.visits.words import Labels
from ui.workplace import Workplace


class TrainingCard(Card):
    """What, when, by whom, and what came of it."""

    def __init__(self, labels: Labels) -> None:
        super().__init__(" ")
        self._labels = labels
        self._kind = Chip("", Tone.INFO)
        self._facts = FactGrid()
        self.head.addWidget(self._kind)
        self.body.addWidget(self._facts)

    def show_training(self, training: TrainingDetails) -> None:
        """Show this one instead."""
        line, words = training.summary, training.words
        self.heading.setText(line.title)
        self.heading.setWordWrap(True)
        tone = Tone.ACCENT if line.kind == TRAINING else Tone.INFO
        self._kind.show_state(self._labels.label("training_kind", line.kind), tone)
        days = str(line.day) if line.last_day is None else f"{line.day} – {line.last_day}"
        module = self._labels.label("training_module", line.module) if line.module else ""
        place = training.place
        if line.is_external:
            place = "  ".join(filter(None, (place, self.tr("held by somebody else"))))
        facts = (
            (self.tr("Day"), days),
            (self.tr("Class-hours"), hours_text(line.quarters)),
            (self.tr("Module"), module),
            (self.tr("By"), line.teacher),
            (self.tr("Organised by"), training.organiser),
            (self.tr("Place"), place),
            (self.tr("Content"), words.content),
            (self.tr("Advice"), words.advice),
            (self.tr("What came of it"), words.outcome),
            (self.tr("Papers"), training.paper_place),
            (self.tr("Recorded by"), training.recorded_by),
        )
        self._facts.set_rows([(name, selectable_label(text)) for name, text in facts if text])


class PartsCard(Card):
    """Everybody who took part; who had fewer hours has them written out."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__(self.tr("Who took part"))
        self._curtain, self._labels = workplace.curtain, labels
        self._entries = Entries(6)
        self.body.addWidget(self._entries)

    def show_training(self, training: TrainingDetails) -> None:
        """Show who came to this one."""
        whole = training.summary.quarters
        self.set_note(self.tr("%n took part", "", len(training.parts)))
        self._entries.set_rows([self._row(part, whole) for part in training.parts])

    def _row(self, part: PartView, whole: int) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        parts: list[QWidget | int] = [
            NameLabel(self._curtain, part.name),
            muted_label(part.unit),
            1,
        ]
        if part.quarters != whole:
            parts.append(Chip(hours_words(part.quarters), Tone.WARN))
        if part.result:
            parts.append(Chip(self._labels.label("training_result", part.result)))
        column.addWidget(row_of(*parts, spacing=8))
        if part.certificate:
            words = self.tr("Certificate {number}").format(number=part.certificate)
            column.addWidget(text_label(words, "muted"))
        return holder
