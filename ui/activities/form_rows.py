"""The rows of the activity form, part by part; the names are the service's."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.vocabulary import ActivityState
from ui.activities.words import state_options
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.tag_field import TagField
from ui.visits.words import Labels

Row = tuple[Field, ...]


class ActivityRows(QObject):
    """Makes every field once; ``times`` and ``materials`` are widgets of the form itself. What
    the others depend on: ``kind``, ``state`` and ``day``."""

    def __init__(self, labels: Labels, today: Callable[[], date]) -> None:
        super().__init__()
        self._labels = labels
        self.kind = Choice(labels.options("activity_kind"))
        self.state = Segmented(state_options(), ActivityState.PLANNED.value)
        self.day = DayField(today)

    def what(self) -> tuple[Row, ...]:
        """What kind, how far, and what it is called."""
        return (
            (
                Field("kind", self.tr("Kind"), self.kind),
                Field("state", self.tr("It is"), self.state),
            ),
            (Field("title", self.tr("Title"), line_field()),),
        )

    def when(self, times: QWidget) -> Row:
        """When and where."""
        return (
            Field("day", self.tr("Day"), self.day, stretch=6, example=day_example()),
            Field("times", self.tr("From – until"), times, stretch=6, example=time_example()),
            Field("place", self.tr("Place"), line_field(), stretch=4),
        )

    def whom(self) -> tuple[Row, ...]:
        """For whom, by whom, how many."""
        audience = TagField(
            self._labels.options("activity_audience"), self.tr("Type pinyin or a number")
        )
        return (
            (
                Field("audience", self.tr("For whom (several are possible)"), audience, stretch=3),
                Field(
                    "entry",
                    self.tr("Five entries"),
                    self._or_none("five_entries", self.tr("None of them")),
                ),
            ),
            (
                Field("speaker", self.tr("Speaker or leader"), line_field(), stretch=2),
                Field("recorder", self.tr("Recorded by"), line_field(), stretch=2),
                Field("planned", self.tr("Expected"), line_field()),
                Field("present", self.tr("Came"), line_field()),
            ),
        )

    def materials(self, field: QWidget) -> Row:
        """What was handed out."""
        return (Field("materials", self.tr("Materials (pieces)"), field),)

    def survey(self) -> Row:
        """The tally of an awareness survey."""
        return (
            Field("asked", self.tr("Valid answers"), line_field()),
            Field("aware", self.tr("Of them aware"), line_field()),
            Field("asked_rural", self.tr("Rural answers"), line_field()),
            Field("aware_rural", self.tr("Of them aware (rural)"), line_field()),
        )

    def told(self) -> tuple[Row, ...]:
        """What is told of it, and where its papers are."""
        return (
            (Field("goal", self.tr("Aim"), NoteField(1)),),
            (Field("course", self.tr("Course"), NoteField(3)),),
            (
                Field("effect", self.tr("Effect and feedback"), NoteField(2)),
                Field("reflection", self.tr("To do better"), NoteField(2)),
            ),
            (Field("absent", self.tr("Why people stayed away"), line_field()),),
            (
                Field(
                    "feature",
                    self.tr("Feature project"),
                    self._or_none("feature_project", self.tr("None")),
                ),
                Field(
                    "paper_place",
                    self.tr("Where sign-in sheet and photos lie"),
                    line_field(),
                ),
            ),
        )

    def _or_none(self, listed: str, none: str) -> Choice:
        return Choice((Option("", none), *self._labels.options(listed)))
