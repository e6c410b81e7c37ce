"""Where the county's tables lie: in the vault, or in a PostgreSQL that several officers share.

Every county service takes its sessions here. The vault always keeps users, keys, settings and the
audit trail; the address of a PostgreSQL is one of its settings, and never in a log.

Tried: PostgreSQL 15, by the tests, with several officers at once, stopped in the middle. Not tried:
its distributed relatives. Everything of a room carries ``room_code`` and packages are looked up by
it, so YugabyteDB, which shards by primary key, should take the tables as they are; but its locks
for one import at a time (`take_turns`) must be looked at. Citus wants the column it shards by in
every primary key, which ``incoming``, ``incoming_figure``, ``quarantine`` and ``sent_receipt`` do
not have: there they would have to be reference tables, or get another key.
"""

import contextlib
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, func, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from models import county as tables
from models.base import table
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, Problem, StoreProblem
from services.preferences import Setting, store_value, stored_value
from services.unit_of_work import UnitOfWork

ADDRESS = Setting("county.store", "", False)
"""A connection address as SQLAlchemy writes it, or empty: the tables lie in the vault."""

_DIALECT = "postgresql"
_DRIVER = "postgresql+psycopg"
_SECONDS_TO_CONNECT = 5
_IMPORTS = 7041  # any number that no other program takes locks with
_OPEN: dict[str, Engine] = {}
_OPENING = threading.Lock()


@dataclass(frozen=True, slots=True)
class CountyStore:
    """Sessions on the county's tables. ``is_shared``: they lie in PostgreSQL."""

    read: UnitOfWork
    write: UnitOfWork
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class CountyDesk:
    """What every county service is made with."""

    desk: Desk
    store: CountyStore

    @contextlib.contextmanager
    def write(self) -> Iterator["CountyAction"]:
        """One user action: changes of the county's tables and their audit entries.

        In the vault both are one transaction. With PostgreSQL the vault is asked first whether it
        is open; then the tables commit, then the entries: what a crash between the two
        leaves is a change without an entry; ``received_by``, ``decided_by``, ``set_by`` and so on
        still name the person. The other order could claim what never happened.
        """
        if not self.store.is_shared:
            with self.desk.write() as session:
                action = CountyAction(session)
                yield action
                self._note(session, action)
            return
        with self.store.write() as session:
            action = CountyAction(session)
            yield action
        if action.entries:
            with self.desk.write() as session:
                self._note(session, action)

    def record(self, action: str, subject: str = "", subject_id: int = 0) -> None:
        """One entry of the audit trail by itself, after the store has committed."""
        with self.desk.write() as session:
            self.desk.audit.record(session, action, subject, subject_id)

    def _note(self, session: Session, action: "CountyAction") -> None:
        for name, subject, subject_id in action.entries:
            self.desk.audit.record(session, name, subject, subject_id)


class CountyAction:
    """A session on the county's tables, and what the audit trail will say."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.entries: list[tuple[str, str, int]] = []

    def record(self, action: str, subject: str, subject_id: int) -> None:
        """An entry of the audit trail, written when the action is done."""
        self.entries.append((action, subject, subject_id))


def county_desk(desk: Desk) -> CountyDesk:
    """The desk on the store that the settings name; connects when the first session is asked for,
    so that a page can be made while no server answers."""
    with desk.read() as session:
        address = stored_value(session, ADDRESS)
    if not address:
        return CountyDesk(desk, CountyStore(desk.read, desk.write))
    return CountyDesk(desk, shared_store(desk, address))


def shared_store(desk: Desk, address: str) -> CountyStore:
    """Sessions on the PostgreSQL at ``address``; its tables are made if there are none.

    Each session raises StoreProblem ``no_driver``, ``unreachable``, ``refused``, ``other_tables``
    or ``full``.
    """
    return CountyStore(
        read=_sessions(desk, address, is_read_only=True),
        write=_sessions(desk, address, is_read_only=False),
        is_shared=True,
    )


class StoreService:
    """Where the tables lie; for the lead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def address(self) -> str:
        """The address without its password, for people; empty: the vault."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.read() as session:
            stored = stored_value(session, ADDRESS)
        return make_url(stored).render_as_string(hide_password=True) if stored else ""

    def move(self, address: str) -> None:
        """Use the store at ``address`` from now on; empty: the vault. Nothing is copied, so this
        is for an office that begins, or whose tables are there already.

        Raises InvalidInput, and StoreProblem as `county_desk` does; then nothing is changed.
        """
        self._desk.actor.require(Right.MANAGE)
        tidy = address.strip()
        if tidy:
            tidy = _url(tidy).render_as_string(hide_password=False)
            with shared_store(self._desk, tidy).read() as session:
                session.execute(select(func.count()).select_from(tables.EnrolledRoom)).one()
        with self._desk.write() as session:
            store_value(session, ADDRESS, tidy)
            self._desk.audit.record(session, "county_store_moved", "preference")


def bring_in(session: Session, into: Table, columns: Sequence[str], rows: Sequence[Any]) -> None:
    """Insert many rows, tuples in the order of ``columns``; by COPY where there is such a thing."""
    if not rows:
        return
    connection = session.connection()
    ready = _for_the_driver(connection, into, columns, rows)
    names = ", ".join(f'"{name}"' for name in columns)
    if connection.dialect.name == _DIALECT:
        driver: Any = connection.connection.driver_connection
        statement = f'COPY "{into.name}" ({names}) FROM STDIN'
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in ready:
                copy.write_row(row)
        return
    marks = ", ".join("?" * len(columns))
    # Names of our own tables and columns only.
    statement = f'INSERT INTO "{into.name}" ({names}) VALUES ({marks})'  # noqa: S608
    connection.exec_driver_sql(statement, list(ready))


def next_ids(session: Session, of: Table, count: int) -> list[int]:
    """Ids for ``count`` new rows; the caller's transaction holds them."""
    connection = session.connection()
    if connection.dialect.name != _DIALECT:
        newest = connection.execute(select(func.max(of.c.id))).scalar() or 0
        return list(range(newest + 1, newest + count + 1))
    sequence = connection.execute(select(func.pg_get_serial_sequence(of.name, "id"))).scalar_one()
    taken = text("SELECT nextval(cast(:name AS regclass)) FROM generate_series(1, :count)")
    return list(connection.execute(taken, {"name": sequence, "count": count}).scalars())


