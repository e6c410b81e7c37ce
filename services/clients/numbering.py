"""File numbers (S-2026-031) and labels of anonymous clients (匿名 A-017).

Both are the highest so far plus one. A writing session holds the lock from its first statement,
so two people adding at the same moment cannot get the same number.
"""

import json
from functools import cache

from sqlalchemy import text
from sqlalchemy.orm import Session

import resources
from services.clients import pinyin

_HIGHEST_FILE_NO = text(
    "SELECT max(CAST(substr(file_no, :start) AS INTEGER)) FROM client"
    " WHERE file_no >= :prefix AND file_no < :end"
)
_HIGHEST_LABEL = text(
    "SELECT max(CAST(substr(name, :start) AS INTEGER)) FROM client"
    " WHERE state IN ('active', 'closed', 'merged') AND pinyin >= :first AND pinyin < :end"
    " AND substr(name, 1, :start - 1) = :prefix"
)


def next_file_no(session: Session, year: int) -> str:
    """The next free file number of ``year``; three digits, four from the thousandth client on."""
    return next_file_nos(session, year, 1)[0]


def next_file_nos(session: Session, year: int, count: int) -> tuple[str, ...]:
    """The next ``count`` free file numbers in a row, for adding many clients at once."""
    prefix = f"S-{year:04d}-"
    end = f"S-{year:04d}."  # "." follows "-", so this bounds the prefix in the unique index
    values = {"start": len(prefix) + 1, "prefix": prefix, "end": end}
    highest = session.execute(_HIGHEST_FILE_NO, values).scalar() or 0
    return tuple(f"{prefix}{highest + step:03d}" for step in range(1, count + 1))


def next_anonymous_label(session: Session) -> str:
    """The name of the next anonymous client."""
    prefix = f"{_anonymous_word()} A-"
    reading = pinyin.full(prefix)
    values = {
        "start": len(prefix) + 1,
        "prefix": prefix,
        "first": reading,
        "end": reading + "~",  # after every letter and digit
    }
    highest = session.execute(_HIGHEST_LABEL, values).scalar() or 0
    return f"{prefix}{highest + 1:03d}"


@cache
def _anonymous_word() -> str:
    word = json.loads(resources.text("forms/client.zh.json"))["anonymous"]
    return str(word)
