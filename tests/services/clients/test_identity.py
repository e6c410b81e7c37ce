"""Which identifiers a room needs, allows or must not keep."""

from datetime import date
from pathlib import Path

import pytest

from models.vocabulary import ClientKind, Role
from services.clients import ClientFields, ClientService
from services.clients.identity import (
    IdentityPolicy,
    IdentityService,
    Need,
    without_forbidden,
)
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, Problem
from tests.builders import make_desk


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    return ClientService(desk)


def _set(desk: Desk, **needs: Need) -> None:
    IdentityService(desk).change(IdentityPolicy(needs))


def _problems(clients: ClientService, fields: ClientFields) -> dict[str, Problem]:
    with pytest.raises(InvalidInput) as error:
        clients.add(fields)
    return error.value.problems


def test_a_room_that_never_chose_asks_for_nothing(desk: Desk, clients: ClientService) -> None:
    assert IdentityService(desk).get() == IdentityPolicy()
    clients.add(ClientFields(kind=ClientKind.ANONYMOUS))


def test_needed_and_forbidden(desk: Desk, clients: ClientService) -> None:
    _set(desk, phone=Need.NEEDED, citizen_id=Need.FORBIDDEN)
    assert _problems(clients, ClientFields(name="罗小雨", citizen_id="110101199003078515")) == {
        "phone": Problem.REQUIRED,
        "citizen_id": Problem.FORBIDDEN,
    }
    clients.add(ClientFields(name="罗小雨", phone="13800002817"))
    clients.add(ClientFields(kind=ClientKind.ANONYMOUS))  # who stays anonymous is not asked


def test_alias_only(desk: Desk, clients: ClientService) -> None:
    _set(desk, name=Need.FORBIDDEN)
    assert _problems(clients, ClientFields(name="罗小雨")) == {"kind": Problem.FORBIDDEN}
    clients.add(ClientFields(kind=ClientKind.ALIAS, name="小树"))
    clients.add(ClientFields(kind=ClientKind.ANONYMOUS))


def test_the_real_name_is_needed(desk: Desk, clients: ClientService) -> None:
    _set(desk, name=Need.NEEDED)
    alias = ClientFields(kind=ClientKind.ALIAS, name="小树")
    assert _problems(clients, alias) == {"kind": Problem.FORBIDDEN}


def test_a_guardian_is_asked_for_a_minor_only(desk: Desk, clients: ClientService) -> None:
    _set(desk, guardian_phone=Need.NEEDED)
    clients.add(ClientFields(name="周玉梅", age=46))
    minor = ClientFields(name="小丁", age=12)
    assert _problems(clients, minor) == {"guardian_phone": Problem.REQUIRED}


def test_what_stands_already_is_left_as_it_is(desk: Desk, clients: ClientService) -> None:
    old = clients.add(ClientFields(name="罗小雨", phone="13800002817"))
    _set(desk, name=Need.FORBIDDEN, phone=Need.FORBIDDEN, birth_date=Need.NEEDED)
    edited = clients.edit(
        old.id, old.version, ClientFields(name="罗小雨", phone="13800002817", remarks="怕黑")
    )
    assert edited.fields.phone == "13800002817"
    with pytest.raises(InvalidInput) as error:
        clients.edit(old.id, edited.version, ClientFields(name="罗小雨", phone="13900000000"))
    assert error.value.problems == {"phone": Problem.FORBIDDEN}


def test_what_was_needed_is_not_taken_away(desk: Desk, clients: ClientService) -> None:
    old = clients.add(ClientFields(name="罗小雨", birth_date=date(1990, 3, 7)))
    _set(desk, birth_date=Need.NEEDED)
    with pytest.raises(InvalidInput) as error:
        clients.edit(old.id, old.version, ClientFields(name="罗小雨"))
    assert error.value.problems == {"birth_date": Problem.REQUIRED}


def test_a_ledger_brings_nothing_forbidden() -> None:
    policy = IdentityPolicy({"name": Need.FORBIDDEN, "phone": Need.FORBIDDEN})
    row: dict[str, object] = {"kind": "named", "name": "小树", "phone": "138", "address": "三组"}
    assert without_forbidden(policy, row) == {
        "kind": "alias",
        "name": "小树",
        "phone": "",
        "address": "三组",
    }
    assert without_forbidden(IdentityPolicy(), row) == row


def test_the_lead_decides(desk: Desk, tmp_path: Path) -> None:
    with desk.read() as session:
        engine = session.get_bind().engine
    counsellor = make_desk(engine, desk.clock, Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        _set(counsellor, phone=Need.NEEDED)
    with pytest.raises(InvalidInput):
        _set(desk, shoe_size=Need.NEEDED)
