"""The form of a visit: what is typed, as a draft and as the visit it means."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.plans.records import ActivePlan
from services.populations import NO_POPULATION
from services.visits.records import NewVisit, VisitDetails
from ui.clients.picker import ClientPicker
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.form import DayField, Field, Form, NoteField, TimeField, line_field
from ui.shared.tag_field import TagField
from ui.visits.coming_day import ComingDayField
from ui.visits.outlined_note import OutlinedNote
from ui.visits.restoring import as_draft
from ui.visits.time_span import TimeSpan
from ui.visits.words import Labels
from ui.workplace import Workplace

DEFAULT_MODE = "face_to_face"
_NO_PLAN = "none"
# Where a field of the service stands in the form.
_PLACES = {
    "start": "times",
    "end": "times",
    "minutes": "times",
    "sex": "client",
    "age_band": "client",
    "next_minute": "next_time",
}


class VisitForm(QWidget):
    """Signals: ``changed`` when something was typed or picked, ``client_changed``,
    ``new_client_wanted`` (typed text).
    """

    changed = Signal()
    client_changed = Signal()
    new_client_wanted = Signal(str)

    def __init__(self, workplace: Workplace, labels: Labels, *, is_amending: bool = False) -> None:
        super().__init__()
        self._is_filling = False
        self._coming_client: int | None = None  # its row is being fetched
        self._population = NO_POPULATION  # of an anonymous visitor from a ledger; not asked here
        self._today: Callable[[], date] = workplace.clock.today
        self.client = ClientPicker(workplace, allows_anonymous=True, shows_visits=not is_amending)
        self.day = DayField(self._today)
        self.times = TimeSpan()
        self.mode = Segmented(labels.options("mode"), DEFAULT_MODE)
        self.topics = TagField(labels.options("topic"), self.tr("Type pinyin or a number…"))
        self.risk = Segmented(labels.options("risk"))
        self.ground = Choice(labels.options("legal_ground"))
        self.plan = Segmented([])
        self._plan_id: int | None = None  # of a draft, until the client's plans are there
        self.done = NoteField(1)
        self.note = NoteField(1, self.tr("May stay empty. Saves itself."))
        self._outlined = OutlinedNote(workplace, self.note, self.mode.value)
        self.next_step = line_field(self.tr("e.g. call again"))
        self.next_day = ComingDayField(self._today)
        self.next_time = TimeField()
        self.form = Form()
        self._lay_out(has_note=not is_amending)
        self._connect()

    def clear(self, day: date | None, client_id: int | None = None) -> None:
        """An empty form; ``day`` is proposed, or None where it must be typed."""
        proposed = day.isoformat() if day else ""
        self.restore({"mode": DEFAULT_MODE, "day": proposed, "client_id": client_id}, "")

    def allow_note(self, is_allowed: bool) -> None:
        """Whether whoever is here may write case notes."""
        self.form.set_visible("note", is_allowed)

    def ask_ground(self, is_asked: bool) -> None:
        """Whether the client withdrew their consent, so that a visit needs a legal ground."""
        self.form.set_visible("legal_ground", is_asked)
        if not is_asked:
            self.ground.set_value("")

    def offer_plans(self, plans: Sequence[ActivePlan]) -> None:
        """The client's plans under way, of which this visit may be the next session."""
        words = self.tr("{number}, session {session} of {planned}")
        options = [
            Option(
                str(plan.id),
                words.format(
                    number=plan.number, session=plan.next_session, planned=plan.planned_sessions
                ),
            )
            for plan in plans
        ]
        chosen = str(self._planned())
        if chosen not in {option.code for option in options}:
            chosen = _NO_PLAN
        none = Option(_NO_PLAN, self.tr("no"))
        self.plan.set_options([none, *options] if options else [], chosen)
        self._plan_id = None
        self.form.set_visible("plan", bool(options))

    def fill(self, visit: VisitDetails) -> None:
        """Show a visit that is on record, to amend it."""
        self.restore(as_draft(visit), "")

    def typed(self) -> dict[str, Any]:
        """The form as typed, without the case note: plain JSON values."""
        person = self.client.typed()
        if self._coming_client is not None:
            person["client_id"] = self._coming_client
        return {
            **person,
            "population": self._population,
            "day": _day_typed(self.day),
            "times": self.times.typed(),
            "mode": self.mode.value(),
            "topics": list(self.topics.value()),
            "risk": self.risk.value(),
            "legal_ground": self.ground.value(),
            "plan_id": self._planned(),
            "done": self.done.text(),
            "next_step": self.next_step.text(),
            "next_day": _day_typed(self.next_day),
            "next_time": self.next_time.text(),
        }

    def restore(self, typed: Mapping[str, Any], note: str) -> None:
        """Show a draft as it was typed, without a signal; the client's row is fetched and
        told about by ``client_changed``."""
        self._is_filling = True
        self._coming_client = typed.get("client_id")
        self._population = typed.get("population", NO_POPULATION)
        self.client.restore(typed)
        for field, name in self._lines():
            field.setText(str(typed.get(name, "")))
        for field in (self.day, self.next_day):
            if (day := field.value()) is not None:
                field.set_value(day)  # the weekday beside it
        self.times.set_typed(typed.get("times") or ("", ""))
        self.mode.set_value(typed.get("mode", ""))
        self.topics.set_value(typed.get("topics", ()))
        self.risk.set_value(typed.get("risk", ""))
        self.ground.set_value(typed.get("legal_ground", ""))
        self.offer_plans(())
        self._plan_id = typed.get("plan_id")
        self.form.set_visible("legal_ground", bool(self.ground.value()))
        self.done.setText(typed.get("done", ""))
        self.note.setText(note)
        self.form.clear_problems()
        self._is_filling = False

    def visit(self) -> NewVisit:
        """The visit it means. Raises InvalidInput for what cannot be read; all other rules are
        the service's."""
        problems = self._unreadable()
        day = self.day.value()
        if day is None or problems:
            missing = {} if "day" in problems or day is not None else {"day": Problem.REQUIRED}
            raise InvalidInput({**missing, **problems})
        person = self.client.picked()
        return NewVisit(
            day=day,
            mode=self.mode.value(),
            topics=self.topics.value(),
            risk=self.risk.value(),
            legal_ground=self.ground.value(),
            plan_id=self._planned(),
            client_id=self.client.client_id(),
            sex=person.sex,
            age_band=person.age_band,
            population=self._population,
            start_minute=self.times.start(),
            end_minute=self.times.end(),
            minutes=self.times.bare_length(),
            done=self.done.text(),
            next_step=self.next_step.text(),
            next_day=self.next_day.value(),
            next_minute=self.next_time.minute(),
            note=self.note.text(),
        )

    def show_error(self, error: BaseException) -> bool:
        """Say beside the fields what is wrong; False if it is nothing of this form."""
        if not isinstance(error, InvalidInput):
            return False
        placed = {_PLACES.get(name, name): problem for name, problem in error.problems.items()}
        return self.form.show_error(InvalidInput(placed))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _planned(self) -> int | None:
        """The plan that was chosen; of a draft whose plans are not fetched yet, the draft's."""
        chosen = self.plan.value()
        if not chosen:
            return self._plan_id
        return None if chosen == _NO_PLAN else int(chosen)

    def _unreadable(self) -> dict[str, Problem]:
        checks = (
            ("day", self.day.is_unreadable()),
            ("times", self.times.is_unreadable()),
            ("next_day", self.next_day.is_unreadable()),
            ("next_time", self.next_time.is_unreadable()),
        )
        return {name: Problem.MALFORMED for name, is_unreadable in checks if is_unreadable}

    def _lines(self) -> Sequence[tuple[QLineEdit, str]]:
        return (
            (self.day, "day"),
            (self.next_step, "next_step"),
            (self.next_day, "next_day"),
            (self.next_time, "next_time"),
        )

    def _lay_out(self, *, has_note: bool) -> None:
        private = self.tr("only you can read this; not counted, not reported")
        self.times.name_parts(self.tr("From"), self.tr("Until"))
        self.form.add(Field("client", self.tr("Client"), self.client))
        self.form.add(
            Field("day", self.tr("Day"), self.day, example=day_example()),
            Field("times", self.tr("From – until"), self.times, example=time_example()),
        )
        self.form.add(Field("mode", self.tr("How"), self.mode))
        self.form.add(Field("topics", self.tr("Topics (the first is the main one)"), self.topics))
        self.form.add(Field("risk", self.tr("Risk"), self.risk))
        why = self.tr("Nothing new is logged with this name, except a crisis and its ground.")
        self.form.add(Field("legal_ground", self.tr("Legal ground"), self.ground, hint=why))
        self.form.add(Field("plan", self.tr("Counts as a session of the plan"), self.plan))
        self.form.add(Field("done", self.tr("What was done"), self.done))
        if has_note:
            self.form.add(Field("note", self.tr("Case note"), self._outlined, private=private))
        self.form.add(
            Field("next_step", self.tr("Next step"), self.next_step, stretch=2),
            Field("next_day", self.tr("On"), self.next_day, stretch=2, example=day_example()),
            Field("next_time", self.tr("At"), self.next_time, stretch=1, example=time_example()),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def _connect(self) -> None:
        for signal in (
            self.day.changed,
            self.times.changed,
            self.mode.chosen,
            self.topics.changed,
            self.risk.chosen,
            self.ground.chosen,
            self.plan.chosen,
            self.done.textChanged,
            self.note.textChanged,
            self.next_step.textEdited,
            self.next_day.changed,
            self.next_time.changed,
        ):
            signal.connect(self._tell)
        self.client.changed.connect(self._client_changed)
        self.client.new_wanted.connect(self.new_client_wanted)

    def _client_changed(self) -> None:
        client_id, is_fetched = self.client.client_id(), self._coming_client is not None
        self._coming_client = None
        if client_id is not None and self.client.hasFocus():
            self.day.setFocus()
        self.client_changed.emit()
        if not is_fetched:
            self._tell()

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()


def _day_typed(field: DayField) -> str:
    """Without the weekday that the field adds in the language of the moment."""
    return field.text().split("  ")[0]
