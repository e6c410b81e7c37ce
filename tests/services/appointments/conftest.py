"""A register with two counsellors and two clients."""

from datetime import date, timedelta

import pytest

from models.room import Staff
from models.vocabulary import Role
from services.appointments.records import AppointmentRow, NewAppointment
from services.appointments.service import AppointmentService
from services.desk import Desk
from tests.services.visits.conftest import add_client

TODAY = date(2026, 11, 22)
COLLEAGUE = 2


def in_days(count: int) -> date:
    """Counted from the day of the tests' clock, a Sunday."""
    return TODAY + timedelta(days=count)


@pytest.fixture
def calendar(desk: Desk) -> AppointmentService:
    """The lead's calendar; a colleague works in the room too."""
    with desk.write() as session:
        session.add(
            Staff(
                id=COLLEAGUE,
                name="陆明远",
                role=Role.COUNSELLOR,
                public_key="",
                created_at=desk.clock.now(),
            )
        )
    return AppointmentService(desk)


@pytest.fixture
def client_id(desk: Desk) -> int:
    """Somebody with a file."""
    return add_client(desk, "周玉梅")


def meeting(client_id: int | None = None, **changes: object) -> NewAppointment:
    """Tomorrow at half past nine, face to face."""
    given: dict[str, object] = {
        "day": in_days(1),
        "start_minute": 570,
        "client_id": client_id,
        "mode": "face_to_face",
        "purpose": "" if client_id else "打电话来问的家长",
        **changes,
    }
    return NewAppointment(**given)  # type: ignore[arg-type]


def booked(calendar: AppointmentService, new: NewAppointment) -> AppointmentRow:
    """The first of what was booked."""
    return calendar.book(new)[0]
