"""Which populations a client belongs to on a day, and under which of them a visit is counted."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import BindParameter, ColumnElement, and_, or_

from models.base import table
from models.client import ClientPopulation
from services.code_lists import CodeLists

NO_POPULATION = "none"

_HELD = table(ClientPopulation).c


def held_on(day: date | BindParameter[date]) -> ColumnElement[bool]:
    """Rows of `client_population` that hold on ``day``; a day that is not known is no limit."""
    return and_(
        or_(_HELD.since.is_(None), _HELD.since <= day),
        or_(_HELD.until.is_(None), _HELD.until >= day),
    )


def main_population(held: Collection[str], codes: CodeLists) -> str:
    """The one population a visit is counted under: the first in code-list order."""
    order = codes.get("population").codes()
    known = (code for code in order if code in held and code != NO_POPULATION)
    return next(known, NO_POPULATION)
