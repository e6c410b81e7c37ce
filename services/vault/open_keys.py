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
from services.vault.key_file import Box, KeyFile, LeftEscrow, RecoveryKey, Slot, mac_under
from services.vault.password_key import PasswordCost, calibrated
from services.vault.recovery import RecoverySheet
from services.vault.slots import (
    SlotOwner,
    SlotProtection,
    make_slot,
    open_boxes,
    open_slot,
    seal_escrow,
)


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
        self._highest_generation = keys.generation

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

    def count_from(self, generation: int) -> None:
        """The next key file is a later one than ``generation``, which the database knows."""
        self._highest_generation = max(self._highest_generation, generation)

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

    def key_of_colleague(self, staff_id: int) -> str:
        """The key file's public key of a colleague, to seal a copy of a note to.

        Raises Conflict ``colleague_without_key`` for somebody who cannot sign in (any more).
        """
        slot = self._keys.slot(staff_id)
        if slot is None:
            raise Conflict("colleague_without_key")
        return slot.public_key

    def note_identities(self) -> tuple[str, ...]:
        """What opens the signed-in person's notes. Raises Conflict after the lock."""
        if not self._identities:
            raise Conflict("locked")
        return self._identities

    # Slots

    def public_key(self, staff_id: int) -> str:
        """Raises NotFound for a person without a slot."""
        return self._slot(staff_id).public_key

    def require_own_password(self, password: str) -> None:
        """Raises WrongPassword, and DeviceSecretMissing on a PC that lost its secret."""
        self._own_by_password(password)

    def change_own_password(self, old: str, new: str) -> None:
        """A new key pair under ``new``; the old password opens only old copies of the files once
        the database key was replaced too (`OpenVault.renew_key`).

        Raises WrongPassword, and DeviceSecretMissing on a PC that lost its secret.
        """
        slot, earlier = self._own_by_password(old)
        self._put_own(slot, new, earlier, self._around.password_cost())

    def set_password(self, staff_id: int, name: str, password: str) -> None:
        """A slot with a start password, for a new colleague or one who forgot theirs.

        It does not open the person's earlier case notes, unless the register was opened with the
        recovery sheet, which holds the person's keys in escrow; that escrow is kept. Raises
        Conflict ``own_password``: one's own notes would be lost, and one's own password is changed.
        """
        if staff_id == self._staff_id and not self.is_opened_by_sheet:
            raise Conflict("own_password")
        slot = self._keys.slot(staff_id)
        earlier, shut = self._in_escrow(slot.escrows if slot else ())
        identities = (new_identity(self._around.randomness), *earlier)
        cost = self._around.password_cost()
        self._put(self._made(SlotOwner(staff_id, name), password, identities, cost), shut)

    @property
    def is_own_slot_current(self) -> bool:
        """Whether one's own slot was made for the present recovery sheet and binding."""
        slot = self._slot(self._staff_id)
        binding, _ = self._binding(self._keys.device)
        made_for = (slot.escrow_generation, slot.device)
        return made_for == (self._keys.recovery.generation, binding)

    def renew_own_slot(self, password: str) -> None:
        """A new key pair under the same password: the one before may be known to an old sheet, or
        lies unbound in an old key file."""
        slot = self._slot(self._staff_id)
        self._put_own(slot, password, self._identities, slot.cost)

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
        slot, earlier = self._own_by_password(password)
        secret = self._around.device_secrets.make(self._keys.room_id, self._around.randomness)
        cost = self._around.password_cost()
        self._put_own(slot, password, earlier, cost, device=mark_of(secret))

    def unbind(self, password: str) -> None:
        """Leave the PC's secret out again: one's own slot now, others' at their next login."""
        slot, earlier = self._own_by_password(password)
        self._put_own(slot, password, earlier, self._around.password_cost(), device="")

    def device_secret_for(self, mark: str) -> bytes:
        """The secret named ``mark``; empty for no binding. Raises DeviceSecretMissing."""
        if not mark:
            return b""
        return self._around.device_secrets.require(self._keys.room_id, mark)

    # Recovery sheet and database key

    def new_sheet(self) -> tuple[RecoveryKey, RecoverySheet]:
        """A new recovery sheet, not in force, and its public half."""
        seed = recovery.new_seed(self._around.randomness)
        public_key = public_key_of(recovery.identity_of(seed, self._keys.room_id))
        generation = self._keys.recovery.generation + 1
        key = RecoveryKey(public_key, generation, self._around.clock.today())
        return key, sheet_of(self._keys, key, seed)

    def with_sheet(self, key: RecoveryKey) -> KeyFile:
        """The key file for another recovery sheet, not yet in force.

        The sheet before knows everybody's present keys. So no escrow counts as current: each
        person's next login makes new keys (`renew_own_slot`). Until then the new sheet covers
        one's own notes, and everybody's if the register was opened with the sheet before.
        """
        slots = tuple(self._for_sheet(slot, key) for slot in self._keys.slots)
        left = tuple(self._left_for_sheet(person, key) for person in self._keys.left)
        return replace(self._keys, recovery=key, slots=slots, left=left)

    def uncovered_by_new_sheet(self) -> tuple[str, ...]:
        """Whose notes a new sheet would open only after their next login."""
        others = (slot for slot in self._keys.slots if slot.staff_id != self._staff_id)
        return () if self.is_opened_by_sheet else tuple(slot.name for slot in others)

    def hold_sheet(self, identity: str) -> None:
        """At a desk that was opened with the sheet: the new sheet opens what it opened."""
        if self.is_opened_by_sheet:
            self._identities = (identity, *self._identities)

    def _for_sheet(self, slot: Slot, key: RecoveryKey) -> Slot:
        if self.is_opened_by_sheet:
            held, shut = self._in_escrow(slot.escrows)
        else:
            held = self._identities if slot.staff_id == self._staff_id else ()
            # Keys that were taken away open old notes only: the old sheet may keep those.
            shut = slot.former_escrows
        escrow = seal_escrow(held, key) if held else b""
        return replace(slot, escrow=escrow, escrow_generation=0, former_escrows=shut)

    def _left_for_sheet(self, person: LeftEscrow, key: RecoveryKey) -> LeftEscrow:
        held, shut = self._in_escrow(person.escrows)
        return replace(person, escrows=(*((seal_escrow(held, key),) if held else ()), *shut))

    def _in_escrow(self, boxes: tuple[bytes, ...]) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
        """What the recovery sheet finds in these boxes, and those that stay shut."""
        return open_boxes(boxes, self._identities) if self.is_opened_by_sheet else ((), boxes)

    def sealed_for_all(self, keys: KeyFile, database_keys: tuple[bytes, ...]) -> KeyFile:
        """``keys`` as the next generation, with a box and a MAC for each database key."""
        boxes = tuple(Box(seal(key, keys.public_keys())) for key in database_keys)
        bare = replace(keys, generation=self._highest_generation + 1, boxes=boxes)
        signed = zip(boxes, database_keys, strict=True)
        return replace(
            bare, boxes=tuple(Box(box.sealed, mac_under(bare, key)) for box, key in signed)
        )

    def write(self, keys: KeyFile, database_keys: tuple[bytes, ...]) -> None:
        """Put a key file in force that holds these database keys, newest first."""
        sealed = self.sealed_for_all(keys, database_keys)
        key_store.save(self._around.files, sealed, forget_previous=True)
        self._take(sealed)

    def adopt(self, database_key: bytes) -> None:
        """From now on the register is under ``database_key``."""
        self._database_key = database_key

    def _slot(self, staff_id: int) -> Slot:
        slot = self._keys.slot(staff_id)
        if slot is None:
            raise NotFound
        return slot

    def _own_by_password(self, password: str) -> tuple[Slot, tuple[str, ...]]:
        slot = self._slot(self._staff_id)
        return slot, open_slot(slot, password, self.device_secret_for(slot.device))

    def _put_own(
        self,
        slot: Slot,
        password: str,
        earlier: tuple[str, ...],
        cost: PasswordCost,
        *,
        device: str | None = None,
    ) -> None:
        identities = (new_identity(self._around.randomness), *earlier)
        made = self._made(_owner(slot), password, identities, cost, device=device)
        self._put(made, slot.former_escrows, device=device)
        if not self.is_opened_by_sheet:
            self._identities = identities

    def _made(
        self,
        owner: SlotOwner,
        password: str,
        identities: tuple[str, ...],
        cost: PasswordCost,
        *,
        device: str | None = None,
    ) -> Slot:
        mark, secret = self._binding(self._keys.device if device is None else device)
        protection = SlotProtection(password, cost, self._keys.recovery, mark, secret)
        return make_slot(owner, identities, protection, self._around.randomness)

    def _put(self, slot: Slot, former: tuple[bytes, ...], *, device: str | None = None) -> None:
        base = self._keys if device is None else replace(self._keys, device=device)
        changed = base.with_slot(replace(slot, former_escrows=former))
        self._save(changed, forget_previous=True)

    def _binding(self, mark: str) -> tuple[str, bytes]:
        """The PC's secret for a new slot; a lost one leaves the slot unbound, never shut."""
        try:
            return mark, self.device_secret_for(mark)
        except DeviceSecretMissing:
            return "", b""

    def _save(self, keys: KeyFile, *, forget_previous: bool = False) -> None:
        sealed = self.sealed_for_all(keys, (self.database_key,))
        key_store.save(self._around.files, sealed, forget_previous=forget_previous)
        self._take(sealed)

    def _take(self, sealed: KeyFile) -> None:
        self._keys = sealed
        self._highest_generation = sealed.generation


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
