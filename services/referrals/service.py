"""Issuing referrals, printing them, and booking what comes back."""

import json
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import Institution, Referral
from models.room import Staff
from models.vocabulary import ClientState, ReferralConsent, ReferralState
from services import check_codes, clock_check
from services.actor import Right
from services.desk import Desk
from services.errors import ClockDoubtful, Conflict, InvalidInput, NotFound, Problem
from services.referrals import form, queries, rules
from services.referrals.records import (
    NewReferral,
    Receipt,
    ReferralCounts,
    ReferralCursor,
    ReferralDetails,
    ReferralFilter,
    ReferralId,
    ReferralPage,
    ReferralSummary,
)
from services.visits.drafts import end_draft

PAGE = 50
_NO_FILTER = ReferralFilter()


class ReferralService:
    """Everything a room does with referrals; every method needs the right to refer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def issue(self, new: NewReferral) -> ReferralSummary:
        """Write a referral down for good, with its number and check code.

        Raises InvalidInput; NotFound for a client or institution that is not there; Conflict
        ``merged`` or ``institution_inactive``; ClockDoubtful, as the day is printed.
        """
        self._desk.actor.require(Right.REFER)
        new = replace(new, observations=new.observations.strip(), work_done=new.work_done.strip())
        with self._desk.write() as session:
            self._check_clock(session)
            client, institution = _parties(session, new)
            row = self._row(session, new, client, institution)
            session.add(row)
            session.flush()
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "referral_issued", "referral", row.id)
            return self._summary(session, row.id)

    def list_page(
        self,
        wanted: ReferralFilter = _NO_FILTER,
        after: ReferralCursor | None = None,
        limit: int = PAGE,
    ) -> ReferralPage:
        """One page, newest first; pass the page's ``next`` to get the following one."""
        self._desk.actor.require(Right.REFER)
        today = self._desk.clock.today()
        with self._desk.read() as session:
            found = queries.page(session, wanted, after, limit + 1, today)
        rows = found[:limit]
        last = rows[-1] if len(found) > limit else None
        return ReferralPage(rows, ReferralCursor(last.day, last.id) if last else None)

    def counts(self) -> ReferralCounts:
        """How many referrals stand in each state, and how many receipts are overdue."""
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            return queries.counts(session, self._desk.clock.today())

    def get(self, referral_id: ReferralId) -> ReferralDetails:
        """Everything about one referral; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = _found(session, referral_id)
            self._desk.audit.record_view(session, "referral", row.id)
            return _details(row, self._summary(session, row.id), _staff_name(session, row))

    def form(self, referral_id: ReferralId, language: str = "zh") -> form.ReferralForm:
        """What the printed form says; marked as a copy once it has been printed.

        The view is in the audit trail. Raises NotFound.
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            found = form.build(session, referral_id, self._desk.codes, language)
            self._desk.audit.record_view(session, "referral", referral_id)
            return found

    def count_print(self, referral_id: ReferralId) -> int:
        """Note that the form was printed or saved; returns how often so far."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = _found(session, referral_id)
            row.prints += 1
            self._desk.audit.record(session, "referral_printed", "referral", row.id)
            return row.prints

    def find_by_code(self, typed: str) -> ReferralSummary:
        """Whose slip this is, from its check code as typed or scanned.

        Raises InvalidInput with ``code``: REQUIRED if nothing was typed, MALFORMED if a
        character is wrong, UNKNOWN_CODE if the code is right but not of this register.
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            return self._summary(session, _by_code(session, typed).id)

    def book_receipt(self, typed: str, receipt: Receipt) -> ReferralSummary:
        """Book what came back. Raises as `find_by_code`; InvalidInput for the slip's own fields;
        Conflict ``receipt_booked`` if there is one already; ClockDoubtful."""
        self._desk.actor.require(Right.REFER)
        receipt = replace(receipt, advice=receipt.advice.strip(), contact=receipt.contact.strip())
        today = self._desk.clock.today()
        with self._desk.write() as session:
            self._check_clock(session)
            row = _by_code(session, typed)
            if row.state != ReferralState.ISSUED:
                raise Conflict("receipt_booked")
            problems = rules.receipt_problems(receipt, row.day, today)
            if problems:
                raise InvalidInput(problems)
            row.state, row.receipt_day = receipt.outcome, today
            row.arrived_day = receipt.arrived_day
            row.receipt_advice, row.receipt_contact = receipt.advice, receipt.contact
            self._desk.audit.record(session, "receipt_booked", "referral", row.id)
            return self._summary(session, row.id)

    def undo_receipt(self, referral_id: ReferralId) -> ReferralSummary:
        """Take back a booking of today, for the slip that was booked on the wrong person.

        Raises Conflict: ``no_receipt``, or ``receipt_not_today`` (then it may have been reported).
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = _found(session, referral_id)
            if row.receipt_day is None:
                raise Conflict("no_receipt")
            if row.receipt_day != self._desk.clock.today():
                raise Conflict("receipt_not_today")
            row.state, row.receipt_day, row.arrived_day = ReferralState.ISSUED, None, None
            row.receipt_advice, row.receipt_contact = "", ""
            self._desk.audit.record(session, "receipt_undone", "referral", row.id)
            return self._summary(session, row.id)

    def _row(
        self, session: Session, new: NewReferral, client: Client, institution: Institution
    ) -> Referral:
        today = self._desk.clock.today()
        day = new.day or today
        problems = rules.referral_problems(new, client, day, today, self._desk.codes)
        if problems:
            raise InvalidInput(problems)
        return Referral(
            number=queries.next_number(session, day.year),
            check_code=self._new_code(session),
            client_id=client.id,
            visit_id=new.visit_id,
            institution_id=institution.id,
            destination=institution.destination,
            referred_by=self._desk.actor.staff_id,
            day=day,
            reasons=json.dumps(new.reasons),
            observations=new.observations,
            work_done=new.work_done,
            risk=new.risk,
            urgency=new.urgency,
            consent=new.consent,
            consent_day=new.consent_day,
            state=ReferralState.ISSUED,
            reply_by=new.reply_by or rules.default_reply_by(day, new.urgency),
            created_at=self._desk.clock.now(),
        )

    def _check_clock(self, session: Session) -> None:
        if clock_check.check(session, self._desk.clock).is_wrong:
            raise ClockDoubtful

    def _new_code(self, session: Session) -> str:
        while True:
            code = check_codes.make(self._desk.randomness)
            taken = select(Referral.id).where(Referral.check_code == code)
            if session.scalar(taken) is None:
                return code

    def _summary(self, session: Session, referral_id: int) -> ReferralSummary:
        session.flush()
        summary = queries.one(session, referral_id, self._desk.clock.today())
        if summary is None:
            raise NotFound
        return summary


def _parties(session: Session, new: NewReferral) -> tuple[Client, Institution]:
    client = session.get(Client, new.client_id)
    institution = session.get(Institution, new.institution_id)
    if client is None or institution is None:
        raise NotFound
    if client.state == ClientState.MERGED:
        raise Conflict("merged")
    if not institution.is_active:
        raise Conflict("institution_inactive")
    return client, institution


def _found(session: Session, referral_id: int) -> Referral:
    row = session.get(Referral, referral_id)
    if row is None:
        raise NotFound
    return row


def _by_code(session: Session, typed: str) -> Referral:
    # A scanner types the whole QR content, "number code"; the code is its last word.
    words = typed.split()
    is_scanned = len(words) > 1 and words[0].upper().startswith("Z-")
    code = check_codes.tidy(words[-1] if is_scanned else typed)
    if not code:
        raise InvalidInput({"code": Problem.REQUIRED})
    if not check_codes.is_whole(code):
        raise InvalidInput({"code": Problem.MALFORMED})
    row = session.scalar(select(Referral).where(Referral.check_code == code))
    if row is None:
        raise InvalidInput({"code": Problem.UNKNOWN_CODE})
    return row


def _staff_name(session: Session, row: Referral) -> str:
    return session.get_one(Staff, row.referred_by).name


def _details(row: Referral, summary: ReferralSummary, referred_by: str) -> ReferralDetails:
    return ReferralDetails(
        summary=summary,
        check_code=row.check_code,
        institution_id=row.institution_id,
        visit_id=row.visit_id,
        referred_by=referred_by,
        reasons=tuple(json.loads(row.reasons)),
        observations=row.observations,
        work_done=row.work_done,
        risk=row.risk,
        consent=ReferralConsent(row.consent),
        consent_day=row.consent_day,
        receipt_day=row.receipt_day,
        arrived_day=row.arrived_day,
        advice=row.receipt_advice,
        contact=row.receipt_contact,
    )
