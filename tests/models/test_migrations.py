"""The migrations make exactly the schema that the models describe, all or nothing."""

import os
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column

from models import migrations
from models.engine import make_engine
from models.schema import metadata


def test_migrated_schema_is_the_models_schema(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "register.db", os.urandom(32), create=True)
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert migrations.version(connection) == migrations.HEAD
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata()) == []
    engine.dispose()


def test_file_is_encrypted(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "register.db", os.urandom(32), create=True)
    migrations.upgrade(engine)
    engine.dispose()
    assert not (tmp_path / "register.db").read_bytes().startswith(b"SQLite format 3")


def test_upgrade_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = make_engine(tmp_path / "register.db", os.urandom(32), create=True)

    def break_after_creating(connection: object) -> None:
        real(connection)  # type: ignore[arg-type]
        raise RuntimeError

    real = migrations._run_alembic
    monkeypatch.setattr(migrations, "_run_alembic", break_after_creating)
    with pytest.raises(RuntimeError):
        migrations.upgrade(engine)
    with engine.connect() as connection:
        assert migrations.version(connection) == migrations.OLDEST
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0
    engine.dispose()


def test_foreign_keys_are_on_again_after_an_upgrade(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "register.db", os.urandom(32), create=True)
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


@pytest.mark.parametrize("table", ["client", "visit"])
def test_rows_that_may_be_removed_are_found_by_an_index(table: str) -> None:
    """Removing a row makes SQLite look for its references in every other table; without an index
    each look is a scan, and undoing a large import would take minutes."""
    references = [
        column
        for other in metadata().tables.values()
        for column in other.columns
        if any(key.column.table.name == table for key in column.foreign_keys)
    ]
    assert references
    assert [str(column) for column in references if not _is_indexed(column)] == []


def _is_indexed(column: Column[object]) -> bool:
    keys = (column.table.primary_key.columns, *(index.columns for index in column.table.indexes))
    return any(next(iter(key)) is column for key in keys)
