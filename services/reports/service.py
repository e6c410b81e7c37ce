"""Making a mandatory report, adding to it, and closing it (practice.md 3.4).

Whoever finds that a minor was harmed, may have been harmed or is in danger reports to the police
at once: Minors Protection Law art. 11(2), Law against Domestic Violence art. 14, Opinion of nine
bodies (2020) arts. 2 to 4. Telling one's own superior, the education or the civil affairs
authority is additional, not instead. Not reporting is what the law punishes (arts. 117 and 35);
so nothing here asks for consent, a score, a guardian or a file.
"""

import json
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.crisis import CaseEntry, Crisis, MandatoryReport
from models.room import Room
from models.vocabulary import CaseState, ClientState, DutyKind
from services import disclosures
from services.actor import Right
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.numbering import next_numbers
from services.reports import queries, rules
from services.reports.records import (
    NewReport,
    NewReportEntry,
    ReportAnswers,
    ReportDetails,
    ReportPaper,
    ReportSummary,
    report_answers_from,
)
from services.risk import duties
from services.visits.drafts import end_draft

PAGE = 50
SOURCE = queries.SOURCE
LONGEST_CLOSING = 2000
GROUND = "minor_harmed"  # CPS code of ethics 3.2(2); practice.md 3.5
_TOLD, _NO_NEED, _OUTSIDE = "told", "no_need", "outside"


