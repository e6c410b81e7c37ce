"""A real, encrypted, migrated register in a temporary folder, with valid defaults."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from models.engine import make_engine
from models.migrations import upgrade
from models.room import Room, Staff
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.audit import AuditTrail
from services.clock import Clock
from services.code_lists import CodeLists
from services.desk import Desk
from services.unit_of_work import reading, writing
from tests.fakes import FixedClock, PlainNotes, SeededRandomness

DATABASE_KEY = bytes(range(32))


@cache
def _migrated() -> bytes:
    """An empty register as the migrations leave it, made once a run: they take 0.2 s, and have
    tests of their own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "register.db"
        engine = make_engine(path, DATABASE_KEY, create=True)
        upgrade(engine)
        engine.dispose()
        return path.read_bytes()


def make_register(folder: Path, clock: Clock | None = None) -> Engine:
    """Create ``folder/register.db`` with one room and one lead; the caller disposes the engine."""
    clock = clock or FixedClock()
    (folder / "register.db").write_bytes(_migrated())
    engine = make_engine(folder / "register.db", DATABASE_KEY)
    with writing(engine)() as session:
        session.add(
            Room(
                id=1,
                code="k7m2qa",
                name="石桥村社会心理服务室",
                kind="village",
                division_code="441302100201",
                epoch="e0000001",
                signing_secret=b"",
                signing_public="",
                rounding_secret=bytes(32),
                ledger_id="l00000000001",
                created_at=clock.now(),
                recovery_confirmed_at=clock.now(),
            )
        )
        session.add(
            Staff(id=1, name="何晓岚", role=Role.LEAD, public_key="", created_at=clock.now())
        )
    return engine


def make_desk(engine: Engine, clock: Clock | None = None, role: Role = Role.LEAD) -> Desk:
    """The desk of staff member 1 on an engine of `make_register`."""
    clock = clock or FixedClock()
    return Desk(
        write=writing(engine),
        read=reading(engine),
        actor=Actor(StaffId(1), "何晓岚", role),
        audit=AuditTrail(1, clock),
        clock=clock,
        randomness=SeededRandomness(),
        codes=CodeLists(),
        notes=PlainNotes(),
    )
