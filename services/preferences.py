"""Settings kept in the encrypted register: declared here once, with default and limits.

What must be known before anybody is in lies on the computer (`services.machine_settings`).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Preference
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, Problem

WHOLE_ROOM = 0

T = TypeVar("T", bool, int, str)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting; ``is_personal`` ones belong to the signed-in person, others to the room."""

    key: str
    default: T
    is_personal: bool
    is_sound: Callable[[T], bool] = lambda value: True


# vault.md, Unlock and lock: 5 minutes, 1 to 15.
IDLE_LOCK_MINUTES = Setting("idle_lock_minutes", 5, False, lambda minutes: 1 <= minutes <= 15)
LAST_STICK = Setting("last_stick", "", False)
IS_CURTAIN_DRAWN = Setting("is_curtain_drawn", False, True)
# What the county calls the paper (practice.md 2.4: local law may ask for one of them), or a
# title of the room's own; the medical slip has a fixed one.
REFERRAL_TITLES = ("转介单", "转介建议书", "转诊意见书")
LONGEST_TITLE = 20
REFERRAL_TITLE = Setting(
    "referral_title",
    REFERRAL_TITLES[0],
    False,
    lambda title: (
        title == title.strip() and 0 < len(title) <= LONGEST_TITLE and title.isprintable()
    ),
)

# What the room uses scales for (scales.md 6.20), comma between them; empty: not declared yet.
SCALE_USES = ("clinical", "education", "research", "commercial")
DECLARED_USES = Setting(
    "declared_uses", "", False, lambda uses: not uses or {*uses.split(",")} <= {*SCALE_USES}
)


class PreferenceService:
    """Reads and writes settings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, setting: Setting[T]) -> T:
        """The value, or the default where nothing sound is stored."""
        with self._desk.read() as session:
            return stored_value(session, setting, self._owner(setting))

    def set(self, setting: Setting[T], value: T) -> None:
        """Store ``value``. Raises InvalidInput, and NotAllowed for a setting of the room."""
        if not setting.is_sound(value):
            raise InvalidInput({setting.key: Problem.OUT_OF_RANGE})
        if not setting.is_personal:
            self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            _store(session, self._owner(setting), setting.key, json.dumps(value))
            self._desk.audit.record(session, "preference_changed", "preference")

    def _owner(self, setting: Setting[T]) -> int:
        return self._desk.actor.staff_id if setting.is_personal else WHOLE_ROOM


def stored_value(session: Session, setting: Setting[T], owner: int = WHOLE_ROOM) -> T:
    """The value as other services read it in their own transaction, or the default."""
    row = session.get(Preference, (owner, setting.key))
    return _sound(setting, row.value) if row else setting.default


def store_value(session: Session, setting: Setting[T], value: T, owner: int = WHOLE_ROOM) -> None:
    """Store ``value`` in the transaction of another service, which checks and audits it."""
    _store(session, owner, setting.key, json.dumps(value, ensure_ascii=False))


def _store(session: Session, owner: int, key: str, value: str) -> None:
    same = select(Preference).where(Preference.staff_id == owner, Preference.key == key)
    row = session.scalars(same).first()
    if row is None:
        session.add(Preference(staff_id=owner, key=key, value=value))
    else:
        row.value = value


def _sound(setting: Setting[T], stored: str) -> T:
    try:
        value = json.loads(stored)
    except ValueError:
        return setting.default
    is_same_kind = type(value) is type(setting.default)
    return value if is_same_kind and setting.is_sound(value) else setting.default
