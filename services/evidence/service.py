"""Adding, looking at, removing evidence; what is there for each line, and what is missing."""

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.evidence import Evidence, EvidenceFile, EvidenceUse
from models.room import Room
from services import clock_check
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.evidence import queries, rules
from services.evidence.prepared import Prepared
from services.evidence.proving import Prover, to_be_proven
from services.evidence.queries import PieceReader
from services.evidence.reading_files import prepare
from services.evidence.records import (
    Content,
    LineProof,
    NewEvidence,
    Piece,
    ProofOverview,
    Source,
)
from services.indicators import library
from services.indicators.definition import Indicator, Pack
from services.indicators.periods import Period, parse
from services.indicators.reading import Reader
from services.progress import Progress
from services.room import require_recovery_confirmed

SUBJECT = "evidence"
_UNDOABLE = 3  # removed files that are kept in memory until the register is locked


class EvidenceService:
    """Casework adds and looks; one's own pieces everybody removes, all others the lead."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._removed: OrderedDict[int, bytes] = OrderedDict()

    def look(self, path: Path, progress: Progress) -> Prepared:
        """Read a file outside the register, check it by its content and clean it; nothing is
        stored and the file is not touched.

        Raises EvidenceRefused (why), CannotRead, Cancelled.
        """
        self._desk.actor.require(Right.CASEWORK)
        return prepare(path, progress)

    def add(self, new: NewEvidence, prepared: Prepared | None = None) -> Piece:
        """Put a piece on record: the file that `look` prepared, or where the paper lies.

        Raises InvalidInput (see `rules.checked`), Conflict ``evidence_already_there``,
        ``recovery_not_confirmed``; NotFound for an unknown line or record.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            new = self._checked(session, new, has_file=prepared is not None)
            row = Evidence(
                source=new.source,
                source_id=new.source_id,
                added_by=self._desk.actor.staff_id,
                added_at=self._desk.clock.now(),
            )
            _put(row, new)
            if prepared is not None:
                _put_file(session, row, prepared)
            session.add(row)
            session.flush()
            if prepared is not None:
                session.add(EvidenceFile(evidence_id=row.id, data=prepared.data))
            self._use(session, row.id, new)
            self._desk.audit.record(session, "evidence_added", SUBJECT, row.id)
            return self._pieces(session).one(row.id)

    def change(self, evidence_id: int, new: NewEvidence) -> Piece:
        """Name it anew, or let it prove other lines; file and record stay. Raises as `add`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = queries.existing(session, evidence_id)
            new = self._checked(session, new, has_file=bool(row.media_type))
            _put(row, new)
            session.execute(delete(EvidenceUse).where(EvidenceUse.evidence_id == evidence_id))
            self._use(session, evidence_id, new)
            self._desk.audit.record(session, "evidence_changed", SUBJECT, evidence_id)
            return self._pieces(session).one(evidence_id)

    def remove(self, evidence_id: int) -> None:
        """Take a piece out; its file is deleted from the register at once and can be put back
        until the register is locked. Raises NotFound, NotAllowed (somebody else's)."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = queries.existing(session, evidence_id)
            if row.added_by != self._desk.actor.staff_id and not self._desk.actor.may(Right.MANAGE):
                raise NotAllowed(Right.MANAGE)
            # The pages that it leaves free are overwritten.
            session.connection().exec_driver_sql("PRAGMA secure_delete=on")
            file = session.get(EvidenceFile, evidence_id)
            data = b"" if file is None else file.data
            if file is not None:
                session.delete(file)
            row.removed_at = self._desk.clock.now()
            self._desk.audit.record(session, "evidence_removed", SUBJECT, evidence_id)
        self._removed[evidence_id] = data
        while len(self._removed) > _UNDOABLE:
            self._removed.popitem(last=False)

    def restore(self, evidence_id: int) -> Piece:
        """Undo a removal of this session. Raises Conflict ``not_undoable``."""
        self._desk.actor.require(Right.CASEWORK)
        data = self._removed.get(evidence_id)
        if data is None:
            raise Conflict("not_undoable")
        with self._desk.write() as session:
            row = session.get(Evidence, evidence_id)
            if row is None:
                raise NotFound
            row.removed_at = None
            if data:
                session.add(EvidenceFile(evidence_id=evidence_id, data=data))
            self._desk.audit.record(session, "evidence_restored", SUBJECT, evidence_id)
            session.flush()
            piece = self._pieces(session).one(evidence_id)
        del self._removed[evidence_id]
        return piece

    def get(self, evidence_id: int) -> Piece:
        """One piece without its file. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return self._pieces(session).one(evidence_id)

    def content(self, evidence_id: int) -> Content:
        """Its file, from the register into memory; the view is in the audit trail.

        Raises NotFound (also if there is only paper).
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            piece = self._pieces(session).one(evidence_id)
            data = queries.content(session, evidence_id)
            self._desk.audit.record_view(session, SUBJECT, evidence_id)
            return Content(piece, data)

    def of_record(self, source: Source, record_id: int) -> tuple[Piece, ...]:
        """The pieces of one activity, training or inspection, the oldest first."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = self._pieces(session).of_records(((source, record_id),))
        return tuple(found.get((source.value, record_id), ()))

    def provable(self) -> tuple[Indicator, ...]:
        """The lines of all packs that the room has to prove, to choose from."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            kind = session.scalars(select(Room.kind)).one()
            packs = library.packs(session)
        return tuple(one for pack in packs for one in to_be_proven(pack, kind))

    def overview(self, pack_id: str, period_code: str) -> ProofOverview:
        """Every line of a pack that the room has to prove, those with gaps first. Raises NotFound,
        InvalidInput (``period``)."""
        self._desk.actor.require(Right.CASEWORK)
        period = read_period(period_code)
        with self._desk.read() as session:
            pack = library.pack(session, pack_id)
            kind = session.scalars(select(Room.kind)).one()
            lines = self._proofs(session, pack, to_be_proven(pack, kind), period)
            in_order = tuple(sorted(lines, key=lambda one: not one.has_gap))
            return ProofOverview(pack, period, in_order, queries.stored(session))

    def line(self, indicator_id: str, period_code: str) -> LineProof:
        """One line. Raises NotFound, InvalidInput (``period``)."""
        self._desk.actor.require(Right.CASEWORK)
        period = read_period(period_code)
        with self._desk.read() as session:
            pack, indicator = library.indicator(session, indicator_id)
            return self._proofs(session, pack, (indicator,), period)[0]

    def _proofs(
        self, session: Session, pack: Pack, wanted: Sequence[Indicator], period: Period
    ) -> tuple[LineProof, ...]:
        kind = session.scalars(select(Room.kind)).one()
        today, codes = self._desk.clock.today(), self._desk.codes
        lines = Reader(session, codes, kind, today).lines(pack, wanted, period)
        prover = Prover(session, codes, self._pieces(session))
        return tuple(prover.proof(line) for line in lines)

    def _checked(self, session: Session, new: NewEvidence, *, has_file: bool) -> NewEvidence:
        verdict = clock_check.check(session, self._desk.clock)
        today = None if verdict.is_wrong else self._desk.clock.today()
        new = rules.checked(new, self._desk.codes, today, has_file=has_file)
        if new.source_id is not None and not queries.record_exists(
            session, Source(new.source), new.source_id
        ):
            raise NotFound
        return new

    def _use(self, session: Session, evidence_id: int, new: NewEvidence) -> None:
        for indicator in new.indicators:
            asked = library.indicator(session, indicator)[1].materials
            material = rules.material_for(new.kind, asked, self._desk.codes)
            session.add(
                EvidenceUse(evidence_id=evidence_id, indicator=indicator, material=material)
            )
        session.flush()

    def _pieces(self, session: Session) -> PieceReader:
        return PieceReader(session, self._desk.actor)


def _put(row: Evidence, new: NewEvidence) -> None:
    for name in ("kind", "title", "day", "paper_place", "names_people"):
        setattr(row, name, getattr(new, name))


def _put_file(session: Session, row: Evidence, prepared: Prepared) -> None:
    row.media_type, row.size = prepared.media_type, prepared.size
    row.pages, row.sha256 = prepared.pages, hashlib.sha256(prepared.data).hexdigest()
    same = select(Evidence.id).where(
        Evidence.sha256 == row.sha256,
        Evidence.removed_at.is_(None),
        Evidence.source == row.source,
        Evidence.source_id.is_(row.source_id)
        if row.source_id is None
        else Evidence.source_id == row.source_id,
    )
    if session.scalars(same).first() is not None:
        raise Conflict("evidence_already_there")


def read_period(code: str) -> Period:
    """The period of a code. Raises InvalidInput (``period``)."""
    period = parse(code)
    if period is None:
        raise InvalidInput({"period": Problem.MALFORMED})
    return period
