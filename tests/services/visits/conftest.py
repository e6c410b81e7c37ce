"""A register with two members of staff and a client."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from models.client import Client, ClientPopulation
from models.room import Staff
from models.vocabulary import ClientKind, ClientState, Role, Sex
from services.actor import Actor, StaffId
from services.audit import AuditTrail
from services.desk import Desk
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock, PlainNotes

COLLEAGUE = 2


@pytest.fixture
def engine(tmp_path: Path, clock: FixedClock) -> Iterator[Engine]:
    """The encrypted register behind both desks."""
    engine = make_register(tmp_path, clock)
    yield engine
    engine.dispose()


@pytest.fixture
def desk(engine: Engine, clock: FixedClock) -> Desk:
    """The lead's desk."""
    return make_desk(engine, clock)


@pytest.fixture
def colleague(desk: Desk, clock: FixedClock) -> Desk:
    """Another counsellor of the same register, with keys of their own."""
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
    actor = Actor(StaffId(COLLEAGUE), "陆明远", Role.COUNSELLOR)
    notes, audit = PlainNotes("colleague", COLLEAGUE), AuditTrail(COLLEAGUE, clock)
    return replace(desk, actor=actor, notes=notes, audit=audit)


@pytest.fixture
def client_id(desk: Desk, clock: FixedClock) -> int:
    """A woman of 46 of two populations."""
    return add_client(desk, "周玉梅", populations=("disabled", "perinatal"))


def add_client(
    desk: Desk,
    name: str,
    *,
    populations: tuple[str, ...] = (),
    born: date | None = date(1980, 3, 7),
    state: ClientState = ClientState.ACTIVE,
) -> int:
    """Put a client on file."""
    with desk.write() as session:
        client = Client(
            file_no=f"S-2026-{name}",
            kind=ClientKind.NAMED,
            state=state,
            name=name,
            pinyin="",
            initials="",
            sex=Sex.FEMALE,
            birth_date=born,
            created_by=1,
            created_at=desk.clock.now(),
        )
        session.add(client)
        session.flush()
        for population in populations:
            session.add(ClientPopulation(client_id=client.id, population=population))
        return client.id
