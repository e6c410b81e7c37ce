"""Units, rooms and packs in PostgreSQL: the same story ends as in the vault."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from models.county import TABLES
from services.county import places
from services.county import store as stores
from services.county.newer_packs import NewerPacks
from services.county.pack_records import PolicyDraft
from services.county.packs import RoomPackService
from services.county.room_records import Approval
from services.county.rooms import RoomRegistryService
from services.county.store import StoreService, forget_connections
from services.county.unit_import import UnitImportService
from services.county.units import NewUnit, Part, UnitService
from services.errors import Conflict, InvalidInput
from services.exchange.enrolment import EnrolmentService
from services.progress import Progress
from tests.services.county.offices import Office, Village
from tests.services.county.postgres import Server, server
from tests.services.county.test_packs import DRAFT
from tests.services.county.test_unit_import import OPENED, book

MERGED, SPLIT = date(2026, 7, 1), date(2026, 9, 1)


@pytest.fixture(scope="module")
def postgres() -> Iterator[Server]:
    with server() as started:
        yield started
        forget_connections()


@pytest.fixture
def empty(office: Office, postgres: Server) -> Iterator[Server]:
    """The server; what the test leaves in the tables is thrown away."""
    yield postgres
    names = ", ".join(f'"{model.__tablename__}"' for model in TABLES)
    with stores.shared_store(office.desk, postgres.address).write() as session:
        session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    forget_connections()


def story(office: Office, village: Village, folder: Path) -> list[object]:
    """What an office does in its first weeks, and what its lists say then."""
    county = office.county
    units, imports = UnitService(county), UnitImportService(county)
    rows = [(n, "石桥镇", f"{n}村", "村", f"4413021002{n:02d}", "") for n in range(1, 30)]
    path = book(folder, (0, "", "石桥镇", "镇", "441302100000", ""), *rows)
    imports.take(imports.look(path, OPENED, Progress()))
    ids = {unit.name: unit.id for unit in units.tree()}
    EnrolmentService(village.desk).write(folder, Progress())
    registry = RoomRegistryService(county)
    registry.read_requests(folder, Progress())
    (asked,) = registry.all()
    registry.approve(asked.code, asked.version, Approval(ids["1村"], "2026-01"))
    joined = units.merge([ids["1村"], ids["2村"]], NewUnit("双溪村", "village", OPENED), MERGED)
    parts = [
        Part(NewUnit(n, "village", OPENED), r) for n, r in (("东村", ("stonea",)), ("西村", ()))
    ]
    version = next(unit.version for unit in units.tree() if unit.id == joined)
    units.split(joined, version, parts, SPLIT)
    packs = RoomPackService(county)
    packs.sign_policy(PolicyDraft("2026-10"))
    packs.sign(DRAFT)
    with county.store.read() as session:
        days = (date(2026, 6, 30), MERGED, SPLIT)
        of_days = [places.unit_on(session, "stonea", day) for day in days]
        newer = NewerPacks(session)
        lacking = [newer.than("0", {}), newer.than("1:x", {"county_pack": 1})]
    with pytest.raises(InvalidInput):
        units.add(NewUnit("3村", "village", OPENED, "441302100203"))
    with pytest.raises(Conflict):
        registry.refuse(asked.code, asked.version)
    history = [
        [(event.day, event.change, event.before, event.other) for event in units.history(unit.id)]
        for unit in units.tree()
    ]
    installed = [(one.room_code, one.county_pack, one.month) for one in packs.installed()]
    rooms = [(one.code, one.state, one.unit_name) for one in registry.all()]
    return [units.tree(), history, of_days, rooms, lacking, installed, packs.compose()]


def test_the_same_story_ends_the_same(
    office: Office, empty: Server, new_village: Callable[[str], Village], tmp_path: Path
) -> None:
    village = new_village("stonea")
    for name in ("vault", "shared"):
        (tmp_path / name).mkdir()
    inside = story(office, village, tmp_path / "vault")
    assert inside[2] == [2, 31, 32]
    assert inside[4] == [("policy-0001.anx", "county-pack-0001.anx"), ()]
    assert not office.county.store.is_shared
    StoreService(office.desk).move(empty.address)
    assert office.county.store.is_shared
    assert story(office, village, tmp_path / "shared") == inside
