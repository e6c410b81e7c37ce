"""The rows of the crisis form, part by part; the names are the service's."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.form import DayField, Field, NoteField, TimeField, line_field
from ui.shared.tag_field import TagField
from ui.visits.words import Labels

Rows = tuple[tuple[Field, ...], ...]


class CrisisRows(QObject):
    """Makes every field once; ``person`` and ``told`` are widgets of the form itself."""

    def __init__(
        self, labels: Labels, today: Callable[[], date], person: QWidget, told: QWidget
    ) -> None:
        super().__init__()
        self._labels, self._today = labels, today
        self._person, self._told = person, told

    def at_once(self) -> Rows:
        """What must be written down at once."""
        several = self.tr("Type pinyin or a number")
        options = self._labels.options
        ground = Choice((Option("", self.tr("There is a consent")), *options("legal_ground")))
        return (
            (
                Field("client_id", self.tr("Who it is about"), self._person, stretch=3),
                self._day("day", self.tr("Found on"), stretch=2),
                self._time("minute", self.tr("At")),
            ),
            (
                Field(
                    "kinds",
                    self.tr("What it is (several are possible)"),
                    TagField(options("crisis_kind"), several),
                ),
            ),
            (
                Field("level", self.tr("Level you decide"), Segmented(options("risk"))),
                Field(
                    "legal_ground",
                    self.tr("Recorded with consent, or why without"),
                    ground,
                ),
            ),
            (Field("signs", self.tr("What you saw and heard"), NoteField(2)),),
            (
                Field(
                    "measures",
                    self.tr("What was done at once"),
                    TagField(options("crisis_measure"), several),
                ),
            ),
            (Field("measures_words", self.tr("More about it"), NoteField(1)),),
        )

    def told(self) -> Rows:
        """The guardian, others, and what they were told."""
        options = self._labels.options
        return (
            (
                self._choice("guardian_state", self.tr("Guardian or family"), "guardian_told"),
                Field("guardian_name", self.tr("Name"), line_field()),
                Field("guardian_relation", self.tr("Relation"), line_field()),
                Field("guardian_phone", self.tr("Phone"), line_field()),
            ),
            (
                self._day("guardian_day", self.tr("Told on")),
                self._time("guardian_minute", self.tr("At")),
                self._choice("guardian_how", self.tr("How"), "told_how"),
                self._choice("guardian_signature", self.tr("Signature"), "guardian_signature"),
            ),
            (
                Field(
                    "guardian_remark",
                    self.tr("Why not told, or why they would not sign"),
                    line_field(),
                ),
            ),
            (Field("told", self.tr("Others who were told"), self._told),),
            (
                Field(
                    "said",
                    self.tr("What was said"),
                    NoteField(1, self.tr("Only what they need to know to help")),
                    stretch=3,
                ),
                Field(
                    "ground",
                    self.tr("Ground of telling it"),
                    Choice(options("disclosure_ground")),
                    stretch=2,
                ),
            ),
        )

    def risk(self) -> Rows:
        """The questions of the risk, as far as they could be asked."""
        options = self._labels.options
        several = self.tr("Type pinyin or a number")
        return (
            (
                Field(
                    "ideation", self.tr("Thoughts of dying"), Segmented(options("risk_ideation"))
                ),
                Field("plan", self.tr("A plan"), Segmented(options("risk_plan"))),
            ),
            (
                Field("means", self.tr("Means within reach"), Segmented(options("risk_means"))),
                Field("time", self.tr("When"), Segmented(options("risk_time"))),
            ),
            (
                Field("harm", self.tr("Harm to others"), Segmented(options("risk_harm"))),
                Field("support", self.tr("Who is there"), Segmented(options("risk_support"))),
            ),
            (Field("past", self.tr("Before"), TagField(options("risk_past"), several)),),
            (
                Field(
                    "protective",
                    self.tr("What holds them"),
                    TagField(options("risk_protective"), several),
                ),
            ),
        )

    def course(self) -> Rows:
        """How the room came to know, what happened, who took part, how it went on."""
        return (
            (
                Field("found_by", self.tr("Found by"), line_field(), stretch=2),
                Field("reported_to", self.tr("Reported to"), line_field(), stretch=2),
                self._day("reported_day", self.tr("Reported on")),
                self._time("reported_minute", self.tr("At")),
            ),
            (
                self._day("event_day", self.tr("Happened on")),
                self._time("event_minute", self.tr("At")),
                Field("place", self.tr("Where"), line_field(), stretch=2),
            ),
            (Field("person", self.tr("Who it is, if not a client"), line_field()),),
            (
                Field("participants", self.tr("Who took part"), line_field()),
                Field("others_affected", self.tr("Others who are affected"), line_field()),
            ),
            (Field("result", self.tr("How it stands now"), NoteField(2)),),
        )

    def callout(self) -> Rows:
        """The team went out."""
        return (
            (
                Field("callout_team", self.tr("Who went"), line_field(), stretch=3),
                self._time("went", self.tr("Went at")),
                self._time("back", self.tr("Back at")),
                Field("callout_place", self.tr("Where to"), line_field(), stretch=3),
            ),
        )

    def _day(self, name: str, label: str, stretch: int = 1) -> Field:
        field = DayField(self._today)
        return Field(name, label, field, stretch=stretch, example=day_example())

    def _time(self, name: str, label: str) -> Field:
        return Field(name, label, TimeField(), example=time_example())

    def _choice(self, name: str, label: str, listed: str) -> Field:
        options = (Option("", "–"), *self._labels.options(listed))
        return Field(name, label, Choice(options))
