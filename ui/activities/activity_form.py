"""The form of an activity: what is planned, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from models.vocabulary import ActivityState
from services.activities.records import (
    ActivityDetails,
    ActivityWords,
    DayNotice,
    NewActivity,
    Survey,
)
from services.activities.rules import GROUP_KIND, SURVEY_KIND
from services.errors import InvalidInput, Problem
from ui.activities.form_rows import ActivityRows
from ui.activities.materials_field import MaterialsField
from ui.activities.subjects import PlanActivity
from ui.activities.whole_number import read_whole, typed_whole
from ui.activities.words import survey_words
from ui.shared.fold import FoldHead
from ui.shared.form import Field
from ui.shared.record_form import RecordForm
from ui.shared.widgets import muted_label
from ui.visits.time_span import TimeSpan
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace

_DONE = ActivityState.DONE.value
_SURVEY = ("asked", "aware", "asked_rural", "aware_rural")
_RESULTS = ("present", "effect", "absent")
_WORDS = ("goal", "course", "effect", "reflection", "absent")
_USUAL_KIND = "lecture"


class ActivityForm(RecordForm):
    """``kept`` knows which activity is changed, and in which version.

    Signals: ``kind_chosen`` (code), ``day_chosen`` (a day, or None), also by a draft.
    """

    kind_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self.kept = {"activity_id": None, "version": None}
        self._today = workplace.clock.today
        self._me = workplace.register.vault.actor.name
        self._notice: DayNotice | None = None
        self._times = TimeSpan()
        self._times.name_parts(self.tr("From"), self.tr("Until"))
        self._materials = MaterialsField(labels.options("material_kind"))
        self._rate = muted_label()
        self._rows = ActivityRows(labels, self._today)
        told = self._rows.told()
        names = [field.name for row in told for field in row]
        self._told = FoldHead(self.tr("Course, effect, papers"), names)
        self._lay_out(told)
        self._connect()

    @override
    def clear(self) -> None:
        self.restore(
            {
                "kind": _USUAL_KIND,
                "state": ActivityState.PLANNED.value,
                "day": self._today().isoformat(),
                "recorder": self._me,
            }
        )

    @override
    def typed(self) -> dict[str, Any]:
        return {
            **super().typed(),
            "times": self._times.typed(),
            "materials": self._materials.typed(),
        }

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._times.set_typed(typed.get("times") or ("", ""))
        self._materials.set_typed(typed.get("materials") or {})
        self._materials.mark(())
        self._told.set_open(any(typed.get(name) for name in self._told.names))
        self._fit()
        self._show_rate()
        self.kind_chosen.emit(self.value("kind"))
        self._tell_day()

    def restore_activity(self, found: ActivityDetails, *, is_held: bool) -> None:
        """Change an activity that is on record; ``is_held``: it was planned, and now it is over."""
        line = found.summary
        state = _DONE if is_held else line.state.value
        typed = {
            **_typed(found),
            "state": state,
            "day": line.day.isoformat(),
            "present": _number(line.present),
            "paper_place": found.paper_place,
            **{name: getattr(found.words, name) for name in _WORDS},
            **{name: _number(getattr(found.survey, name)) for name in _SURVEY},
            "activity_id": line.id,
            "version": line.version,
        }
        self.fill(lambda: self.restore(typed))
        if is_held:
            self.field("present").setFocus()

    def repeat(self, last: ActivityDetails) -> None:
        """The same again: everything but the day, the state and what came of it. What is on the
        form of these two stays."""
        stays = {name: self.value(name) for name in ("state", "day")} | self.kept
        recorder = self.value("recorder") or self._me
        self.fill(lambda: self.restore({**_typed(last), **stays, "recorder": recorder}))

    def plan(self, wanted: PlanActivity) -> None:
        """A new one of this kind on this day, still to be told."""
        self.fill(self.clear)
        told = {"kind": wanted.kind, "title": wanted.title, "day": wanted.day.isoformat()}
        self.fill(lambda: self.restore({**self.typed(), **told}))

    def show_notice(self, notice: DayNotice | None) -> None:
        """What to know of the chosen day; it blocks nothing."""
        self._notice = notice
        self._warn()

    @override
    def record(self) -> NewActivity:
        self.require_readable("day")
        # A length alone says not when it was: there is a field for both.
        if self._times.is_unreadable() or self._times.bare_length() is not None:
            raise InvalidInput({"times": Problem.MALFORMED})
        is_done = self.value("state") == _DONE
        return NewActivity(
            kind=self.value("kind"),
            title=self.value("title"),
            day=date.fromisoformat(self.value("day")),
            is_done=is_done,
            starts=self._times.start(),
            ends=self._times.end(),
            place=self.value("place"),
            entry=self.value("entry"),
            audience=tuple(self.value("audience")),
            feature=self.value("feature"),
            speaker=self.value("speaker"),
            recorder=self.value("recorder"),
            planned=typed_whole("planned", self.value("planned")),
            present=typed_whole("present", self.value("present")),
            materials=self._materials.materials(),
            words=ActivityWords(**{name: self.value(name) for name in _WORDS}),
            survey=Survey(*(typed_whole(name, self.value(name)) for name in _SURVEY)),
            paper_place=self.value("paper_place"),
        )

    @override
    def show_error(self, error: BaseException) -> bool:
        if not isinstance(error, InvalidInput):
            return False
        pieces = {name: p for name, p in error.problems.items() if name.startswith("pieces_")}
        placed = {name: p for name, p in error.problems.items() if name not in pieces}
        if pieces:
            self._materials.mark([name.removeprefix("pieces_") for name in pieces])
            placed["materials"] = next(iter(pieces.values()))
        if placed.keys() & set(self._told.names):
            self._told.set_open(True)
        return super().show_error(InvalidInput(placed))

    def _lay_out(self, told: Sequence[Sequence[Field]]) -> None:
        rows = self._rows
        for row in rows.what():
            self.add(*row)
        when = rows.when(self._times)
        self.form.add(*when)
        for field in when:
            if field.widget is not self._times:
                self.keep(field.name, field.widget)
        for row in rows.whom():
            self.add(*row)
        self.add(*rows.survey())
        self.form.add_widget(self._rate)
        self.form.add(*rows.materials(self._materials))
        self.form.add_widget(self._told)
        for part in told:
            self.add(*part)

    def _connect(self) -> None:
        self._rows.kind.chosen.connect(self._fit)
        self._rows.kind.chosen.connect(self.kind_chosen)
        self._rows.state.chosen.connect(self._fit)
        self._rows.day.changed.connect(self._tell_day)
        self._told.turned.connect(self._fold)
        for signal in (self._times.changed, self._materials.changed):
            signal.connect(self._note_change)
        for name in _SURVEY:
            field = self.field(name)
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self._show_rate)

    def _fit(self) -> None:
        """Only what fits the kind and the state is asked."""
        is_done = self.value("state") == _DONE
        is_survey = is_done and self.value("kind") == SURVEY_KIND
        for name in _SURVEY:
            self.form.set_visible(name, is_survey or bool(self.value(name)))
        for name in _RESULTS:
            is_folded = name in self._told.names and not self._told.is_open()
            # What was typed stays in sight: nothing is dropped unseen.
            is_wanted = is_done or bool(self.value(name))
            self.form.set_visible(name, is_wanted and not is_folded)
        self._warn()

    def _fold(self, names: tuple[str, ...], is_open: bool) -> None:
        for name in names:
            self.form.set_visible(name, is_open)
        if is_open:
            self._fit()

    def _warn(self) -> None:
        notice, kind = self._notice, self.value("kind")
        late = self.tr("The report of this month is closed: this is kept as a late entry.")
        is_late = notice is not None and notice.is_month_closed and self.value("state") == _DONE
        self.form.set_warning("day", late if is_late else "")
        is_group = kind == GROUP_KIND
        words = self.tr("For people without a file. Sessions of your groups count by themselves.")
        self.form.set_hint("kind", words if is_group else "")
        met = notice.group_sessions if notice is not None and is_group else 0
        twice = self.tr(
            "%n group session(s) of that day are on record already. Enter something else here.",
            "",
            met,
        )
        self.form.set_warning("kind", twice if met else "")

    def _show_rate(self) -> None:
        numbers = (read_whole(self.value(name)) for name in _SURVEY)
        words = survey_words(Survey(*numbers))
        self._rate.setText(words)
        self._rate.setVisible(bool(words))

    def _tell_day(self) -> None:
        self.day_chosen.emit(self._rows.day.value())


def _typed(found: ActivityDetails) -> dict[str, Any]:
    """What two activities of a kind have in common."""
    line = found.summary
    words = asdict(found.words)
    return {
        "kind": line.kind,
        "title": line.title,
        "times": [clock_words(line.starts), clock_words(line.ends)],
        "place": line.place,
        "audience": list(line.audience),
        "entry": found.entry,
        "feature": found.feature,
        "speaker": found.speaker,
        "recorder": found.recorder,
        "planned": _number(line.planned),
        "materials": {one.kind: str(one.pieces) for one in found.materials},
        "goal": words["goal"],
        "course": words["course"],
    }


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
