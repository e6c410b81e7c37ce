"""Ledgers of a register with two members of staff, and what is entered into it."""

from datetime import date

import pytest

from models.vocabulary import AgeBand, Sex
from services.desk import Desk
from services.indicators.periods import Period, parse
from services.ledgers.records import Layout, LayoutColumn, LedgerKind, LedgerTable
from services.ledgers.service import LedgerService
from services.progress import Progress
from services.visits import NewVisit, VisitService
from tests.services.visits.conftest import client_id, colleague, desk, engine

__all__ = ["client_id", "colleague", "desk", "engine"]

OCTOBER, NOVEMBER = date(2026, 10, 9), date(2026, 11, 20)


@pytest.fixture
def ledgers(desk: Desk) -> LedgerService:
    return LedgerService(desk)


def of(code: str) -> Period:
    """The period of a code."""
    found = parse(code)
    assert found is not None
    return found


def shown(
    ledgers: LedgerService, ledger: LedgerKind, code: str = "2026", *fields: str
) -> LedgerTable:
    """The ledger with these fields only, or in the layout in use."""
    columns = tuple(LayoutColumn(field, field or "备注", 10) for field in fields)
    layout = Layout(ledger, "台账", columns) if fields else None
    return ledgers.show(ledger, of(code), Progress(), layout)


def visited(desk: Desk, client_id: int | None, day: date = NOVEMBER, **told: object) -> None:
    """A visit of 50 minutes."""
    known: dict[str, object] = {"client_id": client_id}
    if client_id is None:
        known = {"sex": Sex.FEMALE, "age_band": AgeBand.UNDER_18}
    visit = {"mode": "phone", "topics": ("sleep",), "risk": "none", "start_minute": 540}
    VisitService(desk).finalise(
        NewVisit(**{"day": day, "end_minute": 590, **visit, **known, **told})  # type: ignore[arg-type]
    )
