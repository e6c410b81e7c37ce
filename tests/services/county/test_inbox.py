"""The inbox: every package once, in any order, and one bad file never stops the others."""

import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.county import Incoming, IncomingFigure, Quarantine, RoomChain
from models.vocabulary import Role
from services.county import chains, undoing
from services.county.inbox import InboxService
from services.county.inbox_records import InboxResult, Outcome
from services.county.intake import stored_chains
from services.county.store import county_desk
from services.county.store_layouts import stored_layout
from services.errors import Cancelled, Conflict, NotAllowed, NotFound, StickGone
from services.exchange.document import CellState
from services.exchange.keys import sign
from services.exchange.numbers import check_history
from services.exchange.package import SIGNATURE_SUFFIX
from services.progress import Progress
from services.unit_of_work import writing
from services.vault.database_trouble import guarded
from tests.services.county.offices import Office
from tests.services.county.sticks import MONTHS, SendingRoom, enrol, put, quiet

Outcomes = dict[str, tuple[Outcome, str]]


def read(office: Office, folder: Path) -> InboxResult:
    return InboxService(office.county).read(folder, quiet())


def outcomes(result: InboxResult) -> Outcomes:
    return {one.name: (one.outcome, one.reason) for one in result.files}


def sending(office: Office, code: str = "aaaaa1", months: int = 3) -> SendingRoom:
    room = SendingRoom(code, office.keys.recipient)
    for month in MONTHS[:months]:
        room.close(month)
    return room


def content(office: Office) -> dict[str, object]:
    """What counts in the store, without ids and days."""
    with office.county.store.read() as session:
        rows = session.execute(
            select(
                Incoming.room_code, Incoming.number, Incoming.period, Incoming.counts, Incoming.id
            ).where(Incoming.undone_at.is_(None))
        ).all()
        figures = {
            (room, number, period, counts): sorted(
                session.execute(
                    select(IncomingFigure.row_id, IncomingFigure.step).where(
                        IncomingFigure.incoming_id == id_
                    )
                ).all()
            )
            for room, number, period, counts, id_ in rows
        }
        sums = dict(session.execute(select(RoomChain.room_code, RoomChain.after)).all())
    return {"figures": figures, "sums": sums}


def test_a_stick_is_taken_in_and_a_second_time_nothing_changes(
    office: Office, tmp_path: Path
) -> None:
    room = sending(office)
    enrol(office, room)
    room.write(tmp_path / "stick")
    first = read(office, tmp_path / "stick")
    assert [one.outcome for one in first.files] == [Outcome.IMPORTED] * 3
    assert [one.period for one in first.files] == MONTHS[:3]
    before = content(office)
    again = read(office, tmp_path / "stick")
    assert [one.outcome for one in again.files] == [Outcome.ALREADY] * 3
    assert {one.day for one in again.files} == {office.desk.clock.today()}
    assert content(office) == before


def test_every_published_number_is_in_the_store(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=12)
    enrol(office, room)
    room.write(tmp_path)
    read(office, tmp_path)
    for document in room.documents:
        with office.county.store.read() as session:
            row = session.scalars(
                select(Incoming).where(Incoming.number == document.head.number)
            ).one()
            known = stored_layout(session, row.layout_id)
            found = dict(
                session.execute(
                    select(IncomingFigure.row_id, IncomingFigure.step).where(
                        IncomingFigure.incoming_id == row.id
                    )
                ).all()
            )
        for row_id, cell in zip(known.row_ids, document.cells, strict=True):
            assert found.get(row_id, 0) == (cell.step or 0)
            if cell.table.endswith("/guarded"):
                assert (row_id in found) == (cell.state is CellState.PUBLISHED)


def test_the_kept_sums_are_those_of_the_room(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=12)
    enrol(office, room)
    room.write(tmp_path)
    read(office, tmp_path)
    sums = check_history(room.documents)
    with office.county.store.read() as session:
        chain = stored_chains(session, [room.code])[room.code]
        assert undoing.rebuilt(session, room.code) == chain
    for population, published in sums.items():
        assert chain.after.get(f"{population}/total", 0) == published.total
        assert chain.after.get(f"{population}/shown", 0) == published.shown


