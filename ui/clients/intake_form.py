"""The form of an intake (practice.md 2.1): why somebody came, in their own words first."""

from datetime import date
from typing import Any

from typing_extensions import override

from services.clients.intakes import IntakeAnswers, IntakeView, NewIntake
from ui.clients.picker import ClientPicker
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.fold import FoldHead
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.tag_field import TagField
from ui.visits.words import Labels
from ui.workplace import Workplace

_SELF, _OTHER = "self", "other"
_HISTORY = ("told_diagnosis", "medication", "earlier_help", "illness")
_STATE = ("mood", "will", "body", "sleep", "appetite", "self_harm", "harm")


class IntakeForm(RecordForm):
    """The request in sight; history and state folded until they are asked about."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._labels = Labels(workplace)
        self._today = workplace.clock.today
        self.client = ClientPicker(workplace, shows_visits=False, allows_new=False)
        self._day = DayField(self._today)
        self._who = Segmented(
            [Option(_SELF, self.tr("The client")), Option(_OTHER, self.tr("Somebody for them"))],
            _SELF,
        )
        self._folds = (
            FoldHead(self.tr("What happened before"), _HISTORY),
            FoldHead(self.tr("How the person is now"), _STATE),
        )
        self._add_request()
        self._add_history()
        self._add_state()
        self._who.chosen.connect(self._show_what_fits)
        for fold in self._folds:
            fold.turned.connect(self._show_what_fits)
        self._show_what_fits()

    @override
    def clear(self) -> None:
        super().clear()
        self.fill(self._fill_defaults)
        for fold in self._folds:
            fold.set_open(False)

    @override
    def restore(self, typed: Any) -> None:
        super().restore(typed)
        for fold in self._folds:
            fold.set_open(any(typed.get(name) for name in fold.names))
        self._show_what_fits()

    def show_intake(self, intake: IntakeView) -> None:
        """What is on record, to be corrected."""
        answers = intake.answers
        typed: dict[str, Any] = {
            name: list(value) if isinstance(value, tuple) else value
            for name in answers.__slots__
            for value in (getattr(answers, name),)
        }
        typed |= {
            "client_id": intake.client_id,
            "day": intake.day.isoformat(),
            "urgency": intake.urgency,
            "who": _SELF if answers.is_self else _OTHER,
        }
        self.restore(typed)

    @override
    def record(self) -> NewIntake:
        self.require_readable("client_id", "day")
        value = self.value
        return NewIntake(
            client_id=int(value("client_id")),
            day=self._day.value() or date.min,
            urgency=value("urgency"),
            answers=IntakeAnswers(
                is_self=value("who") == _SELF,
                come_for=value("come_for") if value("who") == _OTHER else "",
                topics=tuple(value("topics")),
                mood=tuple(value("mood")),
                body=tuple(value("body")),
                **{name: value(name) for name in _PLAIN},
            ),
        )

    def _fill_defaults(self) -> None:
        self._day.set_value(self._today())
        self._who.set_value(_SELF)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        self.form.set_visible("come_for", self._who.value() == _OTHER)
        for fold in self._folds:
            for name in fold.names:
                self.form.set_visible(name, fold.is_open())

    def _add_request(self) -> None:
        options = self._labels.options
        self.add(Field("client_id", self.tr("Client"), self.client))
        self.add(
            Field("day", self.tr("Day"), self._day, stretch=2, example=day_example()),
            Field("who", self.tr("Who came"), self._who, stretch=3),
        )
        self.add(Field("come_for", self.tr("Who that is"), line_field(self.tr("e.g. her aunt"))))
        self.add(Field("concern", self.tr("What brings them, in their own words"), NoteField(2)))
        topics = TagField(options("topic"), self.tr("Type pinyin or a number…"))
        self.add(Field("topics", self.tr("Topics"), topics))
        self.add(
            Field("duration", self.tr("For how long"), Segmented(options("intake_duration"))),
            Field("urgency", self.tr("How urgent"), Segmented(options("intake_urgency"))),
        )
        self.add(Field("events", self.tr("What happened lately"), line_field()))
        self.add(
            Field("wish", self.tr("What they hope for"), line_field(), stretch=3),
            Field("mode", self.tr("Wished form"), Choice(self._with_none("mode")), stretch=2),
        )

    def _add_history(self) -> None:
        self.form.add_widget(self._folds[0])
        told = self.tr("What a hospital found, as they tell it")
        self.add(
            Field("told_diagnosis", told, line_field()),
            Field("medication", self.tr("Medicine, as they tell it"), line_field()),
        )
        self.add(
            Field("earlier_help", self.tr("Counselling before"), line_field()),
            Field("illness", self.tr("Illnesses of the body"), line_field()),
        )

    def _add_state(self) -> None:
        options = self._labels.options
        hint = self.tr("Type pinyin or a number…")
        self.form.add_widget(self._folds[1])
        self.add(
            Field("mood", self.tr("Mood"), TagField(options("intake_mood"), hint)),
            Field("body", self.tr("Body"), TagField(options("intake_body"), hint)),
        )
        self.add(
            Field("will", self.tr("Drive"), Choice(self._with_none("intake_will"))),
            Field("sleep", self.tr("Sleep"), Choice(self._with_none("intake_sleep"))),
            Field("appetite", self.tr("Appetite"), Choice(self._with_none("intake_appetite"))),
        )
        self.add(
            Field(
                "self_harm",
                self.tr("Thoughts of death or self-harm"),
                Choice(self._with_none("risk_ideation")),
            ),
            Field("harm", self.tr("Danger to others"), Choice(self._with_none("risk_harm"))),
        )

    def _with_none(self, code_list: str) -> list[Option]:
        return [Option("", self.tr("not asked")), *self._labels.options(code_list)]


# Answers that are one text or one code, as the field of the same name holds it.
_PLAIN = (
    "concern",
    "duration",
    "events",
    "wish",
    "mode",
    *_HISTORY,
    "will",
    "sleep",
    "appetite",
    "self_harm",
    "harm",
)
