"""Brings the schema of an open, encrypted register up to date, all or nothing.

Rules of reliability.md 0 and 3d: foreign keys off before the transaction begins (a batch rebuild
of a parent table would silently delete its children), one transaction for the whole upgrade,
foreign keys and row counts checked before it commits. The caller makes a verified backup first.
"""

from sqlalchemy import Connection, Engine, func, select, table

HEAD = "0011"
OLDEST = "0000"


class MigrationLostRows(Exception):
    """An upgrade would have lost records or references; it was rolled back."""


def version(connection: Connection) -> str:
    """The schema's version, read by plain SQL so that Alembic is imported only when needed."""
    if "alembic_version" not in _tables(connection):
        return OLDEST
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found) if found else OLDEST


def upgrade(engine: Engine) -> None:
    """Run every migration that is missing. Raises MigrationLostRows, changing nothing."""
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        cursor.execute("PRAGMA foreign_keys=off")
        try:
            with connection.begin():
                _upgrade_checked(connection)
        finally:
            cursor.execute("PRAGMA foreign_keys=on")


def _upgrade_checked(connection: Connection) -> None:
    before = _row_counts(connection)
    _run_alembic(connection)
    after = _row_counts(connection)
    lost = [name for name, rows in before.items() if after.get(name, rows) < rows]
    if lost or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise MigrationLostRows(", ".join(lost))


def _run_alembic(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "models:migrations")
    config.set_main_option("path_separator", "os")
    command.upgrade(config, HEAD)


def _tables(connection: Connection) -> set[str]:
    rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows}


def _row_counts(connection: Connection) -> dict[str, int]:
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in _tables(connection) - {"alembic_version"}
    }
