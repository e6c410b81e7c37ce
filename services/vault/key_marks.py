"""What the database knows of the key file beside it: how new it is, and which key is retired.

Both are rows of the preferences. The key file is always written first and the row committed last:
a file that is older than its row was put there from outside, e.g. out of a backup.
"""

import json

from sqlalchemy.orm import Session

from models.room import Preference
from services.preferences import WHOLE_ROOM
from services.vault.password_key import derived

_GENERATION = "key_file_generation"
_RETIRED = "retired_database_key"


def known_generation(session: Session) -> int:
    """The newest key file that the database has seen; 0 if none was noted."""
    return int(json.loads(_value(session, _GENERATION) or "0"))


def note_generation(session: Session, generation: int) -> None:
    """Remember the newest key file."""
    if generation > known_generation(session):
        _store(session, _GENERATION, json.dumps(generation))


def retire(session: Session, database_key: bytes) -> None:
    """Note that this database key must be replaced; should that fail, the next unlock does it."""
    _store(session, _RETIRED, json.dumps(_mark_of(database_key)))


def is_retired(session: Session, database_key: bytes) -> bool:
    """Whether this database key is still to be replaced."""
    return bool(_value(session, _RETIRED) == json.dumps(_mark_of(database_key)))


def _mark_of(database_key: bytes) -> str:
    return derived(database_key, "anxinbu retired database key").hex()


def _value(session: Session, key: str) -> str:
    row = session.get(Preference, (WHOLE_ROOM, key))
    return row.value if row else ""


def _store(session: Session, key: str, value: str) -> None:
    session.merge(Preference(staff_id=WHOLE_ROOM, key=key, value=value))
