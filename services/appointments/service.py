"""Booking, moving and cancelling appointments, and what became of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointment import Appointment, AppointmentSeries
from models.client import Client
from models.room import Staff
from models.vocabulary import AppointmentState, ClientState
from services.access import require_file, require_work
from services.actor import Right
from services.appointments import checks, listing, undoing
from services.appointments.places import stored_places
from services.appointments.records import (
    AppointmentRow,
    Clash,
    Extent,
    NewAppointment,
    Planner,
    Week,
)
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.visits.amendments import checked_reason

PAGE = 20
LONGEST_REASON = 200


class AppointmentService:
    """The room's calendar. Everybody who logs visits may book: in most rooms that is one person.

    Raises NotAllowed everywhere for a role without that right.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: undoing.Act | None = None

    def week(self, day: date, counsellor_id: int | None = None) -> Week:
        """The week of ``day``, of one counsellor or of all."""
        self._desk.actor.require(Right.LOG_VISITS)
        monday = listing.week_of(day)
        sunday = monday + timedelta(days=6)
        with self._desk.read() as session:
            rows = listing.between(session, monday, sunday, counsellor_id)
            return Week(monday, listing.told(session, self._desk, rows))

    def get(self, appointment_id: int) -> AppointmentRow:
        """One appointment. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return listing.one(session, self._desk, appointment_id)

    def of_client(self, client_id: int, limit: int = PAGE) -> tuple[AppointmentRow, ...]:
        """What is planned with a client, then what was, newest first. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return listing.of_client(session, client_id, limit)

    def planner(self) -> Planner:
        """Whom and where one can book."""
        self._desk.actor.require(Right.LOG_VISITS)
        present = select(Staff.id, Staff.name).where(Staff.deactivated_at.is_(None))
        with self._desk.read() as session:
            people = session.execute(present.order_by(Staff.name, Staff.id))
            return Planner(
                staff_id=self._desk.actor.staff_id,
                counsellors=tuple((row.id, row.name) for row in people),
                places=stored_places(session),
            )

    def clashes(self, new: NewAppointment, leave_out: int = 0) -> tuple[Clash, ...]:
        """What is at the same time; of a series, what is on any of its days. Nothing is refused:
        a room with one counsellor may book twice on purpose.

        ``leave_out`` is the appointment that is being changed. An appointment that is not even
        possible has no clashes.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        try:
            new = checks.checked(new, self._desk.codes, self._desk.clock.today(), new.day)
        except InvalidInput:
            return ()
        counsellor_id = new.counsellor_id or self._desk.actor.staff_id
        with self._desk.read() as session:
            days = checks.days_of(new.day, new.repeat)
            found = listing.clashes(session, new, days, counsellor_id, leave_out)
            others = listing.told(session, self._desk, tuple(clash.other for clash in found))
            return tuple(
                replace(clash, other=other) for clash, other in zip(found, others, strict=True)
            )

    def book(self, new: NewAppointment) -> tuple[AppointmentRow, ...]:
        """Put it into the calendar, with all of its series.

        Raises InvalidInput (``start`` TAKEN: the client has this very time already), NotFound,
        FileRestricted, Conflict ``client_closed`` and those of `access.require_work`.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        new = checks.checked(new, self._desk.codes, self._desk.clock.today(), None)
        days = checks.days_of(new.day, new.repeat)
        with self._desk.write() as session:
            self._require_possible(session, new, days, ())
            series_id = self._series(session, new, days)
            booked = [self._row(new, day, series_id) for day in days]
            session.add_all(booked)
            session.flush()
            ids = tuple(row.id for row in booked)
            done = undoing.act(session, dict.fromkeys(ids))
            self._desk.audit.record(session, "appointment_booked", "appointment", ids[0])
            rows = listing.some(session, self._desk, ids)
        self._last = done
        return rows

    def change(
        self,
        appointment_id: int,
        new: NewAppointment,
        version: int,
        extent: Extent = Extent.ONE,
    ) -> tuple[AppointmentRow, ...]:
        """Move or rewrite a planned appointment; the following ones move by as many days.

        What is planned with somebody whose file one may not open stays as it is: to rewrite it is
        to read it. Raises as `book`, and Conflict ``changed_meanwhile`` or ``not_planned``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            chosen = self._chosen(session, appointment_id, version, extent)
            require_file(session, self._desk, chosen[0].client_id)
            shift = new.day - chosen[0].day
            new = checks.checked(
                replace(new, repeat=None), self._desk.codes, self._desk.clock.today(), chosen[0].day
            )
            ids = tuple(row.id for row in chosen)
            days = tuple(row.day + shift for row in chosen)
            self._require_possible(session, new, days, ids)
            before = undoing.columns_of(session, ids)
            for row, day in zip(chosen, days, strict=True):
                _rewrite(row, {**self._columns(new), "day": day})
            return self._done(session, before, "appointment_changed")

    def cancel(
        self, appointment_id: int, reason: str, version: int, extent: Extent = Extent.ONE
    ) -> tuple[AppointmentRow, ...]:
        """It will not take place; the reason stays with it.

        Raises InvalidInput (``reason``), NotFound, Conflict ``changed_meanwhile``, ``not_planned``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        reason = checked_reason(reason, LONGEST_REASON)
        values = {"state": AppointmentState.CANCELLED, "state_reason": reason}
        with self._desk.write() as session:
            chosen = self._chosen(session, appointment_id, version, extent)
            before = undoing.columns_of(session, [row.id for row in chosen])
            for row in chosen:
                _rewrite(row, values)
            return self._done(session, before, "appointment_cancelled")

    def mark(
        self, appointment_id: int, state: AppointmentState, version: int
    ) -> tuple[AppointmentRow, ...]:
        """Who came (ATTENDED) or did not (NO_SHOW); PLANNED takes either back, and a cancellation.

        Raises NotFound, Conflict: ``changed_meanwhile``; ``not_yet`` before its day;
        ``kept_by_visit`` where a visit says that the client came.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            row = _stored(session, appointment_id, version)
            if row.kept_in_id is not None:
                raise Conflict("kept_by_visit")
            is_over = state in (AppointmentState.ATTENDED, AppointmentState.NO_SHOW)
            if is_over and row.day > self._desk.clock.today():
                raise Conflict("not_yet")
            before = undoing.columns_of(session, (row.id,))
            _rewrite(row, {"state": state, "state_reason": ""})
            return self._done(session, before, f"appointment_{state}")

    def undo_last(self) -> None:
        """Take back this person's last act in the calendar since unlocking.

        Raises Conflict ``nothing_to_undo``, or ``changed_meanwhile`` if somebody went on from it.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        done = self._last
        if done is None:
            raise Conflict("nothing_to_undo")
        with self._desk.write() as session:
            undoing.take_back(session, done)
            first = next(iter(done.before))
            self._desk.audit.record(session, "appointment_undone", "appointment", first)
        self._last = None

    def _done(
        self, session: Session, before: Mapping[int, Mapping[str, Any]], action: str
    ) -> tuple[AppointmentRow, ...]:
        """Remember the act, note it in the trail, and show the appointments as they are now."""
        self._last = undoing.act(session, before)
        ids = tuple(before)
        self._desk.audit.record(session, action, "appointment", ids[0])
        return listing.some(session, self._desk, ids)

    def _chosen(
        self, session: Session, appointment_id: int, version: int, extent: Extent
    ) -> list[Appointment]:
        """The appointment, and those that follow in its series if they are meant too."""
        row = _stored(session, appointment_id, version)
        if row.state != AppointmentState.PLANNED:
            raise Conflict("not_planned")
        if extent is Extent.ONE or row.series_id is None:
            return [row]
        following = (
            select(Appointment)
            .where(
                Appointment.series_id == row.series_id,
                Appointment.day > row.day,
                Appointment.state == AppointmentState.PLANNED,
            )
            .order_by(Appointment.day)
        )
        return [row, *session.scalars(following)]

    def _require_possible(
        self,
        session: Session,
        new: NewAppointment,
        days: tuple[date, ...],
        leave_out: tuple[int, ...],
    ) -> None:
        counsellor = session.get(Staff, new.counsellor_id or self._desk.actor.staff_id)
        if counsellor is None or counsellor.deactivated_at is not None:
            raise InvalidInput({"counsellor": Problem.UNKNOWN_CODE})
        if new.client_id is None:
            return
        client = session.get(Client, new.client_id)
        if client is None:
            raise NotFound
        require_work(session, self._desk, new.client_id)
        if client.state == ClientState.CLOSED:
            raise Conflict("client_closed")
        if listing.identical(session, new.client_id, days, new.start_minute, leave_out):
            raise InvalidInput({"start": Problem.TAKEN})

    def _series(self, session: Session, new: NewAppointment, days: tuple[date, ...]) -> int | None:
        if new.repeat is None:
            return None
        series = AppointmentSeries(
            every_days=new.repeat.every_days,
            first_day=days[0],
            last_day=days[-1],
            created_by=self._desk.actor.staff_id,
            created_at=self._desk.clock.now(),
        )
        session.add(series)
        session.flush()
        return series.id

    def _row(self, new: NewAppointment, day: date, series_id: int | None) -> Appointment:
        return Appointment(
            **self._columns(new),
            day=day,
            state=AppointmentState.PLANNED,
            series_id=series_id,
            created_by=self._desk.actor.staff_id,
            created_at=self._desk.clock.now(),
        )

    def _columns(self, new: NewAppointment) -> dict[str, Any]:
        return {
            "client_id": None if new.is_blocked else new.client_id,
            "counsellor_id": new.counsellor_id or self._desk.actor.staff_id,
            "kind": new.kind,
            "mode": "" if new.is_blocked else new.mode,
            "start_minute": new.start_minute,
            "minutes": new.minutes,
            "place": new.place,
            "purpose": new.purpose,
        }


def _stored(session: Session, appointment_id: int, version: int) -> Appointment:
    row = session.get(Appointment, appointment_id)
    if row is None:
        raise NotFound
    if row.version != version:
        raise Conflict("changed_meanwhile")
    return row


def _rewrite(row: Appointment, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
