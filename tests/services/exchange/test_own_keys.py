"""A room that replaces its signing key: old packages stay as they are, the county takes the new."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.room import Room
from models.vocabulary import Role
from services.county.room_records import Approval
from services.county.rooms import RoomRegistryService
from services.county.units import NewUnit, UnitService
from services.desk import Desk
from services.errors import BadPackage, Conflict, NotAllowed
from services.exchange.enrolment import EnrolmentService
from services.exchange.outbox import OutboxService
from services.exchange.package import check_signature
from services.progress import Progress
from services.summary.service import SummaryService
from tests.builders import make_desk
from tests.fakes import FixedClock
from tests.services.county.conftest import new_village, office
from tests.services.county.offices import Office, Village
from tests.services.summary.records import add_visits, visit

__all__ = ["new_village", "office"]

MONTH = "2026-10"


def signer(desk: Desk) -> str:
    with desk.read() as session:
        return session.scalars(select(Room.signing_public)).one()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_what_was_sealed_is_sent_again_as_the_same_bytes(
    new_village: Callable[[str], Village], stick: Path, tmp_path: Path
) -> None:
    village = new_village("stonea")
    add_visits(village.desk, [visit(MONTH)] * 20)
    summaries = SummaryService(village.desk)
    summaries.close(MONTH, summaries.preview(MONTH).published.digest)
    outbox = OutboxService(village.desk)
    first = outbox.write(MONTH, stick, Progress())
    old = signer(village.desk)
    told = EnrolmentService(village.desk).replace_key()
    assert told == outbox.identity().fingerprint
    assert signer(village.desk) != old
    other = tmp_path / "other"
    other.mkdir()
    again = outbox.write(MONTH, other, Progress())
    assert again.package.read_bytes() == first.package.read_bytes()
    signature = again.signature.read_bytes()
    check_signature(again.package.read_bytes(), signature, old)
    with pytest.raises(BadPackage):
        check_signature(again.package.read_bytes(), signature, signer(village.desk))


def test_the_county_takes_the_new_key_by_the_old_ones_signature(
    office: Office, new_village: Callable[[str], Village], stick: Path
) -> None:
    village = new_village("stonea")
    enrolment, registry = EnrolmentService(village.desk), RoomRegistryService(office.county)
    enrolment.write(stick, Progress())
    registry.read_requests(stick, Progress())
    unit = UnitService(office.county).add(NewUnit("石桥村", "village", date(2020, 1, 1)))
    (asked,) = registry.all()
    registry.approve("stonea", asked.version, Approval(unit, "2026-09"))
    told = enrolment.replace_key()
    assert enrolment.write(stick, Progress()).request.name == "stonea-2.anx"
    read = registry.read_requests(stick, Progress())
    # The first request is still on the stick and still says what the county has.
    assert len(read.known) == 1
    (change,) = read.key_changes
    registry.take_key(change)
    assert registry.all()[0].fingerprint == told
    again = registry.read_requests(stick, Progress())
    assert [(one.name, one.reason) for one in again.unread] == [("stonea.anx", "old_key")]
    assert len(again.known) == 1


def test_a_room_without_a_key_has_none_to_replace(desk: Desk) -> None:
    with pytest.raises(Conflict, match="no_signing_key"):
        EnrolmentService(desk).replace_key()


def test_only_the_lead_replaces(new_village: Callable[[str], Village], clock: FixedClock) -> None:
    village = new_village("stonea")
    with pytest.raises(NotAllowed):
        EnrolmentService(make_desk(village.engine, clock, Role.COUNSELLOR)).replace_key()
