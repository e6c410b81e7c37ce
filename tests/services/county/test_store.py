"""The county's tables in PostgreSQL: the same services, the same results, trouble in our words."""

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import select, text

from models.county import TABLES, EnrolledRoom, Incoming
from models.vocabulary import Role
from services.county import store as stores
from services.county.inbox import InboxService
from services.county.inbox_records import Outcome
from services.county.store import StoreService, county_desk, forget_connections
from services.errors import InvalidInput, NotAllowed, StoreProblem
from services.progress import Progress
from tests.services.county.offices import Office
from tests.services.county.postgres import Server, server
from tests.services.county.sticks import MONTHS, enrol, quiet
from tests.services.county.test_inbox import content, outcomes, read, sending


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


@pytest.fixture
def shared(office: Office, empty: Server) -> Office:
    """The office, its tables in an empty PostgreSQL."""
    StoreService(office.desk).move(empty.address)
    return office


def test_the_same_packages_give_the_same_store(
    office: Office, empty: Server, tmp_path: Path
) -> None:
    room = sending(office, months=6)
    room.close(MONTHS[5], revision=2)
    enrol(office, room)
    room.write(tmp_path)
    read(office, tmp_path)
    inside = content(office)
    assert not office.county.store.is_shared
    StoreService(office.desk).move(empty.address)
    assert office.county.store.is_shared
    enrol(office, room)
    result = read(office, tmp_path)
    assert result.count(Outcome.IMPORTED) == 7
    assert content(office) == inside
    assert read(office, tmp_path).count(Outcome.ALREADY) == 7
    inbox = InboxService(office.county)
    inbox.undo(inbox.entries().entries[0].incoming_id)
    assert read(office, tmp_path).count(Outcome.IMPORTED) == 1
    assert content(office) == inside


def test_a_gap_is_closed_there_too(shared: Office, tmp_path: Path) -> None:
    room = sending(shared)
    enrol(shared, room)
    room.write(tmp_path / "a", 1, 3)
    assert outcomes(read(shared, tmp_path / "a"))[room.name(3)][0] is Outcome.WAITING
    room.write(tmp_path / "b", 2)
    assert read(shared, tmp_path / "b").count(Outcome.IMPORTED) == 2


def test_two_officers_read_the_same_sticks_at_once(shared: Office, tmp_path: Path) -> None:
    rooms = [sending(shared, f"aaaaa{n}", 4) for n in range(4)]
    enrol(shared, *rooms)
    for room in rooms:
        room.write(tmp_path)
    county = shared.county
    results = []

    def work() -> None:
        results.append(InboxService(county).read(tmp_path, quiet()))

    officers = [threading.Thread(target=work) for _ in range(3)]
    for officer in officers:
        officer.start()
    for officer in officers:
        officer.join()
    assert sum(result.count(Outcome.IMPORTED) for result in results) == 16
    assert sum(result.count(Outcome.ALREADY) for result in results) == 32
    with county.store.read() as session:
        assert len(session.scalars(select(Incoming.id)).all()) == 16


def test_postgres_is_stopped_in_the_middle(
    shared: Office, postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.county.inbox.AT_ONCE", 2)
    room = sending(shared, months=6)
    enrol(shared, room)
    room.write(tmp_path)

    def stop(done: int, total: int) -> None:
        if done == 5:
            postgres.stop("immediate")

    try:
        result = InboxService(shared.county).read(tmp_path, Progress(stop))
        assert (result.stopped, result.count(Outcome.IMPORTED)) == ("store_gone", 2)
        with (
            pytest.raises(StoreProblem, match="unreachable"),
            shared.county.store.read() as session,
        ):
            session.connection()
        forget_connections()
        county = county_desk(shared.desk)  # a page can be made while no server answers
        with pytest.raises(StoreProblem, match="unreachable"):
            InboxService(county).entries()
    finally:
        postgres.start()
    with shared.county.store.read() as session:
        assert len(session.scalars(select(Incoming.id)).all()) == 2
    assert read(shared, tmp_path).count(Outcome.IMPORTED) == 4


def test_an_action_commits_with_its_audit_entry(shared: Office) -> None:
    from models.audit import AuditEntry

    with shared.county.write() as action:
        action.record("tried", "unit", 3)
    with pytest.raises(ZeroDivisionError):
        _fail(shared)
    with shared.desk.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
    assert "tried" in actions
    assert "never" not in actions


def _fail(office: Office) -> None:
    with office.county.write() as action:
        action.record("never", "unit", 4)
        raise ZeroDivisionError


def test_nothing_is_read_after_the_lock(shared: Office, postgres: Server) -> None:
    def locked() -> NoReturn:
        raise LookupError

    store = stores.shared_store(replace(shared.desk, read=locked), postgres.address)
    with pytest.raises(LookupError), store.read():
        pass


@pytest.mark.parametrize(
    "address",
    ["sqlite:///x.db", "postgresql://somebody@127.0.0.1", "nonsense", "mysql://a@b/c"],
)
def test_an_address_that_is_none(office: Office, address: str) -> None:
    with pytest.raises(InvalidInput):
        StoreService(office.desk).move(address)
    assert StoreService(office.desk).address() == ""


def test_nobody_answers_and_no_password_is_told(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    address = "postgresql://officer:Bamboo-Secret@127.0.0.1:1/county"
    with caplog.at_level(logging.DEBUG), pytest.raises(StoreProblem) as caught:
        StoreService(office.desk).move(address)
    assert caught.value.code == "unreachable"
    said = [str(caught.value), repr(caught.value), caplog.text, str(caught.value.__cause__)]
    assert not any("Bamboo" in one for one in said)
    assert county_desk(office.desk).store.is_shared is False


def test_the_address_is_shown_without_its_password(office: Office, postgres: Server) -> None:
    address = postgres.address.replace("anxinbu@", "anxinbu:Bamboo-Secret@")
    StoreService(office.desk).move(address)
    shown = StoreService(office.desk).address()
    assert "Bamboo" not in shown
    assert f"127.0.0.1:{postgres.port}" in shown
    with office.county.store.read() as session:
        assert session.scalars(select(EnrolledRoom)).all() == []
    StoreService(office.desk).move("")
    assert not office.county.store.is_shared
    forget_connections()


def test_tables_of_another_program(office: Office, postgres: Server) -> None:
    with stores.shared_store(office.desk, postgres.address).write() as session:
        session.execute(text("ALTER TABLE denominator ADD COLUMN strange int"))
    forget_connections()
    try:
        with pytest.raises(StoreProblem, match="other_tables"):
            StoreService(office.desk).move(postgres.address)
    finally:
        import psycopg

        with psycopg.connect(postgres.address) as connection:
            connection.execute("ALTER TABLE denominator DROP COLUMN strange")


def test_only_the_lead_moves_the_store(office: Office) -> None:
    service = StoreService(office.desk_of(Role.ASSISTANT).desk)
    with pytest.raises(NotAllowed):
        service.move("")
    with pytest.raises(NotAllowed):
        service.address()
