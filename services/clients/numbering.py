"""File numbers (S-2026-031) and labels of anonymous clients (匿名 A-017)."""

import json
from functools import cache

from sqlalchemy import text
from sqlalchemy.orm import Session

import resources
from models.client import Client
from services.clients import pinyin
from services.numbering import next_numbers

_HIGHEST_LABEL = text(
    "SELECT max(CAST(substr(name, :start) AS INTEGER)) FROM client"
    " WHERE state IN ('active', 'closed', 'merged') AND pinyin >= :first AND pinyin < :end"
    " AND substr(name, 1, :start - 1) = :prefix"
)


def next_file_no(session: Session, year: int) -> str:
    """The next free file number of ``year``; see `services.numbering`."""
    return next_file_nos(session, year, 1)[0]


def next_file_nos(session: Session, year: int, count: int) -> tuple[str, ...]:
    """The next ``count`` free file numbers in a row, for adding many clients at once."""
    return next_numbers(session, Client.file_no, "S", year, count)


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
