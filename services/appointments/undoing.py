"""The last act of this person in the calendar, and how it is taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.appointment import Appointment, AppointmentSeries
from models.base import table
from services.errors import Conflict

_ROW = table(Appointment)


@dataclass(frozen=True, slots=True)
class Act:
    """``before`` holds each appointment's columns as they were, None for one that was made;
    ``after`` its version then and whose it was: a merge moves it without a new version."""

    before: Mapping[int, Mapping[str, Any] | None]
    after: Mapping[int, tuple[int, int | None]]


def columns_of(session: Session, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The appointments as they stand now, column by column."""
    found = session.execute(select(_ROW).where(_ROW.c.id.in_(list(ids)))).mappings()
    return {row["id"]: dict(row) for row in found}


def act(session: Session, before: Mapping[int, Mapping[str, Any] | None]) -> Act:
    """What was just done, to be remembered once the transaction is through."""
    session.flush()
    now = columns_of(session, before)
    return Act(before, _state(now))


def take_back(session: Session, done: Act) -> None:
    """Put everything back. Raises Conflict ``changed_meanwhile`` if somebody went on from there."""
    now = columns_of(session, done.before)
    if _state(now) != done.after:
        raise Conflict("changed_meanwhile")
    for key, before in done.before.items():
        if before is None:
            session.execute(delete(_ROW).where(_ROW.c.id == key))
        else:
            values = {**before, "version": now[key]["version"] + 1}
            session.execute(update(_ROW).where(_ROW.c.id == key).values(values))
    _remove_empty_series(session, {row["series_id"] for row in now.values()})


def _state(now: Mapping[int, Mapping[str, Any]]) -> dict[int, tuple[int, int | None]]:
    return {key: (row["version"], row["client_id"]) for key, row in now.items()}


def _remove_empty_series(session: Session, series: set[int | None]) -> None:
    """A series of which nothing is left was only just made."""
    for series_id in series - {None}:
        rest = select(Appointment.id).where(Appointment.series_id == series_id).limit(1)
        if session.scalar(rest) is None:
            session.execute(delete(AppointmentSeries).where(AppointmentSeries.id == series_id))
