"""Booking what became of a referral: a slip, an ending, and taking back what was booked today."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.base import table
from models.client import Client
from models.referral import Referral, ReferralStep
from models.room import Staff
from models.vocabulary import ReferralState
from services.appointments.booking import Agreement, agree, withdraw
from services.desk import Desk
from services.errors import Conflict, InvalidInput
from services.referrals import records, rules
from services.referrals.record_words import record_words
from services.referrals.records import Ending, Receipt
from services.referrals.states import may_go, sum_up


def receive(session: Session, desk: Desk, row: Referral, receipt: Receipt) -> None:
    """Book what a slip says. Raises InvalidInput; Conflict ``receipt_booked`` or
    ``referral_closed``."""
    today, state = desk.clock.today(), ReferralState(row.state)
    if state is ReferralState.CLOSED:
        raise Conflict("referral_closed")
    problems = rules.receipt_problems(receipt, row.day, today, desk.codes)
    if "outcome" not in problems and not may_go(state, receipt.outcome):
        raise Conflict("receipt_booked")
    if problems:
        raise InvalidInput(problems)
    is_back = receipt.outcome is ReferralState.RETURNED
    is_no = receipt.outcome is ReferralState.DECLINED
    step = _step(desk, row, receipt.outcome, receipt.advice)
    step.day = receipt.day or (today if is_back else None)
    step.reason, step.contact = receipt.reason if is_no else "", receipt.contact
    if is_back and receipt.next_day is not None:
        step.appointment_id = _follow_up(session, desk, row, receipt.next_day, receipt.next_minute)
    _add(session, row, step)
    desk.audit.record(session, "receipt_booked", "referral", row.id)


def end(session: Session, desk: Desk, row: Referral, ending: Ending) -> None:
    """Close a referral, or give it up as lost. Raises InvalidInput; Conflict
    ``referral_closed`` or ``receipt_booked`` (whoever arrived is not lost)."""
    state = ReferralState(row.state)
    if state is ReferralState.CLOSED:
        raise Conflict("referral_closed")
    problems = rules.ending_problems(ending, state)
    if problems:
        raise InvalidInput(problems)
    if not may_go(state, ending.state):
        raise Conflict("receipt_booked")
    step = _step(desk, row, ending.state, ending.text)
    step.day = desk.clock.today()
    _add(session, row, step)
    desk.audit.record(session, f"referral_{ending.state}", "referral", row.id)


def take_back(session: Session, desk: Desk, row: Referral) -> None:
    """Undo the last booking if it is of today, with the follow-up that was agreed in it. Raises
    Conflict ``no_receipt`` or ``receipt_not_today`` (then it may have been reported)."""
    steps = _steps(session, row.id)
    if not steps:
        raise Conflict("no_receipt")
    last = steps[-1]
    if last.booked_day != desk.clock.today():
        raise Conflict("receipt_not_today")
    appointment_id = last.appointment_id
    session.delete(last)
    session.flush()
    if appointment_id is not None:
        withdraw(session.connection(), table(Appointment).c.id == appointment_id)
    sum_up(row, steps[:-1])
    desk.audit.record(session, "receipt_undone", "referral", row.id)


def history(session: Session, referral_id: int) -> tuple[records.ReferralStep, ...]:
    """Its steps, oldest first."""
    found = session.execute(
        select(ReferralStep, Staff.name, Appointment.day)
        .join(Staff, Staff.id == ReferralStep.booked_by)
        .outerjoin(Appointment, Appointment.id == ReferralStep.appointment_id)
        .where(ReferralStep.referral_id == referral_id)
        .order_by(ReferralStep.id)
    )
    return tuple(_record(step, name, follow_up) for step, name, follow_up in found)


def _step(desk: Desk, row: Referral, state: ReferralState, text: str) -> ReferralStep:
    return ReferralStep(
        referral_id=row.id,
        state=state,
        reason="",
        text=text,
        contact="",
        booked_by=desk.actor.staff_id,
        booked_day=desk.clock.today(),
        booked_at=desk.clock.now(),
    )


def _add(session: Session, row: Referral, step: ReferralStep) -> None:
    session.add(step)
    session.flush()
    sum_up(row, _steps(session, row.id))


def _steps(session: Session, referral_id: int) -> Sequence[ReferralStep]:
    mine = select(ReferralStep).where(ReferralStep.referral_id == referral_id)
    return session.scalars(mine.order_by(ReferralStep.id)).all()


def _follow_up(
    session: Session, desk: Desk, row: Referral, day: date, minute: int | None
) -> int | None:
    """The id of the new appointment; None if the same one was in the calendar already."""
    responsible = session.get_one(Client, row.client_id).responsible_id
    agreement = Agreement(
        client_id=row.client_id,
        counsellor_id=responsible or desk.actor.staff_id,
        day=day,
        start_minute=minute,
        purpose=record_words("follow_up", number=row.number),
    )
    return agree(session, desk, agreement)


def _record(step: ReferralStep, booked_by: str, follow_up: date | None) -> records.ReferralStep:
    return records.ReferralStep(
        state=ReferralState(step.state),
        day=step.day,
        reason=step.reason,
        text=step.text,
        contact=step.contact,
        follow_up=follow_up,
        booked_by=booked_by,
        booked_day=step.booked_day,
    )
