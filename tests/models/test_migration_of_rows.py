"""A register of the first version, with rows in it, is brought up to date with nothing lost."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, column, func, insert, select
from sqlalchemy import table as sql_table

from models import migrations
from models.engine import make_engine

WHEN = "2026-11-20T01:00:00.000000Z"
COMPUTED = 2  # "hidden" in PRAGMA table_xinfo


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A register of version 0001 with one member of staff and two clients, one of them closed."""
    engine = make_engine(tmp_path / "register.db", os.urandom(32), create=True)
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HEAD", "0001")
        migrations.upgrade(engine)
    with engine.begin() as connection:
        put(connection, "staff", id=1, name="何晓岚", created_at=WHEN)
        put(connection, "client", id=1, file_no="S-2026-001", state="active", created_by=1)
        put(connection, "client", id=2, file_no="S-2026-002", state="closed", created_by=1)
    yield engine
    engine.dispose()


def put(connection: Connection, table: str, **values: object) -> None:
    """Insert a row; what must not be empty and is not given becomes empty text or zero."""
    columns = connection.exec_driver_sql(f"PRAGMA table_xinfo({table})").all()
    row = {
        name: values.get(name, 0 if "INT" in kind or kind == "BOOLEAN" else "")
        for _, name, kind, is_needed, _, _, hidden in columns
        if hidden != COMPUTED and (name in values or is_needed)
    }
    connection.execute(insert(sql_table(table, *map(column, row))), row)


def visit(connection: Connection, number: int, day: str, **values: object) -> None:
    """A visit of the only counsellor."""
    given = {"counsellor_id": 1, "recorded_by": 1, "mode": "phone", "topic": "sleep"}
    put(connection, "visit", id=number, day=day, finalised_at=WHEN, **given, **values)


def booked(engine: Engine) -> list[tuple[object, ...]]:
    """What stands in the calendar after the upgrade: the visit, kind, day, minute and purpose."""
    migrations.upgrade(engine)
    wanted = "SELECT agreed_in_id, kind, day, start_minute, purpose FROM appointment ORDER BY id"
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(wanted)]


def test_next_day_of_the_last_visit_becomes_an_appointment(engine: Engine) -> None:
    with engine.begin() as connection:
        visit(connection, 1, "2026-11-01", client_id=1, next_day="2026-11-08")
        visit(connection, 2, "2026-11-10", client_id=1, next_day="2026-11-24", next_minute=570)
        put(connection, "visit_text", visit_id=2, next_step="再谈")
    assert booked(engine) == [(2, "meeting", "2026-11-24", 570, "再谈")]


def test_overdue_follow_up_is_taken_over_too(engine: Engine) -> None:
    with engine.begin() as connection:
        visit(connection, 1, "2026-11-01", client_id=1, next_day="2026-11-08")
    assert booked(engine) == [(1, "follow_up", "2026-11-08", None, "")]


def test_closed_files_and_visits_without_a_next_day_bring_none(engine: Engine) -> None:
    with engine.begin() as connection:
        visit(connection, 1, "2026-11-01", client_id=2, next_day="2026-11-28")
        visit(connection, 2, "2026-11-01", client_id=1, next_day="2026-11-28")
        visit(connection, 3, "2026-11-02", client_id=1)
    assert booked(engine) == []


def test_of_somebody_anonymous_only_what_is_to_come(engine: Engine) -> None:
    with engine.begin() as connection:
        visit(connection, 1, "2026-10-01", next_day="2026-10-08")
        visit(connection, 2, "2026-11-20", next_day="2026-11-27")
    assert booked(engine) == [(2, "follow_up", "2026-11-27", None, "")]


def test_no_row_is_lost(engine: Engine) -> None:
    with engine.begin() as connection:
        for number in range(1, 6):
            visit(connection, number, f"2026-11-0{number}", client_id=1)
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert migrations.version(connection) == migrations.HEAD
        counted = [
            connection.execute(select(func.count()).select_from(sql_table(name))).scalar()
            for name in ("staff", "client", "visit")
        ]
    assert counted == [1, 2, 5]


def test_receipts_of_before_have_a_step_and_institutions_know_their_import(engine: Engine) -> None:
    with engine.begin() as connection:
        for number in (1, 2):
            put(connection, "institution", id=number, name=f"单位{number}")
        common = {"client_id": 1, "institution_id": 1, "referred_by": 1, "created_at": WHEN}
        told = {"receipt_day": "2026-11-12", "receipt_advice": "复访"}
        for number, state, more in ((1, "issued", {}), (2, "declined", told)):
            names = {"number": f"Z-2026-00{number}", "check_code": f"code{number}"}
            day = {"day": "2026-11-01", "reply_by": "2026-11-15"}
            put(connection, "referral", id=number, state=state, **common, **names, **day, **more)
        put(connection, "ledger_import", id=7, staff_id=1, at=WHEN)
        for entry, action, subject in (
            (1, "institution_imported", 2),
            (2, "ledger_imported", 7),
        ):
            put(connection, "audit_entry", id=entry, action=action, subject_id=subject, at=WHEN)
    migrations.upgrade(engine)
    steps = "SELECT referral_id, state, reason, text, booked_by, booked_day FROM referral_step"
    brought = "SELECT id, import_id FROM institution ORDER BY id"
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.exec_driver_sql(steps)]
        assert found == [(2, "declined", "not_said", "复访", 1, "2026-11-12")]
        assert [tuple(r) for r in connection.exec_driver_sql(brought)] == [(1, None), (2, 7)]
