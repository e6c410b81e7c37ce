"""A register with a lead, a counsellor and clients."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.room import Staff
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.audit import AuditTrail
from services.desk import Desk
from services.register import Register, open_register
from tests.fakes import FixedClock, PlainNotes
from tests.services.visits.conftest import add_client
from tests.vaults import copied, make_template, make_vault, unlocked

COLLEAGUE = 2


@pytest.fixture
def colleague(desk: Desk, clock: FixedClock) -> Desk:
    """Another counsellor of the same register."""
    with desk.write() as session:
        session.add(
            Staff(
                id=COLLEAGUE,
                name="陆明远",
                role=Role.COUNSELLOR,
                public_key="",
                created_at=clock.now(),
            )
        )
    return signed_in(desk, COLLEAGUE, "陆明远", Role.COUNSELLOR)


def signed_in(desk: Desk, staff_id: int, name: str, role: Role) -> Desk:
    """The desk of somebody else."""
    actor = Actor(StaffId(staff_id), name, role)
    audit = AuditTrail(staff_id, desk.clock)
    return replace(desk, actor=actor, audit=audit, notes=PlainNotes(f"staff{staff_id}"))


@pytest.fixture
def client_id(desk: Desk) -> int:
    """Somebody with a file."""
    return add_client(desk, "周玉梅")


@pytest.fixture
def register(tmp_path: Path, clock: FixedClock) -> Iterator[Register]:
    """The lead's services on a real vault."""
    template = make_template(tmp_path / "template")
    opened = unlocked(make_vault(copied(template, tmp_path / "register"), clock, seed=2))
    yield open_register(opened)
    opened.lock()
