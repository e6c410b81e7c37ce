"""A county takes in packages, beside nothing but their cryptography: two Ed25519 checks, BLAKE2b
and one age decryption of the same files in one process (performance.md section 1).

The published numbers are those of one drawn room, under other names; every package is really sealed
and signed.
"""

import hashlib
import json
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pyrage

from services.county.inbox import InboxService
from services.county.inbox_records import Outcome
from services.county.store import CountyDesk, CountyStore, county_desk
from services.desk import Desk
from services.exchange.document import Document, to_json
from services.exchange.keys import sign, verify
from services.exchange.package import SIGNATURE_SUFFIX, SIZE, file_name
from services.exchange.strict_json import canonical, padded
from services.months import shifted
from services.progress import Progress
from tests.benchmarks.measure import Row, ratio_row
from tests.builders import make_desk, make_register
from tests.services.county.simulated import SimulatedRoom
from tests.services.county.sticks import SendingRoom, enrol_at

ROOMS = 206
SIZES = (206, 2_000, 20_000)
_FIRST = "2019-01"
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def county_rows(sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """One row a size; the last ones show that a package costs the same however many there are."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for size in sizes:
            folder = Path(name) / str(size)
            yield from _rows(folder, size)


def _rows(folder: Path, size: int) -> Iterator[Row]:
    folder.mkdir()
    desk = make_desk(make_register(folder))
    identity, rooms = _office(desk)
    _write(folder / "in", rooms, size)
    bare = _bare(folder / "in", rooms, identity)
    county = county_desk(desk)
    taken = _timed(county, folder / "in", size)
    yield ratio_row(
        f"county, {size} packages", taken, bare, 1.8 if size < 1_000 else 1.25,
        f"verified, checked, stored / bare cryptography in one process; {taken / size:.2f} ms each",
    )  # fmt: skip
    again = _timed(county, folder / "in", size, Outcome.ALREADY)
    yield ratio_row(
        f"county, {size} again", again, bare, 0.6, "the same sticks once more / bare cryptography"
    )


def _office(desk: Desk) -> tuple[str, list[SendingRoom]]:
    identity = pyrage.x25519.Identity.generate()
    with desk.write() as session:
        from sqlalchemy import update

        from models.room import Room

        session.execute(update(Room).values(exchange_secret=str(identity)))
    codes = [f"r{_LETTERS[n // 32]}{_LETTERS[n % 32]}xyz" for n in range(ROOMS)]
    rooms = [SendingRoom(code, str(identity.to_public())) for code in codes]
    enrol_at(CountyDesk(desk, CountyStore(desk.read, desk.write)), *rooms)
    return str(identity), rooms


def _write(folder: Path, rooms: list[SendingRoom], size: int) -> None:
    """So many packages, room by room and month by month."""
    months = -(-size // len(rooms))
    drawn = SimulatedRoom("aaaaa1")
    documents = [drawn.month(shifted(_FIRST, month)) for month in range(months)]
    folder.mkdir()
    left = size
    for room in rooms:
        previous = ""
        for document in documents[: min(months, left)]:
            previous = _put(folder, room, document, previous)
            left -= 1


def _put(folder: Path, room: SendingRoom, document: Document, previous: str) -> str:
    head = replace(
        document.head,
        room=room.code,
        ledger=f"l{room.code}00000",
        recipient=room.recipient,
        previous=previous,
    )
    content = padded(canonical(to_json(replace(document, head=head))), SIZE)
    sealed = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(room.recipient)])
    comment = f"room={head.room} number={head.number} recipient={head.recipient}"
    path = folder / file_name(room.code, head.number)
    path.write_bytes(sealed)
    path.with_name(path.name + SIGNATURE_SUFFIX).write_bytes(sign(room.secret, sealed, comment))
    return hashlib.sha256(sealed).hexdigest()


def _bare(folder: Path, rooms: list[SendingRoom], identity: str) -> float:
    """Milliseconds to read, verify and decrypt every file, and nothing else."""
    signers = {room.code: room.signer for room in rooms}
    key = pyrage.x25519.Identity.from_str(identity)
    start = perf_counter()
    for path in sorted(folder.glob("*.anx")):
        sealed = path.read_bytes()
        signature = path.with_name(path.name + SIGNATURE_SUFFIX).read_bytes()
        assert verify(signers[path.name[:6]], sealed, signature)
        assert pyrage.decrypt(sealed, [key])
    return (perf_counter() - start) * 1000


def _timed(
    county: CountyDesk, folder: Path, size: int, outcome: Outcome = Outcome.IMPORTED
) -> float:
    with _light_main_module():
        start = perf_counter()
        result = InboxService(county).read(folder, Progress())
        taken = (perf_counter() - start) * 1000
    assert result.count(outcome) == size, json.dumps(result.stopped)
    return taken


@contextmanager
def _light_main_module() -> Iterator[None]:
    """New processes import the main module again. The program's is light, this one is not."""
    main = sys.modules["__main__"]
    kept: dict[str, object] = {
        name: vars(main).pop(name) for name in ("__spec__", "__file__") if name in vars(main)
    }
    main.__spec__ = None
    try:
        yield
    finally:
        vars(main).update(kept)


def memory_row(size: int = 2_000) -> Row:
    """The most that Python holds while reading, as a multiple of one batch of files."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        desk = make_desk(make_register(folder))
        _, rooms = _office(desk)
        _write(folder / "in", rooms, size)
        tracemalloc.start()
        _timed(county_desk(desk), folder / "in", size)
        most = tracemalloc.get_traced_memory()[1] / 1024 / 1024
        tracemalloc.stop()
    batch = 256 * 50_000 / 1024 / 1024
    what = f"most held by Python for {size} packages / the files of one batch"
    return ratio_row("county, memory", most, batch, 4.0, what, "MiB")


if __name__ == "__main__":
    for row in county_rows(tuple(int(one) for one in sys.argv[1:]) or SIZES):
        print(row)
    print(memory_row())