def take_turns(session: Session) -> None:
    """Let one officer import at a time, until this transaction ends; in the vault the write lock
    does that."""
    connection = session.connection()
    if connection.dialect.name == _DIALECT:
        connection.execute(select(func.pg_advisory_xact_lock(_IMPORTS)))


def forget_connections() -> None:
    """Close what is open to any PostgreSQL; the next session connects anew."""
    with _OPENING:
        while _OPEN:
            _OPEN.popitem()[1].dispose()


def _for_the_driver(
    connection: Connection, into: Table, columns: Sequence[str], rows: Sequence[Any]
) -> Iterable[tuple[Any, ...]]:
    """Values as the columns' types write them; SQLAlchemy's own way takes ten times as long."""
    types = [into.c[name].type.dialect_impl(connection.dialect) for name in columns]
    processors = [one.bind_processor(connection.dialect) for one in types]
    if not any(processors):
        return map(tuple, rows)
    ready = [processor or _as_it_is for processor in processors]
    return (tuple(p(value) for p, value in zip(ready, row, strict=True)) for row in rows)


def _as_it_is(value: Any) -> Any:
    return value


def _engine(address: str) -> Engine:
    with _OPENING:
        if address not in _OPEN:
            _OPEN[address] = _connected(_url(address))
        return _OPEN[address]


def _connected(url: URL) -> Engine:
    try:
        engine = create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_size=2,
            max_overflow=2,
            connect_args={"connect_timeout": _SECONDS_TO_CONNECT},
        )
    except ModuleNotFoundError as error:
        raise StoreProblem("no_driver") from error
    try:
        with _trouble(), engine.begin() as connection:
            connection.execute(select(func.pg_advisory_xact_lock(_IMPORTS)))
            _make_tables(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make_tables(connection: Connection) -> None:
    """Raises StoreProblem("other_tables") if a table has not our columns."""
    from sqlalchemy import inspect

    ours = [table(model) for model in tables.TABLES]
    ours[0].metadata.create_all(connection, tables=ours)
    found = inspect(connection)
    for one in ours:
        if {c["name"] for c in found.get_columns(one.name)} != set(one.c.keys()):
            raise StoreProblem("other_tables")


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise InvalidInput({"address": Problem.MALFORMED}) from error
    if url.get_backend_name() != _DIALECT or not url.database:
        raise InvalidInput({"address": Problem.MALFORMED})
    return url.set(drivername=_DRIVER)


def _sessions(desk: Desk, address: str, *, is_read_only: bool) -> UnitOfWork:
    @contextlib.contextmanager
    def work() -> Iterator[Session]:
        # After the lock nobody may work on, also where the tables lie elsewhere.
        with desk.read() as vault:
            vault.connection()
        engine = _engine(address)
        if is_read_only:
            engine = engine.execution_options(
                postgresql_readonly=True, isolation_level="REPEATABLE READ"
            )
        with _trouble(), sessionmaker(engine).begin() as session:
            yield session

    return work


@contextlib.contextmanager
def _trouble() -> Iterator[None]:
    """Turn the driver's errors into ours; its words may hold names, so they stay out."""
    try:
        yield
    except DBAPIError as error:
        problem = _known(error)
        if problem is None:
            raise
        raise StoreProblem(problem) from None


_FULL, _NO_RIGHT, _NO_PASSWORD, _STOPPING = "53100", "42501", "28", "57P"


def _known(error: DBAPIError) -> str | None:
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if state == _FULL:
        return "full"
    if state == _NO_RIGHT or state.startswith(_NO_PASSWORD):
        return "refused"
    if not state and "authentication" in str(error.orig):
        return "refused"
    is_gone = error.connection_invalidated or state.startswith((_STOPPING, "08"))
    is_gone = is_gone or (not state and type(error.orig).__name__ == "OperationalError")
    return "unreachable" if is_gone else None
