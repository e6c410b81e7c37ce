"""The questions of a risk assessment, and the level that the counsellor decides."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from services.risk.answers import Hint, RiskAnswers, hints, is_lower
from services.risk.assessments import NewAssessment
from ui.clients.picker import ClientPicker
from ui.risk.moments import day_in, minute_in
from ui.risk.words import LISTS
from ui.shared.choices import Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.form import DayField, Field, NoteField, TimeField
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.shared.theme import Theme
from ui.visits.words import Labels
from ui.workplace import Workplace

_SINGLE = ("ideation", "plan", "means", "time", "harm", "support")
_SEVERAL = ("past", "signs", "protective")
_WORDS = ("words", "support_words")
_MOST_BESIDE = 125  # per cent of text size at which two questions fit beside each other


class RiskForm(RecordForm):
    """What was asked stands before the level, so that it is decided with the answers in sight."""

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self.kept = {"visit_id": None, "replaces_id": None}
        self._labels, self._codes = labels, workplace.codes
        self._today = workplace.clock.today
        self._lay_out(workplace)
        self.changed.connect(self._show_hints)

    @override
    def clear(self) -> None:
        self.restore({"day": self._today().isoformat()})

    @override
    def restore(self, typed: Any) -> None:
        super().restore(typed)
        self._show_hints()

    def answers(self) -> RiskAnswers:
        """The answers as far as they were given."""
        given: dict[str, Any] = {name: self.value(name) for name in (*_SINGLE, *_WORDS)}
        given |= {name: tuple(self.value(name)) for name in _SEVERAL}
        return RiskAnswers(**given)

    @override
    def record(self) -> NewAssessment:
        self.require_readable("client_id", "level")
        return NewAssessment(
            client_id=self.value("client_id"),
            answers=self.answers(),
            level=self.value("level"),
            reason=self.value("reason"),
            day=day_in(self.value("day")),
            minute=minute_in(self.value("minute")),
            visit_id=self.kept["visit_id"],
            replaces_id=self.kept["replaces_id"],
        )

    def _show_hints(self) -> None:
        """Quietly: nothing is computed, and nothing stands in the way of deciding otherwise."""
        found = hints(self.answers())
        self.form.set_hint("level", self._hint_words(found))
        is_below = is_lower(self.value("level"), found, self._codes)
        words = self.tr("Lower than these answers usually go with: please say why")
        self.form.set_hint("reason", words if is_below and not self.value("reason") else "")

    def _hint_words(self, found: tuple[Hint, ...]) -> str:
        if not found:
            return ""
        order = self._codes.get("risk").codes()
        highest = max(found, key=lambda hint: order.index(hint.level)).level
        with_it = [hint for hint in found if hint.level == highest]
        said = [self._labels.label(LISTS[hint.field], hint.code) for hint in with_it]
        answers = QCoreApplication.translate("VisitWords", ", ").join(said)
        words = self.tr("“{answers}” usually goes with {level} or higher. You decide.")
        return words.format(answers=answers, level=self._labels.label("risk", highest))

    def _lay_out(self, workplace: Workplace) -> None:
        options = self._labels.options
        several = self.tr("Type pinyin or a number")
        self.add(
            Field(
                "client_id",
                self.tr("Client"),
                ClientPicker(workplace, shows_visits=False),
                stretch=3,
            ),
            Field("day", self.tr("Day"), DayField(self._today), stretch=2, example=day_example()),
            Field("minute", self.tr("Time"), TimeField(), example=time_example()),
        )
        self._add_pair(
            Field("ideation", self.tr("Thoughts of dying"), Segmented(options("risk_ideation"))),
            Field("plan", self.tr("A plan"), Segmented(options("risk_plan"))),
        )
        self._add_pair(
            Field("means", self.tr("Means within reach"), Segmented(options("risk_means"))),
            Field("time", self.tr("When"), Segmented(options("risk_time"))),
        )
        self.add(
            Field(
                "past",
                self.tr("Before (several are possible)"),
                TagField(options("risk_past"), several),
            ),
        )
        self._lay_out_rest(several)

    def _add_pair(self, one: Field, other: Field) -> None:
        """Side by side while the answers of both have room."""
        if Theme.current().text_percent() <= _MOST_BESIDE:
            self.add(one, other)
            return
        self.add(one)
        self.add(other)

    def _lay_out_rest(self, several: str) -> None:
        options = self._labels.options
        self._add_pair(
            Field("harm", self.tr("Harm to others"), Segmented(options("risk_harm"))),
            Field("support", self.tr("Who is there"), Segmented(options("risk_support"))),
        )
        self.add(Field("signs", self.tr("Other signs"), TagField(options("risk_sign"), several)))
        self.add(
            Field(
                "protective",
                self.tr("What holds them"),
                TagField(options("risk_protective"), several),
            )
        )
        self.add(
            Field("words", self.tr("In their own words"), NoteField(2)),
            Field(
                "support_words",
                self.tr("Who can be with them, and how to reach them"),
                NoteField(2),
            ),
        )
        self.add(Field("level", self.tr("The level you decide"), Segmented(options("risk"))))
        self.add(Field("reason", self.tr("Why this level"), NoteField(2)))
