"""The key file of an open register: changes people's slots and keeps the boxes and MACs right.

Every change writes the whole file anew before it counts. Nothing here touches the database.
"""

from dataclasses import dataclass, replace

from services.clock import Clock
from services.errors import Conflict, DeviceSecretMissing, NotFound
from services.randomness import Randomness
from services.vault import key_store, recovery
from services.vault.age_box import new_identity, public_key_of, seal
from services.vault.device_secret import DeviceSecrets, mark_of
from services.vault.files import VaultFiles
from services.vault.key_file import Box, KeyFile, RecoveryKey, Slot, mac_under
from services.vault.password_key import PasswordCost, calibrated
from services.vault.recovery import RecoverySheet
from services.vault.slots import SlotOwner, SlotProtection, make_slot, open_escrow, open_slot


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the vault needs from outside; ``cost`` None means: measure this computer."""

    files: VaultFiles
    clock: Clock
    randomness: Randomness
    device_secrets: DeviceSecrets
    cost: PasswordCost | None = None

    def password_cost(self) -> PasswordCost:
        return self.cost or calibrated(self.clock)


class OpenKeys:
    """Holds the secrets of one unlocked register until `drop`."""

    def __init__(
        self,
        surroundings: Surroundings,
        keys: KeyFile,
        database_key: bytes,
        staff_id: int,
        identities: tuple[str, ...],
    ) -> None:
        self._around = surroundings
        self._keys = keys
        self._database_key = database_key
        self._staff_id = staff_id
        # One's own, the one in use first; with the recovery sheet its identity alone.
        self._identities = identities
        held = public_key_of(identities[0]) if identities else ""
        self._is_opened_by_sheet = held == keys.recovery.public_key

    @property
    def key_file(self) -> KeyFile:
        return self._keys

    @property
    def database_key(self) -> bytes:
        """Raises Conflict after the lock."""
        if not self._database_key:
            raise Conflict("locked")
        return self._database_key

    @property
    def identities(self) -> tuple[str, ...]:
        """The private keys at hand: one's own, or the recovery sheet's."""
        return self._identities

    @property
    def is_opened_by_sheet(self) -> bool:
        return self._is_opened_by_sheet

    def serve(self, staff_id: int) -> None:
        """With the recovery sheet: whose desk it is that was opened."""
        self._staff_id = staff_id

    def drop(self) -> None:
        """Forget every secret; Python cannot promise that no copy stays in memory."""
        self._database_key = b""
        self._identities = ()

    # Case notes

    def note_recipients(self) -> tuple[str, ...]:
        """To whom the signed-in person's notes are sealed. Raises Conflict after the lock."""
        own = self._keys.slot(self._staff_id)
        if own is None or not self._identities:
            raise Conflict("locked")
        return (own.public_key, self._keys.recovery.public_key)

    def note_identities(self) -> tuple[str, ...]:
        """What opens the signed-in person's notes. Raises Conflict after the lock."""
        if not self._identities:
            raise Conflict("locked")
        return self._identities

    # Slots

    def public_key(self, staff_id: int) -> str:
        """Raises NotFound for a person without a slot."""
        return self._slot(staff_id).public_key

    def change_own_password(self, old: str, new: str) -> None:
        """A new key pair under ``new``; the old password opens only old copies of the files.

        Raises WrongPassword, and DeviceSecretMissing on a PC that lost its secret.
        """
        slot = self._slot(self._staff_id)
        earlier = open_slot(slot, old, self.device_secret_for(slot.device))
        identities = (new_identity(self._around.randomness), *earlier)
        self._put(_owner(slot), new, identities)
        self._identities = identities

    def set_password(self, staff_id: int, name: str, password: str) -> None:
        """A slot with a start password, for a new colleague or one who forgot theirs.

        It does not open the person's earlier case notes, unless the register was opened with the
        recovery sheet, which holds the person's keys in escrow.
        """
        slot = self._keys.slot(staff_id)
        earlier: tuple[str, ...] = ()
        if slot is not None and self.is_opened_by_sheet:
            earlier = open_escrow(slot, self._identities[0])
        identities = (new_identity(self._around.randomness), *earlier)
        self._put(SlotOwner(staff_id, name), password, identities)
        if staff_id == self._staff_id and not self.is_opened_by_sheet:
            self._identities = identities

    def refresh_own_slot(self, password: str) -> None:
        """Wrap one's own keys again if the recovery sheet or the binding has changed since."""
        slot = self._slot(self._staff_id)
        is_current = (slot.escrow_generation, slot.device) == (
            self._keys.recovery.generation,
            self._keys.device,
        )
        if not is_current:
            self._put(_owner(slot), password, self._identities, cost=slot.cost)

    def rename(self, staff_id: int, name: str) -> None:
        """Show another name in the login list."""
        self._save(self._keys.with_slot(replace(self._slot(staff_id), name=name)))

    def rename_room(self, name: str) -> None:
        """Show another room name above the login list."""
        self._save(replace(self._keys, room_name=name))

    # This PC

    def bind(self, password: str) -> None:
        """Mix this PC's secret into one's own slot now, and into others' at their next login.

        Raises DeviceSecretMissing if this computer cannot keep a secret, WrongPassword.
        """
        slot = self._slot(self._staff_id)
        open_slot(slot, password, self.device_secret_for(slot.device))
        secret = self._around.device_secrets.make(self._keys.room_id, self._around.randomness)
        self._put(_owner(slot), password, self._identities, device=mark_of(secret))

    def unbind(self, password: str) -> None:
        """Leave the PC's secret out again: one's own slot now, others' at their next login."""
        slot = self._slot(self._staff_id)
        open_slot(slot, password, self.device_secret_for(slot.device))
        self._put(_owner(slot), password, self._identities, device="")

    def device_secret_for(self, mark: str) -> bytes:
        """The secret named ``mark``; empty for no binding. Raises DeviceSecretMissing."""
        if not mark:
            return b""
        return self._around.device_secrets.require(self._keys.room_id, mark)

    # Recovery sheet and database key

    def with_new_sheet(self) -> tuple[KeyFile, RecoverySheet]:
        """A key file for a new recovery sheet, not yet in force, and the sheet."""
        seed = recovery.new_seed(self._around.randomness)
        public_key = public_key_of(recovery.identity_of(seed, self._keys.room_id))
        key = RecoveryKey(
            public_key, self._keys.recovery.generation + 1, self._around.clock.today()
        )
        return replace(self._keys, recovery=key), sheet_of(self._keys, key, seed)

    def sealed_for_all(self, keys: KeyFile, database_keys: tuple[bytes, ...]) -> KeyFile:
        """``keys`` as the next generation, with a box and a MAC for each database key."""
        boxes = tuple(Box(seal(key, keys.public_keys())) for key in database_keys)
        bare = replace(keys, generation=self._keys.generation + 1, boxes=boxes)
        signed = zip(boxes, database_keys, strict=True)
        return replace(
            bare, boxes=tuple(Box(box.sealed, mac_under(bare, key)) for box, key in signed)
        )

    def write(self, keys: KeyFile, database_keys: tuple[bytes, ...]) -> None:
        """Put a key file in force that holds these database keys, newest first."""
        sealed = self.sealed_for_all(keys, database_keys)
        key_store.save(self._around.files, sealed, forget_previous=True)
        self._keys = sealed

    def adopt(self, database_key: bytes) -> None:
        """From now on the register is under ``database_key``."""
        self._database_key = database_key

    def _slot(self, staff_id: int) -> Slot:
        slot = self._keys.slot(staff_id)
        if slot is None:
            raise NotFound
        return slot

    def _put(
        self,
        owner: SlotOwner,
        password: str,
        identities: tuple[str, ...],
        *,
        cost: PasswordCost | None = None,
        device: str | None = None,
    ) -> None:
        base = self._keys if device is None else replace(self._keys, device=device)
        mark, secret = self._binding(base.device)
        protection = SlotProtection(
            password, cost or self._around.password_cost(), base.recovery, mark, secret
        )
        slot = make_slot(owner, identities, protection, self._around.randomness)
        self._save(base.with_slot(slot), forget_previous=True)

    def _binding(self, mark: str) -> tuple[str, bytes]:
        """The PC's secret for a new slot; a lost one leaves the slot unbound, never shut."""
        try:
            return mark, self.device_secret_for(mark)
        except DeviceSecretMissing:
            return "", b""

    def _save(self, keys: KeyFile, *, forget_previous: bool = False) -> None:
        sealed = self.sealed_for_all(keys, (self.database_key,))
        key_store.save(self._around.files, sealed, forget_previous=forget_previous)
        self._keys = sealed


def _owner(slot: Slot) -> SlotOwner:
    return SlotOwner(slot.staff_id, slot.name)


def sheet_of(keys: KeyFile, key: RecoveryKey, seed: bytes) -> RecoverySheet:
    """The printed sheet that belongs to ``key``."""
    return RecoverySheet(
        room_name=keys.room_name,
        room_id=keys.room_id,
        groups=recovery.groups_of(seed),
        made_on=key.made_on,
        generation=key.generation,
        key_mark=recovery.key_mark(key.public_key),
    )
