"""What a line of a paper asks for, what there is, and what is missing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from services.code_lists import CodeLists
from services.evidence.queries import PieceReader, records_of
from services.evidence.records import Asked, LineProof, MaterialState, Piece, ProvenRecord
from services.evidence.rules import PROCESS, material_for
from services.indicators import measures, standing
from services.indicators.definition import Answer, Indicator, Pack, Rhythm, Way
from services.indicators.measures import Tally
from services.indicators.records import Line

_OF_PLANS = "special_populations_reached"


def to_be_proven(pack: Pack, unit_kind: str) -> tuple[Indicator, ...]:
    """The lines of a paper that a room has to show something for: those of the self-check, and
    what it counts or is asked; never a county's rate or a result that others reported."""
    return tuple(
        one
        for one in pack.indicators
        if not one.is_reported
        and one.concerns(unit_kind)
        and (one.is_self_check or one.way is not Way.COUNTY or one.answer is not Answer.NONE)
    )


class Prover:
    """Reads the proof of lines inside one transaction; what a measure counts is read once."""

    def __init__(self, session: Session, codes: CodeLists, pieces: PieceReader) -> None:
        self._session, self._codes, self._pieces = session, codes, pieces
        self._records: dict[tuple[str, str], tuple[tuple[ProvenRecord, ...], int]] = {}

    def proof(self, line: Line) -> LineProof:
        """One line in its period. What must simply be there (a name plate) may be older."""
        one, period = line.indicator, line.period
        since = None if one.rhythm is Rhythm.STATE else period.first
        pieces = self._pieces.of_line(one.id, period.last, since)
        records, others = self._counted(one.measure, period.code, period.first, period.last)
        proof = LineProof(line, (), pieces, records, others)
        every = tuple(proof.every_piece())
        asked = tuple(self._asked(kind, proof, every) for kind in one.materials)
        return replace(proof, asked=asked)

    def _counted(
        self, measure: str, code: str, first: date, last: date
    ) -> tuple[tuple[ProvenRecord, ...], int]:
        key = (measure, code)
        if key not in self._records:
            records, others = records_of(self._session, self._tallies(measure), first, last)
            self._records[key] = (self._with_pieces(records), others)
        return self._records[key]

    def _tallies(self, measure: str) -> tuple[Tally, ...]:
        if not measure:
            return ()
        found = measures.tallies(measure, self._codes)
        return found or standing.shown_by(measure, self._codes)

    def _with_pieces(self, records: Iterable[ProvenRecord]) -> tuple[ProvenRecord, ...]:
        rows = tuple(records)
        found = self._pieces.of_records((one.source, one.id) for one in rows)
        return tuple(
            replace(one, pieces=tuple(found.get((one.source.value, one.id), ()))) for one in rows
        )

    def _asked(self, kind: str, proof: LineProof, pieces: tuple[Piece, ...]) -> Asked:
        asked = proof.line.indicator.materials
        fitting = tuple(
            piece for piece in pieces if material_for(piece.kind, asked, self._codes) == kind
        )
        on_paper = kind == PROCESS and any(record.paper_place for record in proof.records)
        if fitting or on_paper:
            return Asked(kind, MaterialState.THERE, fitting)
        shows_itself = _shows_itself(kind, proof)
        return Asked(kind, MaterialState.IN_REGISTER if shows_itself else MaterialState.LACKING)


def _shows_itself(kind: str, proof: LineProof) -> bool:
    """Whether the register's own records are what is asked for."""
    measure = proof.line.indicator.measure
    if not proof.line.figure.value:
        return False
    if kind == "roster":
        return measure in standing.OF_PEOPLE
    if kind == "guidance_plan":
        return measure == _OF_PLANS
    return kind == PROCESS and proof.other_records > 0
