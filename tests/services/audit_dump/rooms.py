"""Rooms on paper: records in memory, small tables, real rounding, real packages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from services.exchange.document import Document, Head, to_json
from services.exchange.numbers import PublishedSoFar, check_history
from services.exchange.strict_json import canonical
from services.summary.declarations import DECLARATIONS
from services.summary.history import History
from services.summary.policy import Policy
from services.summary.publishing import LedgerTerms, cells, next_steps
from services.summary.rounding import Counted, Leaves
from services.summary.shape import Node, Shape, Shapes
from services.summary.tables import Population

MODES = ("group", "home", "phone")
AGES = ("18-34/female", "18-34/male", "60+")
GROUPS = ("elder", "child", "other")
STATES = ("issued", "arrived", "lost")


def _table(name: str, rows: Iterable[str]) -> Shape:
    tops: dict[str, list[Node]] = {}
    for row in rows:
        tops.setdefault(row.rpartition("/")[0] or row, []).append(Node(row))
    nodes = (Node(top, () if len(n) == 1 else tuple(n)) for top, n in tops.items())
    return Shape(name, Node("", tuple(nodes)), {})


_VISITS = (_table("mode", MODES), _table("age_sex", AGES), _table("population", GROUPS))
_TABLES: dict[Population, tuple[Shape, ...]] = {
    Population.VISITS: _VISITS,
    Population.PERSONS: _VISITS,
    Population.PLAN_SESSIONS: (_table("population", GROUPS),),
    Population.GROUP_SESSIONS: (_table("mode", ("group",)),),
}
_OTHERS = (_table("state", STATES),)
SHAPES = Shapes({d.population: _TABLES.get(d.population, _OTHERS) for d in DECLARATIONS})


@dataclass(frozen=True)
class Visit:
    """``client`` None: anonymous."""

    month: str
    mode: str
    age_sex: str
    population: str
    client: int | None = None
    is_of_plan: bool = False
    opens_session: bool = False


@dataclass
class PaperRoom:
    """``others``: (population, state) of records that are no visits."""

    secret: bytes = bytes(32)
    ledger: str = "l00000000001"
    policy: Policy = field(default_factory=Policy)
    visits: list[Visit] = field(default_factory=list)
    others: list[tuple[Population, str]] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    counted_before: dict[Population, Leaves] = field(default_factory=dict)

    @property
    def month(self) -> str:
        """The one that is running."""
        number = len(self.documents)
        return f"{2026 + number // 12}-{number % 12 + 1:02d}"

    @property
    def texts(self) -> list[str]:
        return [canonical(to_json(document)) for document in self.documents]

    def counted(self) -> dict[Population, Counted]:
        return {p: _counted(p, self._records(p)) for p in Population}

    def close(self) -> Mapping[str, PublishedSoFar]:
        """Publish the month; returns what was published so far."""
        month, counted = self.month, self.counted()
        terms = LedgerTerms(self.ledger, self.secret, self.policy, self.counted_before)
        history = History(tuple(self.documents))
        taken = next_steps(counted, history, SHAPES, terms, month, lambda table, codes: {})
        self.counted_before |= {p: counted[p].leaves for p, step in taken.items() if step.tables}
        is_nil = all(step.total == 0 for step in taken.values())
        number = len(self.documents) + 1
        head = replace(_HEAD, number=number, period=month, ledger=self.ledger)
        head = replace(head, base=self.policy.base, hold=self.policy.hold)
        answers = {"nil_report": is_nil}
        self.documents.append(Document(head, cells(taken, SHAPES), {"trainings/all": 1}, answers))
        return check_history(self.documents)

    def _records(self, population: Population) -> list[dict[str, str]]:
        if population is Population.VISITS:
            return [vars(visit) for visit in self.visits]
        if population is Population.PERSONS:
            return self._persons()
        if population is Population.PLAN_SESSIONS:
            return [vars(visit) for visit in self.visits if visit.is_of_plan]
        if population is Population.GROUP_SESSIONS:
            return [vars(v) for v in self.visits if v.opens_session and v.mode == "group"]
        return [{"state": state} for own, state in self.others if own is population]

    def _persons(self) -> list[dict[str, str]]:
        """One real visit of each client and year, as the statement for persons finds it."""
        first: dict[tuple[int, str], Visit] = {}
        for visit in self.visits:
            if visit.client is not None:
                key = (visit.client, visit.month[:4])
                first[key] = min(first.get(key, visit), visit, key=_as_the_index_orders)
        return [vars(visit) for visit in first.values()]


def _as_the_index_orders(visit: Visit) -> tuple[str, ...]:
    return visit.month, visit.mode, visit.age_sex, visit.population


def _counted(population: Population, records: list[dict[str, str]]) -> Counted:
    leaves = {t.name: Counter(record[t.name] for record in records) for t in SHAPES.of(population)}
    return Counted(len(records), leaves)


_HEAD = Head(
    room="k7m2qa",
    number=1,
    epoch="e0000001",
    recipient="",
    previous="",
    audit_head="0" * 64,
    ledger="",
    period="2026-01",
    revision=1,
    closed_at="2026-01-01T00:00:00Z",
    closed_on="2026-01-01",
    is_clock_doubtful=False,
    program="0",
    policy="0",
    base=3,
    hold=12,
    code_lists={},
)
