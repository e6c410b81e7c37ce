"""Files for other systems, a room and month each; with the numbers of the room's package."""

import json
import random
from pathlib import Path

import pytest

from services.county.sharing import CountySharingService
from services.county.store import county_desk
from services.desk import Desk
from services.errors import Cancelled, InvalidInput, NotFound
from services.exchange.document import Document
from services.progress import Progress
from services.summary.sharing import SharingFormat
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive

MONTH = "2026-10"


@pytest.fixture
def sent(desk: Desk) -> list[Document]:
    """Three rooms reported, one of them twice."""
    found = []
    with county_desk(desk).store.write() as session:
        town = add_unit(session, "town", "东镇")
        for number in range(3):
            room = SimulatedRoom(f"room0{number}", 30, number == 1, chance=random.Random(number))
            enrol(session, room.code, town)
            receive(session, room.month("2026-09"))
            document = room.month(MONTH)
            receive(session, document)
            if number == 2:
                document = room.month(MONTH, revision=2)
                receive(session, document)
            found.append(document)
    return found


def test_every_room_has_its_file_with_the_numbers_of_its_package(
    desk: Desk, sent: list[Document], tmp_path: Path
) -> None:
    service = CountySharingService(county_desk(desk))
    result = service.save(MONTH, SharingFormat.DHIS2, tmp_path, Progress())

    assert (result.rooms, result.files) == (3, 6)
    for document in sent:
        head = document.head
        path = tmp_path / f"{head.room}-{head.number:06d}-dhis2.json"
        values = json.loads(path.read_text("utf-8"))
        assert (values["orgUnit"], values["period"]) == (head.room, "202610")
        assert values["completeDate"] == "2026-11-01T12:00:00"
        sent_on = {
            (value["dataElement"], value["categoryOptionCombo"]): int(value["value"])
            for value in values["dataValues"]
        }
        total = next(c.step for c in document.cells if (c.population, c.row) == ("visits", "total"))
        assert sent_on["AXB_VISITS", "default"] == total
        assert sent_on["AXB_FACTS_ACTIVITIES_LECTURE", "default"] == 1


def test_fhir_is_one_bundle_a_room(desk: Desk, sent: list[Document], tmp_path: Path) -> None:
    CountySharingService(county_desk(desk)).save(MONTH, SharingFormat.FHIR, tmp_path, Progress())
    bundles = [json.loads(path.read_text("utf-8")) for path in tmp_path.glob("*-fhir.json")]
    assert len(bundles) == len(sent)
    assert {bundle["resourceType"] for bundle in bundles} == {"Bundle"}


def test_a_cancelled_run_leaves_whole_files(
    desk: Desk, sent: list[Document], tmp_path: Path
) -> None:
    progress = Progress(lambda done, total: progress.cancel() if done == 1 else None)
    with pytest.raises(Cancelled):
        CountySharingService(county_desk(desk)).save(MONTH, SharingFormat.ADX, tmp_path, progress)
    assert len(sent) == 3
    assert len(list(tmp_path.glob("*.xml"))) == 2


def test_months_without_anything(desk: Desk, tmp_path: Path) -> None:
    service = CountySharingService(county_desk(desk))
    with pytest.raises(NotFound):
        service.save(MONTH, SharingFormat.FHIR, tmp_path, Progress())
    with pytest.raises(InvalidInput):
        service.save("x", SharingFormat.FHIR, tmp_path, Progress())
