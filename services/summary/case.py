"""Everything that one month's summary is made from, read in one transaction."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.room import Room
from models.summary import ClosedMonth
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.exchange.document import Document
from services.exchange.numbers import Step, check_history, steps
from services.exchange.strict_json import Refused
from services.months import is_month, month_of, shifted
from services.summary import counted as counted_before
from services.summary import history as histories
from services.summary import ledgers
from services.summary import policy as policies
from services.summary.facts import answered, answers, facts, is_stock, summed
from services.summary.history import History
from services.summary.measures import Measure, measure, persons_behind
from services.summary.policy import Policy
from services.summary.published_rows import Span
from services.summary.publishing import LedgerTerms, cells, next_steps
from services.summary.shape import Shapes, is_of_school, shapes
from services.summary.tables import Population, farthest

_SCHOOL = "school"
_CLOSED_SPAN = select(func.min(ClosedMonth.month), func.max(ClosedMonth.month))


@dataclass(frozen=True, slots=True)
class Case:
    """``document``: the month's own, once it is closed; None as long as it is made anew."""

    room: Room
    ledger_id: str
    policy: Policy
    shapes: Shapes
    history: History  # without the month and later ones
    document: Document | None
    measures: Mapping[Population, Measure]
    steps: Mapping[Population, Step]
    span: Span
    facts: Mapping[str, int]
    answers: Mapping[str, bool]
    remarks: str

    @property
    def first_month(self) -> str:
        """The month with which the ledger began: earlier records are not in its counts."""
        return self.history.first_month or self.span.month

    @property
    def year_facts(self) -> dict[str, int]:
        """Of the year's months up to this one."""
        first = self.span.year_from
        past = [d.facts for d in self.history.documents if d.head.period >= first]
        return summed([*past, self.facts])

    @property
    def is_nil(self) -> bool:
        """From published numbers only: "not nil" beside a published 0 would prove 1 or 2."""
        flows = any(number for code, number in self.facts.items() if not is_stock(code))
        return not flows and all(step.total == 0 for step in self.steps.values())

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of everything that the month publishes."""
        rows = [asdict(row) for row in cells(self.steps, self.shapes)]
        text = json.dumps(
            [rows, dict(self.facts), dict(self.answers), self.remarks], sort_keys=True
        )
        return hashlib.sha256(text.encode()).hexdigest()


def read_case(
    session: Session, desk: Desk, month: str, *, remarks: str = "", anew: bool = False
) -> Case:
    """The case of ``month``; ``anew``: as if it were not closed, to be replaced.

    Raises InvalidInput for a month that is none or has not begun, and Conflict as
    `SummaryService.preview`.
    """
    if not is_month(month):
        raise InvalidInput({"month": Problem.MALFORMED})
    room = session.scalars(select(Room)).one()
    ledger_id = ledgers.of_month(session, room, month)
    everything = histories.load(session, ledger_id)
    document = None if anew else everything.of(month)
    if document is None:
        ledgers.require_whole(session, ledger_id)
    if document is None and not anew:
        _check_order(session, desk, month)
    policy = policies.of_ledger(session, ledger_id)
    table_shapes = _shapes(desk, room, policy, everything)
    first = everything.first_month or month
    case = Case(
        room=room,
        ledger_id=ledger_id,
        policy=policy,
        shapes=table_shapes,
        history=everything.before(month),
        document=document,
        measures=measure(session, table_shapes, first, month),
        steps=_settled(document),
        span=Span(month, max(first, f"{month[:4]}-01")),
        facts=document.facts if document else facts(session, month, month),
        answers=answered(document.indicators) if document else answers(session, month),
        remarks=document.head.remarks if document else remarks,
    )
    return case if document else replace(case, steps=_stepped(session, case))


def _stepped(session: Session, case: Case) -> dict[Population, Step]:
    month, secret = case.span.month, case.room.rounding_secret
    before = counted_before.load(session, case.ledger_id, month)
    return next_steps(
        {p: m.between(case.first_month, month) for p, m in case.measures.items()},
        case.history,
        case.shapes,
        LedgerTerms(case.ledger_id, secret, case.policy, before),
        month,
        partial(_persons_of_year, session, case.span),
    )


def _settled(document: Document | None) -> dict[Population, Step]:
    """What a closed month published; nothing for one that is open."""
    if document is None:
        return {}
    return {Population(name): step for name, step in steps(document).items()}


def is_sound(case: Case, document: Document) -> bool:
    """The self-check of disclosure.md 5.10 a, with this month as the newest package.

    Totals of a settled month are not compared with records that were changed since.
    """
    try:
        sums = check_history((*case.history.documents, document))
    except Refused:
        return False
    if case.document is not None:
        return True
    base = case.policy.base
    return all(
        _is_near(
            sums[population].total - measured.between(case.first_month, case.span.month).total,
            farthest(population, base),
            base,
        )
        for population, measured in case.measures.items()
    )


def _is_near(ahead: int, behind: int | None, base: int) -> bool:
    return ahead < base and (behind is None or -ahead <= behind)


def _persons_of_year(
    session: Session, span: Span, table: str, codes: Collection[str]
) -> Mapping[str, int]:
    """Of those months of the year that the ledger counts: a row says nothing of earlier ones."""
    return persons_behind(session, table, codes, span.year_from, span.month)


def shapes_of_ledger(
    session: Session, desk: Desk, room: Room, policy: Policy, ledger_id: str
) -> Shapes:
    """The tables of a ledger, as they are and will be for its whole life."""
    return _shapes(desk, room, policy, histories.load(session, ledger_id))


def _shapes(desk: Desk, room: Room, policy: Policy, everything: History) -> Shapes:
    """The tables with which the ledger began, whatever the room and the lists have become since."""
    if not everything.documents:
        return shapes(desk.codes, policy, is_school=room.kind == _SCHOOL)
    rows = [(cell.population, cell.table, cell.row) for cell in everything.documents[0].cells]
    return shapes(desk.codes, policy, is_school=is_of_school(rows), began_with=rows)


def _check_order(session: Session, desk: Desk, month: str) -> None:
    first, last = session.execute(_CLOSED_SPAN).one()
    if first is not None:
        if month < first:
            raise Conflict("before_first_report")
        if month <= last:
            raise Conflict("sent_before_restore")
        if month != shifted(last, 1):
            raise Conflict("earlier_month_open")
    if month > month_of(desk.clock.today()):
        raise InvalidInput({"month": Problem.IN_FUTURE})
