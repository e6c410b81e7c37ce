"""``register.keys``: who may open the register. Structure only; secrets are made elsewhere.

The file is JSON of one or two kilobytes. Its MAC stands under the database key: without it anyone
who can write the folder could add a public key of their own and be given the next database key.
"""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NoReturn

from services.errors import VaultDamaged, VaultTooNew
from services.vault.password_key import SALT_BYTES, PasswordCost, derived

FORMAT = "anxinbu-keys"
VERSION = 1
ROOM, OFFICE = "room", "office"
EDITIONS = (ROOM, OFFICE)
"""Which of the two editions keeps the register; a program that knows only one refuses the other as
too new (architecture.md)."""
SIZE_LIMIT = 256 * 1024
NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """One member of staff: the private keys, sealed under the password.

    ``escrow`` holds the same keys for the recovery sheet of ``escrow_generation``, so that after a
    forgotten password the sheet gives back the person's own case notes. ``device`` names the PC
    secret that is mixed in, or is empty. ``former_escrows`` hold keys that a password given by
    somebody else took away from the person; only a recovery sheet gives them back.
    """

    staff_id: int
    name: str
    salt: bytes
    cost: PasswordCost
    device: str
    public_key: str
    nonce: bytes
    sealed: bytes
    escrow: bytes
    escrow_generation: int
    former_escrows: tuple[bytes, ...] = ()

    @property
    def escrows(self) -> tuple[bytes, ...]:
        """All boxes for a recovery sheet, the one of the keys in use first."""
        return tuple(box for box in (self.escrow, *self.former_escrows) if box)

    def bound_facts(self) -> bytes:
        """What the seal covers besides the keys; a change of any of it makes the slot fail."""
        facts = (
            self.staff_id,
            self.public_key,
            self.device,
            self.cost.memory_kib,
            self.cost.passes,
            self.cost.lanes,
        )
        return json.dumps(facts).encode()


@dataclass(frozen=True, slots=True)
class LeftEscrow:
    """The keys of a person who left, for a recovery sheet: they open old case notes only."""

    staff_id: int
    escrows: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """Which recovery sheet opens the register."""

    public_key: str
    generation: int
    made_on: date


@dataclass(frozen=True, slots=True)
class Box:
    """The database key for all staff and the recovery sheet, and the file's MAC under that key."""

    sealed: bytes
    mac: bytes = b""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The whole file. ``boxes`` is newest first; two only while the database key is replaced."""

    generation: int
    room_id: str
    room_name: str
    slots: tuple[Slot, ...]
    recovery: RecoveryKey
    device: str
    boxes: tuple[Box, ...]
    left: tuple[LeftEscrow, ...] = ()
    edition: str = ROOM

    def slot(self, staff_id: int) -> Slot | None:
        return next((slot for slot in self.slots if slot.staff_id == staff_id), None)

    def with_slot(self, slot: Slot) -> "KeyFile":
        """The file with ``slot`` added, or put in place of the same person's."""
        if self.slot(slot.staff_id) is None:
            return replace(self, slots=(*self.slots, slot))
        same = tuple(slot if s.staff_id == slot.staff_id else s for s in self.slots)
        return replace(self, slots=same)

    def without_slots(self, staff_ids: frozenset[int]) -> "KeyFile":
        """The file without these people's way in; what the sheet needs for their notes stays."""
        gone = tuple(slot for slot in self.slots if slot.staff_id in staff_ids)
        left = tuple(LeftEscrow(slot.staff_id, slot.escrows) for slot in gone if slot.escrows)
        slots = tuple(slot for slot in self.slots if slot.staff_id not in staff_ids)
        return replace(self, slots=slots, left=(*self.left, *left))

    def public_keys(self) -> tuple[str, ...]:
        """Everybody to whom the database key is addressed."""
        return (*(slot.public_key for slot in self.slots), self.recovery.public_key)


def to_bytes(keys: KeyFile) -> bytes:
    """The file's content, with a checksum that shows chance damage before any password."""
    document = _document(keys)
    content = {**document, "checksum": _checksum(document)}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def mac_under(keys: KeyFile, database_key: bytes) -> bytes:
    """HMAC-SHA256 over everything in the file except the MACs."""
    bare = replace(keys, boxes=tuple(Box(box.sealed) for box in keys.boxes))
    return hmac.digest(derived(database_key, "key file"), _canonical(_document(bare)), "sha256")


def is_genuine(keys: KeyFile, box: Box, database_key: bytes) -> bool:
    """Whether the MAC beside ``box`` proves the file with that box's database key."""
    return hmac.compare_digest(box.mac, mac_under(keys, database_key))


