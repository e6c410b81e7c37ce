"""What the page of the roll-up reads in one job."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.county.rollup_records import COUNTY, HeatMap, Part, RollUp, Scope
from services.summary.tables import Population

if TYPE_CHECKING:
    from services.register import Register


@dataclass(frozen=True, slots=True)
class Question:
    """``scope`` None: the top, whatever that is; an empty ``table``: the population's first."""

    period: str
    scope: Scope | None
    population: Population
    table: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer. ``heat`` None: nothing is broken down; ``tables``: names to choose from."""

    sums: RollUp
    parts: tuple[Part, ...]
    course: Mapping[str, int | None]
    heat: HeatMap | None
    tables: tuple[str, ...]
    population: Population
    table: str


def read(register: "Register", question: Question) -> Found:
    """All of it. Raises InvalidInput for a period that is none, NotFound for a unit."""
    rollup, period = register.rollup, question.period
    scope = _top(register) if question.scope is None else question.scope
    sums = rollup.roll_up(period, scope, compare=True)
    population = question.population
    of_population = sums.of(population)
    tables = tuple(table.name for table in of_population.tables) if of_population else ()
    table = question.table if question.table in tables else next(iter(tables), "")
    heat = rollup.heat(period, population, table, scope) if table else None
    return Found(
        sums=sums,
        parts=rollup.drill(period, scope, population) if of_population else (),
        course=rollup.course(period, scope).get(population, {}),
        heat=heat,
        tables=tables,
        population=population,
        table=table,
    )


def _top(register: "Register") -> Scope:
    """The county's own unit where there is one above all others, else everything there is."""
    roots = [unit for unit in register.units.tree() if unit.parent_id is None and not unit.closed]
    return Scope(unit_id=roots[0].id) if len(roots) == 1 else COUNTY
