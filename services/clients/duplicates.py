"""Files that may be of the same person: a warning while typing, never a refusal."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.clients import pinyin, rows
from services.clients.checks import tidy_name, tidy_phone
from services.clients.citizen_id import LENGTH, tidy
from services.clients.records import ClientId, DuplicateReason, PossibleDuplicate

MOST_SHOWN = 5
_FEWEST_DIGITS = 7  # a shorter number is an extension or still being typed

_OPEN = "SELECT id FROM client WHERE state IN ('active', 'closed')"
_SAME_READING = text(
    "SELECT id, name, birth_date FROM client WHERE state IN ('active', 'closed')"
    " AND pinyin = :reading LIMIT 50"
)
_SAME_PHONE = text(f"{_OPEN} AND phone = :phone LIMIT 20")
_SAME_CITIZEN_ID = text(f"{_OPEN} AND citizen_id = :citizen_id LIMIT 20")
_STRENGTH = list(DuplicateReason)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of the person so far; empty fields find nothing."""

    name: str = ""
    phone: str = ""
    citizen_id: str = ""
    birth_date: date | None = None
    other_than: ClientId | None = None


def find(session: Session, sought: Sought, today: date) -> tuple[PossibleDuplicate, ...]:
    """Possible duplicates, the strongest reason first."""
    reasons: dict[int, list[DuplicateReason]] = defaultdict(list)
    number = tidy(sought.citizen_id)
    if len(number) == LENGTH:
        for (client_id,) in session.execute(_SAME_CITIZEN_ID, {"citizen_id": number}):
            reasons[client_id].append(DuplicateReason.CITIZEN_ID)
    phone = tidy_phone(sought.phone)
    if len(phone) >= _FEWEST_DIGITS:
        for (client_id,) in session.execute(_SAME_PHONE, {"phone": phone}):
            reasons[client_id].append(DuplicateReason.PHONE)
    for client_id, reason in _by_name(session, tidy_name(sought.name), sought.birth_date):
        reasons[client_id].append(reason)
    reasons.pop(sought.other_than or 0, None)
    ranked = sorted(reasons, key=lambda client_id: _rank(reasons[client_id]))[:MOST_SHOWN]
    return tuple(
        PossibleDuplicate(row, tuple(reasons[row.id]))
        for row in rows.of_ids(session, ranked, today)
    )


def _by_name(
    session: Session, name: str, birth_date: date | None
) -> list[tuple[int, DuplicateReason]]:
    reading = pinyin.full(name)
    if len(name) < 2 or not reading:
        return []
    found = []
    for row in session.execute(_SAME_READING, {"reading": reading}):
        is_same_birth = birth_date is not None and row.birth_date == birth_date.isoformat()
        reason = _reason(row.name == name, is_same_birth)
        if reason is not None:
            found.append((row.id, reason))
    return found


def _reason(is_same_name: bool, is_same_birth: bool) -> DuplicateReason | None:
    if is_same_name:
        return DuplicateReason.NAME_AND_BIRTH if is_same_birth else DuplicateReason.NAME
    return DuplicateReason.READING_AND_BIRTH if is_same_birth else None


def _rank(reasons: list[DuplicateReason]) -> tuple[int, int]:
    return min(_STRENGTH.index(reason) for reason in reasons), -len(reasons)
