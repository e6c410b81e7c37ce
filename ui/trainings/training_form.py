"""The fields of a training, drill, supervision or remote consultation."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from services.trainings.hours import hours_text
from services.trainings.records import (
    REMOTE,
    SUPERVISION,
    TRAINING,
    NewTraining,
    Participant,
    TrainingDetails,
    TrainingWords,
)
from ui.risk.moments import day_in
from ui.shared.check_box import CheckBox
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.shared.theme import Theme
from ui.trainings.parts_field import PartsField
from ui.trainings.words import hours_example, quarters_in
from ui.visits.words import Labels
from ui.workplace import Workplace

_WITH_ADVICE = (REMOTE, *SUPERVISION)


class TrainingForm(RecordForm):
    """``kept`` knows which training is corrected, and in which version. The people come later:
    give them to ``offer_people``."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.kept = {"training_id": None, "version": None}
        self._today = workplace.clock.today
        self._people: Sequence[Participant] | None = None
        self._coming: Mapping[str, Sequence[str]] = {}
        self._kind = Segmented(Labels(workplace).options("training_kind"), TRAINING)
        self._parts = PartsField(workplace)
        self._lay_out(Labels(workplace))
        self._kind.chosen.connect(self._fit)
        self._parts.changed.connect(self._note_change)
        self._fit()

    @override
    def clear(self) -> None:
        self.restore({})

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        begun = {"kind": TRAINING, "day": self._today().isoformat()}
        self._coming = typed.get("parts") or {}
        super().restore({**begun, **typed})
        self.fill(self._show_parts)
        self._fit()

    def restore_training(self, training: TrainingDetails) -> None:
        """Correct one that is on record."""
        line, words = training.summary, training.words
        parts = {
            str(part.person_id): [
                "" if part.quarters == line.quarters else hours_text(part.quarters),
                part.certificate,
                part.result,
            ]
            for part in training.parts
        }
        typed = {
            "kind": line.kind,
            "title": line.title,
            "module": line.module,
            "day": line.day.isoformat(),
            "last_day": line.last_day.isoformat() if line.last_day else "",
            "quarters": hours_text(line.quarters),
            "place": training.place,
            "organiser": training.organiser,
            "teacher": line.teacher,
            "is_external": line.is_external,
            "content": words.content,
            "outcome": words.outcome,
            "advice": words.advice,
            "paper_place": training.paper_place,
            "parts": parts,
            "training_id": line.id,
            "version": training.version,
        }
        self.fill(lambda: self.restore(typed))

    def offer_people(self, people: Sequence[Participant]) -> None:
        """Who may have taken part; what is ticked stays."""
        if self._people is not None:
            self._coming = self._parts.typed()
        self._people = people
        self.fill(self._show_parts)

    @override
    def typed(self) -> dict[str, Any]:
        """The people may not be there yet: then what a draft said of them is kept."""
        is_there = self._people is not None
        return {**super().typed(), "parts": self._parts.typed() if is_there else self._coming}

    @override
    def record(self) -> NewTraining:
        self.require_readable("title", "day", "quarters")
        self._parts.require_readable()
        day = day_in(str(self.value("day"))) or self._today()
        return NewTraining(
            kind=str(self.value("kind")),
            title=str(self.value("title")),
            day=day,
            quarters=quarters_in("quarters", str(self.value("quarters"))) or 0,
            parts=self._parts.parts(),
            module=str(self.value("module")),
            last_day=day_in(str(self.value("last_day"))),
            place=str(self.value("place")),
            organiser=str(self.value("organiser")),
            teacher=str(self.value("teacher")),
            is_external=bool(self.value("is_external")),
            words=TrainingWords(
                str(self.value("content")), str(self.value("outcome")), str(self.value("advice"))
            ),
            paper_place=str(self.value("paper_place")),
        )

    def _show_parts(self) -> None:
        if self._people is not None:
            self._parts.show_people(self._people, self._coming)

    def _fit(self) -> None:
        """What is asked, and in which words, by the kind."""
        kind = self._kind.value()
        is_taught = kind == TRAINING
        self.form.set_visible("module", is_taught)
        self.form.set_visible("advice", kind in _WITH_ADVICE)
        teachers = {
            REMOTE: self.tr("Expert (name and unit)"),
            SUPERVISION[0]: self.tr("Who led it"),
            SUPERVISION[1]: self.tr("Supervisor (name and unit)"),
        }
        self.form.set_label("teacher", teachers.get(kind, self.tr("Teacher")))
        contents = {
            REMOTE: self.tr("What was asked"),
            SUPERVISION[0]: self.tr("What was talked about"),
            SUPERVISION[1]: self.tr("What was talked about"),
        }
        self.form.set_label("content", contents.get(kind, self.tr("Content")))
        nameless = self.tr("About no named client: no name, no file number, no address.")
        self.form.set_hint("title", nameless if kind in _WITH_ADVICE else "")

    def _lay_out(self, labels: Labels) -> None:
        today, example = self._today, day_example()
        self.add(Field("kind", self.tr("Kind"), self._kind))
        modules = Choice((Option("", ""), *labels.options("training_module")))
        self.add(
            Field("title", self.tr("Title"), line_field(), stretch=3),
            Field("module", self.tr("Module (8+X)"), modules, stretch=2),
        )
        self.add(
            Field("day", self.tr("Day"), DayField(today), example=example),
            Field("last_day", self.tr("Last day (several days)"), DayField(today), example=example),
            Field(
                "quarters",
                self.tr("Class-hours (45 min)"),
                line_field(),
                example=hours_example(),
            ),
        )
        self.add(
            Field("teacher", self.tr("Teacher"), line_field()),
            Field("organiser", self.tr("Organised by"), line_field()),
        )
        external = CheckBox(self.tr("held by somebody else"))
        external.setMinimumHeight(Theme.current().px(36))  # in line with the field beside it
        self.add(
            Field("place", self.tr("Place"), line_field(), stretch=3),
            Field("is_external", " ", external, stretch=2),
        )
        self.form.add(Field("parts", self.tr("Who took part"), self._parts))
        self.add(Field("content", self.tr("Content"), NoteField(2)))
        self.add(Field("advice", self.tr("Advice"), NoteField(2)))
        self.add(Field("outcome", self.tr("What came of it"), NoteField(2)))
        papers = self.tr("Where the papers lie (sign-in sheet, photos)")
        self.add(Field("paper_place", papers, line_field()))
