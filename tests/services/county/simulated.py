"""Rooms whose records are drawn, but whose published numbers are made by the real rounding; and
their packages as they lie in a county's store, without the sealing in between."""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.county import (
    EnrolledRoom,
    FigureLayout,
    FigureRow,
    Incoming,
    IncomingFigure,
    RoomPlace,
    Unit,
)
from services.code_lists import CodeLists
from services.county.completeness import day_after, month_end
from services.county.places import unit_on
from services.exchange.document import CellState, Document, Head
from services.summary.history import History
from services.summary.policy import Policy
from services.summary.publishing import LedgerTerms, cells, next_steps
from services.summary.rounding import Counted
from services.summary.shape import Shape, Shapes, shapes
from services.summary.tables import Population

OPENED = date(2020, 1, 1)
FACTS: Mapping[str, int] = {"activities/lecture": 1, "team/volunteer": 4}
_RECEIVED_AT = datetime(2026, 1, 1, tzinfo=UTC)


@cache
def _shapes(*, is_school: bool, base: int) -> Shapes:
    return shapes(CodeLists(), Policy(base=base), is_school=is_school)


@dataclass
class SimulatedRoom:
    """``busy``: visits a month, about."""

    code: str
    busy: int = 9
    is_school: bool = False
    base: int = 3
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    documents: list[Document] = field(default_factory=list)
    sent: int = 0

    def __post_init__(self) -> None:
        self.shapes = _shapes(is_school=self.is_school, base=self.base)
        self.total: Counter[Population] = Counter()
        self.leaves: dict[Population, dict[str, Counter[str]]] = {
            population: {shape.name: Counter() for shape in self.shapes.of(population)}
            for population in Population
        }
        self.guarded: dict[str, Counter[str]] = {
            shape.name: Counter() for shape in self.shapes.of(Population.VISITS)
        }

    def month(
        self, month: str, *, revision: int = 1, facts: Mapping[str, int] | None = None
    ) -> Document:
        """Closes a month; ``revision`` above 1 sets the last one back and closes it anew."""
        if revision > 1:
            self.documents.pop()
        for _ in range(self.chance.randrange(0, 2 * self.busy + 1)):
            self._visit()
        for population in (Population.REFERRALS, Population.FOLLOW_UPS, Population.CRISES):
            self._count(population, self.chance.randrange(0, self.busy // 3 + 1))
        document = self._document(month, revision, FACTS if facts is None else facts)
        self.documents.append(document)
        return document

    def _visit(self) -> None:
        found = {shape.name: self._leaf(shape) for shape in self.shapes.of(Population.VISITS)}
        is_first = self.chance.random() < 0.5
        for population in (Population.VISITS, *([Population.PERSONS] if is_first else [])):
            self.total[population] += 1
            for table, leaf in found.items():
                self.leaves[population][table][leaf] += 1
        for shape in self.shapes.of(Population.VISITS):
            inside = [
                c for c, row in shape.guarded.items() if row.rpartition("/")[0] == found[shape.name]
            ]
            if inside:
                self.guarded[shape.name][shape.guarded[self.chance.choice(inside)]] += 1

    def _count(self, population: Population, number: int) -> None:
        self.total[population] += number
        for shape in self.shapes.of(population):
            for _ in range(number):
                self.leaves[population][shape.name][self._leaf(shape)] += 1

    def _leaf(self, shape: Shape) -> str:
        leaves = shape.root.leaves()
        return leaves[min(int(self.chance.expovariate(0.3)), len(leaves) - 1)]

    def _document(self, month: str, revision: int, facts: Mapping[str, int]) -> Document:
        counted = {
            population: Counted(
                self.total[population],
                {table: dict(rows) for table, rows in self.leaves[population].items()},
                {t: dict(rows) for t, rows in self.guarded.items()}
                if population is Population.VISITS
                else {},
            )
            for population in Population
        }
        ledger = f"l{self.code}00000"
        terms = LedgerTerms(ledger, self.code.encode() * 6, Policy(base=self.base), {})
        history = History(tuple(self.documents))
        steps = next_steps(counted, history, self.shapes, terms, month, _enough)
        self.sent += 1
        head = Head(
            room=self.code,
            number=self.sent,
            epoch="e0000001",
            recipient="",
            previous="",
            audit_head="0" * 64,
            ledger=ledger,
            period=month,
            revision=revision,
            closed_at=f"{day_after(month, 1)}T08:00:00Z",
            closed_on=day_after(month, 1).isoformat(),
            is_clock_doubtful=False,
            program="1",
            policy="0",
            base=self.base,
            hold=12,
            code_lists={},
        )
        nil = all(step.total == 0 for step in steps.values()) and not facts
        return Document(head, cells(steps, self.shapes), facts, {"s4/n04": True, "nil_report": nil})


def _enough(_table: str, codes: Collection[str]) -> Mapping[str, int]:
    return dict.fromkeys(codes, 5)


def add_unit(
    session: Session, kind: str, name: str, parent_id: int | None = None, opened: date = OPENED
) -> int:
    unit = Unit(kind=kind, name=name, sort_key=name, parent_id=parent_id, opened=opened)
    session.add(unit)
    session.flush()
    return unit.id


def enrol(session: Session, code: str, unit_id: int, first_month: str = "2026-01") -> None:
    """An approved room."""
    session.add(
        EnrolledRoom(
            room_code=code,
            unit_id=unit_id,
            name=f"服务室 {code}",
            signer="",
            state="approved",
            first_month=first_month,
            asked_at=_RECEIVED_AT,
        )
    )
    session.add(RoomPlace(room_code=code, since=OPENED, unit_id=unit_id))
    session.flush()


def receive(
    session: Session,
    document: Document,
    received_on: date | None = None,
    received_at: datetime = _RECEIVED_AT,
) -> int:
    """What the inbox stores of an accepted package; returns the id."""
    head = document.head
    session.execute(
        update(Incoming)
        .where(Incoming.room_code == head.room, Incoming.period == head.period)
        .values(counts=False)
    )
    rows = _row_ids(session, document)
    unit_id = unit_on(session, head.room, month_end(head.period))
    incoming = Incoming(
        room_code=head.room,
        unit_id=unit_id,
        epoch=head.epoch,
        number=head.number,
        sha256=hashlib.sha256(f"{head.room}{head.number}".encode()).hexdigest(),
        previous="",
        period=head.period,
        revision=head.revision,
        ledger=head.ledger,
        policy=head.policy,
        base=head.base,
        hold=head.hold,
        layout_id=_layout(session, rows),
        released=json.dumps(_released(document)),
        facts=json.dumps(dict(document.facts)),
        answers=json.dumps(dict(document.indicators)),
        is_nil=document.indicators["nil_report"],
        is_clock_doubtful=head.is_clock_doubtful,
        program=head.program,
        closed_on=date.fromisoformat(head.closed_on),
        received_on=received_on or day_after(head.period, 3),
        received_at=received_at,
        received_by=1,
        counts=True,
    )
    session.add(incoming)
    session.flush()
    for id_, cell in zip(rows, document.cells, strict=True):
        is_guarded = cell.table.endswith("/guarded") and cell.step is not None
        if cell.step or is_guarded:
            session.add(IncomingFigure(incoming_id=incoming.id, row_id=id_, step=cell.step))
    session.flush()
    return incoming.id


def undo(session: Session, incoming_id: int) -> None:
    """As the lead takes an import back: the revision before counts again."""
    incoming = session.get_one(Incoming, incoming_id)
    incoming.counts, incoming.undone_at = False, _RECEIVED_AT
    session.flush()
    before = (
        select(func.max(Incoming.id))
        .where(Incoming.room_code == incoming.room_code, Incoming.period == incoming.period)
        .where(Incoming.undone_at.is_(None))
    )
    session.execute(
        update(Incoming).where(Incoming.id == before.scalar_subquery()).values(counts=True)
    )


def _released(document: Document) -> list[str]:
    found = (
        c.population
        for c in document.cells
        if c.table != "total"
        and not c.table.endswith("/guarded")
        and c.state is CellState.PUBLISHED
    )
    return list(dict.fromkeys(found))


def _row_ids(session: Session, document: Document) -> list[int]:
    known = {(r.population, r.table_name, r.row): r.id for r in session.scalars(select(FigureRow))}
    ids = []
    for cell in document.cells:
        key = (cell.population, cell.table, cell.row)
        if key not in known:
            row = FigureRow(population=key[0], table_name=key[1], row=key[2])
            session.add(row)
            session.flush()
            known[key] = row.id
        ids.append(known[key])
    return ids


def _layout(session: Session, rows: list[int]) -> int:
    text = json.dumps(rows)
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = session.scalars(select(FigureLayout).where(FigureLayout.sha256 == digest)).first()
    if found is None:
        found = FigureLayout(sha256=digest, rows=text)
        session.add(found)
        session.flush()
    return found.id