def _canonical(document: dict[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=True, sort_keys=True).encode()


def _checksum(document: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(document)).hexdigest()


def _document(keys: KeyFile) -> dict[str, Any]:
    left = [
        {"staff_id": person.staff_id, "escrows": [_text(box) for box in person.escrows]}
        for person in keys.left
    ]
    return {
        "format": FORMAT,
        "version": VERSION,
        "edition": keys.edition,
        "generation": keys.generation,
        "room": {"id": keys.room_id, "name": keys.room_name},
        "device": keys.device,
        "recovery": {
            "public_key": keys.recovery.public_key,
            "generation": keys.recovery.generation,
            "made_on": keys.recovery.made_on.isoformat(),
        },
        "slots": [_slot_document(slot) for slot in keys.slots],
        "boxes": [{"sealed": _text(box.sealed), "mac": _text(box.mac)} for box in keys.boxes],
        **({"left": left} if left else {}),
    }


def _slot_document(slot: Slot) -> dict[str, Any]:
    former = [_text(box) for box in slot.former_escrows]
    return {
        "staff_id": slot.staff_id,
        "name": slot.name,
        "salt": _text(slot.salt),
        "argon2id": {
            "memory_kib": slot.cost.memory_kib,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
        },
        "device": slot.device,
        "public_key": slot.public_key,
        "nonce": _text(slot.nonce),
        "sealed": _text(slot.sealed),
        "escrow": _text(slot.escrow),
        "escrow_generation": slot.escrow_generation,
        **({"former_escrows": former} if former else {}),
    }


def parse(content: bytes) -> KeyFile:
    """Read the file strictly.

    Raises VaultTooNew for a later version and VaultDamaged for anything else that is not exactly
    what `to_bytes` writes, also for password parameters outside their limits.
    """
    if len(content) > SIZE_LIMIT:
        raise VaultDamaged("keys")
    try:
        document = json.loads(content, object_pairs_hook=_no_doubles, parse_constant=_refuse)
        _require_known_version(document)
        checksum = document.pop("checksum")
        keys = _key_file(document)
        # Compared with what we would write, so that nothing unknown can hide in the file.
        is_whole = checksum == _checksum(document) == _checksum(_document(keys))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise VaultDamaged("keys") from error
    if not is_whole:
        raise VaultDamaged("keys")
    _require_sound(keys)
    return keys


def _require_known_version(document: dict[str, Any]) -> None:
    if document["format"] != FORMAT:
        raise VaultDamaged("keys")
    is_later = _number(document["version"]) > VERSION or document["edition"] not in EDITIONS
    if is_later:
        raise VaultTooNew


def _key_file(document: dict[str, Any]) -> KeyFile:
    recovery = document["recovery"]
    return KeyFile(
        generation=_number(document["generation"]),
        room_id=_string(document["room"]["id"]),
        room_name=_string(document["room"]["name"]),
        device=_string(document["device"]),
        recovery=RecoveryKey(
            _string(recovery["public_key"]),
            _number(recovery["generation"]),
            date.fromisoformat(recovery["made_on"]),
        ),
        slots=tuple(_slot(slot) for slot in document["slots"]),
        boxes=tuple(Box(_bytes(b["sealed"]), _bytes(b["mac"])) for b in document["boxes"]),
        left=tuple(
            LeftEscrow(_number(person["staff_id"]), _all_bytes(person["escrows"]))
            for person in document.get("left", ())
        ),
        edition=_string(document["edition"]),
    )


def _slot(document: dict[str, Any]) -> Slot:
    cost = document["argon2id"]
    return Slot(
        staff_id=_number(document["staff_id"]),
        name=_string(document["name"]),
        salt=_bytes(document["salt"]),
        cost=PasswordCost(
            _number(cost["memory_kib"]), _number(cost["passes"]), _number(cost["lanes"])
        ),
        device=_string(document["device"]),
        public_key=_string(document["public_key"]),
        nonce=_bytes(document["nonce"]),
        sealed=_bytes(document["sealed"]),
        escrow=_bytes(document["escrow"]),
        escrow_generation=_number(document["escrow_generation"]),
        former_escrows=_all_bytes(document.get("former_escrows", [])),
    )


def _require_sound(keys: KeyFile) -> None:
    staff_ids = [slot.staff_id for slot in keys.slots]
    if len(set(staff_ids)) != len(staff_ids) or len(keys.boxes) not in (1, 2):
        raise VaultDamaged("keys")
    for slot in keys.slots:
        slot.cost.require_safe()
        # A short salt is refused by argon2 itself, and a long one is not ours.
        if (len(slot.salt), len(slot.nonce)) != (SALT_BYTES, NONCE_BYTES):
            raise VaultDamaged("keys")


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(value: object) -> bytes:
    return base64.b64decode(_string(value), validate=True)


def _all_bytes(values: object) -> tuple[bytes, ...]:
    if not isinstance(values, list):
        raise TypeError
    return tuple(_bytes(value) for value in values)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # half a surrogate pair is no text: UnicodeEncodeError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
