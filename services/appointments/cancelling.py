"""What is planned with a client whose file is closed, or who takes the consent back."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.vocabulary import AppointmentState
from services.desk import Desk


def planned(session: Session, client_id: int) -> Sequence[Appointment]:
    """The client's planned appointments, the oldest first.

    Also days that are past without a word of who came: they would stay open for ever, come up as
    overdue when the file is opened again, and have somebody called who took the consent back.
    """
    wanted = select(Appointment).where(
        Appointment.client_id == client_id,
        Appointment.state == AppointmentState.PLANNED,
    )
    return session.scalars(wanted.order_by(Appointment.day, Appointment.start_minute)).all()


def cancel_planned(session: Session, desk: Desk, client_id: int, reason: str) -> None:
    """None of them will take place, for this ``reason``; each is in the audit trail."""
    for row in planned(session, client_id):
        row.state, row.state_reason = AppointmentState.CANCELLED, reason
        row.version += 1
        desk.audit.record(session, "appointment_cancelled", "appointment", row.id)
