"""What is planned with a client whose file is closed, or who takes the consent back."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.vocabulary import AppointmentState
from services.desk import Desk


def coming(session: Session, client_id: int, today: date) -> Sequence[Appointment]:
    """The client's planned appointments from today on, the next one first."""
    planned = select(Appointment).where(
        Appointment.client_id == client_id,
        Appointment.state == AppointmentState.PLANNED,
        Appointment.day >= today,
    )
    return session.scalars(planned.order_by(Appointment.day, Appointment.start_minute)).all()


def cancel_coming(session: Session, desk: Desk, client_id: int, reason: str) -> None:
    """None of them will take place, for this ``reason``; each is in the audit trail."""
    for row in coming(session, client_id, desk.clock.today()):
        row.state, row.state_reason = AppointmentState.CANCELLED, reason
        row.version += 1
        desk.audit.record(session, "appointment_cancelled", "appointment", row.id)
