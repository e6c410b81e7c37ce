"""Issuing referrals, printing them, and booking what comes back."""

import json
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from models.referral import Referral
from models.room import Staff
from models.vocabulary import ReferralConsent
from services import clock_check
from services.access import require_file
from services.actor import Right
from services.desk import Desk
from services.errors import ClockDoubtful, NotFound
from services.referrals import booking, chasing, form, issuing, queries, statistics
from services.referrals.codes import by_code
from services.referrals.records import (
    Ending,
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

        What is passed on is logged as a disclosure. Raises InvalidInput; NotFound for a client
        or institution that is not there; FileRestricted; Conflict ``merged``, ``file_locked``,
        ``institution_inactive`` or ``consent_withdrawn``; ClockDoubtful, as the day is printed.
        """
        self._desk.actor.require(Right.REFER)
        new = replace(new, observations=new.observations.strip(), work_done=new.work_done.strip())
        with self._desk.write() as session:
            self._check_clock(session)
            row = issuing.issue(session, self._desk, new)
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
        """Everything about one referral; the view is in the audit trail. Raises NotFound,
        FileRestricted."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = queries.opened(session, self._desk, referral_id)
            self._desk.audit.record_view(session, "referral", row.id)
            return self._details(session, row)

    def form(self, referral_id: ReferralId, language: str = "zh") -> form.ReferralForm:
        """What the printed form says; marked as a copy once it has been printed.

        The view is in the audit trail. Raises NotFound, FileRestricted; Conflict
        ``consent_withdrawn``: nothing more leaves the room then, unless it was an emergency.
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = queries.opened(session, self._desk, referral_id)
            issuing.require_consent(session, row.client_id, ReferralConsent(row.consent))
            found = form.build(session, referral_id, self._desk.codes, language)
            self._desk.audit.record_view(session, "referral", referral_id)
            return found

    def count_print(self, referral_id: ReferralId) -> int:
        """Note that the form was printed or saved; returns how often so far."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = queries.opened(session, self._desk, referral_id)
            row.prints += 1
            self._desk.audit.record(session, "referral_printed", "referral", row.id)
            return row.prints

    def find_by_code(self, typed: str) -> ReferralSummary:
        """Whose slip this is, from its check code as typed or scanned.

        Raises InvalidInput with ``code``: REQUIRED if nothing was typed, MALFORMED if a
        character is wrong (a `WrongCode` that says which, if it can), UNKNOWN_CODE if the code is
        right but not of this register. FileRestricted.
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            row = by_code(session, typed)
            require_file(session, self._desk, row.client_id)
            return self._summary(session, row.id)

    def book_receipt(self, typed: str, receipt: Receipt) -> ReferralSummary:
        """Book what came back, with the follow-up that is agreed on. Raises as `find_by_code`;
        InvalidInput for the slip's own fields; Conflict ``receipt_booked`` if this was booked
        already, ``referral_closed``; ClockDoubtful."""
        self._desk.actor.require(Right.REFER)
        receipt = replace(receipt, advice=receipt.advice.strip(), contact=receipt.contact.strip())
        with self._desk.write() as session:
            self._check_clock(session)
            row = by_code(session, typed)
            require_file(session, self._desk, row.client_id)
            booking.receive(session, self._desk, row, receipt)
            return self._summary(session, row.id)

    def end(self, referral_id: ReferralId, ending: Ending) -> ReferralSummary:
        """Close a referral, or give it up as lost. Raises InvalidInput; NotFound;
        FileRestricted; Conflict ``referral_closed`` or ``receipt_booked``; ClockDoubtful."""
        self._desk.actor.require(Right.REFER)
        ending = replace(ending, text=ending.text.strip())
        with self._desk.write() as session:
            self._check_clock(session)
            row = queries.opened(session, self._desk, referral_id)
            booking.end(session, self._desk, row, ending)
            return self._summary(session, row.id)

    def undo_receipt(self, referral_id: ReferralId) -> ReferralSummary:
        """Take back the last booking if it is of today, e.g. a slip booked on the wrong person.

        Raises NotFound; FileRestricted; Conflict: ``no_receipt``, or ``receipt_not_today`` (then
        it may have been reported).
        """
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = queries.opened(session, self._desk, referral_id)
            booking.take_back(session, self._desk, row)
            return self._summary(session, row.id)

    def calls(self) -> chasing.CallList:
        """The receipts that are late, to be asked for by telephone; without anybody's name."""
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            return chasing.load(session, self._desk.clock.today())

    def loop(self, first: date, last: date) -> statistics.Loop:
        """How the loop closes for referrals issued from ``first`` to ``last``."""
        self._desk.actor.require(Right.REFER)
        with self._desk.read() as session:
            return statistics.load(session, first, last, self._desk.clock.today())

    def _check_clock(self, session: Session) -> None:
        if clock_check.check(session, self._desk.clock).is_wrong:
            raise ClockDoubtful

    def _summary(self, session: Session, referral_id: int) -> ReferralSummary:
        session.flush()
        summary = queries.one(session, referral_id, self._desk.clock.today())
        if summary is None:
            raise NotFound
        return summary

    def _details(self, session: Session, row: Referral) -> ReferralDetails:
        steps = booking.history(session, row.id)
        return ReferralDetails(
            summary=self._summary(session, row.id),
            check_code=row.check_code,
            institution_id=row.institution_id,
            visit_id=row.visit_id,
            referred_by=session.get_one(Staff, row.referred_by).name,
            reasons=tuple(json.loads(row.reasons)),
            observations=row.observations,
            work_done=row.work_done,
            risk=row.risk,
            consent=ReferralConsent(row.consent),
            consent_day=row.consent_day,
            advice=row.receipt_advice,
            contact=row.receipt_contact,
            steps=steps,
            can_undo=bool(steps) and steps[-1].booked_day == self._desk.clock.today(),
        )
