"""An activity as it is read: its facts, what is told of it, and the last one like it."""

from PySide6.QtCore import Signal

from models.vocabulary import ActivityState
from services.activities.records import ActivityDetails
from ui.activities.words import (
    late_word,
    people_words,
    state_tone,
    state_word,
    survey_words,
    times_words,
)
from ui.shared.entries import FactGrid, selectable_label
from ui.shared.local_time import moment_words
from ui.shared.theme import Tone
from ui.shared.widgets import Card, Chip, muted_label, plain_button, text_label
from ui.visits.words import Labels


class ActivityReading(Card):
    """What, when, where, for whom; empty until ``show_activity`` is called."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self._title, self._state, self._late = text_label("", "title"), Chip(), Chip()
        self._title.setWordWrap(True)
        for number, part in enumerate((self._title, self._state, self._late)):
            self.head.insertWidget(number, part)
        self._facts = FactGrid()
        self.body.addWidget(self._facts)

    def show_activity(self, found: ActivityDetails) -> None:
        """Show this activity instead."""
        line = found.summary
        self._title.setText(line.title)
        self._state.show_state(state_word(line.state), state_tone(line.state))
        self._late.show_state(late_word() if line.is_late else "", Tone.WARN)
        rows = [*self._when(found), *self._whom(found), *self._kept(found)]
        self._facts.set_rows([(name, selectable_label(text)) for name, text in rows if text])

    def _when(self, found: ActivityDetails) -> list[tuple[str, str]]:
        line = found.summary
        day = f"{line.day.isoformat()}   {times_words(line)}".strip()
        return [
            (self.tr("Why it was cancelled"), found.reason),
            (self.tr("Kind"), self._labels.label("activity_kind", line.kind)),
            (self.tr("Day"), day),
            (self.tr("Place"), line.place),
        ]

    def _whom(self, found: ActivityDetails) -> list[tuple[str, str]]:
        line, label = found.summary, self._labels.label
        is_done = line.state is ActivityState.DONE
        people = self.tr("Came / expected") if is_done else self.tr("Expected")
        expected = "" if line.planned is None else str(line.planned)
        return [
            (self.tr("For whom"), self._labels.labels("activity_audience", line.audience)),
            (self.tr("Five entries"), label("five_entries", found.entry) if found.entry else ""),
            (self.tr("Speaker or leader"), found.speaker),
            (people, people_words(line) if is_done else expected),
            (self.tr("Awareness"), survey_words(found.survey)),
            (self.tr("Materials"), self._materials(found)),
        ]

    def _kept(self, found: ActivityDetails) -> list[tuple[str, str]]:
        feature = self._labels.label("feature_project", found.feature) if found.feature else ""
        made = f"{found.made_by}   {moment_words(found.made_at)}"
        return [
            (self.tr("Feature project"), feature),
            (self.tr("Recorded by"), found.recorder),
            (self.tr("Papers lie in"), found.paper_place),
            (self.tr("Entered by"), made),
        ]

    def _materials(self, found: ActivityDetails) -> str:
        label = self._labels.label
        return self._labels.joined(
            f"{label('material_kind', one.kind)} {one.pieces}" for one in found.materials
        )


class ToldCard(Card):
    """Aim, course, effect, what to do better."""

    def __init__(self) -> None:
        super().__init__(self.tr("Course and effect"))
        self._facts = FactGrid()
        self._none = text_label(self.tr("Nothing is written down yet."), "muted")
        self.body.addWidget(self._facts)
        self.body.addWidget(self._none)

    def show_activity(self, found: ActivityDetails) -> None:
        """Show what is told of this activity."""
        words = found.words
        rows = [
            (self.tr("Aim"), words.goal),
            (self.tr("Course"), words.course),
            (self.tr("Effect"), words.effect),
            (self.tr("To do better"), words.reflection),
            (self.tr("Stayed away"), words.absent),
        ]
        shown = [(name, selectable_label(text)) for name, text in rows if text]
        self._facts.set_rows(shown)
        self._none.setVisible(not shown)


class LastTimeCard(Card):
    """The latest of the chosen kind, to be taken over. Signal ``wanted`` (ActivityDetails)."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Last time"))
        self._found: ActivityDetails | None = None
        self._title, self._when = text_label("", "strong"), muted_label()
        self._take = plain_button(self.tr("Fill in as last time"), icon_name="repeat")
        for part in (self._title, self._when, self._take):
            self.body.addWidget(part)
        self._take.clicked.connect(self._want)
        self.hide()

    def show_last(self, found: ActivityDetails | None) -> None:
        """Offer this one; None: nothing of the kind is on record."""
        self._found = found
        self.setVisible(found is not None)
        if found is not None:
            line = found.summary
            self._title.setText(line.title)
            self._when.setText(f"{line.day.isoformat()}   {line.place}".strip())

    def _want(self) -> None:
        if self._found is not None:
            self.wanted.emit(self._found)
