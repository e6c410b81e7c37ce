"""The key file: read strictly, and proved by its MAC."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from services.errors import VaultDamaged, VaultTooNew
from services.vault import key_file
from services.vault.key_file import KeyFile, LeftEscrow
from services.vault.open_vault import OpenVault
from services.vault.password_key import PasswordCost
from services.vault.slots import is_sound


@pytest.fixture
def keys(folder: Path) -> KeyFile:
    return key_file.parse((folder / "register.keys").read_bytes())


def test_written_and_read_is_the_same(keys: KeyFile) -> None:
    assert key_file.parse(key_file.to_bytes(keys)) == keys


def test_what_is_kept_for_old_notes_is_read_again_and_only_in_its_form(keys: KeyFile) -> None:
    former = replace(keys.slots[0], former_escrows=(b"one", b"two"))
    kept = replace(keys.with_slot(former), left=(LeftEscrow(7, (b"three",)),))
    assert key_file.parse(key_file.to_bytes(kept)) == kept
    gone = kept.without_slots(frozenset({1}))
    assert gone.left[1].escrows == (keys.slots[0].escrow, b"one", b"two")
    for old, new in (
        (b'"escrows": [', b'"escrows": 5, "x": ['),
        (b'"staff_id": 7', b'"staff_id": 8'),
    ):
        with pytest.raises(VaultDamaged):
            key_file.parse(key_file.to_bytes(kept).replace(old, new))


def test_file_holds_no_secret_in_the_open(keys: KeyFile) -> None:
    assert b"AGE-SECRET-KEY" not in key_file.to_bytes(keys)
    assert is_sound(keys.slots[0])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 4096,
        b"{}",
        b"[]",
        b"null",
        b'{"format": "anxinbu-keys"',
        b"[" * 100_000,
        b'{"format": "other", "version": 1, "edition": "room"}',
        b'{"format": "anxinbu-keys", "format": "anxinbu-keys", "version": 1}',
        b'{"format": "anxinbu-keys", "version": NaN, "edition": "room"}',
        b" " * (key_file.SIZE_LIMIT + 1),
    ],
)
def test_what_is_no_key_file_is_called_damaged(content: bytes) -> None:
    with pytest.raises(VaultDamaged) as caught:
        key_file.parse(content)
    assert caught.value.part == "keys"


def test_every_changed_byte_is_noticed(keys: KeyFile) -> None:
    content = key_file.to_bytes(keys)
    for place in range(0, len(content) - 1, 7):
        flipped = bytearray(content)
        flipped[place] ^= 0x01
        try:
            same = key_file.parse(bytes(flipped)) == keys
        except (VaultDamaged, VaultTooNew):
            continue
        assert same  # white space between the parts


def test_later_version_and_other_edition_are_not_touched(keys: KeyFile) -> None:
    for name, value in (("version", 2), ("edition", "county")):
        document = json.loads(key_file.to_bytes(keys))
        document[name] = value
        with pytest.raises(VaultTooNew):
            key_file.parse(json.dumps(document).encode())


@pytest.mark.parametrize(
    "cost",
    [
        PasswordCost(memory_kib=32 * 1024),
        PasswordCost(passes=2),
        PasswordCost(memory_kib=2 * 1024 * 1024),
        PasswordCost(passes=1000),
        PasswordCost(lanes=0),
        PasswordCost(lanes=64),
    ],
)
def test_weak_or_freezing_parameters_are_refused(keys: KeyFile, cost: PasswordCost) -> None:
    changed = replace(keys, slots=(replace(keys.slots[0], cost=cost),))
    with pytest.raises(VaultDamaged):
        key_file.parse(key_file.to_bytes(changed))


@pytest.mark.parametrize("content", [b"", bytes(7), bytes(17), bytes(1000)])
def test_salt_and_nonce_of_another_length_are_refused(keys: KeyFile, content: bytes) -> None:
    slot = keys.slots[0]
    for other in (replace(slot, salt=content), replace(slot, nonce=content)):
        changed = replace(keys, slots=(other,))
        with pytest.raises(VaultDamaged):
            key_file.parse(key_file.to_bytes(changed))


def test_half_a_surrogate_pair_is_refused(keys: KeyFile) -> None:
    document = json.loads(key_file.to_bytes(keys))
    document["slots"][0]["public_key"] = "\ud800"
    del document["checksum"]
    document["checksum"] = key_file._checksum(document)
    with pytest.raises(VaultDamaged):
        key_file.parse(json.dumps(document).encode())


def test_two_slots_of_one_person_are_refused(keys: KeyFile) -> None:
    with pytest.raises(VaultDamaged):
        key_file.parse(key_file.to_bytes(replace(keys, slots=keys.slots * 2)))


def test_mac_covers_every_part(keys: KeyFile, opened: OpenVault) -> None:
    keys = opened.keys.key_file
    box, key = keys.boxes[0], opened.keys.database_key
    assert key_file.is_genuine(keys, box, key)
    slot = keys.slots[0]
    changes = (
        replace(keys, generation=keys.generation + 1),
        replace(keys, room_name="别的"),
        replace(keys, slots=(*keys.slots, replace(slot, staff_id=9))),
        replace(keys, slots=(replace(slot, cost=PasswordCost(passes=4)),)),
        replace(keys, recovery=replace(keys.recovery, public_key=slot.public_key)),
        replace(keys, device="00"),
    )
    assert not any(key_file.is_genuine(changed, box, key) for changed in changes)
    assert not key_file.is_genuine(keys, box, bytes(32))
