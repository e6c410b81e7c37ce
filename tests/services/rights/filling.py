"""One row of every table that can hold something about a client, all words being `MARKER`."""

from datetime import date, datetime
from itertools import count
from typing import Any

from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, String, insert, select
from sqlalchemy.orm import Session

from models.schema import metadata
from models.types import UtcDateTime

MARKER = "周玉梅的秘密"

_numbers = count(1)


def fill_row(session: Session, table_name: str, /, **given: Any) -> int:
    """Insert a row: what is not given is `MARKER`, 1, a day, or empty if it refers to something
    else. Returns its key, or 0 where the key has several parts."""
    filled = metadata().tables[table_name]
    values = {
        column.name: given.get(column.name, _filled(column))
        for column in filled.columns
        if column.computed is None and not _is_own_key(column)
    }
    made = session.connection().execute(insert(filled).values(**values)).inserted_primary_key
    return int(made[0]) if made and isinstance(made[0], int) else 0


def places_of_marker(session: Session) -> set[str]:
    """Every ``table.column`` in which the marker still stands, as text or as bytes."""
    return {
        f"{found.name}.{column}"
        for found in metadata().tables.values()
        for row in session.execute(select(found)).mappings()
        for column, value in row.items()
        if MARKER in _text(value)
    }


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _is_own_key(column: Column[Any]) -> bool:
    return column.primary_key and column.name == "id"


def _filled(column: Column[Any]) -> Any:
    kind = column.type
    if column.foreign_keys:
        (key,) = column.foreign_keys
        return 1 if key.column.table.name == "staff" and not column.nullable else None
    by_kind: tuple[tuple[type, Any], ...] = (
        (UtcDateTime, None if column.nullable else datetime.fromisoformat("2026-11-01T09:00Z")),
        (Boolean, False),
        (Integer, 1),
        (Date, date(2026, 11, 1)),
        (LargeBinary, MARKER.encode()),
        (String, f"{MARKER}{next(_numbers)}"),
    )
    return next(value for each, value in by_kind if isinstance(kind, each))
