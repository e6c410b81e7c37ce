"""Files that may be of the same person."""

from datetime import date

import pytest

from services.clients import ClientFields, ClientService, DuplicateReason, Sought
from services.desk import Desk

ID = "11010519491231002X"
BORN = date(1949, 12, 31)


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    service = ClientService(desk)
    service.add(ClientFields(name="周玉梅", phone="13800002817", citizen_id=ID, birth_date=BORN))
    service.add(ClientFields(name="白雪", phone="13800002818"))
    return service


@pytest.mark.parametrize(
    ("sought", "reasons"),
    [
        (Sought(citizen_id="11010519491231002x"), [DuplicateReason.CITIZEN_ID]),
        (Sought(phone="138-0000-2817"), [DuplicateReason.PHONE]),
        (Sought(name="周 玉梅"), [DuplicateReason.NAME]),
        (Sought(name="周玉梅", birth_date=BORN), [DuplicateReason.NAME_AND_BIRTH]),
        (Sought(name="周裕梅", birth_date=BORN), [DuplicateReason.READING_AND_BIRTH]),
        (
            Sought(name="周玉梅", phone="13800002817", citizen_id=ID),
            [DuplicateReason.CITIZEN_ID, DuplicateReason.PHONE, DuplicateReason.NAME],
        ),
    ],
)
def test_reasons(clients: ClientService, sought: Sought, reasons: list[DuplicateReason]) -> None:
    (found,) = clients.find_duplicates(sought)
    assert found.client.name == "周玉梅"
    assert list(found.reasons) == reasons


@pytest.mark.parametrize(
    "sought",
    [
        Sought(),
        Sought(name="周"),
        Sought(name="周裕梅"),
        Sought(name="周玉兰", birth_date=BORN),
        Sought(phone="2817"),
        Sought(citizen_id=ID[:17]),
    ],
)
def test_what_is_not_alike_enough(clients: ClientService, sought: Sought) -> None:
    assert clients.find_duplicates(sought) == ()


def test_the_file_being_edited_is_not_its_own_duplicate(clients: ClientService) -> None:
    (own,) = clients.search("zym")
    assert clients.find_duplicates(Sought(name="周玉梅", other_than=own.id)) == ()


def test_the_strongest_reason_comes_first(clients: ClientService) -> None:
    found = clients.find_duplicates(Sought(name="白雪", citizen_id=ID))
    assert [duplicate.client.name for duplicate in found] == ["周玉梅", "白雪"]