@pytest.mark.parametrize("seed", range(6))
def test_any_order_gives_the_same(office: Office, tmp_path: Path, seed: int) -> None:
    rooms = [sending(office, f"aaaaa{n}", 4) for n in range(3)]
    rooms[0].close(MONTHS[3], revision=2)
    enrol(office, *rooms)
    parcels = [(room, n) for room in rooms for n in range(1, len(room.sent) + 1)]
    parcels += parcels[::3]  # some come twice
    random.Random(seed).shuffle(parcels)
    for n, (room, number) in enumerate(parcels):
        room.write(tmp_path / str(n), number)
        read(office, tmp_path / str(n))
    mixed = content(office)
    for room in rooms:
        room.write(tmp_path / "all")
    result = read(office, tmp_path / "all")
    assert {one.outcome for one in result.files} == {Outcome.ALREADY}
    assert content(office) == mixed
    assert not InboxService(office.county).quarantined()
    figures = mixed["figures"]
    assert isinstance(figures, dict)
    counting = {(room, period) for room, _, period, counts in figures if counts}
    assert len(counting) == 12
    assert sum(counts for *_, counts in figures) == 12


def test_a_package_before_it_is_missing(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    enrol(office, room)
    room.write(tmp_path / "a", 1, 3)
    assert outcomes(read(office, tmp_path / "a")) == {
        room.name(1): (Outcome.IMPORTED, ""),
        room.name(3): (Outcome.WAITING, "gap"),
    }
    assert len(InboxService(office.county).quarantined()) == 1
    room.write(tmp_path / "b", 2)
    result = read(office, tmp_path / "b")
    assert outcomes(result) == {
        room.name(2): (Outcome.IMPORTED, ""),
        room.name(3): (Outcome.IMPORTED, ""),
    }
    assert not InboxService(office.county).quarantined()


def test_a_replacement_takes_the_place_of_its_month(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    room.close(MONTHS[2], revision=2)
    room.close(MONTHS[3])
    enrol(office, room)
    room.write(tmp_path / "a", 1, 2, 3)
    read(office, tmp_path / "a")
    room.write(tmp_path / "b", 4, 5)
    result = read(office, tmp_path / "b")
    assert [(one.outcome, one.replaced) for one in result.files] == [
        (Outcome.IMPORTED, True),
        (Outcome.IMPORTED, False),
    ]
    entries = InboxService(office.county).entries(room.code).entries
    assert [(e.number, e.revision, e.counts) for e in entries] == [
        (5, 1, True),
        (4, 2, True),
        (3, 1, False),
        (2, 1, True),
        (1, 1, True),
    ]


def test_an_import_is_taken_back_and_read_again(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    room.close(MONTHS[2], revision=2)
    enrol(office, room)
    room.write(tmp_path)
    read(office, tmp_path)
    before = content(office)
    inbox = InboxService(office.county)
    newest, older = (e.incoming_id for e in inbox.entries().entries[:2])
    with pytest.raises(Conflict, match="later_package"):
        inbox.undo(older)
    inbox.undo(newest)
    with pytest.raises(Conflict, match="already_undone"):
        inbox.undo(newest)
    assert next((e.number, e.counts) for e in inbox.entries().entries if e.counts) == (3, True)
    with office.county.store.read() as session:
        assert stored_chains(session, [room.code])[room.code].number == 3
    result = read(office, tmp_path)
    assert [one.outcome for one in result.files] == [*[Outcome.ALREADY] * 3, Outcome.IMPORTED]
    assert content(office) == before
    with pytest.raises(NotFound):
        inbox.undo(99_999)


def test_all_of_a_room_can_be_taken_back(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    enrol(office, room)
    room.write(tmp_path)
    read(office, tmp_path)
    before = content(office)
    inbox = InboxService(office.county)
    for entry in inbox.entries().entries:
        inbox.undo(entry.incoming_id)
    with office.county.store.read() as session:
        assert session.scalar(select(func.count()).select_from(RoomChain)) == 0
    read(office, tmp_path)
    assert content(office) == before


def test_only_the_lead_takes_back(office: Office) -> None:
    with pytest.raises(NotAllowed):
        InboxService(office.desk_of(Role.ASSISTANT)).undo(1)


Spoil = Callable[[SendingRoom, SendingRoom, Path], object]


def _other_key(room: SendingRoom, other: SendingRoom, path: Path) -> None:
    content = path.read_bytes()
    signature = sign(other.secret, content, "x")
    path.with_name(path.name + SIGNATURE_SUFFIX).write_bytes(signature)


def _changed(room: SendingRoom, other: SendingRoom, path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[20_000] ^= 1
    path.write_bytes(content)


def _unsigned(room: SendingRoom, other: SendingRoom, path: Path) -> None:
    path.with_name(path.name + SIGNATURE_SUFFIX).unlink()


def _huge(room: SendingRoom, other: SendingRoom, path: Path) -> None:
    path.write_bytes(bytes(3_000_000))


def _under_own_name(room: SendingRoom, other: SendingRoom, path: Path) -> None:
    """Another room's content, sealed and signed by this one."""
    document = replace(other.documents[1].head, recipient=room.recipient, number=2)
    package = SendingRoom.send(_copy(room), replace(other.documents[1], head=document), number=2)
    put(path, package)


def _copy(room: SendingRoom) -> SendingRoom:
    copied = SendingRoom(room.code, room.recipient, epoch=room.epoch)
    copied.sent = room.sent[:1]
    return copied


def _resent(**head: object) -> Spoil:
    def spoil(room: SendingRoom, other: SendingRoom, path: Path) -> None:
        put(path, _copy(room).send(room.documents[1], **head))

    return spoil


def _to_another_office(room: SendingRoom, other: SendingRoom, path: Path) -> None:
    import pyrage

    recipient = str(pyrage.x25519.Identity.generate().to_public())
    put(path, _copy(room).send(room.documents[1], recipient=recipient))


@pytest.mark.parametrize(
    ("spoil", "outcome", "reason"),
    [
        (_other_key, Outcome.WRONG_KEY, "wrong_key"),
        (_changed, Outcome.FORGED, "signature"),
        (_unsigned, Outcome.DAMAGED, "no_signature"),
        (_huge, Outcome.DAMAGED, "too_large"),
        (_under_own_name, Outcome.FORGED, "room"),
        (_to_another_office, Outcome.NOT_OURS, "not_for_us"),
        (_resent(policy="7:" + "a" * 64), Outcome.POLICY, "policy"),
        (_resent(hold=15), Outcome.POLICY, "policy"),
        (_resent(number=3), Outcome.WAITING, "gap"),
        (_resent(number=1), Outcome.BRANCH, "branch"),
        (_resent(previous="f" * 64), Outcome.BRANCH, "branch"),
        (_resent(previous="", epoch="e0000002"), Outcome.BRANCH, "branch"),
        (_resent(period="2025-12"), Outcome.NUMBERS, "period"),
        (_resent(period=MONTHS[0]), Outcome.NUMBERS, "period"),
        (_resent(revision=2), Outcome.NUMBERS, "period"),
        (_resent(ledger="l00000000009", period=MONTHS[0]), Outcome.POLICY, "ledger"),
        (_resent(ledger="l00000000009"), Outcome.NUMBERS, "numbers"),
    ],
)
def test_one_bad_package_is_put_aside_and_the_rest_goes_on(
    office: Office, tmp_path: Path, spoil: Spoil, outcome: Outcome, reason: str
) -> None:
    room, other = sending(office, months=2), sending(office, "bbbbb2", 2)
    for sender in (room, other):  # enough that something was broken down and waits
        assert any(cell.step for cell in sender.documents[0].cells)
    enrol(office, room, other)
    room.write(tmp_path)
    other.write(tmp_path)
    spoil(room, other, tmp_path / "anxinbu" / "to-county" / room.name(2))
    result = outcomes(read(office, tmp_path))
    assert result.pop(room.name(2)) == (outcome, reason)
    assert {found for found, _ in result.values()} == {Outcome.IMPORTED}
    (kept,) = InboxService(office.county).quarantined()
    assert (kept.name, kept.outcome, kept.reason) == (room.name(2), outcome, reason)
    again = outcomes(read(office, tmp_path))
    assert again[room.name(2)] == (outcome, reason)
    assert len(InboxService(office.county).quarantined()) == 1
    InboxService(office.county).settle(kept.quarantine_id)
    assert not InboxService(office.county).quarantined()


def test_rooms_that_are_not_known(office: Office, tmp_path: Path) -> None:
    strange, asked, gone = (sending(office, code, 1) for code in ("sssss1", "aaaaa2", "ggggg3"))
    enrol(office, asked, state="asked")
    enrol(office, gone, state="revoked")
    for room in (strange, asked, gone):
        room.write(tmp_path)
    put(tmp_path / "holiday.anx", strange.sent[0])
    assert outcomes(read(office, tmp_path)) == {
        strange.name(1): (Outcome.UNKNOWN_ROOM, "unknown_room"),
        asked.name(1): (Outcome.UNKNOWN_ROOM, "unknown_room"),
        gone.name(1): (Outcome.UNKNOWN_ROOM, "revoked"),
        "holiday.anx": (Outcome.UNKNOWN_ROOM, "name"),
    }


def test_the_package_of_a_room_is_taken_in_when_the_room_is_known(
    office: Office, tmp_path: Path
) -> None:
    room = sending(office, months=2)
    room.write(tmp_path / "a", 1)
    read(office, tmp_path / "a")
    enrol(office, room)
    room.write(tmp_path / "b", 2)
    assert read(office, tmp_path / "b").count(Outcome.IMPORTED) == 2


def test_two_branches_after_a_restore(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=2)
    enrol(office, room)
    room.write(tmp_path / "a")
    read(office, tmp_path / "a")
    copied = _copy(room)
    copied.sent = list(room.sent)
    copied.epoch = "e0000002"
    copied.records = SendingRoom(room.code, room.recipient, busy=5).records
    document = replace(room.documents[0], cells=room.documents[0].cells)
    room.close(MONTHS[2])
    ledger = {"ledger": "l00000000002", "period": MONTHS[2], "previous": ""}
    restored = copied.send(document, **ledger)
    room.write(tmp_path / "b", 3)
    put(tmp_path / "c" / room.name(3), restored)
    first = read(office, tmp_path / "b")
    second = read(office, tmp_path / "c")
    assert first.count(Outcome.IMPORTED) == 1
    assert outcomes(second) == {room.name(3): (Outcome.BRANCH, "branch")}


def test_a_restored_room_goes_on_and_its_old_sticks_are_older(
    office: Office, tmp_path: Path
) -> None:
    room = sending(office, months=2)
    old = room.close(MONTHS[2])
    restored = SendingRoom(room.code, room.recipient, epoch="e0000002")
    restored.sent = room.sent[:2]
    enrol(office, room)
    room.write(tmp_path / "a", 1, 2)
    read(office, tmp_path / "a")
    ledger = {"ledger": "l00000000002", "period": MONTHS[2], "previous": ""}
    put(tmp_path / "b" / room.name(3), restored.send(room.documents[0], **ledger))
    result = read(office, tmp_path / "b")
    assert [(one.outcome, one.restored) for one in result.files] == [(Outcome.IMPORTED, True)]
    put(tmp_path / "c" / room.name(3), old)
    assert outcomes(read(office, tmp_path / "c")) == {room.name(3): (Outcome.OLDER, "older")}


def test_files_cut_at_every_kibibyte(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=2)
    enrol(office, room)
    package = room.sent[0]
    for size in range(0, len(package.sealed), 1024):
        cut = replace(package, sealed=package.sealed[:size])
        put(tmp_path / "cut" / str(size) / room.name(1), cut)
    result = read(office, tmp_path / "cut")
    assert {one.outcome for one in result.files} == {Outcome.FORGED}
    assert len(result.files) == len(range(0, len(package.sealed), 1024))
    room.write(tmp_path / "whole")
    assert read(office, tmp_path / "whole").count(Outcome.IMPORTED) == 2


def test_a_pulled_stick_keeps_what_was_read(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    enrol(office, room)
    room.write(tmp_path / "stick")

    def pull(done: int, total: int) -> None:
        if done == 2:
            (tmp_path / "stick").rename(tmp_path / "pocket")

    result = InboxService(office.county).read(tmp_path / "stick", Progress(pull))
    assert (result.stopped, result.count(Outcome.IMPORTED), result.found) == ("stick_gone", 2, 3)
    with pytest.raises(StickGone):
        read(office, tmp_path / "stick")
    assert read(office, tmp_path / "pocket").count(Outcome.IMPORTED) == 1


def test_a_cancelled_reading_leaves_whole_packages_or_none(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    enrol(office, room)
    room.write(tmp_path)
    progress = Progress()
    progress.cancel()
    result = InboxService(office.county).read(tmp_path, progress)
    assert (result.stopped, result.files) == ("cancelled", ())
    assert read(office, tmp_path).count(Outcome.IMPORTED) == 3
    with pytest.raises(Cancelled):
        progress.step(0, 1)


def test_a_tree_of_folders_and_other_files_on_the_stick(office: Office, tmp_path: Path) -> None:
    room = sending(office)
    enrol(office, room)
    room.write(tmp_path / "town" / "monday", 1)
    room.write(tmp_path / "town" / "tuesday (copy)", 2)
    put(tmp_path / "loose" / "aaaaa1-000003 (2).anx", room.sent[2])
    for name in ("to-rooms/aaaaa1-receipt-1.anx", "enrol/aaaaa1.anx", "county-pack-3.anx", "x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"something else")
    result = read(office, tmp_path)
    assert result.found == result.count(Outcome.IMPORTED) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_pipes_links_and_names_that_are_no_text(office: Office, tmp_path: Path) -> None:
    room = sending(office, months=1)
    enrol(office, room)
    room.write(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "aaaaa1-000002.anx")
    (tmp_path / "in" / "aaaaa1-000003.anx").symlink_to("/dev/zero")
    for name in (b"aaaaa1-\xff\xfe.anx", "aaaaa1-\u202e4.anx".encode(), b"a\n\t.anx"):
        (tmp_path / "in" / os.fsdecode(name)).write_bytes(name * 9)
    (tmp_path / "in" / "aaaaa1-000009.anx").mkdir()
    result = read(office, tmp_path / "in")
    assert result.found == 4
    assert {one.name for one in result.files} == {
        room.name(1),
        "aaaaa1-??.anx",
        "aaaaa1-?4.anx",
        "a??.anx",
    }
    assert len(InboxService(office.county).quarantined()) == 3


def test_an_audit_entry_for_every_reading(office: Office, tmp_path: Path) -> None:
    from models.audit import AuditEntry

    room = sending(office)
    enrol(office, room)
    room.write(tmp_path)
    read(office, tmp_path)
    with office.desk.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
        assert list(actions) == ["packages_imported"]
        assert session.scalar(select(func.count()).select_from(Quarantine)) == 0


def test_the_chain_of_nobody_is_new() -> None:
    assert chains.NOTHING_YET.is_new


def test_a_full_disk_keeps_whole_batches(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite itself says that it is full: that batch is not stored, those before are."""
    monkeypatch.setattr("services.county.inbox.AT_ONCE", 2)
    room = sending(office, months=12)
    enrol(office, room)
    room.write(tmp_path / "in")
    write = guarded(writing(office.engine), tmp_path / "office" / "register.db")
    desk = replace(office.desk, write=write)

    def fill(done: int, total: int) -> None:
        if done == 5:
            _limit_pages(office, 1)

    result = InboxService(county_desk(desk)).read(tmp_path / "in", Progress(fill))
    whole = result.count(Outcome.IMPORTED)
    assert result.stopped == "disk_full"
    assert 2 <= whole < 12
    _limit_pages(office, 1_000_000)
    again = read(office, tmp_path / "in")
    assert (again.count(Outcome.ALREADY), again.count(Outcome.IMPORTED)) == (whole, 12 - whole)


def _limit_pages(office: Office, most: int) -> None:
    """The file cannot grow beyond what it has, or ``most`` pages."""
    with office.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={most}")
