"""A visit as it is read: facts in a grid, then the words."""

from PySide6.QtWidgets import QWidget

from services.visits.records import VisitDetails, VisitSummary
from ui.clients.words import age_band_word, sex_word
from ui.shared.entries import FactGrid, row_of, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, text_label
from ui.visits.words import (
    Labels,
    anonymous,
    clock_words,
    length_words,
    span_words,
)
from ui.workplace import Workplace


class ReadingCard(Card):
    """Empty until ``show_visit`` is called."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self._name = NameLabel(workplace.curtain)
        self._name.setProperty("role", "lead")
        self._facts = muted_label()
        self.head.insertWidget(0, self._name)
        self.head.insertWidget(1, self._facts)
        self._known = FactGrid()
        self.body.addWidget(self._known)
        self._stamp = text_label("", "small")
        self.body.addWidget(self._stamp)
        self.body.addStretch(1)

    def show_visit(self, visit: VisitDetails) -> None:
        """Show this visit instead."""
        line = visit.summary
        self._name.set_name(line.client_name)
        self._name.setVisible(bool(line.client_name))
        self._facts.setText(self._person(line))
        self._known.set_rows(self._rows(visit))
        stamp = self.tr("On record since {time}, written by {name}")
        self._stamp.setText(
            stamp.format(time=moment_words(visit.finalised_at), name=visit.recorded_by)
        )

    def _person(self, line: VisitSummary) -> str:
        band = age_band_word(line.age_band)
        facts = (sex_word(line.sex), band, line.file_no)
        known = "   ".join(fact for fact in facts if fact)
        return known if line.client_name else f"{anonymous()}   {known}"

    def _rows(self, visit: VisitDetails) -> list[tuple[str, QWidget]]:
        line, label = visit.summary, self._labels.label
        when = "   ".join(
            word
            for word in (
                line.day.isoformat(),
                span_words(line.start_minute, line.minutes),
                length_words(line.minutes),
            )
            if word
        )
        rows: list[tuple[str, QWidget]] = [
            (self.tr("When"), row_of(text_label(when), *self._chips(line), 1)),
            (self.tr("How"), text_label(label("mode", line.mode))),
            (self.tr("Topics"), text_label(self._labels.labels("topic", line.topics))),
            (
                self.tr("Risk"),
                row_of(Chip(label("risk", line.risk), self._labels.risk_tone(line.risk)), 1),
            ),
            (self.tr("Population"), text_label(label("population", visit.population))),
            (self.tr("Counsellor"), text_label(line.counsellor_name)),
        ]
        for name, words in (
            (self.tr("What was done"), visit.done),
            (self.tr("Next step"), self._next(visit)),
        ):
            if words:
                rows.append((name, selectable_label(words)))
        return rows

    def _next(self, visit: VisitDetails) -> str:
        line = visit.summary
        day = line.next_day.isoformat() if line.next_day else ""
        return "   ".join(
            part for part in (day, clock_words(line.next_minute), visit.next_step) if part
        )

    def _chips(self, line: VisitSummary) -> list[QWidget]:
        states = (
            (line.is_date_uncertain, self.tr("Date uncertain")),
            (line.is_late, self.tr("Late entry")),
        )
        return [Chip(words, Tone.WARN) for is_on, words in states if is_on]
