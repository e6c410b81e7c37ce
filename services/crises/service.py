"""Recording a crisis, adding to it, and closing it (practice.md 2.7)."""

import json
from dataclasses import fields, replace
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.client_file import ClientContact
from models.crisis import CaseEntry, Crisis
from models.room import Staff
from models.vocabulary import CaseState, DutyKind
from services.access import require_file
from services.actor import Right
from services.ages import age_on, is_minor
from services.crises import printed, queries, rules
from services.crises.printed import CrisisForm
from services.crises.records import (
    ClientInCrisis,
    CrisisAnswers,
    CrisisCounts,
    CrisisCursor,
    CrisisDetails,
    CrisisFilter,
    CrisisPage,
    CrisisSummary,
    NewCrisis,
    NewEntry,
    crisis_answers_from,
)
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.numbering import next_numbers
from services.risk import disposing, duties
from services.risk.assessments import require_client, visit_of
from services.risk.duty_records import Told
from services.visits.drafts import end_draft

PAGE = 50
SOURCE = queries.SOURCE
LONGEST_CLOSING = 2000
# practice.md 2.7: 24 小时 / 一周 / 一月回访.
CHECKS = ((DutyKind.CRISIS_DAY, 1), (DutyKind.CRISIS_WEEK, 7), (DutyKind.CRISIS_MONTH, 30))
_NO_FILTER = CrisisFilter()
_REPORT = "report"


