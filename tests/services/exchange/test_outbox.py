"""Packages on their way: sealed in order, written, sent again, handed over; plain programs."""

import errno
import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from models.audit import AuditEntry
from models.room import Room
from models.summary import Package
from models.vocabulary import PackageState, Role
from services.desk import Desk
from services.errors import (
    BadPackage,
    Cancelled,
    CannotRead,
    Conflict,
    DiskFull,
    InvalidInput,
    NotAllowed,
    NotFound,
    StickGone,
)
from services.exchange.county import CountyKeys
from services.exchange.keys import new_signing_pair
from services.exchange.outbox import OutboxService
from services.exchange.package import Expected, Seen, read
from services.progress import Progress
from services.summary.service import SummaryService
from tests.builders import make_desk, make_register
from tests.fakes import SeededRandomness
from tests.services.exchange.test_keys import program
from tests.services.summary.records import add_visits, enrol, visit
from tests.systems import needs_debians_programs

MONTH = "2026-10"
RECIPIENT = "age1vljv9njcwe2y2gamj9n69nx5jpzgkgjmrnp2grs9hjltlfkx0yhqw8jtnt"
SIGNER = new_signing_pair(SeededRandomness(9))[1]


@pytest.fixture
def outbox(desk: Desk) -> OutboxService:
    return OutboxService(desk)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def close(desk: Desk, month: str = MONTH) -> None:
    summaries = SummaryService(desk)
    summaries.close(month, summaries.preview(month).published.digest)


def room(desk: Desk) -> Room:
    with desk.read() as session:
        found = session.scalars(select(Room)).one()
        session.expunge(found)
        return found


def files(stick: Path) -> dict[str, bytes]:
    return {
        path.relative_to(stick).as_posix(): path.read_bytes()
        for path in sorted(stick.rglob("*"))
        if path.is_file()
    }


@needs_debians_programs
def test_the_plain_programs_check_and_open_a_package(
    desk: Desk, outbox: OutboxService, stick: Path, tmp_path: Path
) -> None:
    """exchange.md: with the right key, minisign, age and a text editor are enough."""
    minisign, age = program("minisign"), program("age")
    identity = enrol(desk)
    add_visits(desk, [visit(MONTH)] * 20)
    close(desk)
    written = outbox.write(MONTH, stick, Progress())
    key = tmp_path / "county.key"
    key.write_text(identity + "\n", encoding="ascii")
    checked = subprocess.run(
        [minisign, "-Vm", written.package, "-P", room(desk).signing_public],
        capture_output=True,
        text=True,
        check=True,
    )
    recipient = room(desk).county_recipient
    assert f"Trusted comment: room=k7m2qa number=1 recipient={recipient}" in checked.stdout
    opened = subprocess.run(
        [age, "-d", "-i", key, written.package], capture_output=True, check=True
    ).stdout
    assert len(opened) % (16 * 1024) == 0
    value = json.loads(opened)
    assert value["anxinbu"]["period"] == MONTH
    assert value["resources"][0]["data"][1][:4] == ["visits", "total", "total", "published"]


