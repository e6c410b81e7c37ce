"""Takes opened packages into the store: one transaction, everything decided before it is written.

A package that is refused costs the others nothing: it never reaches the tables of figures.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from models.base import table
from models.county import Incoming, RoomChain, RoomPlace
from services.county import chains
from services.county.chains import NOTHING_YET, Chain, Link
from services.county.figures import Figures
from services.county.found_files import LoadedFile
from services.county.inbox_records import FileResult, Outcome, outcome_of
from services.county.incoming_rows import Hand, figures_of, row_of, store_rows
from services.county.office_facts import is_office
from services.county.policies_known import KnownPolicies
from services.county.store import next_ids
from services.county.store_layouts import StoreLayouts
from services.errors import BadPackage
from services.months import last_day

_INCOMING, _CHAIN = table(Incoming), table(RoomChain)
_PLACE = table(RoomPlace)


@dataclass(frozen=True, slots=True)
class _Stored:
    """A row of the store with the same bytes."""

    incoming_id: int
    received_on: date
    is_undone: bool


class Intake:
    """The packages of some rooms, in the order of their numbers."""

    def __init__(self, session: Session, hand: Hand, room_names: Mapping[str, str]) -> None:
        self._session, self._hand, self._names = session, hand, room_names
        codes = list(room_names)
        self._chains = stored_chains(session, codes)
        self._fresh = set(codes) - self._chains.keys()
        self._places = _places(session, codes)
        self._typed = _typed(session, codes)
        self._undone = _undone(session, codes)
        self._policies = KnownPolicies(session)
        self._layouts = StoreLayouts()
        self._rows: dict[int, dict[str, Any]] = {}
        self._figures: list[tuple[int, int, int]] = []
        self._counting_no_more: list[int] = []
        self._ids: list[int] = []
        self._changed: set[str] = set()

    def expect(self, packages: int) -> None:
        """Get ready for at most so many."""
        self._ids = next_ids(self._session, _INCOMING, packages)[::-1]

    def take(self, file: LoadedFile, figures: Figures) -> FileResult:
        """One package whose signature, seal and own sums are right."""
        code, head = file.room_code, figures.head
        chain = self._chains.get(code, NOTHING_YET)
        try:
            stored = self._stored(file, figures) if head.number <= chain.number else None
            if stored is not None and not stored.is_undone:
                return self._result(file, figures, Outcome.ALREADY, day=stored.received_on)
            return self._take(file, figures, chain)
        except BadPackage as refused:
            return self._result(file, figures, outcome_of(refused.detail), refused.detail)

    def write(self) -> None:
        """Bring everything that was taken into the tables."""
        store_rows(self._session, self._rows.values(), self._figures)
        if self._counting_no_more:
            gone = update(_INCOMING).where(_INCOMING.c.id.in_(self._counting_no_more))
            self._session.execute(gone.values(counts=False))
        store_chains(
            self._session, {c: self._chains[c] for c in sorted(self._changed)}, self._fresh
        )

    def _take(self, file: LoadedFile, figures: Figures, chain: Chain) -> FileResult:
        code, head = file.room_code, figures.head
        self._policies.check(head, of_office=is_office(figures.facts))
        known = self._layouts.known(self._session, figures.layout)
        link = chains.continued(chain, figures, known, file.sha256)
        unit_id = self._unit(code, last_day(head.period))
        undone = self._undone.pop((code, file.sha256), None)
        incoming_id = undone if undone is not None else self._ids.pop()
        if undone is not None:
            self._revive(undone)
        else:
            self._rows[incoming_id] = row_of(
                incoming_id, unit_id, file.sha256, figures, known, self._hand
            )
            self._figures.extend(figures_of(incoming_id, figures, known))
        if link.replaces:
            self._count_no_more(chain.incoming_id)
        for typed in self._typed.pop((code, head.period), ()):
            self._count_no_more(typed)
        self._chains[code] = chains.with_id(link, incoming_id)
        self._changed.add(code)
        return self._taken(file, figures, link, incoming_id)

    def _unit(self, code: str, day: date) -> int:
        places = self._places.get(code, ())
        if not places:
            raise BadPackage(detail="no_unit")
        return next((unit for since, unit in places if since <= day), places[-1][1])

    def _stored(self, file: LoadedFile, figures: Figures) -> _Stored | None:
        for new in self._rows.values():
            if (new["room_code"], new["sha256"]) == (file.room_code, file.sha256):
                return _Stored(new["id"], new["received_on"], False)
        same = select(_INCOMING.c.id, _INCOMING.c.received_on, _INCOMING.c.undone_at).where(
            _INCOMING.c.room_code == file.room_code,
            _INCOMING.c.number == figures.head.number,
            _INCOMING.c.sha256 == file.sha256,
        )
        row = self._session.execute(same).first()
        return None if row is None else _Stored(row.id, row.received_on, row.undone_at is not None)

    def _revive(self, incoming_id: int) -> None:
        again = update(_INCOMING).where(_INCOMING.c.id == incoming_id)
        self._session.execute(
            again.values(
                undone_at=None,
                counts=True,
                received_on=self._hand.today,
                received_at=self._hand.now,
                received_by=self._hand.staff_id,
            )
        )

    def _count_no_more(self, incoming_id: int) -> None:
        if incoming_id in self._rows:
            self._rows[incoming_id]["counts"] = False
        else:
            self._counting_no_more.append(incoming_id)

    def _taken(
        self, file: LoadedFile, figures: Figures, link: Link, incoming_id: int
    ) -> FileResult:
        return self._result(
            file,
            figures,
            Outcome.IMPORTED,
            day=self._hand.today,
            replaced=link.replaces,
            restored=link.is_restored,
            incoming_id=incoming_id,
        )

    def _result(
        self, file: LoadedFile, figures: Figures, outcome: Outcome, reason: str = "", **more: Any
    ) -> FileResult:
        head = figures.head
        return FileResult(
            name=file.name,
            outcome=outcome,
            reason=reason,
            room_code=file.room_code,
            room_name=self._names.get(file.room_code, ""),
            number=head.number,
            period=head.period,
            revision=head.revision,
            is_nil=figures.is_nil,
            **more,
        )


def stored_chains(session: Session, codes: Sequence[str]) -> dict[str, Chain]:
    """How far each of the rooms has come; those that sent nothing are left out."""
    rows = session.connection().execute(select(_CHAIN).where(_CHAIN.c.room_code.in_(codes)))
    return {
        row.room_code: Chain(
            incoming_id=row.incoming_id,
            number=row.number,
            sha256=row.sha256,
            epoch=row.epoch,
            ledger=row.ledger,
            period=row.period,
            revision=row.revision,
            terms=row.terms,
            before=json.loads(row.before),
            after=json.loads(row.after),
            epochs=tuple(json.loads(row.epochs)),
            ledgers=tuple(json.loads(row.ledgers)),
        )
        for row in rows
    }


def store_chains(session: Session, changed: Mapping[str, Chain], fresh: set[str]) -> None:
    """Keep how far the rooms have come; ``fresh`` ones have no row yet."""
    rows = {code: _chain_row(chain) for code, chain in changed.items()}
    new = [{"room_code": code, **row} for code, row in rows.items() if code in fresh]
    old = [{"of_room": code, **row} for code, row in rows.items() if code not in fresh]
    connection = session.connection()
    if new:
        connection.execute(insert(_CHAIN), new)
    if old:
        names = [column.name for column in _CHAIN.c if column.name != "room_code"]
        values: dict[str, Any] = {name: bindparam(name) for name in names}
        of_room = update(_CHAIN).where(_CHAIN.c.room_code == bindparam("of_room"))
        connection.execute(of_room.values(values), old)


def _chain_row(chain: Chain) -> dict[str, Any]:
    names = ("incoming_id", "number", "sha256", "epoch", "ledger", "period", "revision", "terms")
    return {
        **{name: getattr(chain, name) for name in names},
        "before": chains.as_text(chain.before),
        "after": chains.as_text(chain.after),
        "epochs": json.dumps(chain.epochs),
        "ledgers": json.dumps(chain.ledgers),
    }


def _places(session: Session, codes: Sequence[str]) -> dict[str, list[tuple[date, int]]]:
    """Where each room belongs, newest first (as `services.county.places`, for many at once)."""
    rows = session.connection().execute(
        select(_PLACE.c.room_code, _PLACE.c.since, _PLACE.c.unit_id)
        .where(_PLACE.c.room_code.in_(codes))
        .order_by(_PLACE.c.since.desc())
    )
    places: dict[str, list[tuple[date, int]]] = {}
    for code, since, unit_id in rows:
        places.setdefault(code, []).append((since, unit_id))
    return places


def _undone(session: Session, codes: Sequence[str]) -> dict[tuple[str, str], int]:
    """Packages that were taken back; their figures are still there."""
    rows = session.connection().execute(
        select(_INCOMING.c.room_code, _INCOMING.c.sha256, _INCOMING.c.id).where(
            _INCOMING.c.room_code.in_(codes), _INCOMING.c.undone_at.is_not(None)
        )
    )
    return {(code, sha256): incoming_id for code, sha256, incoming_id in rows}


def _typed(session: Session, codes: Sequence[str]) -> dict[tuple[str, str], list[int]]:
    """Typed-in pages that count until the package itself comes."""
    rows = session.connection().execute(
        select(_INCOMING.c.room_code, _INCOMING.c.period, _INCOMING.c.id).where(
            _INCOMING.c.room_code.in_(codes), _INCOMING.c.typed, _INCOMING.c.counts
        )
    )
    typed: dict[tuple[str, str], list[int]] = {}
    for code, period, incoming_id in rows:
        typed.setdefault((code, period), []).append(incoming_id)
    return typed
