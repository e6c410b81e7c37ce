"""A county of real vaults: rooms with their sticks, and the office that collates them."""

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from services.county.inbox_records import InboxResult
from services.county.room_records import Approval
from services.county.units import NewUnit
from services.exchange.package import stored
from services.progress import Progress
from services.register import Register, open_register
from services.room import RoomProfile
from services.summary.mail import CountyMail
from services.vault.creation import NewRegister
from tests.fakes import FixedClock
from tests.services.summary.records import add_visits, random_month, visit
from tests.vaults import PASSWORD, make_vault

ROOMS = 20
OPENED = date(2026, 9, 1)
FIRST_MONTH = "2026-09"
_OFFICE = RoomProfile("龙门县卫生健康局", "county_office", "441324000000")


@dataclass
class RealRoom:
    """A room's own vault, and the village it is in."""

    register: Register
    code: str
    unit_id: int = 0
    chance: random.Random = field(default_factory=random.Random)

    def work(self, month: str) -> None:
        """What a room does in a month."""
        desk = self.register.vault.desk
        random_month(desk, month, self.chance.randrange(8, 40), self.chance)

    def add(self, month: str, number: int, **values: object) -> None:
        add_visits(self.register.vault.desk, [visit(month, **values) for _ in range(number)])

    def close(self, month: str) -> None:
        summaries = self.register.summaries
        summaries.close(month, summaries.preview(month).published.digest)

    def write(self, month: str, stick: Path) -> bytes:
        """Write the package of a month; returns the sealed bytes."""
        return self.register.outbox.write(month, stick, Progress()).package.read_bytes()

    def read(self, stick: Path) -> CountyMail:
        return self.register.county_mail.read_stick(stick, Progress())

    def published(self, month: str) -> dict[tuple[str, str, str], int]:
        """The steps of the newest revision of a month, as the room keeps it."""
        from sqlalchemy import select

        from models.summary import Package

        with self.register.vault.desk.read() as session:
            rows = select(Package).where(Package.month == month).order_by(Package.number.desc())
            row = session.scalars(rows.limit(1)).first()
            cells = stored(row.document).cells if row is not None else ()
        return {(c.population, c.table, c.row): c.step for c in cells if c.step is not None}


@dataclass
class County:
    """The office, its rooms, the clock on all walls, and where sticks lie."""

    office: Register
    rooms: list[RealRoom]
    clock: FixedClock
    folder: Path
    town: int = 0
    _sticks: int = 0

    def stick(self) -> Path:
        """A new, empty one."""
        self._sticks += 1
        path = self.folder / f"stick-{self._sticks}"
        path.mkdir()
        return path

    def on(self, day: str) -> None:
        """It is ten o'clock on this day."""
        self.clock.moment = datetime.fromisoformat(f"{day}T02:00:00").replace(tzinfo=UTC)

    def collect(self, stick: Path) -> InboxResult:
        return self.office.inbox.read(stick, Progress())

    def answer(self, stick: Path) -> None:
        self.office.inbox.write_receipts(stick, Progress())

    def enrol(self) -> None:
        """Keys are pinned from the sheet, requests read from one stick, digits compared."""
        keys, stick = self.office.office_keys.keys(), self.stick()
        for room in self.rooms:
            room.register.outbox.pin_county(keys)
            room.register.enrolment.write(stick, Progress())
        self.office.room_registry.read_requests(stick, Progress())
        asked = {room.code: room for room in self.office.room_registry.all()}
        for room in self.rooms:
            seen = asked[room.code]
            assert seen.fingerprint == room.register.outbox.identity().fingerprint
            approval = Approval(room.unit_id, FIRST_MONTH)
            self.office.room_registry.approve(room.code, seen.version, approval)

    def found_villages(self) -> None:
        """One town, and a village for each room."""
        units = self.office.units
        self.town = units.add(NewUnit("石桥镇", "town", OPENED, "441324100000"))
        for number, room in enumerate(self.rooms):
            code = f"441324100{number + 200}"
            village = NewUnit(f"第{number}村", "village", OPENED, code, self.town)
            room.unit_id = units.add(village)


@contextmanager
def real_county(folder: Path, clock: FixedClock) -> Iterator[County]:
    """The office and `ROOMS` rooms, nobody enrolled yet; all locked afterwards."""
    with ExitStack() as stack:
        office = _opened(stack, folder / "office", clock, _OFFICE, 900)
        rooms = []
        for number in range(ROOMS):
            code = f"441324100{number + 200}"
            profile = RoomProfile(f"第{number}村社会心理服务室", "village", code)
            register = _opened(stack, folder / f"room-{number}", clock, profile, number + 1)
            identity = register.outbox.identity()
            rooms.append(RealRoom(register, identity.code, chance=random.Random(number)))
        yield County(office, rooms, clock, folder)


def _opened(
    stack: ExitStack, folder: Path, clock: FixedClock, profile: RoomProfile, seed: int
) -> Register:
    new = NewRegister(profile, "何晓岚", PASSWORD)
    opened, sheet = make_vault(folder, clock, seed=seed).create(new)
    opened.confirm_recovery(sheet.groups)
    stack.callback(opened.lock)
    return open_register(opened)


def lose(stick: Path, code: str) -> None:
    """A package never arrives: the stick broke, or was left on a bus."""
    gone = list(stick.rglob(f"{code}-*.anx*"))
    assert len(gone) == 2  # the package and its signature
    for path in gone:
        path.unlink()
