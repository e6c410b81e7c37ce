"""The binder for an inspection: what is in it, and its files one after the other."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.actor import Right
from services.desk import Desk
from services.evidence import queries
from services.evidence.proving import Prover, to_be_proven
from services.evidence.queries import PieceReader
from services.evidence.records import LineProof, Piece
from services.evidence.service import read_period
from services.indicators import library
from services.indicators.definition import Pack
from services.indicators.periods import Period
from services.indicators.reading import Reader


@dataclass(frozen=True, slots=True)
class Binder:
    """What a binder shows, without the bytes of its files. Lines stand in the order of the paper.
    ``with_names``: pieces that name people are in it."""

    room: str
    pack: Pack
    period: Period
    today: date
    made_by: str
    with_names: bool
    lines: tuple[LineProof, ...]

    def shows(self, piece: Piece) -> bool:
        """Whether the pages of this piece are in the binder."""
        return piece.has_file and (self.with_names or not piece.names_people)

    def pieces(self) -> tuple[Piece, ...]:
        """Every piece once, in the order in which lines name it."""
        found = {piece.id: piece for line in self.lines for piece in line.every_piece()}
        return tuple(found.values())

    def left_out(self) -> int:
        """Files that are not in it because they name people."""
        return sum(1 for piece in self.pieces() if piece.has_file and not self.shows(piece))

    def naming(self) -> int:
        """Files in it that name people."""
        return sum(1 for piece in self.pieces() if self.shows(piece) and piece.names_people)


class BinderService:
    """Putting a binder together is casework; that it was done is in the audit trail."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def facts(self, pack_id: str, period_code: str, *, with_names: bool) -> Binder:
        """What stands in the binder. People's names stay out unless ``with_names``; of clients
        there are only numbers in any case. Raises NotFound, InvalidInput (``period``)."""
        self._desk.actor.require(Right.CASEWORK)
        period = read_period(period_code)
        with self._desk.write() as session:
            pack, room = library.pack(session, pack_id), session.scalars(select(Room)).one()
            action = "binder_made_with_names" if with_names else "binder_made"
            self._desk.audit.record(session, action, "room", 1)
            return Binder(
                room=room.name,
                pack=pack,
                period=period,
                today=self._desk.clock.today(),
                made_by=self._desk.actor.name,
                with_names=with_names,
                lines=self._lines(session, pack, room.kind, period),
            )

    def file(self, evidence_id: int) -> bytes:
        """The bytes of one file, for the binder whose facts were read. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.content(session, evidence_id)

    def _lines(
        self, session: Session, pack: Pack, kind: str, period: Period
    ) -> tuple[LineProof, ...]:
        codes = self._desk.codes
        reader = Reader(session, codes, kind, self._desk.clock.today())
        prover = Prover(session, codes, PieceReader(session, self._desk.actor))
        lines = reader.lines(pack, to_be_proven(pack, kind), period)
        return tuple(prover.proof(line) for line in lines)
