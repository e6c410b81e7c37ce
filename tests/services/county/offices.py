"""A county office and rooms that belong to it, each a real encrypted register in a folder."""

from dataclasses import dataclass
from pathlib import Path

import pyrage
from sqlalchemy import Engine, select, update

from models.room import Room
from models.vocabulary import Role
from services.county.store import CountyDesk, county_desk
from services.desk import Desk
from services.exchange.county import CountyKeys
from services.exchange.keys import new_signing_pair
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock, SeededRandomness

OFFICE_NAME = "龙门县卫生健康局"


@dataclass(frozen=True)
class Office:
    """A county office: its register, its desk, its keys."""

    engine: Engine
    desk: Desk
    keys: CountyKeys
    secret: bytes

    @property
    def county(self) -> CountyDesk:
        return county_desk(self.desk)

    def desk_of(self, role: Role) -> CountyDesk:
        """The same office, somebody else signed in."""
        return county_desk(make_desk(self.engine, self.desk.clock, role))


def make_office(folder: Path, clock: FixedClock, seed: int = 77) -> Office:
    """An office of a county; the caller disposes the engine."""
    folder.mkdir()
    engine = make_register(folder, clock)
    desk = make_desk(engine, clock)
    secret, public = new_signing_pair(SeededRandomness(seed))
    identity = pyrage.x25519.Identity.generate()
    with desk.write() as session:
        session.execute(
            update(Room).values(
                name=OFFICE_NAME,
                kind="county_office",
                signing_secret=secret,
                signing_public=public,
                exchange_secret=str(identity),
            )
        )
    keys = CountyKeys(OFFICE_NAME, str(identity.to_public()), public)
    return Office(engine, desk, keys, secret)


@dataclass(frozen=True)
class Village:
    """A room with a signing key that has pinned its county."""

    engine: Engine
    desk: Desk
    code: str


def make_village(folder: Path, clock: FixedClock, code: str, office: Office | None) -> Village:
    """A room with the id ``code``; the caller disposes the engine."""
    folder.mkdir()
    engine = make_register(folder, clock)
    desk = make_desk(engine, clock)
    secret, public = new_signing_pair(SeededRandomness(int(code, 36)))
    with desk.write() as session:
        room = session.scalars(select(Room)).one()
        room.code, room.name = code, f"{code}村社会心理服务室"
        room.signing_secret, room.signing_public = secret, public
        if office is not None:
            room.county_name = office.keys.name
            room.county_recipient, room.county_signer = office.keys.recipient, office.keys.signer
    return Village(engine, desk, code)
