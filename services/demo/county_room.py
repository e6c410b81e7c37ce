"""One room of the demonstration's county: invented counts, a real ledger, real packages.

The rounding is the program's own (`services.summary.rounding`), so that every month adds up; only
the records behind it are dice.
"""

import random
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from services.exchange.document import Document, Head
from services.exchange.numbers import PublishedSoFar, Step
from services.exchange.package import SealedPackage, seal
from services.program import VERSION
from services.summary.facts import NIL_REPORT
from services.summary.policy import BASE, HOLD
from services.summary.publishing import cells, step_between
from services.summary.rounding import Counted, Rule, advance, offsets
from services.summary.shape import Shape, Shapes
from services.summary.tables import Population

Counts = dict[str, dict[str, int]]

# How many of a hundred visits bring one more of these (practice.md 2.11).
_BESIDE = {
    Population.PERSONS: 38,
    Population.REFERRALS: 7,
    Population.ASSESSMENTS: 34,
    Population.FOLLOW_UPS: 41,
    Population.CRISES: 1,
    Population.PLANS: 5,
    Population.PLAN_SESSIONS: 14,
    Population.GROUP_SESSIONS: 3,
}
_PARTS_OF_VISITS = (Population.PERSONS, Population.PLAN_SESSIONS)
_ACTIVITIES = ("activities/lecture", "activities/theme_day", "trainings/training")
CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_EPOCH, _LETTERS = 8, 20  # the ledger's name stands behind the epoch
_SCHOOL_HOLIDAYS = (2, 7, 8)
_SECRET = b"a demonstration has nothing to hide"


@dataclass(frozen=True, slots=True)
class RoomKind:
    """What makes one room another than the next: how busy it is, and whether it has holidays."""

    code: str
    visits_a_month: float
    is_school: bool = False


@dataclass(slots=True)
class _Total:
    """One population so far: what the dice said, and what was published of it."""

    total: int = 0
    leaves: Counts = field(default_factory=dict)
    published: PublishedSoFar = field(default_factory=PublishedSoFar)

    def add(self, table: str, leaf: str) -> None:
        rows = self.leaves.setdefault(table, {})
        rows[leaf] = rows.get(leaf, 0) + 1


@dataclass(frozen=True, slots=True)
class Keys:
    """What the room signs with, and to whom it seals."""

    signing_secret: bytes
    recipient: str


class SimulatedRoom:
    """Months in their order; ``close`` gives the sealed package of the next one."""

    def __init__(
        self, kind: RoomKind, shapes: Shapes, keys: Keys, code_lists: Mapping[str, int], seed: int
    ) -> None:
        self.kind = kind
        self._shapes, self._keys, self._code_lists = shapes, keys, code_lists
        self._dice = random.Random(seed)  # noqa: S311 - a story, not a secret
        self._totals = {population: _Total() for population in Population}
        self._letters = "".join(self._dice.choices(CHARACTERS, k=_LETTERS))
        self._before: dict[Population, _Total] | None = None
        self._previous = ""
        self.number = 0  # of the last package

    def close(
        self, month: str, closed_on: date, *, will_be_replaced: bool = False
    ) -> SealedPackage:
        """The package of ``month``, after everything that was closed before."""
        self._before = deepcopy(self._totals) if will_be_replaced else None
        return self._publish(month, closed_on, revision=1)

    def replace(self, month: str, closed_on: date) -> SealedPackage:
        """Another package of the month just closed: the ledger is set back to before it and stepped
        again (disclosure.md 5.7.3)."""
        if self._before is not None:
            self._totals, self._before = self._before, None
        return self._publish(month, closed_on, revision=2)

    def _publish(self, month: str, closed_on: date, revision: int) -> SealedPackage:
        self._live(month)
        steps = {population: self._step(population) for population in Population}
        is_nil = not any(step.total or step.tables for step in steps.values())
        self.number += 1
        document = Document(
            self._head(month, closed_on, revision),
            cells(steps, self._shapes),
            {} if is_nil else self._facts(),
            {NIL_REPORT: is_nil},
        )
        package = seal(document, self._keys.signing_secret)
        self._previous = package.sha256
        return package

    def _live(self, month: str) -> None:
        mean = self.kind.visits_a_month
        if self.kind.is_school and int(month[5:]) in _SCHOOL_HOLIDAYS:
            mean /= 12
        for _ in range(_drawn(self._dice, mean)):
            self._visit()

    def _visit(self) -> None:
        leaves = self._leaves(Population.VISITS)
        self._count(Population.VISITS, leaves)
        for population, share in _BESIDE.items():
            if self._dice.randrange(100) >= share:
                continue
            own = leaves if population in _PARTS_OF_VISITS else self._leaves(population)
            self._count(population, own)

    def _leaves(self, population: Population) -> dict[str, str]:
        return {shape.name: self._leaf(shape) for shape in self._shapes.of(population)}

    def _leaf(self, shape: Shape) -> str:
        rows = shape.root.leaves()
        # The first rows of a list are the common ones: the square of a die is small.
        return rows[int(len(rows) * self._dice.random() ** 2)]

    def _count(self, population: Population, leaves: Mapping[str, str]) -> None:
        total = self._totals[population]
        total.total += 1
        for shape in self._shapes.of(population):
            total.add(shape.name, leaves[shape.name])

    def _step(self, population: Population) -> Step:
        total = self._totals[population]
        threshold = Population.VISITS if population in _PARTS_OF_VISITS else population
        rule = Rule(BASE, HOLD, offsets(_SECRET, self._ledger, threshold, BASE))
        counted = Counted(total.total, total.leaves)
        after = advance(counted, total.published, self._shapes.of(population), rule)
        step = step_between(total.published, after)
        total.published = after
        return step

    def _facts(self) -> dict[str, int]:
        found = {code: self._dice.randrange(4) for code in _ACTIVITIES}
        return {code: number for code, number in found.items() if number}

    @property
    def _ledger(self) -> str:
        return self._letters[_EPOCH:]

    def _head(self, month: str, closed_on: date, revision: int) -> Head:
        closed_at = datetime(closed_on.year, closed_on.month, closed_on.day, 1, 30, tzinfo=UTC)
        return Head(
            room=self.kind.code,
            number=self.number,
            epoch=self._letters[:_EPOCH],
            recipient=self._keys.recipient,
            previous=self._previous,
            audit_head="0" * 64,
            ledger=self._ledger,
            period=month,
            revision=revision,
            closed_at=closed_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            closed_on=closed_on.isoformat(),
            is_clock_doubtful=False,
            program=VERSION,
            policy="0",
            base=BASE,
            hold=HOLD,
            code_lists=self._code_lists,
        )


def _drawn(dice: random.Random, mean: float) -> int:
    """About ``mean``, as things that happen by themselves do: binomial, of twice as many."""
    tries = max(1, round(mean * 2))
    return sum(dice.random() < mean / tries for _ in range(tries))
