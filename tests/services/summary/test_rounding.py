"""The ledger's invariants (disclosure.md 5.10 a) over random histories with corrections."""

from collections import Counter
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from services.code_lists import CodeLists
from services.exchange.document import Document, Head
from services.exchange.numbers import PublishedSoFar, Step, check_history, steps
from services.summary.history import History
from services.summary.policy import BASE, HOLD, Policy
from services.summary.publishing import LedgerTerms, cells, next_steps
from services.summary.rounding import Ceiling, Counted, Leaves, Rule, advance, offsets
from services.summary.shape import Shape, shapes
from services.summary.tables import Population, farthest

SHAPES = shapes(CodeLists(), Policy(), is_school=False)
VISITS, PERSONS, REFERRALS = Population.VISITS, Population.PERSONS, Population.REFERRALS
LEDGER = "l00000000001"


@dataclass
class Room:
    """Records as leaves by table; persons are the first visits of some of the visitors."""

    secret: bytes
    visits: list[dict[str, str]]
    first_visits: list[int]
    referrals: list[dict[str, str]]
    documents: list[Document]
    counted_before: dict[Population, Leaves]

    def counted(self) -> dict[Population, Counted]:
        persons = [self.visits[i] for i in self.first_visits if i < len(self.visits)]
        nothing = {p: _count(SHAPES.of(p), []) for p in Population}
        return nothing | {
            VISITS: _count(SHAPES.of(VISITS), self.visits),
            PERSONS: _count(SHAPES.of(PERSONS), persons),
            REFERRALS: _count(SHAPES.of(REFERRALS), self.referrals),
        }

    def terms(self) -> LedgerTerms:
        return LedgerTerms(LEDGER, self.secret, Policy(), self.counted_before)

    def next_steps(self, month: str) -> dict[Population, Step]:
        history = History(tuple(self.documents))
        return next_steps(
            self.counted(), history, SHAPES, self.terms(), month, lambda table, codes: {}
        )

    def close(self) -> dict[Population, PublishedSoFar]:
        number = len(self.documents) + 1
        counted = self.counted()
        month = f"{2026 + (number - 1) // 12}-{(number - 1) % 12 + 1:02d}"
        taken = self.next_steps(month)
        self.counted_before |= {p: counted[p].leaves for p, step in taken.items() if step.tables}
        self.documents.append(Document(_head(number, month), cells(taken, SHAPES), {}, {}))
        return {Population(name): s for name, s in check_history(self.documents).items()}


def _count(tables: tuple[Shape, ...], records: list[dict[str, str]]) -> Counted:
    leaves = {table.name: Counter(r[table.name] for r in records) for table in tables}
    return Counted(len(records), leaves)


def _head(number: int, month: str) -> Head:
    return Head(
        room="k7m2qa",
        number=number,
        epoch="e0000001",
        recipient="",
        previous="",
        audit_head="0" * 64,
        ledger=LEDGER,
        period=month,
        revision=1,
        closed_at="2026-01-01T00:00:00Z",
        closed_on="2026-01-01",
        is_clock_doubtful=False,
        program="0",
        policy="0",
        base=BASE,
        hold=HOLD,
        code_lists={},
    )


def _record(tables: tuple[Shape, ...], data: st.DataObject) -> dict[str, str]:
    return {t.name: data.draw(st.sampled_from(t.root.leaves()[:6])) for t in tables}


def _live(room: Room, data: st.DataObject) -> None:
    """One month: some new records, sometimes a correction of an old one."""
    for _ in range(data.draw(st.integers(0, 12))):
        if data.draw(st.booleans()):
            room.first_visits.append(len(room.visits))
        room.visits.append(_record(SHAPES.of(VISITS), data))
    for _ in range(data.draw(st.integers(0, 3))):
        room.referrals.append(_record(SHAPES.of(REFERRALS), data))
    for records, tables in (
        (room.visits, SHAPES.of(VISITS)),
        (room.referrals, SHAPES.of(REFERRALS)),
    ):
        if records and data.draw(st.integers(0, 3)) == 0:
            changed = data.draw(st.integers(0, len(records) - 1))
            records[changed] = _record(tables, data)
    if room.referrals and data.draw(st.integers(0, 5)) == 0:
        room.referrals.pop()


def _room(data: st.DataObject) -> Room:
    return Room(data.draw(st.binary(min_size=32, max_size=32)), [], [], [], [], {})


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_invariants_hold_in_every_month_of_two_years(data: st.DataObject) -> None:
    room = _room(data)
    for _ in range(24):
        _live(room, data)
        sums = room.close()
        counted = room.counted()
        for population, so_far in sums.items():
            assert abs(so_far.total - counted[population].total) <= (
                farthest(population, BASE) or 0
            )
            assert so_far.total - so_far.shown >= 0
            for table in SHAPES.of(population):
                rows = so_far.leaves.get(table.name, {})
                assert sum(rows.values()) == so_far.shown
                assert all(value >= 0 and value % BASE == 0 for value in rows.values())
        assert sums[PERSONS].total <= sums[VISITS].total


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_no_month_publishes_more_persons_than_visits(data: st.DataObject) -> None:
    room = _room(data)
    for _ in range(12):
        _live(room, data)
        room.close()
    for document in room.documents:
        taken = steps(document)
        assert taken[PERSONS].total <= max(0, taken[VISITS].total)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_no_step_is_negative_unless_records_were_corrected(data: st.DataObject) -> None:
    room = _room(data)
    for _ in range(18):
        for _ in range(data.draw(st.integers(0, 20))):
            if data.draw(st.booleans()):
                room.first_visits.append(len(room.visits))
            room.visits.append(_record(SHAPES.of(VISITS), data))
        room.close()
        for step in steps(room.documents[-1]).values():
            assert step.total >= 0
            assert all(n >= 0 for rows in step.tables.values() for n in rows.values())


