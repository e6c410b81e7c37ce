"""Seals a person's private keys under a password, and opens them again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.errors import VaultDamaged, WrongPassword
from services.randomness import Randomness
from services.vault.age_box import CannotOpen, is_public_key, public_key_of, seal, unseal
from services.vault.key_file import NONCE_BYTES, RecoveryKey, Slot
from services.vault.password_key import SALT_BYTES, PasswordCost, derived, stretch

_PURPOSE = "anxinbu slot v1"


@dataclass(frozen=True, slots=True)
class SlotOwner:
    """For whom a slot is made."""

    staff_id: int
    name: str


@dataclass(frozen=True, slots=True)
class SlotProtection:
    """What guards a slot: the password and its cost, this PC's secret, the recovery sheet's key."""

    password: str
    cost: PasswordCost
    recovery: RecoveryKey
    device: str = ""
    device_secret: bytes = b""


def make_slot(
    owner: SlotOwner,
    identities: Sequence[str],
    protection: SlotProtection,
    randomness: Randomness,
) -> Slot:
    """A slot for ``owner`` that holds ``identities``, the one in use first.

    Earlier identities stay in the slot because older case notes are sealed to them.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    content = "\n".join(identities).encode()
    bare = Slot(
        staff_id=owner.staff_id,
        name=owner.name,
        salt=randomness.token(SALT_BYTES),
        cost=protection.cost,
        device=protection.device,
        public_key=public_key_of(identities[0]),
        nonce=randomness.token(NONCE_BYTES),
        sealed=b"",
        escrow=seal_escrow(identities, protection.recovery),
        escrow_generation=protection.recovery.generation,
    )
    key = _slot_key(protection.password, bare, protection.device_secret)
    sealed = ChaCha20Poly1305(key).encrypt(bare.nonce, content, bare.bound_facts())
    return replace(bare, sealed=sealed)


def open_slot(slot: Slot, password: str, device_secret: bytes = b"") -> tuple[str, ...]:
    """The identities in ``slot``, the one in use first.

    No password hash is stored: a password is right when the slot opens. Raises WrongPassword.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    key = _slot_key(password, slot, device_secret)
    try:
        content = ChaCha20Poly1305(key).decrypt(slot.nonce, slot.sealed, slot.bound_facts())
    except InvalidTag as error:
        raise WrongPassword from error
    except ValueError as error:  # a nonce of the wrong length
        raise VaultDamaged("keys") from error
    return tuple(content.decode().split("\n"))


def seal_escrow(identities: Sequence[str], recovery: RecoveryKey) -> bytes:
    """``identities`` for whoever holds the recovery sheet."""
    return seal("\n".join(identities).encode(), [recovery.public_key])


def open_escrow(slot: Slot, *recovery_identities: str) -> tuple[str, ...]:
    """The identities in ``slot`` by the recovery sheet; none if it was made for another sheet."""
    return open_boxes(slot.escrows, recovery_identities)[0]


def open_boxes(
    boxes: Sequence[bytes], recovery_identities: Sequence[str]
) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
    """The identities in escrow boxes, and the boxes that stay shut: another sheet's."""
    found: list[str] = []
    shut: list[bytes] = []
    for box in boxes:
        try:
            found += unseal(box, recovery_identities).decode().split("\n")
        except CannotOpen:
            shut.append(box)
    return tuple(dict.fromkeys(found)), tuple(shut)


def is_sound(slot: Slot) -> bool:
    """Whether the slot has the right shape; what `doctor` can see without a password."""
    shape = (len(slot.salt), len(slot.nonce), bool(slot.sealed))
    return shape == (SALT_BYTES, NONCE_BYTES, True) and is_public_key(slot.public_key)


def _slot_key(password: str, slot: Slot, device_secret: bytes) -> bytes:
    stretched = stretch(password, slot.salt, slot.cost)
    return derived(stretched + device_secret, _PURPOSE, slot.salt)
