"""The retention schedule of the room, and what has been kept long enough."""

from dataclasses import dataclass
from itertools import chain, islice

from sqlalchemy.orm import Session

from models.rights import RetentionRule
from services.actor import Right
from services.consents import texts
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem
from services.rights import kept, schedule, unfiled
from services.rights.kept import OverTime
from services.rights.schedule import LONGEST_YEARS, RecordClass, Rule, Schedule

LONGEST_REASON = 500
PAGE = 200


@dataclass(frozen=True, slots=True)
class OverTimePage:
    """What was found; with ``has_more`` a list made of these makes room for the rest."""

    rows: tuple[OverTime, ...]
    has_more: bool


class RetentionService:
    """Reads and changes the schedule, and finds what is over time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rules(self, language: str = "zh") -> tuple[Rule, ...]:
        """The schedule as it is in force; everybody may know it (PIPL art. 17)."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return tuple(schedule.in_force(session, language).values())

    def of_file(self, client_id: int) -> OverTime:
        """Until when one file is kept, and under which line of the schedule. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = kept.file_now(session, schedule.in_force(session), client_id)
        if found is None:
            raise NotFound
        return found

    def set_rule(self, record_class: RecordClass, years: int, reason: str) -> None:
        """Keep a class of records ``years`` years, for a reason that stands in the schedule; what
        is signed from now on says so.

        Raises InvalidInput: ``years`` (below the least or above a hundred), ``reason``.
        """
        self._desk.actor.require(Right.MANAGE)
        reason = reason.strip()
        with self._desk.write() as session:
            before = schedule.in_force(session)
            rule = before[record_class]
            problems: dict[str, Problem] = {}
            if not rule.least <= years <= LONGEST_YEARS:
                problems["years"] = Problem.OUT_OF_RANGE
            if not reason:
                problems["reason"] = Problem.REQUIRED
            elif len(reason) > LONGEST_REASON:
                problems["reason"] = Problem.TOO_LONG
            if problems:
                raise InvalidInput(problems)
            session.merge(
                RetentionRule(
                    record_class=record_class,
                    years=years,
                    reason=reason,
                    changed_by=self._desk.actor.staff_id,
                    changed_at=self._desk.clock.now(),
                )
            )
            self._changed(session, before)

    def reset_rule(self, record_class: RecordClass) -> None:
        """Back to what ships."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            own = session.get(RetentionRule, record_class)
            if own is not None:
                before = schedule.in_force(session)
                session.delete(own)
                self._changed(session, before)

    def _changed(self, session: Session, before: Schedule) -> None:
        session.flush()
        texts.follow_schedule(session, self._desk, before)
        self._desk.audit.record(session, "retention_changed", "retention_rule")

    def over_time(self, limit: int = PAGE) -> OverTimePage:
        """Files, visits and other records without a file, and school screenings, whose time is
        over; those first that were asked for."""
        self._desk.actor.require(Right.MANAGE)
        today = self._desk.clock.today()
        with self._desk.read() as session:
            rules = schedule.in_force(session)
            asked = kept.files_asked(session, rules)
            known = {row.client_id for row in asked}
            others = (
                row for row in kept.files_over(session, rules, today) if row.client_id not in known
            )
            everything = chain(
                asked,
                others,
                kept.visits_over(session, rules, today),
                unfiled.over(session, rules, today),
                kept.screenings_over(session, rules, today),
            )
            found = tuple(islice(everything, limit + 1))
        return OverTimePage(found[:limit], len(found) > limit)