class CrisisService:
    """What the room does about a crisis; recording one is never blocked by consent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def about(self, client_id: int) -> ClientInCrisis:
        """What the form asks about a client. Raises NotFound, Conflict, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            client = require_client(session, client_id)
            return _about(session, client, self._desk)

    def record(self, new: NewCrisis) -> CrisisSummary:
        """Put the crisis on record with its number, and open the checks after 24 hours, 7 and 30
        days. What was told outside the room is in the disclosure log.

        Raises InvalidInput by field, NotFound, Conflict ``merged``, FileRestricted, NotAllowed.
        """
        self._desk.actor.require(Right.CASEWORK)
        new = replace(new, answers=_tidy(new.answers))
        with self._desk.write() as session:
            if new.client_id is not None:
                require_file(session, self._desk, new.client_id)
                require_client(session, new.client_id)
            problems = rules.crisis_problems(new, self._desk)
            if problems:
                raise InvalidInput(problems)
            row = self._row(session, new)
            session.add(row)
            session.flush()
            self._open_checks(session, row)
            self._disclose(session, row, rules.all_told(new), new.answers.ground, new.answers.said)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "crisis_recorded", SOURCE, row.id)
            return queries.one(session, self._desk, row.id)

    def add(self, crisis_id: int, entry: NewEntry) -> CrisisDetails:
        """What happened next; nothing that stands there is changed.

        Raises InvalidInput by field, NotFound, Conflict ``case_closed``, FileRestricted.
        """
        self._desk.actor.require(Right.CASEWORK)
        entry = replace(entry, text=entry.text.strip(), said=entry.said.strip())
        with self._desk.write() as session:
            row = self._open_one(session, crisis_id)
            problems = rules.entry_problems(entry, self._desk)
            if problems:
                raise InvalidInput(problems)
            self._enter(session, row, entry.text)
            self._disclose(session, row, entry.told, entry.ground, entry.said)
            self._desk.audit.record(session, "crisis_entry_added", SOURCE, row.id)
            return self._details(session, row)

    def link(self, crisis_id: int, client_id: int, version: int) -> CrisisDetails:
        """Now it is known who it was: the crisis and its checks belong to this client's file.

        Raises NotFound, Conflict ``has_client``, ``changed_meanwhile``, ``merged``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = self._open_one(session, crisis_id, version)
            if row.client_id is not None:
                raise Conflict("has_client")
            require_file(session, self._desk, client_id)
            require_client(session, client_id)
            row.client_id, row.version = client_id, row.version + 1
            duties.follow_client(session, SOURCE, row.id, client_id)
            self._desk.audit.record(session, "crisis_linked", SOURCE, row.id)
            return self._details(session, row)

    def close(self, crisis_id: int, closing: str, version: int) -> CrisisDetails:
        """The lead closes it when its checks are done.

        Raises NotAllowed, InvalidInput (``closing``), Conflict ``case_closed``,
        ``changed_meanwhile`` or ``duties_open``.
        """
        self._desk.actor.require(Right.MANAGE)
        closing = closing.strip()
        if not closing or len(closing) > LONGEST_CLOSING:
            raise InvalidInput({"closing": Problem.TOO_LONG if closing else Problem.REQUIRED})
        with self._desk.write() as session:
            row = self._open_one(session, crisis_id, version)
            if duties.is_open(session, SOURCE, row.id):
                raise Conflict("duties_open")
            row.state, row.closing = CaseState.CLOSED, closing
            row.closed_day, row.version = self._desk.clock.today(), row.version + 1
            self._desk.audit.record(session, "crisis_closed", SOURCE, row.id)
            return self._details(session, row)

    def reopen(self, crisis_id: int, reason: str, version: int) -> CrisisDetails:
        """It is not over; how it was closed stays as an entry, with the ``reason``.

        Raises NotAllowed, InvalidInput (``reason``), Conflict ``changed_meanwhile``, NotFound.
        """
        self._desk.actor.require(Right.MANAGE)
        reason = reason.strip()
        if not reason or len(reason) > LONGEST_CLOSING:
            raise InvalidInput({"reason": Problem.TOO_LONG if reason else Problem.REQUIRED})
        with self._desk.write() as session:
            row = self._found(session, crisis_id, version)
            if row.state == CaseState.CLOSED:
                self._enter(session, row, row.closing)
                self._enter(session, row, reason)
                row.state, row.closed_day, row.closing = CaseState.OPEN, None, ""
                row.version += 1
                self._desk.audit.record(session, "crisis_reopened", SOURCE, row.id)
            return self._details(session, row)

    def get(self, crisis_id: int) -> CrisisDetails:
        """Everything about one crisis; the view is in the audit trail.

        Raises NotFound, FileRestricted, NotAllowed.
        """
        with self._desk.write() as session:
            row = self._found(session, crisis_id)
            self._desk.audit.record_view(session, SOURCE, crisis_id)
            return self._details(session, row)

    def form(self, crisis_id: int) -> CrisisForm:
        """What the paper says. Raises as `get`."""
        return printed.form_of(self._desk, self.get(crisis_id))

    def list_page(
        self,
        wanted: CrisisFilter = _NO_FILTER,
        after: CrisisCursor | None = None,
        limit: int = PAGE,
    ) -> CrisisPage:
        """One page, newest first; pass the page's ``next`` to get the following one."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = queries.page(session, self._desk, wanted, after, limit + 1)
        rows = found[:limit]
        last = rows[-1] if len(found) > limit else None
        return CrisisPage(rows, CrisisCursor(last.day, last.id) if last else None)

    def state_counts(self, wanted: CrisisFilter = _NO_FILTER) -> dict[CaseState, int]:
        """How many crises the filter would show in each state."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.state_counts(session, wanted)

    def counts(self, first: str, last: str) -> tuple[CrisisCounts, ...]:
        """Crises by month, ``YYYY-MM``, both included; numbers only. Months without any are left
        out."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return queries.counts(session, first, last)

    def _row(self, session: Session, new: NewCrisis) -> Crisis:
        return Crisis(
            number=next_numbers(session, Crisis.number, "W", new.day.year)[0],
            client_id=new.client_id,
            visit_id=visit_of(session, new.visit_id, new.client_id),
            day=new.day,
            minute=new.minute,
            kinds=json.dumps(new.kinds),
            level=new.level,
            measures=json.dumps(new.measures),
            is_callout=new.is_callout,
            legal_ground=new.legal_ground,
            answers=new.answers.as_json(),
            state=CaseState.OPEN,
            recorded_by=self._desk.actor.staff_id,
            recorded_at=self._desk.clock.now(),
            version=1,
        )

    def _open_checks(self, session: Session, row: Crisis) -> None:
        for kind, days in CHECKS:
            duties.open_duty(
                session,
                self._desk,
                kind,
                source=SOURCE,
                source_id=row.id,
                client_id=row.client_id,
                level=row.level,
                due_day=row.day + timedelta(days=days),
            )

    def _disclose(
        self,
        session: Session,
        row: Crisis,
        told: tuple[Told, ...],
        ground: str,
        said: str,
    ) -> None:
        disposing.log_told(
            session,
            self._desk,
            told,
            client_id=row.client_id,
            ground=ground,
            said=said,
            source=SOURCE,
            source_id=row.id,
        )

    def _enter(self, session: Session, row: Crisis, text: str) -> None:
        session.add(
            CaseEntry(
                source=SOURCE,
                source_id=row.id,
                day=self._desk.clock.today(),
                text=text,
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
        )

    def _open_one(self, session: Session, crisis_id: int, version: int | None = None) -> Crisis:
        row = self._found(session, crisis_id, version)
        if row.state == CaseState.CLOSED:
            raise Conflict("case_closed")
        return row

    def _found(self, session: Session, crisis_id: int, version: int | None = None) -> Crisis:
        self._desk.actor.require(Right.CASEWORK)
        row = session.get(Crisis, crisis_id)
        if row is None:
            raise NotFound
        require_file(session, self._desk, row.client_id)
        if version is not None and version != row.version:
            raise Conflict("changed_meanwhile")
        return row

    def _details(self, session: Session, row: Crisis) -> CrisisDetails:
        session.flush()
        summary = queries.one(session, self._desk, row.id)
        answers = crisis_answers_from(row.answers)
        measures = tuple(json.loads(row.measures))
        client = session.get(Client, row.client_id) if row.client_id else None
        recorder = session.get(Staff, row.recorded_by)
        wants_report = summary.is_minor and _REPORT in measures
        known = _about(session, client, self._desk).guardian_name if client else ""
        return CrisisDetails(
            summary=summary,
            minute=row.minute,
            measures=measures,
            legal_ground=row.legal_ground,
            answers=answers,
            visit_id=row.visit_id,
            recorded_by=recorder.name if recorder else "",
            recorded_at=row.recorded_at,
            closed_day=row.closed_day,
            closing=row.closing,
            entries=queries.entries(session, SOURCE, row.id),
            checks=duties.of_source(session, self._desk, SOURCE, row.id),
            has_guardian=bool(answers.guardian.name or known),
            needs_report=wants_report and not queries.has_report(session, row.id),
            may_close=self._desk.actor.may(Right.MANAGE),
        )


def _about(session: Session, client: Client, desk: Desk) -> ClientInCrisis:
    """The guardian of the file itself, or the first contact who is one."""
    age = age_on(desk.clock.today(), client.birth_date, client.birth_year)
    name, relation = client.guardian_name, client.guardian_relation
    phone = client.guardian_phone
    if not name:
        theirs = select(ClientContact).where(
            ClientContact.client_id == client.id, ClientContact.is_guardian
        )
        contact = session.scalars(theirs.order_by(ClientContact.id).limit(1)).first()
        if contact is not None:
            name, phone = contact.name, contact.phone
    return ClientInCrisis(is_minor(age), name, relation, phone)


def _tidy(answers: CrisisAnswers) -> CrisisAnswers:
    """Without white space around what was typed."""
    texts = {
        f.name: getattr(answers, f.name).strip()
        for f in fields(CrisisAnswers)
        if isinstance(getattr(answers, f.name), str)
    }
    return replace(answers, **texts)
