"""A full disk, a read-only folder and a failing disk, at every single call, in every operation.

After each refusal the register must open with the password as if nothing had been tried, and no
half-written file may be left.
"""

import contextlib
import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.engine import OperationalError
from models.vocabulary import Role
from services.actor import StaffId
from services.errors import AnxinbuError, FileProblem, NotFound
from services.staff import StaffService
from services.vault.database_trouble import database_trouble
from services.vault.open_vault import OpenVault
from services.vault.vault import VaultState
from tests.faults.failing_system import failing
from tests.systems import needs_file_size_limit
from tests.vaults import (
    NEW,
    PASSWORD,
    Template,
    as_if_killed,
    copied,
    make_vault,
    unlocked,
)

ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO)
START = "Willow-Bridge-58-Lamp"
Operation = Callable[[OpenVault], object]


def staff(opened: OpenVault) -> StaffService:
    return StaffService(opened.desk, opened)


OPERATIONS: dict[str, Operation] = {
    "backup": lambda opened: opened.back_up(),
    "new sheet": lambda opened: opened.confirm_recovery(opened.new_sheet().groups),
    "password": lambda opened: staff(opened).change_own_password(PASSWORD, PASSWORD),
    "stage restore": lambda opened: opened.stage_restore(opened_backup(opened)),
    "rename": lambda opened: opened.keys.rename(1, "何 晓岚"),
    "add": lambda opened: staff(opened).add("李想", Role.COUNSELLOR, START),
    "deactivate": lambda opened: staff(opened).deactivate(StaffId(2)),
}


def opened_backup(opened: OpenVault):  # type: ignore[no-untyped-def]
    from services.vault.backup_list import listed

    return listed(opened.backup_folder)[0]


def prepared(template: Template, folder: Path, name: str) -> OpenVault:
    opened = unlocked(make_vault(copied(template, folder)))
    if name == "deactivate":
        staff(opened).add("李想", Role.COUNSELLOR, START)
    return opened


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_failing_call_leaves_the_register_whole(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    opened = prepared(template, tmp_path / "数据", name)
    folder, calls = opened.folder, 0
    for fails_at in range(1, 200):
        error = ERRORS[fails_at % len(ERRORS)]
        with failing(monkeypatch, fails_at, error) as system:
            try:
                OPERATIONS[name](opened)
            except FileProblem:
                pass
            except AnxinbuError:
                # A second try after a late failure: the first one had counted already.
                assert name == "deactivate"
        calls = fails_at
        left = [path.name for path in folder.rglob("*") if path.suffix in (".part", ".rotating")]
        assert left == []
        assert_still_open(opened)
        if not system.has_failed:
            break
    assert 1 < calls < 199
    opened.lock()
    unlocked(make_vault(folder)).lock()


def assert_still_open(opened: OpenVault) -> None:
    """The running session goes on, under a key that the key file on disk holds."""
    if opened.is_recovery_confirmed:
        with opened.desk.write() as session:
            opened.desk.audit.record(session, "still_here")
    opened.check_fully()


def test_key_change_that_fails_late_is_finished_or_undone(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program dies right after each failure: what lies on the disk must open by itself."""
    for fails_at in range(1, 60):
        folder = copied(template, tmp_path / str(fails_at))
        opened = unlocked(make_vault(folder))
        with failing(monkeypatch, fails_at, errno.EIO) as system:
            with contextlib.suppress(FileProblem):
                opened.confirm_recovery(opened.new_sheet().groups)
            as_if_killed(opened)
        if not system.has_failed:
            break
        again = unlocked(make_vault(folder))
        again.check_fully()
        assert len(again.keys.key_file.boxes) == 1
        assert not (folder / "register.db.rotating").exists()
        again.lock()
    assert fails_at > 5


def test_creation_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for fails_at in range(1, 100):
        folder = tmp_path / str(fails_at)
        suppressed = contextlib.suppress(FileProblem)
        with failing(monkeypatch, fails_at, ERRORS[fails_at % 3]) as system, suppressed:
            make_vault(folder).create(NEW)[0].lock()
        if not system.has_failed:
            break
        go_on_after_failed_creation(folder, is_created_again=fails_at % 6 == 1)
    assert fails_at > 5


def go_on_after_failed_creation(folder: Path, *, is_created_again: bool) -> None:
    """What a person does next: unlock if it is there, else go through the wizard again."""
    vault = make_vault(folder)
    if vault.state() is not VaultState.EMPTY:
        unlocked(vault).lock()
    elif is_created_again:
        vault.create(NEW)[0].lock()
    else:
        return
    assert not (folder / "creating").exists()


def test_restore_in_place_that_fails_is_repeated(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for fails_at in range(1, 60):
        folder = copied(template, tmp_path / str(fails_at))
        opened = unlocked(make_vault(folder))
        opened.stage_restore(opened_backup(opened))
        with failing(monkeypatch, fails_at, ERRORS[fails_at % 3]) as system:
            opened.lock()
        vault = make_vault(folder)
        # The window looks before anybody unlocks: half-way the register seems to be gone.
        assert vault.state() is VaultState.READY
        assert [person.staff_id for person in vault.people()] == [1]
        again = unlocked(vault)
        again.check_fully()
        again.lock()
        if not system.has_failed:
            break
    assert fails_at > 3


@contextlib.contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file may grow beyond ``size`` bytes: SQLite's own writes fail as on a full disk."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@needs_file_size_limit
@pytest.mark.parametrize("name", ["backup", "new sheet", "deactivate"])
def test_copy_that_the_disk_does_not_take(template: Template, tmp_path: Path, name: str) -> None:
    """SQLite's copy raises errors without a code; they are known trouble all the same."""
    opened = prepared(template, tmp_path / "数据", name)
    for size in (4096, 65536, 131072):
        with largest_file(size), contextlib.suppress(NotFound), pytest.raises(FileProblem):
            OPERATIONS[name](opened)
        assert_still_open(opened)
    with largest_file(65536):
        assert isinstance(opened.lock().trouble, FileProblem)
    again = unlocked(make_vault(opened.folder))
    assert again.check_audit()[1] is None
    assert not list(opened.folder.rglob("*.part"))
    again.lock()


def test_words_of_a_full_disk_are_known_without_a_code(tmp_path: Path) -> None:
    from services.errors import DiskFull

    with pytest.raises(DiskFull), database_trouble(tmp_path / "register.db"):
        raise OperationalError("database or disk is full")


def test_full_disk_inside_the_database_is_told(template: Template, tmp_path: Path) -> None:
    """SQLite's own writes fail: the page limit stands for the end of the disk."""
    from sqlalchemy import text

    from services.errors import DiskFull

    opened = unlocked(make_vault(copied(template, tmp_path / "数据")))
    with opened.desk.read() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages + 1}"))
    with pytest.raises(DiskFull), opened.desk.write() as session:
        session.execute(
            text("INSERT INTO preference VALUES (0, 'big', :value)"), {"value": "x" * 100_000}
        )
    with opened.desk.write() as session:
        opened.desk.audit.record(session, "small")
    opened.lock()
    unlocked(make_vault(opened.folder)).lock()


def test_lock_says_that_no_backup_could_be_made_and_locks(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from services.errors import DiskFull

    vault = make_vault(copied(template, tmp_path / "数据"))
    opened = unlocked(vault)
    opened.confirm_recovery(template.groups)
    with failing(monkeypatch, 1, errno.ENOSPC):
        report = opened.lock()
    assert isinstance(report.trouble, DiskFull)
    assert report.backup is None
    assert not vault.process_lock.is_held
    again = vault.unlock(1, PASSWORD)
    assert again.lock().backup is not None
