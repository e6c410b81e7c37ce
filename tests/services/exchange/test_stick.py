"""Writing to sticks: whatever fails, old files stay whole and no half-written one stays."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from services.errors import AnxinbuError, CannotWrite, Conflict, DiskFull, StickGone
from services.exchange import stick

CONTENT = os.urandom(200_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A stick with one older package."""
    place = tmp_path / "anxinbu" / "to-county"
    place.mkdir(parents=True)
    (place / "old.anx").write_bytes(b"old")
    return place


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail_with(number: int, calls: int) -> Callable[..., Any]:
    """A system call that fails the ``calls``-th time."""
    counted = iter(range(calls))

    def call(*_: object, **__: object) -> None:
        if next(counted, None) is None:
            raise OSError(number, os.strerror(number))

    return call


def test_a_new_file_arrives(folder: Path) -> None:
    stick.write_verified(folder / "new.anx", CONTENT)
    stick.verify_written(folder / "new.anx", CONTENT)
    assert (folder / "new.anx").read_bytes() == CONTENT
    assert names(folder) == ["new.anx", "old.anx"]


def test_the_same_file_again_is_left_alone(folder: Path) -> None:
    stick.write_verified(folder / "new.anx", CONTENT)
    before = (folder / "new.anx").stat().st_mtime_ns
    stick.write_verified(folder / "new.anx", CONTENT)
    assert (folder / "new.anx").stat().st_mtime_ns == before


def test_another_file_of_the_name_is_never_overwritten(folder: Path) -> None:
    with pytest.raises(Conflict, match="name_taken"):
        stick.write_verified(folder / "old.anx", CONTENT)
    assert (folder / "old.anx").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, CannotWrite),
        (errno.EACCES, CannotWrite),
        (errno.EIO, StickGone),
        (errno.ENODEV, StickGone),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failing_call_leaves_the_stick_as_it_was(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    number: int,
    expected: type[AnxinbuError],
) -> None:
    monkeypatch.setattr(os, call, fail_with(number, calls=0))
    with pytest.raises(expected):
        stick.write_verified(folder / "new.anx", CONTENT)
    assert names(folder) == ["old.anx"]


def test_a_device_that_gives_back_something_else_is_noticed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lie(descriptor: int) -> None:
        """As a worn-out stick: it said that it had written."""
        os.lseek(descriptor, 5_000, os.SEEK_SET)
        os.write(descriptor, b"?")

    monkeypatch.setattr(os, "fsync", lie)
    with pytest.raises(CannotWrite) as caught:
        stick.write_verified(folder / "new.anx", CONTENT)
    assert caught.value.detail == "verify"
    assert names(folder) == ["old.anx"]


def test_damage_after_renaming_is_noticed(folder: Path) -> None:
    stick.write_verified(folder / "new.anx", CONTENT)
    (folder / "new.anx").write_bytes(CONTENT[:-1])
    with pytest.raises(CannotWrite):
        stick.verify_written(folder / "new.anx", CONTENT)


def test_a_pulled_stick_is_named_as_such(folder: Path) -> None:
    shutil.rmtree(folder)
    with pytest.raises(StickGone):
        stick.write_verified(folder / "new.anx", CONTENT)
    with pytest.raises(StickGone):
        stick.verify_written(folder / "new.anx", CONTENT)


def test_windows_calls_a_pulled_stick_an_invalid_argument(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", fail_with(errno.EINVAL, calls=0))
    with pytest.raises(CannotWrite):
        stick.write_verified(folder / "new.anx", CONTENT)
    monkeypatch.setattr(os.path, "exists", lambda path: str(path) != folder.anchor)
    with pytest.raises(StickGone):
        stick.write_verified(folder / "new.anx", CONTENT)


def test_folders_are_made_on_the_stick_but_not_the_stick_itself(tmp_path: Path) -> None:
    stick.prepare_folder(tmp_path / "anxinbu" / "to-county", 1000)
    assert (tmp_path / "anxinbu" / "to-county").is_dir()
    with pytest.raises(StickGone):
        stick.prepare_folder(tmp_path / "pulled" / "anxinbu" / "to-county", 1000)


def test_a_full_stick_is_told_before_writing(folder: Path) -> None:
    with pytest.raises(DiskFull):
        stick.prepare_folder(folder, shutil.disk_usage(folder).free)


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "anxinbu").write_bytes(b"")
    with pytest.raises(CannotWrite):
        stick.prepare_folder(tmp_path / "anxinbu" / "to-county", 1000)


def test_the_note_for_a_finder_is_written_once(tmp_path: Path) -> None:
    note = tmp_path / "READ-ME.txt"
    stick.leave_note(note, "第一句。\n第二句。\n")
    assert note.read_bytes().startswith("\ufeff第一句。\r\n".encode())
    stick.leave_note(note, "其他")
    assert "其他" not in note.read_text(encoding="utf-8")


def test_sticks_are_found_where_desktops_mount_them(tmp_path: Path) -> None:
    mounts = (
        "/dev/sda2 / ext4 rw 0 0\n"
        "proc /proc proc rw 0 0\n"
        "/dev/sdb1 /media/he/KINGSTON vfat rw 0 0\n"
        "/dev/sdc1 /run/media/he/My\\040stick exfat rw 0 0\n"
        "tmpfs /media/he/memory tmpfs rw 0 0\n"
        "/dev/sdd1 /mnt/archive ext4 rw 0 0\n"
        "broken\n"
    )
    found = [path.as_posix() for path in stick.mounted_folders(mounts)]
    assert found == ["/media/he/KINGSTON", "/run/media/he/My stick"]


def test_listing_drives_never_fails() -> None:
    assert all(drive.free_bytes >= 0 for drive in stick.removable_drives())
