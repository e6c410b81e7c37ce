"""Inspections of the room, and what is put right after them (practice.md 1.2, F23).

Ways: 日常督导, 会议审查, 现场督查, 调查访谈, 资料查验. A finding is put right by 四明确:
practice.md has the term and not the four; that they are measure, person responsible, time limit and
goal is our reading [I]. A finding may be written down before all four are agreed; the page and the
list show what is missing.
Not supervision of casework: that is a training (`services.trainings.service`).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.roster import Inspection, InspectionFinding
from models.vocabulary import DraftKind
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.evidence.linking import release_evidence
from services.numbering import next_numbers
from services.room import room_name
from services.trainings import inspection_queries as queries
from services.trainings.inspection_records import (
    InspectionCounts,
    InspectionCursor,
    InspectionDetails,
    InspectionPage,
    InspectionPaper,
    NewFinding,
    NewInspection,
    RectificationPaper,
)
from services.visits.checks import past_day_problem
from services.visits.drafts import DraftId, TypedForms, draft_again, end_draft

PAGE = 50
LONGEST_LINE = 200
LONGEST_TEXT = 4000
_SUBJECT = "inspection"


class InspectionService:
    """Who inspected, what was found, and whether it was put right."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._forms = TypedForms()

    def record(
        self, new: NewInspection, typed: Mapping[str, Any] | None = None
    ) -> InspectionDetails:
        """Put an inspection on record with its number; with ``typed`` it can be undone until
        locking. Raises InvalidInput by field."""
        self._desk.actor.require(Right.CASEWORK)
        new = self._checked(new)
        with self._desk.write() as session:
            row = Inspection(
                number=next_numbers(session, Inspection.number, "D", new.day.year)[0],
                made_by=self._desk.actor.staff_id,
                made_at=self._desk.clock.now(),
                version=1,
            )
            _put(row, new)
            session.add(row)
            session.flush()
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "inspection_recorded", _SUBJECT, row.id)
            details = queries.details(session, row)
        self._forms.keep(details.summary.id, typed)
        return details

    def change(self, inspection_id: int, new: NewInspection, version: int) -> InspectionDetails:
        """Correct it. Raises as `record`, InvalidInput (``day``: after something that was done),
        NotFound, Conflict ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        new = self._checked(new)
        with self._desk.write() as session:
            row = _current(session, inspection_id, version)
            held = queries.findings(session, inspection_id)
            days = [day for one in held for day in (one.due_day, one.done_day) if day]
            if any(day < new.day for day in days):
                raise InvalidInput({"day": Problem.OUT_OF_RANGE})
            _put(row, new)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            return self._changed(session, row, "inspection_changed")

    def undo(self, inspection_id: int) -> DraftId:
        """Take back what was recorded since unlocking: it is a draft again.

        Raises NotFound, Conflict ``not_undoable`` (also once something was added).
        """
        self._desk.actor.require(Right.CASEWORK)
        typed = self._forms.of(inspection_id)
        with self._desk.write() as session:
            row = queries.existing(session, inspection_id)
            if row.version > 1:
                raise Conflict("not_undoable")
            release_evidence(session, _SUBJECT, inspection_id)
            session.delete(row)
            draft_id = draft_again(session, self._desk, DraftKind.INSPECTION, typed)
            self._desk.audit.record(session, "inspection_undone", _SUBJECT, inspection_id)
        self._forms.forget(inspection_id)
        return draft_id

    def get(self, inspection_id: int) -> InspectionDetails:
        """One inspection; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = queries.existing(session, inspection_id)
            self._desk.audit.record_view(session, _SUBJECT, inspection_id)
            return queries.details(session, row)

    def list_page(
        self,
        year: int | None = None,
        after: InspectionCursor | None = None,
        limit: int = PAGE,
    ) -> InspectionPage:
        """One page, newest first; pass the page's ``next`` to get the following one."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = queries.page(session, year, after, limit + 1)
        rows = found[:limit]
        last = rows[-1] if len(found) > limit else None
        return InspectionPage(rows, InspectionCursor(last.day, last.id) if last else None)

    def counts(self, first: date, last: date) -> InspectionCounts:
        """Between the two days: numbers, for the summary (practice.md 2.11: open rectification
        items) and the indicators."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return queries.counts(session, first, last)

    def years(self) -> tuple[int, ...]:
        """Years with an inspection on record and this one, the newest first."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = {*queries.years(session), self._desk.clock.today().year}
        return tuple(sorted(found, reverse=True))

    def add_finding(self, inspection_id: int, new: NewFinding, version: int) -> InspectionDetails:
        """Raises InvalidInput by field (``due_day`` before the inspection), NotFound, Conflict
        ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            inspection = _current(session, inspection_id, version)
            new = _checked_finding(new, inspection.day)
            row = InspectionFinding(inspection_id=inspection_id)
            _put_finding(row, new)
            session.add(row)
            return self._changed(session, inspection, "finding_added")

    def change_finding(self, finding_id: int, new: NewFinding, version: int) -> InspectionDetails:
        """What was found or how it is to be put right. ``version`` is the inspection's.

        Raises as `add_finding`, Conflict ``finding_done``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _existing_finding(session, finding_id)
            inspection = _current(session, row.inspection_id, version)
            if row.done_day is not None:
                raise Conflict("finding_done")
            _put_finding(row, _checked_finding(new, inspection.day))
            return self._changed(session, inspection, "finding_changed")

    def drop_finding(self, finding_id: int, version: int) -> InspectionDetails:
        """A finding that was entered by mistake. Raises NotFound, Conflict ``finding_done``,
        ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _existing_finding(session, finding_id)
            inspection = _current(session, row.inspection_id, version)
            if row.done_day is not None:
                raise Conflict("finding_done")
            session.delete(row)
            return self._changed(session, inspection, "finding_dropped")

    def put_right(
        self, finding_id: int, done_day: date, outcome: str, version: int
    ) -> InspectionDetails:
        """The finding was put right on ``done_day``; ``outcome`` says what is different now.

        Raises InvalidInput (``done_day``: before the inspection or to come; ``outcome``), NotFound,
        Conflict ``changed_meanwhile``, ``finding_done``.
        """
        self._desk.actor.require(Right.CASEWORK)
        outcome = outcome.strip()
        with self._desk.write() as session:
            row = _existing_finding(session, finding_id)
            inspection = _current(session, row.inspection_id, version)
            if row.done_day is not None:
                raise Conflict("finding_done")
            problems: dict[str, Problem] = {}
            if done_day > self._desk.clock.today():
                problems["done_day"] = Problem.IN_FUTURE
            elif done_day < inspection.day:
                problems["done_day"] = Problem.OUT_OF_RANGE
            if not outcome or len(outcome) > LONGEST_TEXT:
                problems["outcome"] = Problem.TOO_LONG if outcome else Problem.REQUIRED
            if problems:
                raise InvalidInput(problems)
            row.done_day, row.outcome = done_day, outcome
            return self._changed(session, inspection, "finding_put_right")

    def reopen(self, finding_id: int, version: int) -> InspectionDetails:
        """It was not put right after all; what the outcome said is dropped.

        Raises NotFound, Conflict ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _existing_finding(session, finding_id)
            inspection = _current(session, row.inspection_id, version)
            row.done_day, row.outcome = None, ""
            return self._changed(session, inspection, "finding_reopened")

    def paper(self, inspection_id: int) -> InspectionPaper:
        """What is printed; the printing is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = queries.existing(session, inspection_id)
            self._desk.audit.record(session, "inspection_printed", _SUBJECT, inspection_id)
            return InspectionPaper(room_name(session), queries.details(session, row))

    def rectifications(self, year: int) -> RectificationPaper:
        """The list for the yearly report (January): findings of the year's inspections, and
        earlier ones that were put right in it or are still open. The printing is in the audit
        trail."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            self._desk.audit.record(session, "rectifications_printed")
            return RectificationPaper(room_name(session), year, queries.of_year(session, year))

    def _checked(self, new: NewInspection) -> NewInspection:
        new = replace(
            new,
            inspector=" ".join(new.inspector.split()),
            summary=new.summary.strip(),
            paper_place=new.paper_place.strip(),
        )
        problems: dict[str, Problem] = {}
        if problem := past_day_problem(new.day, self._desk.clock.today()):
            problems["day"] = problem
        if not self._desk.codes.has("inspection_way", new.way):
            problems["way"] = Problem.UNKNOWN_CODE if new.way else Problem.REQUIRED
        if not new.inspector or len(new.inspector) > LONGEST_LINE:
            problems["inspector"] = Problem.TOO_LONG if new.inspector else Problem.REQUIRED
        if len(new.summary) > LONGEST_TEXT:
            problems["summary"] = Problem.TOO_LONG
        if len(new.paper_place) > LONGEST_LINE:
            problems["paper_place"] = Problem.TOO_LONG
        if problems:
            raise InvalidInput(problems)
        return new

    def _changed(self, session: Session, row: Inspection, action: str) -> InspectionDetails:
        row.version += 1
        session.flush()
        self._desk.audit.record(session, action, _SUBJECT, row.id)
        return queries.details(session, row)


def _current(session: Session, inspection_id: int, version: int) -> Inspection:
    row = queries.existing(session, inspection_id)
    if row.version != version:
        raise Conflict("changed_meanwhile")
    return row


def _existing_finding(session: Session, finding_id: int) -> InspectionFinding:
    row = session.get(InspectionFinding, finding_id)
    if row is None:
        raise NotFound
    return row


def _checked_finding(new: NewFinding, inspected: date) -> NewFinding:
    texts = {name: getattr(new, name).strip() for name in ("problem", "measure", "goal")}
    new = replace(new, responsible=new.responsible.strip(), **texts)
    problems = {name: Problem.TOO_LONG for name, text in texts.items() if len(text) > LONGEST_TEXT}
    if not new.problem:
        problems["problem"] = Problem.REQUIRED
    if len(new.responsible) > LONGEST_LINE:
        problems["responsible"] = Problem.TOO_LONG
    if new.due_day is not None and new.due_day < inspected:
        problems["due_day"] = Problem.OUT_OF_RANGE
    if problems:
        raise InvalidInput(problems)
    return new


def _put(row: Inspection, new: NewInspection) -> None:
    row.day, row.way, row.inspector = new.day, new.way, new.inspector
    row.summary, row.paper_place = new.summary, new.paper_place


def _put_finding(row: InspectionFinding, new: NewFinding) -> None:
    row.problem, row.measure, row.goal = new.problem, new.measure, new.goal
    row.responsible, row.due_day = new.responsible, new.due_day
