"""Filling in, keeping, printing and handing on the return of a period.

Only what somebody wrote is kept; every figure is counted anew from the calls, so that a call
entered late is in the next paper.
"""

import json
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.hotline import HotlineReturn
from models.room import Room, Staff
from services.actor import Right
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict
from services.hotline_returns import queries, rules
from services.hotline_returns.records import (
    CallLine,
    CallPage,
    Figure,
    ReturnFields,
    ReturnLine,
    ReturnPaper,
    ReturnView,
)
from services.indicators.periods import Period
from services.room import room_name
from services.visits.drafts import end_draft
from services.whole_files import write_whole

PAGE = 50
SOURCE = "hotline_return"
_MOST_RETURNS = 200
# What the return before does not tell of the next one.
_ANEW = ("due_day", "all_calls", "split", "training_content", "remarks")


class HotlineReturnService:
    """The hotline's own return; the room's summary counts the same calls as visits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, code: str) -> ReturnView:
        """The return of a period, kept or new. ``code``: 2026, 2026-H1, 2026-Q3 or 2026-11.

        Raises InvalidInput (``period``), NotAllowed.
        """
        self._desk.actor.require(Right.CASEWORK)
        period = rules.checked_period(code, self._desk.clock.today())
        with self._desk.read() as session:
            return self._view(session, period)

    def returns(self) -> tuple[ReturnLine, ...]:
        """Those on record, the last period first."""
        self._desk.actor.require(Right.CASEWORK)
        kept = (
            select(HotlineReturn, Staff.name)
            .join(Staff, Staff.id == HotlineReturn.made_by)
            .order_by(HotlineReturn.period.desc())
            .limit(_MOST_RETURNS)
        )
        with self._desk.read() as session:
            return tuple(
                ReturnLine(row.period, name, _day(row.changed_at or row.made_at))
                for row, name in session.execute(kept)
            )

    def calls(
        self, code: str, figure: Figure, row: str = "", after: CallLine | None = None
    ) -> CallPage:
        """Up to `PAGE` calls that a figure counts, newest first. Raises as `get`."""
        self._desk.actor.require(Right.CASEWORK)
        period = rules.checked_period(code, self._desk.clock.today())
        with self._desk.read() as session:
            saved_at = _saved_at(_kept(session, period))
            found = queries.lines(session, period, figure, row, saved_at, after, PAGE + 1)
        rows = found[:PAGE]
        return CallPage(rows, rows[-1] if len(found) > PAGE else None)

    def save(
        self, code: str, typed: ReturnFields, version: int, draft_id: int | None = None
    ) -> ReturnView:
        """Keep what somebody wrote, which was read as ``version`` (0: new); its draft is gone.

        Raises InvalidInput (``period``, see `rules.check`), Conflict ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        period = rules.checked_period(code, self._desk.clock.today())
        typed = rules.tidy(typed)
        with self._desk.write() as session:
            row = _kept(session, period)
            rules.check(typed, queries.calls(session, period, _saved_at(row)))
            if (row.version if row else 0) != version:
                raise Conflict("changed_meanwhile")
            row = self._put(session, row, period, typed)
            end_draft(session, draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "hotline_return_saved", SOURCE, row.id)
            return self._view(session, period)

    def remove(self, code: str, version: int) -> None:
        """Forget a return that was begun by mistake; the lead's. The calls stay what they are.

        Raises as `get`, Conflict ``not_saved``, ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.MANAGE)
        period = rules.checked_period(code, self._desk.clock.today())
        with self._desk.write() as session:
            row = _saved(session, period)
            if row.version != version:
                raise Conflict("changed_meanwhile")
            self._desk.audit.record(session, "hotline_return_removed", SOURCE, row.id)
            session.delete(row)

    def paper(self, code: str) -> ReturnPaper:
        """For the printed form; the printing is in the audit trail. Raises as `get`, Conflict
        ``not_saved``."""
        return self._given_out(code, "hotline_return_printed")

    def save_workbook(self, code: str, path: Path) -> None:
        """The figures as an .xlsx file. Raises as `paper`, DiskFull or CannotWrite."""
        from services.interop.hotline_workbook import workbook

        paper = self._given_out(code, "hotline_return_exported")
        write_whole(path, workbook(paper))

    def _given_out(self, code: str, action: str) -> ReturnPaper:
        self._desk.actor.require(Right.CASEWORK)
        period = rules.checked_period(code, self._desk.clock.today())
        with self._desk.write() as session:
            row = _saved(session, period)
            self._desk.audit.record(session, action, SOURCE, row.id)
            return ReturnPaper(room_name(session), self._view(session, period))

    def _put(
        self, session: Session, row: HotlineReturn | None, period: Period, typed: ReturnFields
    ) -> HotlineReturn:
        now = self._desk.clock.now()
        if row is None:
            row = HotlineReturn(
                period=period.code, made_by=self._desk.actor.staff_id, made_at=now, version=0
            )
            session.add(row)
        else:
            row.changed_at = now
        row.version += 1
        row.answers = _answers(typed)
        session.flush()
        return row

    def _view(self, session: Session, period: Period) -> ReturnView:
        today = self._desk.clock.today()
        row = _kept(session, period)
        typed = _fields(row.answers) if row else self._proposed(session, period)
        calls = queries.calls(session, period, _saved_at(row))
        staff_day = min(period.last, today)
        staff = queries.staff(session, staff_day)
        return ReturnView(
            period=period,
            fields=typed,
            calls=calls,
            staff=staff,
            staff_day=staff_day,
            teaching=queries.teaching(session, period),
            notices=rules.notices(period, today, typed, calls, staff),
            version=row.version if row else 0,
            made_by=session.get_one(Staff, row.made_by).name if row else "",
        )

    def _proposed(self, session: Session, period: Period) -> ReturnFields:
        """Unit, line and reviewer stay from one return to the next."""
        last = session.scalars(
            select(HotlineReturn.answers)
            .where(HotlineReturn.period != period.code)
            .order_by(HotlineReturn.made_at.desc(), HotlineReturn.id.desc())
            .limit(1)
        ).first()
        me = self._desk.actor.name
        if last is not None:
            stays = {k: v for k, v in json.loads(last).items() if k not in _ANEW}
            return _fields(json.dumps({**stays, "filled_by": me}))
        room = session.scalars(select(Room)).one()
        return ReturnFields(unit=room.name, filled_by=me, number=room.phone)


def _kept(session: Session, period: Period) -> HotlineReturn | None:
    return session.scalars(
        select(HotlineReturn).where(HotlineReturn.period == period.code)
    ).one_or_none()


def _saved(session: Session, period: Period) -> HotlineReturn:
    """Raises Conflict ``not_saved``."""
    row = _kept(session, period)
    if row is None:
        raise Conflict("not_saved")
    return row


def _saved_at(row: HotlineReturn | None) -> datetime | None:
    return None if row is None else row.changed_at or row.made_at


def _day(at: datetime) -> date:
    return at.astimezone(CHINA).date()


def _answers(typed: ReturnFields) -> str:
    due = typed.due_day.isoformat() if typed.due_day else None
    return json.dumps({**asdict(typed), "due_day": due}, ensure_ascii=False)


def _fields(answers: str) -> ReturnFields:
    told = json.loads(answers)
    due = told.pop("due_day", None)
    return ReturnFields(**told, due_day=date.fromisoformat(due) if due else None)
