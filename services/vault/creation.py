"""Makes a new register: whole or not at all, and never beside an existing one."""

import contextlib
import shutil
from dataclasses import dataclass, replace

from sqlalchemy import Engine

from models import migrations
from models.engine import make_engine
from models.room import Room, Staff
from models.vocabulary import Role
from services.audit import AuditTrail
from services.code_lists import CodeLists
from services.errors import Conflict
from services.exchange.keys import new_signing_pair
from services.room_profile import RoomProfile, is_office, profile_columns, require_valid
from services.unit_of_work import writing
from services.vault import database, key_file, password_rules, recovery
from services.vault.age_box import new_identity, public_key_of, seal
from services.vault.database_trouble import database_trouble
from services.vault.files import VaultFiles, is_taken
from services.vault.key_file import Box, KeyFile, RecoveryKey, Slot, mac_under
from services.vault.open_keys import OpenKeys, Surroundings, sheet_of
from services.vault.password_key import KEY_BYTES
from services.vault.recovery import RecoverySheet
from services.vault.restore import new_epoch
from services.vault.slots import SlotOwner, SlotProtection, make_slot
from services.whole_files import (
    file_trouble,
    make_own_folder,
    remove_folder_patiently,
    replace_patiently,
    sync_folder,
    write_whole,
)

FIRST_STAFF_ID = 1

_CODE_CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # no l, o, 0, 1: they are read wrongly
_CODE_LENGTH = 6
_LEDGER_LENGTH = 12
_ROUNDING_BYTES = 32
_NOTE = (
    "这里存放加密的来访登记。请不要直接复制这个文件夹:用程序里的“备份”,"
    "直接复制可能丢失最新的记录。\n"
)


@dataclass(frozen=True, slots=True)
class NewRegister:
    """What the first-run wizard asks: the room or office, its first lead, and a password.

    The kind of ``room`` decides which edition keeps the register (`services.room_profile`).
    """

    room: RoomProfile
    lead_name: str
    password: str


def create(around: Surroundings, new: NewRegister) -> tuple[OpenKeys, RecoverySheet]:
    """Build the register beside its place and move it in when it is whole.

    Returns its open keys, and the sheet that is shown once and kept nowhere.

    Raises InvalidInput (``name``, ``division_code``, ``lead_name``, ``password`` ...), Conflict
    ``register_exists``, DiskFull or CannotWrite.
    """
    _require_valid(new)
    files = around.files
    with file_trouble(files.folder):
        if is_taken(files):
            raise Conflict("register_exists")
    target = files.inside(files.creating)
    with file_trouble(files.folder):
        remove_folder_patiently(files.creating)
        make_own_folder(files.creating)
    try:
        keys, sheet = _build(around, target, new)
    except BaseException:
        shutil.rmtree(files.creating, ignore_errors=True)
        raise
    move_in(files)
    return keys, sheet


def move_in(files: VaultFiles) -> None:
    """Move a built register into place; may be repeated after a crash."""
    target = files.inside(files.creating)
    with file_trouble(files.folder):
        for folder in (files.backups, files.logs):
            make_own_folder(folder)
        # The keys last: with the database alone in place the move can be repeated.
        if target.database.exists():
            replace_patiently(target.database, files.database)
        write_whole(files.note, _NOTE.encode())
        write_whole(files.previous_keys, target.keys.read_bytes())
        replace_patiently(target.keys, files.keys)
        sync_folder(files.folder)
    # The register is there, and its sheet must be shown; the next unlock clears away what stays.
    with contextlib.suppress(OSError):
        remove_folder_patiently(files.creating)


def tidy(files: VaultFiles) -> None:
    """End a creation that a crash interrupted: brought to the end, or as if it had not begun."""
    if not files.creating.exists():
        return
    if files.is_half_moved:
        move_in(files)
        return
    with file_trouble(files.folder):
        remove_folder_patiently(files.creating)


def _require_valid(new: NewRegister) -> None:
    from services.staff import require_name

    require_valid(new.room.cleaned(), CodeLists())
    require_name(new.lead_name, "lead_name")
    password_rules.require_strong(new.password, (new.lead_name, new.room.name))


def _build(
    around: Surroundings, target: VaultFiles, new: NewRegister
) -> tuple[OpenKeys, RecoverySheet]:
    key = around.randomness.token(KEY_BYTES)
    room_id = _characters(around, _CODE_LENGTH)
    seed = recovery.new_seed(around.randomness)
    recovery_key = RecoveryKey(
        public_key_of(recovery.identity_of(seed, room_id)), 1, around.clock.today()
    )
    identity = new_identity(around.randomness)
    slot = _first_slot(around, new, identity, recovery_key)
    bare = KeyFile(
        generation=1,
        room_id=room_id,
        room_name=new.room.cleaned().name,
        slots=(slot,),
        recovery=recovery_key,
        device="",
        boxes=(),
        edition=_edition(new.room),
    )
    boxed = replace(bare, boxes=(Box(seal(key, bare.public_keys())),))
    signed = replace(boxed, boxes=(replace(boxed.boxes[0], mac=mac_under(boxed, key)),))
    _build_database(around, target, new, signed, key)
    write_whole(target.keys, key_file.to_bytes(signed))
    keys = OpenKeys(around, signed, key, FIRST_STAFF_ID, (identity,))
    return keys, sheet_of(signed, recovery_key, seed)


def _edition(profile: RoomProfile) -> str:
    return key_file.OFFICE if is_office(profile.kind) else key_file.ROOM


def _first_slot(
    around: Surroundings, new: NewRegister, identity: str, recovery_key: RecoveryKey
) -> Slot:
    protection = SlotProtection(new.password, around.password_cost(), recovery_key)
    owner = SlotOwner(FIRST_STAFF_ID, new.lead_name.strip())
    return make_slot(owner, [identity], protection, around.randomness)


def _build_database(
    around: Surroundings,
    target: VaultFiles,
    new: NewRegister,
    keys: KeyFile,
    key: bytes,
) -> None:
    with database_trouble(target.database):
        engine = make_engine(target.database, key, create=True)
        try:
            migrations.upgrade(engine)
            _first_rows(around, engine, new, keys)
        finally:
            engine.dispose()
    database.require_whole(target.database, key)


def _first_rows(around: Surroundings, engine: Engine, new: NewRegister, keys: KeyFile) -> None:
    now = around.clock.now()
    secret, public = new_signing_pair(around.randomness)
    with writing(engine)() as session:
        session.add(
            Room(
                id=1,
                code=keys.room_id,
                **profile_columns(new.room.cleaned()),
                epoch=new_epoch(around.randomness),
                signing_secret=secret,
                signing_public=public,
                rounding_secret=around.randomness.token(_ROUNDING_BYTES),
                ledger_id=_characters(around, _LEDGER_LENGTH),
                exchange_secret=_exchange_secret(around, keys.edition),
                created_at=now,
            )
        )
        session.add(
            Staff(
                id=FIRST_STAFF_ID,
                name=new.lead_name.strip(),
                role=Role.LEAD,
                public_key=keys.slots[0].public_key,
                created_at=now,
            )
        )
        AuditTrail(FIRST_STAFF_ID, around.clock).record(session, "register_created", "room", 1)


def _exchange_secret(around: Surroundings, edition: str) -> str:
    """Summaries are sealed to an office from its first day; a room's is made when it is asked
    for."""
    return new_identity(around.randomness) if edition == key_file.OFFICE else ""


def _characters(around: Surroundings, count: int) -> str:
    return "".join(around.randomness.choice(_CODE_CHARACTERS) for _ in range(count))