def test_a_moved_record_is_given_back_where_it_was() -> None:
    room = Room(bytes(32), [], [], [], [], {})
    rows = [{t.name: t.root.leaves()[i] for t in SHAPES.of(VISITS)} for i in (0, 1)]
    room.visits = [rows[0]] * 30 + [rows[1]] * 9
    room.close()
    room.visits = [rows[0]] * 60
    sums = room.close()
    assert steps(room.documents[-1])[VISITS].tables["mode"][rows[1]["mode"]] < 0
    assert sums[VISITS].leaf("mode", rows[1]["mode"]) < BASE


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_the_same_records_and_packages_give_the_same_step(data: st.DataObject) -> None:
    room = _room(data)
    for _ in range(3):
        _live(room, data)
        room.close()
    once = room.next_steps("2026-04")
    assert room.next_steps("2026-04") == once


def test_break_downs_wait_for_twelve_units() -> None:
    room = Room(bytes(32), [], [], [], [], {})
    leaves = {table.name: table.root.leaves()[0] for table in SHAPES.of(VISITS)}
    releases = []
    for _ in range(6):
        room.visits += [leaves] * 3
        room.close()
        releases.append(bool(steps(room.documents[-1])[VISITS].tables))
    assert releases == [False, False, False, True, False, False]


def test_rare_rows_are_unbiased() -> None:
    """A row that is truly 2 of 40 is published as 2 on the average over 1,000 secrets."""
    leaves = [table.root.leaves() for table in SHAPES.of(VISITS)]
    names = [table.name for table in SHAPES.of(VISITS)]
    common = dict(zip(names, (row[0] for row in leaves), strict=True))
    rare = dict(zip(names, (row[-1] for row in leaves), strict=True))
    published = []
    for seed in range(1000):
        secret = seed.to_bytes(32)
        room = Room(secret, [common] * 38 + [rare] * 2, [], [], [], {})
        published.append(room.close()[VISITS].leaf("mode", rare["mode"]))
    # Three standard errors of a number that is 0 once and 3 twice in three times.
    assert abs(sum(published) / 1000 - 2) < 3 * (2 / 1000) ** 0.5


def test_thresholds_are_even_and_differ_by_cell_and_secret() -> None:
    drawn = Counter(
        offsets(seed.to_bytes(32), LEDGER, "visits", BASE)("mode", "phone") for seed in range(3000)
    )
    assert set(drawn) == {0, 1, 2}
    assert max(drawn.values()) - min(drawn.values()) < 200
    one = offsets(bytes(32), LEDGER, "visits", BASE)
    assert len({one("mode", str(row)) for row in range(20)}) > 1
    other_ledger = offsets(bytes(32), "l00000000002", "visits", BASE)
    assert [one("mode", str(r)) for r in range(20)] != [
        other_ledger("mode", str(r)) for r in range(20)
    ]


def test_a_correction_gives_back_what_was_published() -> None:
    room = Room(bytes(32), [], [], [], [], {})
    names = [table.name for table in SHAPES.of(VISITS)]
    rows = [
        dict(zip(names, (t.root.leaves()[i] for t in SHAPES.of(VISITS)), strict=True))
        for i in (0, 1)
    ]
    room.visits = [rows[0]] * 15 + [rows[1]] * 9
    room.close()
    room.visits = [rows[0]] * 3
    sums = room.close()
    assert sums[VISITS].total == 3
    assert sums[VISITS].shown == 3


@settings(max_examples=400, deadline=None)
@given(
    st.integers(0, 2),
    st.lists(st.tuples(st.integers(-3, 9), st.integers(0, 100)), min_size=2, max_size=8),
)
def test_no_period_of_a_part_is_off_by_more_than_every_sheet_says(
    offset: int, months: list[tuple[int, int]]
) -> None:
    """Persons who become so by older visits wait; yet (B - A) moves by 4 at most."""
    visits, errors = 0, [0]
    whole, ours = PublishedSoFar(), PublishedSoFar()
    for more, percent in months:
        visits = max(0, visits + more)
        part, before = visits * percent // 100, whole.total
        rule = Rule(3, 10**6, lambda table, row: offset)
        whole = advance(Counted(visits, {}), whole, (), rule)
        moved = min(whole.total - before, whole.total - ours.total)
        ceiling = Ceiling(moved, {}, whole.total, {})
        ours = advance(Counted(part, {}), ours, (), replace(rule, ceiling=ceiling))
        errors.append(ours.total - part)
    assert ours.total <= whole.total
    assert max(errors) - min(errors) <= 4
