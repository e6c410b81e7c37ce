"""Numbers on paper that count within a year: S-2026-031, Z-2026-007.

The next one is the highest so far plus one. A writing session holds the lock from its first
statement, so two people adding at the same moment cannot get the same number.
"""

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session


def next_numbers(
    session: Session, column: InstrumentedAttribute[str], letter: str, year: int, count: int = 1
) -> tuple[str, ...]:
    """The next ``count`` numbers of ``year`` in ``column``; three digits, four from 1000 on."""
    prefix = f"{letter}-{year:04d}-"
    end = f"{letter}-{year:04d}."  # "." follows "-", so this bounds the prefix in a unique index
    serial = cast(func.substr(column, len(prefix) + 1), Integer)
    highest = session.scalar(select(func.max(serial)).where(column >= prefix, column < end)) or 0
    return tuple(f"{prefix}{highest + step:03d}" for step in range(1, count + 1))
