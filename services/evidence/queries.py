"""Reading evidence: pieces without their bytes, and the records that they belong to."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, tuple_
from sqlalchemy.orm import Session

from models.activity import Activity
from models.evidence import Evidence, EvidenceFile, EvidenceUse
from models.room import Staff
from models.roster import Inspection, Training
from services.actor import Actor, Right
from services.errors import NotFound
from services.evidence.records import LARGEST_LIST, Piece, ProvenRecord, Source, Stored
from services.indicators.measures import Tally

_MODELS: Mapping[Source, Any] = {
    Source.ACTIVITY: Activity,
    Source.TRAINING: Training,
    Source.INSPECTION: Inspection,
}


class PieceReader:
    """Reads pieces inside one transaction; ``actor`` decides which of them may be removed."""

    def __init__(self, session: Session, actor: Actor) -> None:
        self._session, self._actor = session, actor

    def one(self, evidence_id: int) -> Piece:
        """Raises NotFound, also for a removed one."""
        found = self._pieces((Evidence.id == evidence_id,))
        if not found:
            raise NotFound
        return found[0]

    def of_line(self, indicator: str, last: date, first: date | None) -> tuple[Piece, ...]:
        """Added to the line itself, up to ``last``; from ``first`` on unless it is None."""
        used = select(EvidenceUse.evidence_id).where(EvidenceUse.indicator == indicator)
        since = () if first is None else (Evidence.day >= first,)
        return self._pieces((Evidence.id.in_(used), Evidence.day <= last, *since))

    def of_records(
        self, keys: Iterable[tuple[Source, int]]
    ) -> dict[tuple[str, int | None], list[Piece]]:
        """The pieces of these records, by record."""
        wanted = [(source.value, key) for source, key in keys]
        found: dict[tuple[str, int | None], list[Piece]] = {}
        for start in range(0, len(wanted), LARGEST_LIST):
            some = wanted[start : start + LARGEST_LIST]
            of_some = tuple_(Evidence.source, Evidence.source_id).in_(some)
            for piece in self._pieces((of_some,)):
                found.setdefault((piece.source, piece.source_id), []).append(piece)
        return found

    def _pieces(self, only: tuple[ColumnElement[bool], ...]) -> tuple[Piece, ...]:
        rows = self._session.execute(_PIECES.where(*only)).all()
        uses = self._uses([row[0].id for row in rows])
        return tuple(self._piece(row, by, uses.get(row.id, ())) for row, by in rows)

    def _uses(self, ids: list[int]) -> dict[int, tuple[str, ...]]:
        if not ids:
            return {}
        wanted = select(EvidenceUse.evidence_id, EvidenceUse.indicator)
        found: dict[int, tuple[str, ...]] = {}
        for evidence_id, indicator in self._session.execute(
            wanted.where(EvidenceUse.evidence_id.in_(ids)).order_by(EvidenceUse.indicator)
        ):
            found[evidence_id] = (*found.get(evidence_id, ()), indicator)
        return found

    def _piece(self, row: Evidence, by: str, indicators: tuple[str, ...]) -> Piece:
        is_own = row.added_by == self._actor.staff_id
        return Piece(
            id=row.id,
            kind=row.kind,
            title=row.title,
            day=row.day,
            source=row.source,
            source_id=row.source_id,
            paper_place=row.paper_place,
            media_type=row.media_type,
            size=row.size,
            pages=row.pages,
            names_people=row.names_people,
            added_by=by,
            added_at=row.added_at,
            indicators=indicators,
            may_remove=is_own or self._actor.may(Right.MANAGE),
        )


_PIECES = (
    select(Evidence, Staff.name)
    .join(Staff, Staff.id == Evidence.added_by)
    .where(Evidence.removed_at.is_(None))
    .order_by(Evidence.day, Evidence.id)
)


def existing(session: Session, evidence_id: int) -> Evidence:
    """The row; raises NotFound, also for a removed one."""
    row = session.get(Evidence, evidence_id)
    if row is None or row.removed_at is not None:
        raise NotFound
    return row


def records_of(
    session: Session, tallies: Iterable[Tally], first: date, last: date
) -> tuple[tuple[ProvenRecord, ...], int]:
    """The records that tallies count which can have evidence, the oldest first; and how many
    others there are, which are about clients."""
    found: list[ProvenRecord] = []
    others = 0
    for tally in tallies:
        if tally.source in frozenset(Source):
            found += _records(session, Source(tally.source), tally, first, last)
        else:
            others += sum(tally.by_month(session, first, last).values())
    return tuple(sorted(found, key=lambda one: (one.day, one.id))), others


def record_exists(session: Session, source: Source, record_id: int) -> bool:
    """Whether there is such a record to add evidence to."""
    return session.get(_MODELS[source], record_id) is not None


def stored(session: Session) -> Stored:
    """How many files there are, and what they take."""
    wanted = select(func.count(), func.coalesce(func.sum(Evidence.size), 0)).where(
        Evidence.removed_at.is_(None), Evidence.media_type != ""
    )
    return Stored(*session.execute(wanted).one())


def content(session: Session, evidence_id: int) -> bytes:
    """The bytes of its file. Raises NotFound."""
    row = session.get(EvidenceFile, evidence_id)
    if row is None:
        raise NotFound
    return row.data


def _records(
    session: Session, source: Source, tally: Tally, first: date, last: date
) -> list[ProvenRecord]:
    model = _MODELS[source]
    title = model.inspector if source is Source.INSPECTION else model.title
    wanted: Select[Any, Any, Any, Any, Any] = select(
        tally.key, tally.label, title, tally.day, model.paper_place
    ).where(tally.day.between(first, last), *tally.only)
    rows = session.execute(wanted.order_by(tally.day.desc(), tally.key.desc()).limit(LARGEST_LIST))
    return [ProvenRecord(source, *row) for row in rows]
