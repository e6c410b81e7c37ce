"""The form of a group's session: when and where, who came, what was done, the note."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from typing_extensions import override

from services.errors import InvalidInput, Problem
from services.groups.records import NewSession, SessionDetails, SessionStart, SessionWords
from ui.groups.attendance_field import AttendanceField
from ui.shared.day_field import DayField, day_example, time_example
from ui.shared.form import Field, NoteField, line_field
from ui.shared.record_form import RecordForm
from ui.visits.outlined_note import OutlinedNote
from ui.visits.restoring import times_typed
from ui.visits.time_span import TimeSpan
from ui.workplace import Workplace

_PLACES = {"start": "times", "end": "times", "minutes": "times", "reason": "marks"}
_GROUP_MODE = "group"


class SessionForm(RecordForm):
    """Give it ``show_start`` or ``show_session``. ``note`` is never part of ``typed``: it is
    sealed apart."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.kept = {"group_id": None, "session_id": None, "version": None, "leader_id": None}
        today = workplace.clock.today
        self._coming: Mapping[str, Any] = {}
        self._times = TimeSpan()
        self._times.name_parts(self.tr("From"), self.tr("Until"))
        self._marks = AttendanceField(workplace)
        self.note = NoteField(3, self.tr("Name nobody: it belongs to every member's file."))
        self._day, self._place = DayField(today, today()), line_field()
        self.form.add(
            Field("day", self.tr("Day"), self._day, example=day_example()),
            Field("times", self.tr("From – until"), self._times, example=time_example()),
            Field("place", self.tr("Place"), self._place),
        )
        self.keep("day", self._day)
        self.keep("place", self._place)
        self.form.add(Field("marks", self.tr("Who came"), self._marks))
        self.add(Field("aim", self.tr("Aim of this session"), NoteField(1)))
        self.add(Field("course", self.tr("What was done"), NoteField(3)))
        self.add(
            Field("outcome", self.tr("Effect"), NoteField(2)),
            Field("reflection", self.tr("To do better"), NoteField(2)),
        )
        private = self.tr("only you can read this; not counted, not reported")
        self._outlined = OutlinedNote(workplace, self.note, lambda: _GROUP_MODE)
        self.form.add(Field("note", self.tr("Case note"), self._outlined, private=private))
        self.add(Field("why", self.tr("Why it is corrected"), line_field()))
        for signal in (self._marks.changed, self._times.changed, self.note.textChanged):
            signal.connect(self._note_change)

    def show_start(self, start: SessionStart) -> None:
        """A new session: the members of the group, and time and place of the last one."""
        self.kept |= {"group_id": start.group_id, "session_id": None, "version": None}
        self.kept["leader_id"] = start.leader_id
        self._ask_why(is_asked=False, may_write=start.may_write_notes)
        self.fill(lambda: self._put_start(start))

    def show_session(self, details: SessionDetails) -> None:
        """A session that is on record, to correct it."""
        met = details.summary
        self.kept |= {
            "group_id": details.group_id,
            "session_id": met.id,
            "version": details.version,
            "leader_id": details.leader_id,
        }
        self._ask_why(is_asked=True, may_write=False)
        self.fill(lambda: self._put_session(details))

    def is_amending(self) -> bool:
        """Whether a session on record is being corrected."""
        return self.kept["session_id"] is not None

    @override
    def record(self) -> NewSession:
        self.require_readable("day")
        if self._times.is_unreadable():
            raise InvalidInput({"times": Problem.MALFORMED})
        words = ("aim", "course", "outcome", "reflection")
        return NewSession(
            group_id=int(self.kept["group_id"] or 0),
            day=date.fromisoformat(str(self.value("day"))),
            marks=self._marks.marks(),
            words=SessionWords(*(str(self.value(name)) for name in words)),
            start_minute=self._times.start(),
            end_minute=self._times.end(),
            minutes=self._times.bare_length(),
            place=str(self.value("place")),
            leader_id=self.kept["leader_id"],
            note=self.note.text(),
        )

    @override
    def typed(self) -> dict[str, Any]:
        return {
            **super().typed(),
            "times": list(self._times.typed()),
            "marks": self._marks.typed() or self._coming.get("marks") or {},
        }

    @override
    def restore(self, typed: Mapping[str, Any]) -> None:
        """The members come later: what was marked waits for them."""
        self._coming = typed
        super().restore(typed)
        self.fill(lambda: self._times.set_typed(typed.get("times") or ("", "")))
        self.fill(lambda: self.note.setText(""))

    @override
    def show_error(self, error: BaseException) -> bool:
        if not isinstance(error, InvalidInput):
            return False
        placed = {_PLACES.get(name, name): problem for name, problem in error.problems.items()}
        if self.is_amending() and "reason" in error.problems and not self.value("why").strip():
            placed["why"] = placed.pop("marks")
        return super().show_error(InvalidInput(placed))

    def _put_start(self, start: SessionStart) -> None:
        coming, self._coming = self._coming, {}
        self._marks.show_members(start.members, start.last)
        if coming.get("marks") is not None:
            self._marks.restore(coming["marks"])
            return
        self._day.set_value(start.today)
        self._times.set_typed(times_typed(start.start_minute, start.minutes))
        self._place.setText(start.place)

    def _put_session(self, details: SessionDetails) -> None:
        met, words = details.summary, details.words
        self._coming = {}
        super().restore(
            {
                **self.kept,
                "day": met.day.isoformat(),
                "place": met.place,
                "aim": words.aim,
                "course": words.course,
                "outcome": words.outcome,
                "reflection": words.reflection,
            }
        )
        self._times.set_typed(times_typed(met.start_minute, met.minutes))
        self._marks.show_attendees(details.attendees)

    def _ask_why(self, *, is_asked: bool, may_write: bool) -> None:
        self.form.set_visible("why", is_asked)
        self.form.set_visible("note", may_write and not is_asked)
