"""The recovery sheet: 128 random bits as 8 groups of 6 digits, each divisible by 11.

Digits only, so it can be read out over the telephone; every wrong digit and every swap of
neighbours shows in its own group (reliability.md 2.4). Two exchanged groups pass here and are
found by opening the box: then it is not the sheet of this room.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from services.errors import InvalidInput, Problem
from services.randomness import Randomness
from services.vault.age_box import identity_from
from services.vault.password_key import derived

GROUPS = 8
DIGITS = 6
SEED_BYTES = 16

_CHECK = 11
_LARGEST = 0xFFFF
_SALT = b"anxinbu-recovery-v1"
_SHOWN_KEY_CHARACTERS = 8


class GroupState(StrEnum):
    """How a group looks while it is typed."""

    UNFINISHED = "unfinished"
    GOOD = "good"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What is printed, and nothing else that could open the register.

    ``key_mark`` is the start of the public key: it tells which sheet is meant, not what it says.
    """

    room_name: str
    room_id: str
    groups: tuple[str, ...]
    made_on: date
    generation: int
    key_mark: str


def new_seed(randomness: Randomness) -> bytes:
    """The 128 bits that the sheet will show."""
    return randomness.token(SEED_BYTES)


def groups_of(seed: bytes) -> tuple[str, ...]:
    """The seed as it is printed."""
    parts = (int.from_bytes(seed[at : at + 2], "big") for at in range(0, SEED_BYTES, 2))
    return tuple(f"{part * _CHECK:0{DIGITS}d}" for part in parts)


def seed_of(groups: Sequence[str]) -> bytes:
    """The seed behind typed groups.

    Raises InvalidInput that names each bad group as ``group_1`` to ``group_8``.
    """
    cleaned = [digits_in(group) for group in groups]
    cleaned += [""] * (GROUPS - len(cleaned))
    problems = {
        f"group_{number}": Problem.MALFORMED if group else Problem.REQUIRED
        for number, group in enumerate(cleaned, 1)
        if state_of(group) is not GroupState.GOOD
    }
    if problems or len(cleaned) != GROUPS:
        raise InvalidInput(problems or {"group_8": Problem.TOO_LONG})
    return b"".join((int(group) // _CHECK).to_bytes(2, "big") for group in cleaned)


def state_of(group: str) -> GroupState:
    """Whether one group can be right; spaces, dashes and full-width digits do not matter."""
    digits = digits_in(group)
    if len(digits) < DIGITS:
        return GroupState.UNFINISHED
    # The length first: thousands of pasted digits are no number that Python would convert.
    is_good = len(digits) == DIGITS and int(digits) % _CHECK == 0
    is_good = is_good and int(digits) // _CHECK <= _LARGEST
    return GroupState.GOOD if is_good else GroupState.WRONG


def digits_in(text: str) -> str:
    """Only the digits of typed or pasted text, full-width ones made plain."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if c.isascii() and c.isdigit())


def split_groups(text: str) -> tuple[str, ...]:
    """Pasted text cut into groups of six digits."""
    digits = digits_in(text)
    return tuple(digits[at : at + DIGITS] for at in range(0, len(digits), DIGITS))


def identity_of(seed: bytes, room_id: str) -> str:
    """The age identity that the sheet of ``room_id`` stands for; the plain ``age`` reads it."""
    return identity_from(derived(seed, room_id, _SALT))


def key_mark(public_key: str) -> str:
    """The first eight characters of a public key after ``age1``, which all keys share."""
    return public_key.removeprefix("age1")[:_SHOWN_KEY_CHARACTERS]
