"""The form of an appointment, to book it and to change it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from typing_extensions import override

from services.appointments.records import (
    USUAL_MINUTES,
    AppointmentRow,
    NewAppointment,
    Planner,
    Repeat,
)
from services.errors import InvalidInput, Problem
from ui.clients.picker import ClientPicker
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import day_example, time_example
from ui.shared.form import Field, TimeField, line_field
from ui.shared.record_form import RecordForm
from ui.visits.coming_day import ComingDayField
from ui.visits.words import Labels, clock_words
from ui.workplace import Workplace

DEFAULT_MODE = "face_to_face"
_LENGTHS = (20, 30, 40, 50, 60, 90, 120, 180, 240)
_CLIENT, _OWN = "client", "own"
_OTHER_STEP = "other"
_STEPS = {"7": 7, "14": 14, "28": 28}


class BookingForm(RecordForm):
    """Who, when, where, and how often. ``changing`` is an appointment that is there already."""

    def __init__(
        self, workplace: Workplace, planner: Planner, changing: AppointmentRow | None = None
    ) -> None:
        super().__init__()
        self._planner, self._changing = planner, changing
        self._has_client = False  # that it begins with; its row is being fetched
        self._labels = Labels(workplace)
        today = workplace.clock.today
        self.client = ClientPicker(workplace, allows_new=False, shows_visits=False)
        self.kind = Segmented(
            [Option(_CLIENT, self.tr("With a client")), Option(_OWN, self.tr("My own time"))]
        )
        self.kind.chosen.connect(self._fit)
        self.client_changed.connect(self._follow_client)
        self._day, self._start = ComingDayField(today), TimeField()
        self._until, self._purpose = ComingDayField(today), line_field()
        self._start.changed.connect(self._show_hints)
        self._steps = Choice(self._step_options())
        self._steps.chosen.connect(self._fit)
        self._lay_out()
        self._fit()

    def show_new(self, new: NewAppointment) -> None:
        """Begin with these values."""
        self._has_client = new.client_id is not None
        self._put_new(new)

    def is_own_time(self) -> bool:
        """Whether it is blocked time without a client."""
        return bool(self.value("kind") == _OWN)

    @override
    def record(self) -> NewAppointment:
        self.require_readable("day")
        new = NewAppointment(
            day=self._day.value() or date.min,
            start_minute=self._start.minute(),
            minutes=int(self.value("minutes") or USUAL_MINUTES),
            client_id=None if self.is_own_time() else self.client.client_id(),
            counsellor_id=int(self.value("counsellor") or self._planner.staff_id),
            mode=self.value("mode"),
            place=self.value("place"),
            purpose=self.value("purpose"),
            is_blocked=self.is_own_time(),
        )
        return replace(new, repeat=self._repeat())

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        super().restore(typed)
        self._fit()

    @override
    def focus_first(self) -> None:
        if self._changing is not None:
            self._day.setFocus()
            self._day.selectAll()
        elif self.is_own_time() or self._has_client:
            self._focus_time()
        else:
            self.client.setFocus()

    def _focus_time(self) -> None:
        self._start.setFocus()
        self._start.selectAll()  # typing replaces what was proposed

    def _repeat(self) -> Repeat | None:
        chosen = self.value("steps")
        if self._changing is not None or not chosen:
            return None
        typed, until = str(self.value("count")).strip(), self._until.value()
        problems: dict[str, Problem] = {}
        step = _STEPS.get(chosen) or _number(str(self.value("every_days")))
        count = _number(typed) if typed else None
        if step is None:
            problems["every_days"] = Problem.MALFORMED
        if typed and count is None:
            problems["count"] = Problem.MALFORMED
        elif not typed and until is None:
            problems["count"] = Problem.REQUIRED
        if problems or step is None:
            raise InvalidInput(problems)
        return Repeat(step, count=count, until=None if typed else until)

    def _put_new(self, new: NewAppointment) -> None:
        self.restore(
            {
                "kind": _OWN if new.is_blocked else _CLIENT,
                "client_id": new.client_id,
                "purpose": new.purpose,
                "day": new.day.isoformat(),
                "start": clock_words(new.start_minute),
                "minutes": str(new.minutes),
                "mode": new.mode or DEFAULT_MODE,
                "place": new.place,
                "counsellor": str(new.counsellor_id or self._planner.staff_id),
                "steps": "",
            }
        )

    def _fit(self) -> None:
        """Only what belongs to the kind and the repetition is in sight."""
        is_new, is_own = self._changing is None, self.is_own_time()
        repeats = is_new and bool(self.value("steps"))
        self.form.set_visible("client", not is_own)
        self.form.set_visible("mode", not is_own)
        self.form.set_visible("place", bool(self._planner.places))
        self.form.set_visible("counsellor", len(self._planner.counsellors) > 1)
        self.form.set_visible("steps", is_new)
        self.form.set_visible("every_days", is_new and self.value("steps") == _OTHER_STEP)
        self.form.set_visible("count", repeats)
        self.form.set_visible("until", repeats)
        self._show_hints()

    def _follow_client(self) -> None:
        self._show_hints()
        if self.client.client_id() is not None and self.client.hasFocus():
            self._focus_time()

    def _show_hints(self) -> None:
        is_own = self.is_own_time()
        needs_who = not is_own and self.client.client_id() is None
        self._purpose.setPlaceholderText(self.tr("No file yet: who it is") if needs_who else "")
        time = (
            self.tr("Without: the whole day") if is_own else self.tr("Without: any time that day")
        )
        self.form.set_hint("start", "" if self._start.text() else time)

    def _lay_out(self) -> None:
        lengths = [Option(str(n), self.tr("%n min", "", n)) for n in self._lengths()]
        places = [Option("", self.tr("Any")), *(Option(p, p) for p in self._places())]
        people = [Option(str(key), name) for key, name in self._planner.counsellors]
        self.keep("kind", self.kind)  # stands beside the heading
        self.add(Field("client", self.tr("Client"), self.client))
        self.add(Field("purpose", self.tr("What for"), self._purpose))
        self.add(
            Field("day", self.tr("Day"), self._day, stretch=3, example=day_example()),
            Field("start", self.tr("From"), self._start, stretch=2, example=time_example()),
            Field("minutes", self.tr("How long"), Choice(lengths), stretch=2),
        )
        self.add(
            Field("mode", self.tr("How"), Choice(self._labels.options("mode"))),
            Field("place", self.tr("Room"), Choice(places)),
            Field("counsellor", self.tr("With whom"), Choice(people)),
            Field("steps", self.tr("Repeat"), self._steps),
        )
        self.add(
            Field("every_days", self.tr("Every … days"), line_field("10")),
            Field("count", self.tr("Times in all"), line_field("6")),
            Field("until", self.tr("or until"), self._until, example=day_example()),
        )

    def _lengths(self) -> list[int]:
        """A length that was set by hand elsewhere stays."""
        own = {self._changing.minutes} if self._changing else set()
        return sorted({*_LENGTHS, *own})

    def _places(self) -> list[str]:
        """A room that has another name by now stays, too."""
        own = self._changing.place if self._changing else ""
        return list(dict.fromkeys([*self._planner.places, *([own] if own else [])]))

    def _step_options(self) -> list[Option]:
        return [
            Option("", self.tr("Once")),
            Option("7", self.tr("Every week")),
            Option("14", self.tr("Every two weeks")),
            Option("28", self.tr("Every four weeks")),
            Option(_OTHER_STEP, self.tr("Every few days")),
        ]


def _number(text: str) -> int | None:
    """A whole number as typed, or None."""
    typed: Any = text.strip()
    return int(typed) if typed.isdecimal() and len(typed) < 5 else None
