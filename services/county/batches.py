"""A part of what lies on a stick, small enough for memory, from bytes to stored figures."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import insert, select, tuple_, update
from sqlalchemy.orm import Session

from models.base import table
from models.county import EnrolledRoom, Incoming, Quarantine
from services.county.found_files import LoadedFile, as_kept, from_kept
from services.county.inbox_records import FileResult, Outcome, outcome_of
from services.county.incoming_rows import Hand
from services.county.intake import Intake
from services.county.reading import Opened, Readers, Sealed, Signer
from services.county.store import CountyAction, CountyDesk, next_ids, take_turns
from services.exchange.package import LARGEST_SEALED

AT_ONCE = 256
"""Packages in one transaction: each of them whole or not at all, and all of them quickly."""

MOST_KEPT = 500
"""Refused files that are kept with their content from one reading; the others by name only."""

_APPROVED, _REVOKED = "approved", "revoked"
_TRIED_AGAIN = ("gap", "unknown_room", "no_unit", "policy")
_MOST_WAITING = AT_ONCE  # of the rooms of one batch

_ROOM, _INCOMING, _KEPT = table(EnrolledRoom), table(Incoming), table(Quarantine)


@dataclass(frozen=True, slots=True)
class KnownRoom:
    """An enrolled room, as far as a package of it is checked against it."""

    code: str
    name: str
    state: str
    signers: tuple[Signer, ...]


def known_rooms(session: Session, codes: Iterable[str]) -> dict[str, KnownRoom]:
    """Those of ``codes`` that asked to be enrolled, in whatever state."""
    rows = session.connection().execute(select(_ROOM).where(_ROOM.c.room_code.in_([*codes])))
    return {
        row.room_code: KnownRoom(
            row.room_code,
            row.name,
            row.state,
            (Signer(row.signer), *(Signer(k, last) for k, last in json.loads(row.earlier_keys))),
        )
        for row in rows
    }


@dataclass(frozen=True, slots=True)
class Begun:
    """A batch that is being opened. ``here``: files that were taken in before; ``came_again``:
    kept files of which that is so."""

    here: list[FileResult]
    came_again: list[int | None]
    opened: Iterable[tuple[LoadedFile, Opened]]
    rooms: dict[str, KnownRoom]


class BatchReader:
    """Takes in one batch after another, in the order of rooms and numbers."""

    def __init__(self, county: CountyDesk, readers: Readers) -> None:
        self._county, self._readers = county, readers
        clock = county.desk.clock
        self._hand = Hand(county.desk.actor.staff_id, clock.today(), clock.now())
        self._kept = 0

    def begin(self, files: Sequence[LoadedFile]) -> "Begun":
        """Have ``files`` opened, on other cores if there are many; and with them files kept
        earlier that may be taken in now. Raises what the store raises."""
        with self._county.store.read() as session:
            rooms = known_rooms(session, {file.room_code for file in files})
            waiting = self._waiting(session, rooms)
            already = self._already(session, [*files, *waiting], rooms)
        new = [f for f in (*files, *waiting) if _key(f) not in already]
        here = [already[_key(file)] for file in files if _key(file) in already]
        came = [f.quarantine_id for f in waiting if _key(f) in already]
        return Begun(here, came, self._opened(new, rooms), rooms)

    def finish(self, begun: "Begun") -> list[FileResult]:
        """Store what may be stored. Raises what the store raises; then nothing of it is."""
        with self._county.write() as action:
            take_turns(action.session)
            taken = self._take(action.session, begun.opened, begun.rooms)
            self._keep(action.session, taken)
            settle(action.session, self._hand, begun.came_again)
            self._note(action, [result for _, result in taken])
        shown = (r for f, r in taken if f.quarantine_id is None or r.incoming_id is not None)
        return sorted([*begun.here, *shown], key=lambda one: (one.room_code, one.number, one.name))

    def _opened(
        self, files: Sequence[LoadedFile], rooms: dict[str, KnownRoom]
    ) -> Iterable[tuple[LoadedFile, Opened]]:
        """What is inside, or why it is refused; begun at once, known when it is asked for."""
        ready, refused = [], []
        for file in files:
            reason = _stranger(file, rooms.get(file.room_code))
            if reason:
                refused.append((file, Opened(None, reason)))
            else:
                ready.append(file)
        sealed = [
            Sealed(f.room_code, rooms[f.room_code].signers, f.content, f.signature) for f in ready
        ]
        return chain(refused, zip(ready, self._readers.open(sealed), strict=True))

    def _take(
        self,
        session: Session,
        opened: Iterable[tuple[LoadedFile, Opened]],
        rooms: dict[str, KnownRoom],
    ) -> list[tuple[LoadedFile, FileResult]]:
        ready = sorted(opened, key=_order)
        intake = Intake(session, self._hand, {code: room.name for code, room in rooms.items()})
        intake.expect(sum(one.figures is not None for _, one in ready))
        taken = []
        for file, one in ready:
            if one.figures is None:
                room = rooms.get(file.room_code)
                taken.append((file, _refused(file, one.reason, room.name if room else "")))
            else:
                taken.append((file, intake.take(file, one.figures)))
        intake.write()
        return taken

    def _already(
        self, session: Session, files: Sequence[LoadedFile], rooms: dict[str, KnownRoom]
    ) -> dict[tuple[str, str], FileResult]:
        """Files whose very bytes were taken in before; they are not opened again."""
        numbers = {(file.room_code, file.number) for file in files if file.number}
        if not numbers:
            return {}
        stored = session.connection().execute(
            select(_INCOMING).where(
                tuple_(_INCOMING.c.room_code, _INCOMING.c.number).in_([*numbers]),
                _INCOMING.c.undone_at.is_(None),
            )
        )
        by_bytes = {(row.room_code, row.sha256): row for row in stored}
        return {
            _key(f): FileResult(
                name=f.name,
                outcome=Outcome.ALREADY,
                room_code=f.room_code,
                room_name=rooms[f.room_code].name if f.room_code in rooms else "",
                number=row.number,
                period=row.period,
                revision=row.revision,
                day=row.received_on,
                is_nil=row.is_nil,
            )
            for f in files
            if (row := by_bytes.get(_key(f))) is not None
        }

    def _waiting(self, session: Session, rooms: dict[str, KnownRoom]) -> list[LoadedFile]:
        """Files that were kept because something before them, or the room, was not there yet."""
        approved = [code for code, room in rooms.items() if room.state == _APPROVED]
        rows = session.execute(
            select(_KEPT.c.id, _KEPT.c.name, _KEPT.c.room_code, _KEPT.c.content)
            .where(_KEPT.c.settled_at.is_(None), _KEPT.c.room_code.in_(approved))
            .where(_KEPT.c.reason.in_(_TRIED_AGAIN))
            .order_by(_KEPT.c.name)
            .limit(_MOST_WAITING)
        )
        loaded = (from_kept(row.id, row.name, row.room_code, row.content) for row in rows)
        return [file for file in loaded if file is not None]

    def _keep(self, session: Session, taken: list[tuple[LoadedFile, FileResult]]) -> None:
        """Refused files go to the quarantine once; kept ones that were taken in leave it."""
        refused = {
            file.sha256: (file, result)
            for file, result in taken
            if file.quarantine_id is None
            and result.outcome not in (Outcome.IMPORTED, Outcome.ALREADY)
        }
        same = select(_KEPT.c.sha256, _KEPT.c.reason).where(
            _KEPT.c.settled_at.is_(None), _KEPT.c.sha256.in_([*refused])
        )
        for sha256, _ in session.execute(same) if refused else ():
            del refused[sha256]
        ids = next_ids(session, _KEPT, len(refused))
        rows = [self._row(i, *one) for i, one in zip(ids, refused.values(), strict=True)]
        if rows:
            session.execute(insert(_KEPT), rows)
        settle(session, self._hand, [f.quarantine_id for f, r in taken if _is_done(f, r)])

    def _row(self, row_id: int, file: LoadedFile, result: FileResult) -> dict[str, object]:
        self._kept += 1
        is_kept = self._kept <= MOST_KEPT and len(file.content) <= LARGEST_SEALED
        return {
            "id": row_id,
            "name": file.name,
            "room_code": file.room_code,
            "sha256": file.sha256,
            "reason": result.reason,
            "content": as_kept(file) if is_kept else b"",
            "found_at": self._hand.now,
            "found_by": self._hand.staff_id,
            "settled_at": None,
        }

    def _note(self, action: CountyAction, results: Sequence[FileResult]) -> None:
        imported = [r.incoming_id for r in results if r.incoming_id is not None]
        if imported:
            action.record("packages_imported", "incoming", max(imported))
        if len(imported) < len(results):
            action.record("packages_refused", "quarantine", 0)


def settle(session: Session, hand: Hand, quarantine_ids: Sequence[int | None]) -> None:
    """These files are seen to."""
    if quarantine_ids:
        done = update(_KEPT).where(_KEPT.c.id.in_([i for i in quarantine_ids if i is not None]))
        session.execute(done.values(settled_at=hand.now))


def _is_done(file: LoadedFile, result: FileResult) -> bool:
    return file.quarantine_id is not None and result.outcome in (
        Outcome.IMPORTED,
        Outcome.ALREADY,
    )


def _stranger(file: LoadedFile, room: KnownRoom | None) -> str:
    """Why nothing of this sender is opened; empty if it may be."""
    if not file.room_code:
        return "name"
    if room is None or room.state not in (_APPROVED, _REVOKED):
        return "unknown_room"
    return "revoked" if room.state == _REVOKED else ""


def _refused(file: LoadedFile, reason: str, room_name: str) -> FileResult:
    return FileResult(
        name=file.name,
        outcome=outcome_of(reason),
        reason=reason,
        room_code=file.room_code,
        room_name=room_name,
        number=file.number,
    )


def _order(one: tuple[LoadedFile, Opened]) -> tuple[str, int, str]:
    file, opened = one
    number = opened.figures.head.number if opened.figures is not None else file.number
    return file.room_code, number, file.name


def _key(file: LoadedFile) -> tuple[str, str]:
    return file.room_code, file.sha256