class ReportService:
    """Everybody may report; a report is read by its reporter and the lead only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def record(self, new: NewReport) -> ReportDetails:
        """Put the report on record with its number, finished or half filled.

        One that was not made yet stays on the page of the day until it is. One that was made is in
        the disclosure log. A merged file leads to the one that stands for it. Raises InvalidInput
        by field, NotAllowed; never FileRestricted, nor anything about consent.
        """
        self._desk.actor.require(Right.REPORT)
        new = replace(new, answers=rules.tidy(new.answers))
        with self._desk.write() as session:
            self._require_valid(new)
            new = replace(new, client_id=_standing(session, new.client_id))
            row = self._row(session, new)
            session.add(row)
            session.flush()
            if row.reported_at is None:
                self._ask_for_report(session, row)
            else:
                self._disclose(session, row, new.answers)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "report_recorded", SOURCE, row.id)
            return queries.details(session, self._desk, row)

    def complete(self, report_id: int, new: NewReport, version: int) -> ReportDetails:
        """Fill in the rest of a report that was not made yet; with ``reported_at`` it is made.

        After that the sheet stays as it was reported and only `add` adds to it. Raises InvalidInput
        by field, NotAllowed, NotFound, Conflict ``report_made``, ``report_closed``,
        ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.REPORT)
        new = replace(new, answers=rules.tidy(new.answers))
        with self._desk.write() as session:
            row = self._open_one(session, report_id, version)
            if row.reported_at is not None:
                raise Conflict("report_made")
            self._require_valid(new)
            row.client_id = _standing(session, new.client_id)
            row.crisis_id = _crisis_of(session, row.crisis_id, row.client_id)
            row.situations = json.dumps(new.situations)
            row.answers, row.version = new.answers.as_json(), row.version + 1
            row.known_at = new.known_at or row.known_at
            row.reported_at = new.reported_at
            duties.follow_client(session, SOURCE, row.id, row.client_id)
            if row.reported_at is not None:
                self._disclose(session, row, new.answers)
                duties.close_duties(session, self._desk, SOURCE, row.id, _TOLD, "")
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "report_completed", SOURCE, row.id)
            return queries.details(session, self._desk, row)

    def add(self, report_id: int, entry: NewReportEntry) -> ReportDetails:
        """What happened afterwards; who was told now is in the disclosure log.

        Raises InvalidInput by field, NotAllowed, NotFound, Conflict ``report_closed``.
        """
        self._desk.actor.require(Right.REPORT)
        entry = replace(entry, text=entry.text.strip(), receipt=entry.receipt.strip())
        with self._desk.write() as session:
            row = self._open_one(session, report_id)
            problems = rules.entry_problems(entry, self._desk)
            if problems:
                raise InvalidInput(problems)
            self._enter(session, row, entry)
            self._desk.audit.record(session, "report_entry_added", SOURCE, row.id)
            return queries.details(session, self._desk, row)

    def close(self, report_id: int, closing: str, version: int) -> ReportDetails:
        """The matter is settled. A report that was never made is closed by the lead alone, who
        says why; its duty ends with it.

        Raises InvalidInput (``closing``), NotAllowed, NotFound, Conflict ``report_closed``,
        ``changed_meanwhile``.
        """
        closing = closing.strip()
        if not closing or len(closing) > LONGEST_CLOSING:
            raise InvalidInput({"closing": Problem.TOO_LONG if closing else Problem.REQUIRED})
        with self._desk.write() as session:
            row = self._open_one(session, report_id, version)
            if row.reported_at is None:
                self._desk.actor.require(Right.MANAGE)
                duties.close_duties(session, self._desk, SOURCE, row.id, _NO_NEED, closing)
            self._enter(session, row, NewReportEntry(closing))
            row.state, row.closed_day = CaseState.CLOSED, self._desk.clock.today()
            row.version += 1
            self._desk.audit.record(session, "report_closed", SOURCE, row.id)
            return queries.details(session, self._desk, row)

    def get(self, report_id: int) -> ReportDetails:
        """Everything about one report; the view is in the audit trail.

        Raises NotFound, NotAllowed (somebody else's, and not the lead).
        """
        with self._desk.write() as session:
            row = self._found(session, report_id)
            self._desk.audit.record_view(session, SOURCE, report_id)
            return queries.details(session, self._desk, row)

    def list_page(
        self, state: CaseState | None = None, after: int | None = None, limit: int = PAGE
    ) -> tuple[ReportSummary, ...]:
        """One's own reports, or all for the lead, newest first; ``after`` is the last line's id."""
        self._desk.actor.require(Right.REPORT)
        with self._desk.read() as session:
            return queries.page(session, self._desk, state, after, limit)

    def paper(self, report_id: int) -> ReportPaper:
        """What is printed. Raises NotFound, NotAllowed."""
        with self._desk.write() as session:
            row = self._found(session, report_id)
            self._desk.audit.record_view(session, SOURCE, report_id)
            room = session.scalars(select(Room)).one()
            found = queries.details(session, self._desk, row)
            return ReportPaper(room.name, room.phone, found, row.prints > 0)

    def note_printed(self, report_id: int) -> None:
        """The sheet left the printer; from now on it is a copy. Raises NotFound, NotAllowed."""
        with self._desk.write() as session:
            self._found(session, report_id).prints += 1
            self._desk.audit.record(session, "report_printed", SOURCE, report_id)

    def _require_valid(self, new: NewReport) -> None:
        problems = rules.report_problems(new, self._desk)
        if problems:
            raise InvalidInput(problems)

    def _row(self, session: Session, new: NewReport) -> MandatoryReport:
        now = self._desk.clock.now()
        year = self._desk.clock.today().year
        return MandatoryReport(
            number=next_numbers(session, MandatoryReport.number, "Q", year)[0],
            client_id=new.client_id,
            crisis_id=_crisis_of(session, new.crisis_id, new.client_id),
            situations=json.dumps(new.situations),
            answers=new.answers.as_json(),
            known_at=new.known_at or now,
            reported_at=new.reported_at,
            state=CaseState.OPEN,
            reporter_id=self._desk.actor.staff_id,
            recorded_at=now,
            prints=0,
            version=1,
        )

    def _ask_for_report(self, session: Session, row: MandatoryReport) -> None:
        """At once: the day is today, and there is no other."""
        duties.open_duty(
            session,
            self._desk,
            DutyKind.REPORT,
            source=SOURCE,
            source_id=row.id,
            client_id=row.client_id,
            due_day=self._desk.clock.today(),
        )

    def _disclose(self, session: Session, row: MandatoryReport, answers: ReportAnswers) -> None:
        self._log(session, row, answers.police.station)
        self._log_also(session, row, answers.also)

    def _log_also(self, session: Session, row: MandatoryReport, also: tuple[str, ...]) -> None:
        for code in also:
            entry = self._desk.codes.entry("report_also", code)
            if entry.group == _OUTSIDE:
                self._log(session, row, entry.zh)

    def _log(self, session: Session, row: MandatoryReport, recipient: str) -> None:
        """The log names the sheet and repeats nothing of it: others read the log, too."""
        at = row.reported_at or self._desk.clock.now()
        disclosures.record(
            session,
            self._desk,
            client_id=row.client_id,
            recipient=recipient,
            ground=GROUND,
            what=row.number,
            day=at.astimezone(CHINA).date(),
            source=SOURCE,
            source_id=row.id,
        )

    def _enter(self, session: Session, row: MandatoryReport, entry: NewReportEntry) -> None:
        answers = report_answers_from(row.answers)
        if entry.receipt:
            answers = replace(answers, police=replace(answers.police, receipt=entry.receipt))
        new_ones = tuple(code for code in entry.also if code not in answers.also)
        row.answers = replace(answers, also=(*answers.also, *new_ones)).as_json()
        self._log_also(session, row, new_ones)
        labels = [self._desk.codes.label("report_also", code) for code in new_ones]
        session.add(
            CaseEntry(
                source=SOURCE,
                source_id=row.id,
                day=self._desk.clock.today(),
                text="\n".join(part for part in (entry.text, entry.receipt, *labels) if part),
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
        )

    def _open_one(
        self, session: Session, report_id: int, version: int | None = None
    ) -> MandatoryReport:
        row = self._found(session, report_id)
        if row.state == CaseState.CLOSED:
            raise Conflict("report_closed")
        if version is not None and version != row.version:
            raise Conflict("changed_meanwhile")
        return row

    def _found(self, session: Session, report_id: int) -> MandatoryReport:
        self._desk.actor.require(Right.REPORT)
        row = session.get(MandatoryReport, report_id)
        if row is None:
            raise NotFound
        if not queries.may_read(self._desk, row.reporter_id):
            raise NotAllowed
        return row


def _crisis_of(session: Session, crisis_id: int | None, client_id: int | None) -> int | None:
    """The crisis that the report was begun from, unless it turned out to be about another child:
    that child's crisis would no longer ask for a report of its own."""
    crisis = session.get(Crisis, crisis_id) if crisis_id is not None else None
    if crisis is None or (client_id and crisis.client_id and crisis.client_id != client_id):
        return None
    return crisis.id


def _standing(session: Session, client_id: int | None) -> int | None:
    """The file that stands for this one: a merge or a missing file is no obstacle."""
    while client_id is not None:
        client = session.get(Client, client_id)
        if client is None:
            return None
        if client.state != ClientState.MERGED:
            return client_id
        client_id = client.merged_into_id
    return None
