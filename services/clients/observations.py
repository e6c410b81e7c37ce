"""What teachers, parents and others saw: the everyday side of a student's file (practice.md 2.9).

What was seen, not what it is called: schools must not label students (MOE guideline 2015).
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from models.client_file import Observation
from models.room import Staff
from services.access import require_file, require_work
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem

LONGEST_TEXT = 2000
MOST = 200  # on one file; a school year has forty weeks


@dataclass(frozen=True, slots=True)
class ObservationView:
    """``observer`` is of the code list observer."""

    id: int
    day: date
    observer: str
    text: str
    recorded_by: str


class ObservationService:
    """Notes and reads what was seen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, client_id: int, day: date, observer: str, text: str) -> int:
        """Note it; returns the id. Raises InvalidInput (``day``, ``observer``, ``text``), NotFound,
        FileRestricted, Conflict as `services.access.require_work`."""
        self._desk.actor.require(Right.LOG_VISITS)
        self._require_valid(day, observer, text.strip())
        with self._desk.write() as session:
            require_work(session, self._desk, client_id)
            row = Observation(
                client_id=client_id,
                day=day,
                observer=observer,
                text=text.strip(),
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "observation_added", "client", client_id)
            return row.id

    def remove(self, observation_id: int) -> None:
        """Take it out again: it was noted by mistake. Raises NotFound, FileRestricted, Conflict."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            row = session.get(Observation, observation_id)
            if row is None:
                raise NotFound
            require_work(session, self._desk, row.client_id)
            session.delete(row)
            self._desk.audit.record(session, "observation_removed", "client", row.client_id)

    def of_client(self, client_id: int) -> tuple[ObservationView, ...]:
        """The newest `MOST`, newest first. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        wanted = (
            select(Observation, Staff.name)
            .join(Staff, Staff.id == Observation.recorded_by)
            .where(Observation.client_id == client_id)
            .order_by(Observation.day.desc(), Observation.id.desc())
            .limit(MOST)
        )
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return tuple(
                ObservationView(row.id, row.day, row.observer, row.text, name)
                for row, name in session.execute(wanted)
            )

    def _require_valid(self, day: date, observer: str, text: str) -> None:
        problems = {}
        if day > self._desk.clock.today():
            problems["day"] = Problem.IN_FUTURE
        if not self._desk.codes.has("observer", observer):
            problems["observer"] = Problem.UNKNOWN_CODE if observer else Problem.REQUIRED
        if not text:
            problems["text"] = Problem.REQUIRED
        elif len(text) > LONGEST_TEXT:
            problems["text"] = Problem.TOO_LONG
        if problems:
            raise InvalidInput(problems)