def test_the_county_reads_what_the_preview_showed(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    identity = enrol(desk)
    add_visits(desk, [visit(MONTH)] * 20)
    close(desk)
    shown = SummaryService(desk).preview(MONTH).published.populations[0].step
    written = outbox.write(MONTH, stick, Progress())
    document = read(
        written.package.read_bytes(),
        written.signature.read_bytes(),
        room(desk).signing_public,
        identity,
        Expected("k7m2qa", room(desk).county_recipient),
    )
    assert document.cells[0].step == shown


def test_the_layout_names_no_village_and_no_person(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    enrol(desk)
    close(desk)
    outbox.write(MONTH, stick, Progress())
    assert list(files(stick)) == [
        "anxinbu/READ-ME.txt",
        "anxinbu/to-county/k7m2qa-000001.anx",
        "anxinbu/to-county/k7m2qa-000001.anx.minisig",
    ]
    everything = b"".join(files(stick).values())
    assert "石桥".encode() not in everything
    assert b"441302100201" not in everything


def test_a_re_send_is_the_same_bytes(desk: Desk, outbox: OutboxService, tmp_path: Path) -> None:
    enrol(desk)
    close(desk)
    sticks = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        outbox.write(MONTH, tmp_path / name, Progress())
        outbox.write(MONTH, tmp_path / name, Progress())
        sticks.append(files(tmp_path / name))
        add_visits(desk, [visit(MONTH)] * 20)
    assert sticks[0] == sticks[1]


def test_packages_form_a_chain(desk: Desk, outbox: OutboxService, stick: Path) -> None:
    identity = enrol(desk)
    last: Seen | None = None
    for month in ("2026-09", "2026-10", "2026-11"):
        close(desk, month)
    outbox.write("2026-11", stick, Progress())
    for number in (1, 2, 3):
        name = stick / f"anxinbu/to-county/k7m2qa-{number:06d}.anx"
        sealed, signature = name.read_bytes(), Path(f"{name}.minisig").read_bytes()
        expected = Expected("k7m2qa", room(desk).county_recipient, last=last)
        head = read(sealed, signature, room(desk).signing_public, identity, expected).head
        last = Seen(number, hashlib.sha256(sealed).hexdigest(), head.epoch)
        assert head.number == number


def test_earlier_months_travel_along(desk: Desk, outbox: OutboxService, stick: Path) -> None:
    """Otherwise the county would find a gap."""
    enrol(desk)
    for month in ("2026-09", "2026-10"):
        close(desk, month)
    written = outbox.write("2026-10", stick, Progress())
    assert written.also_written == 1
    assert [entry.state for entry in outbox.entries()] == [PackageState.VERIFIED] * 2
    assert outbox.write("2026-10", stick, Progress()).also_written == 0


def test_without_the_countys_key_nothing_is_written(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    close(desk)
    with pytest.raises(Conflict, match="no_county"):
        outbox.write(MONTH, stick, Progress())
    assert files(stick) == {}
    assert outbox.county() is None
    assert outbox.entries()[0].state is PackageState.PREPARED


def test_an_open_month_is_not_written(desk: Desk, outbox: OutboxService, stick: Path) -> None:
    enrol(desk)
    with pytest.raises(NotFound):
        outbox.write(MONTH, stick, Progress())


def test_a_room_without_a_signing_key(desk: Desk, outbox: OutboxService, stick: Path) -> None:
    enrol(desk)
    with desk.write() as session:
        session.execute(update(Room).values(signing_secret=b""))
    close(desk)
    with pytest.raises(Conflict, match="no_signing_key"):
        outbox.write(MONTH, stick, Progress())


def test_stored_bytes_that_were_damaged_do_not_leave(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    enrol(desk)
    close(desk)
    outbox.write(MONTH, stick, Progress())
    with desk.write() as session:
        session.execute(text("UPDATE package SET sealed = x'00'"))
    with pytest.raises(BadPackage, match="signature"):
        outbox.write(MONTH, stick, Progress())


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_cancelling_leaves_no_complete_package_behind(
    desk: Desk, outbox: OutboxService, stick: Path, steps: int
) -> None:
    enrol(desk)
    close(desk)

    def cancel_after(done: int, total: int) -> None:
        if done == steps:
            progress.cancel()

    progress = Progress(cancel_after)
    with pytest.raises(Cancelled):
        outbox.write(MONTH, stick, progress)
    assert not [name for name in files(stick) if name.endswith((".minisig", ".part"))]
    assert outbox.entries()[0].state is PackageState.PREPARED
    assert outbox.write(MONTH, stick, Progress()).signature.exists()


def test_who_cancels_too_late_is_told_that_all_was_written(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    enrol(desk)
    close(desk)

    def cancel_at_the_signature(done: int, total: int) -> None:
        if done == total - 1:
            progress.cancel()

    progress = Progress(cancel_at_the_signature)
    assert outbox.write(MONTH, stick, progress).signature.exists()
    assert outbox.entries()[0].state is PackageState.VERIFIED


def test_a_full_stick_changes_nothing(
    desk: Desk, outbox: OutboxService, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enrol(desk)
    close(desk)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            outbox.write(MONTH, stick, Progress())
    assert not [name for name in files(stick) if name.startswith("anxinbu/to-county")]
    assert outbox.entries()[0].state is PackageState.PREPARED


def test_a_stick_that_is_not_there(desk: Desk, outbox: OutboxService, tmp_path: Path) -> None:
    enrol(desk)
    close(desk)
    with pytest.raises(StickGone):
        outbox.write(MONTH, tmp_path / "pulled", Progress())


def test_handing_over_comes_after_writing(desk: Desk, outbox: OutboxService, stick: Path) -> None:
    enrol(desk)
    close(desk)
    with pytest.raises(Conflict, match="not_written"):
        outbox.hand_over(MONTH)
    outbox.write(MONTH, stick, Progress())
    outbox.hand_over(MONTH)
    entry = outbox.entries()[0]
    assert entry.state is PackageState.HANDED_OVER
    assert entry.handed_over_at == desk.clock.now()
    outbox.write(MONTH, stick, Progress())
    assert outbox.entries()[0].state is PackageState.HANDED_OVER


def test_every_step_is_audited(desk: Desk, outbox: OutboxService, stick: Path) -> None:
    enrol(desk)
    close(desk)
    outbox.write(MONTH, stick, Progress())
    outbox.hand_over(MONTH)
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert list(actions)[-3:] == ["package_sealed", "package_written", "package_handed_over"]


def test_only_the_lead_writes(tmp_path_factory: pytest.TempPathFactory) -> None:
    engine = make_register(tmp_path_factory.mktemp("room"))
    outbox = OutboxService(make_desk(engine, role=Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        outbox.write(MONTH, Path(), Progress())
    with pytest.raises(NotAllowed):
        outbox.pin_county(CountyKeys("县", RECIPIENT, SIGNER))
    engine.dispose()


def test_the_county_is_pinned_from_its_key_file(
    desk: Desk, outbox: OutboxService, tmp_path: Path
) -> None:
    sheet = tmp_path / "county.txt"
    sheet.write_text(
        f"单位：龙门县卫健局\n收件钥 {RECIPIENT}\n签名钥 {SIGNER}\n", encoding="utf-8-sig"
    )
    keys = outbox.read_county_keys(sheet)
    assert keys == CountyKeys("龙门县卫健局", RECIPIENT, SIGNER)
    outbox.pin_county(keys)
    assert outbox.county() == keys
    assert len(keys.fingerprint.split()) == 8


def test_what_is_sealed_already_stays_with_the_old_county(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    enrol(desk)
    close(desk)
    outbox.write(MONTH, stick, Progress())
    before = files(stick)
    outbox.pin_county(CountyKeys("新县", RECIPIENT, SIGNER))
    outbox.write(MONTH, stick, Progress())
    assert files(stick) == before


@pytest.mark.parametrize("content", [b"x" * 5000, b"\xff\xfe\x00"])
def test_a_file_that_is_no_key_file(outbox: OutboxService, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(CannotRead):
        outbox.read_county_keys(tmp_path / "file")


@pytest.mark.parametrize(
    ("keys", "fields"),
    [
        (CountyKeys("", "", ""), {"name", "recipient", "signer"}),
        (CountyKeys("县", RECIPIENT[:-1] + "q", SIGNER), {"recipient"}),
        (CountyKeys("县", RECIPIENT, SIGNER[:-1]), {"signer"}),
    ],
)
def test_mistyped_keys_are_named(outbox: OutboxService, keys: CountyKeys, fields: set[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        outbox.pin_county(keys)
    assert set(caught.value.problems) == fields


def test_keys_are_taken_as_people_copy_them(outbox: OutboxService) -> None:
    spaced = " ".join((RECIPIENT[:20], RECIPIENT[20:].upper()))
    outbox.pin_county(CountyKeys(" 县 ", spaced, f" {SIGNER}\n"))
    assert outbox.county() == CountyKeys("县", RECIPIENT, SIGNER)


def test_the_room_shows_what_the_officer_compares(desk: Desk, outbox: OutboxService) -> None:
    enrol(desk)
    shown = outbox.identity()
    assert shown.code == "k7m2qa"
    assert len(shown.fingerprint.split()) == 8


def test_the_stored_document_is_the_sealed_one(
    desk: Desk, outbox: OutboxService, stick: Path
) -> None:
    enrol(desk)
    close(desk)
    outbox.write(MONTH, stick, Progress())
    with desk.read() as session:
        stored = session.scalars(select(Package.document)).one()
    assert json.loads(stored)["anxinbu"]["recipient"] == room(desk).county_recipient
