"""The ledger of key populations: how many are on file, were seen, and how often. Numbers only.

Exact numbers of few people tell who they are in a village that knows everybody. So a population
of which fewer than five persons are on file or were seen is told together with the others of its
group, e.g. old people, or if these are too few as well, with all the rest; guarded and closed ones
always are (disclosure.md 5.6). The zero is no exception, so that nobody learns that somebody is, or
is not, there. It is told for whole years: months would tell by subtraction.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client, ClientPopulation
from models.client_file import Closing
from models.visit import Visit
from models.vocabulary import ClientState
from services.clock import CHINA
from services.code_lists import CodeLists
from services.indicators.periods import Period
from services.populations import NO_POPULATION, held_on, main_population
from services.screenings.hiding import THRESHOLD
from services.summary.policy import OTHER, Policy
from services.summary.shape import row_of

Counts = tuple[int, int, int]
"""On file, seen, visits."""

_CLIENT, _HELD, _VISIT = table(Client).c, table(ClientPopulation).c, table(Visit).c
_CLOSING = table(Closing).c
_KEPT = (ClientState.ACTIVE, ClientState.LOCKED, ClientState.CLOSED)


def count(
    session: Session, codes: CodeLists, policy: Policy, period: Period, today: date
) -> dict[str, Counts]:
    """On file on the last day of the period, or ``today`` before it. By what may be told: the code
    of a population, ``elder/`` for a group, ``elder/other`` for the rest of one; ``other`` last,
    alone if nothing else is large enough."""
    on_file = _on_file(session, codes, min(period.last, today))
    seen, visits = _seen(session, codes, period)
    groups: dict[str, dict[str, Counts]] = {}
    for entry in codes.get("population").entries:
        if entry.code != NO_POPULATION:
            here = (on_file.get(entry.code, 0), seen.get(entry.code, 0), visits.get(entry.code, 0))
            is_told = row_of("population", entry, policy) == entry.code
            groups.setdefault(entry.group if is_told else OTHER, {})[entry.code] = here
    rest = list(groups.pop(OTHER).values())
    shown: dict[str, Counts] = {}
    for group, counts in groups.items():
        rest += _show_group(shown, group, counts)
    return _with_rest(shown, rest)


def _show_group(shown: dict[str, Counts], group: str, counts: dict[str, Counts]) -> list[Counts]:
    """Put what is large enough among ``shown``; returns what is too small even together."""
    large = {code: row for code, row in counts.items() if _is_large(row)}
    small = [row for code, row in counts.items() if code not in large]
    shown |= large
    if not small or not _is_large(_sum(small)):
        return small
    shown[f"{group}/{OTHER if large else ''}"] = _sum(small)
    return []


def _with_rest(shown: dict[str, Counts], rest: list[Counts]) -> dict[str, Counts]:
    """The rest as ``other``; where that is small, the smallest of the shown goes there too."""
    while shown and not _is_large(_sum(rest)):
        rest.append(shown.pop(min(shown, key=lambda code: (shown[code], code))))
    return {**shown, OTHER: _sum(rest)}


def _is_large(row: Counts) -> bool:
    """Enough persons on file, and enough of them seen."""
    return min(row) >= THRESHOLD


def _sum(rows: Iterable[Counts]) -> Counts:
    on_file, seen, visits = (sum(column) for column in zip(*rows, strict=True))
    return on_file, seen, visits


def _on_file(session: Session, codes: CodeLists, day: date) -> dict[str, int]:
    """Files that were open on ``day`` by the main population of that day."""
    wanted = (
        select(_HELD.client_id, _HELD.population)
        .join(table(Client), _CLIENT.id == _HELD.client_id)
        .where(_was_open(day), held_on(day))
    )
    held: dict[int, set[str]] = {}
    for client_id, population in session.execute(wanted):
        held.setdefault(client_id, set()).add(population)
    return _by_main(held, codes)


def _was_open(day: date) -> ColumnElement[bool]:
    """Begun by ``day``, also where an older ledger was brought in later, and not closed then."""
    mine = _CLOSING.client_id == _CLIENT.id
    was_closed = exists().where(
        mine,
        _CLOSING.day <= day,
        or_(_CLOSING.reopened_day.is_(None), _CLOSING.reopened_day > day),
    )
    # Files that were closed before reasons were asked for have no day of it.
    is_closed = and_(_CLIENT.state == ClientState.CLOSED, ~exists().where(mine))
    end = datetime.combine(day + timedelta(days=1), time(), CHINA)
    was_seen = exists().where(_VISIT.client_id == _CLIENT.id, _VISIT.day <= day)
    has_begun = or_(_CLIENT.created_at < end, was_seen)
    return and_(_CLIENT.state.in_(_KEPT), ~was_closed, ~is_closed, has_begun)


def _seen(
    session: Session, codes: CodeLists, period: Period
) -> tuple[dict[str, int], dict[str, int]]:
    """Persons with a file and visits, by the population of the day of the visit; who belonged to
    several in the period counts once, under the first of the list."""
    wanted = (
        select(_VISIT.population, _VISIT.client_id, func.count())
        .where(_VISIT.month.between(period.months[0], period.months[-1]))
        .group_by(_VISIT.population, _VISIT.client_id)
    )
    held: dict[int, set[str]] = {}
    visits: dict[str, int] = {}
    for population, client_id, number in session.execute(wanted):
        visits[population] = visits.get(population, 0) + number
        if client_id is not None and population != NO_POPULATION:
            held.setdefault(client_id, set()).add(population)
    return _by_main(held, codes), visits


def _by_main(held: dict[int, set[str]], codes: CodeLists) -> dict[str, int]:
    found: dict[str, int] = {}
    for populations in held.values():
        main = main_population(populations, codes)
        found[main] = found.get(main, 0) + 1
    return found
