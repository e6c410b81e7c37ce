"""Twenty rooms and their county over a quarter: lost, sent again, replaced, late, merged, answered.

At the end every published number balances, and every room's outbox agrees with the county.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.vocabulary import PackageState
from services.county.completeness_records import Reported
from services.county.inbox_records import Outcome
from services.county.rollup_records import Scope
from services.county.units import NewUnit
from services.exchange.county_lists import OwnCode
from services.exchange.county_pack import PackDraft
from services.progress import Progress
from services.summary.replacing import Replacement
from services.summary.tables import Population
from tests.fakes import FixedClock
from tests.journeys.county import OPENED, ROOMS, County, RealRoom, lose, real_county

SEPTEMBER, OCTOBER, NOVEMBER = "2026-09", "2026-10", "2026-11"
QUARTER = (SEPTEMBER, OCTOBER, NOVEMBER)
TOTAL = (Population.VISITS.value, "total", "total")
LOST, LATE_ENTRY, SILENT, WRONG = 3, 2, 5, 7
GAMING = PackDraft(lists={"topic": (OwnCode("gaming", "沉迷游戏", "Gaming", "study_work"),)})


@pytest.fixture
def county(tmp_path: Path, clock: FixedClock) -> Iterator[County]:
    with real_county(tmp_path, clock) as made:
        made.on("2026-09-02")
        made.found_villages()
        made.enrol()
        yield made


def report(rooms: list[RealRoom], month: str, stick: Path) -> None:
    for room in rooms:
        room.close(month)
        room.write(month, stick)


def state_of(room: RealRoom, month: str) -> PackageState:
    return next(one.state for one in room.register.outbox.entries() if one.month == month)


def test_a_quarter_of_a_county(county: County) -> None:
    _first_pack(county)
    _september(county)
    _october(county)
    joined = _merge(county)
    _november(county)
    _everything_balances(county)
    _outboxes_agree(county)
    _both_villages_are_printable_and_added(county, joined)
    _who_was_late_is_told(county)


def _first_pack(county: County) -> None:
    """The county lists its rooms; each reads the pack and finds itself."""
    stick = county.stick()
    county.office.packs.sign(PackDraft())
    county.office.packs.write(stick, Progress())
    for room in county.rooms:
        pack = room.read(stick).pack
        assert pack is not None
        assert pack.lists_room
        room.register.office_packs.accept(pack)


def _september(county: County) -> None:
    """One package is lost on its way, and is sent again as the same bytes."""
    for room in county.rooms:
        room.work(SEPTEMBER)
    county.on("2026-10-03")
    stick, again = county.stick(), county.stick()
    report(county.rooms, SEPTEMBER, stick)
    unlucky = county.rooms[LOST]
    first = unlucky.register.outbox.entries()[0].sha256
    lose(stick, unlucky.code)
    result = county.collect(stick)
    assert result.count(Outcome.IMPORTED) == ROOMS - 1
    unlucky.write(SEPTEMBER, again)
    assert unlucky.register.outbox.entries()[0].sha256 == first
    assert county.collect(again).count(Outcome.IMPORTED) == 1
    assert county.collect(stick).count(Outcome.ALREADY) == ROOMS - 1
    _receipts(county)


def _october(county: County) -> None:
    """A new topic, a late entry for September, a room that sends nothing, one that sends again."""
    stick = county.stick()
    county.office.packs.sign(GAMING)
    county.office.packs.write(stick, Progress())
    for room in county.rooms:
        pack = room.read(stick).pack
        assert pack is not None
        room.register.office_packs.accept(pack)
        room.work(OCTOBER)
        room.add(OCTOBER, 3, topic="gaming")
    county.rooms[LATE_ENTRY].add(SEPTEMBER, 6)
    county.on("2026-11-04")
    stick = county.stick()
    report([room for room in county.rooms if room is not county.rooms[SILENT]], OCTOBER, stick)
    assert county.collect(stick).count(Outcome.IMPORTED) == ROOMS - 1
    _receipts(county)
    wrong = county.rooms[WRONG]
    county.clock.move(hours=1)
    wrong.add(OCTOBER, 15)
    stick = county.stick()
    anew = wrong.register.replacements.preview(OCTOBER).preview.published.digest
    wrong.register.replacements.replace(OCTOBER, Replacement.RECORDS, anew)
    wrong.write(OCTOBER, stick)
    (file,) = county.collect(stick).files
    assert (file.outcome, file.replaced) == (Outcome.IMPORTED, True)
    _receipts(county)


def _merge(county: County) -> int:
    """Two villages become one on the first of November."""
    county.on("2026-11-10")
    ids = [room.unit_id for room in county.rooms[:2]]
    new = NewUnit("双溪村", "village", OPENED, "441324100299", county.town)
    return county.office.units.merge(ids, new, county.clock.today().replace(day=1))


def _november(county: County) -> None:
    """Everybody reports; who was silent brings both months, and the gap closes."""
    for room in county.rooms:
        room.work(NOVEMBER)
    county.on("2026-12-04")
    stick = county.stick()
    county.rooms[SILENT].close(OCTOBER)
    report(county.rooms, NOVEMBER, stick)
    result = county.collect(stick)
    assert result.count(Outcome.IMPORTED) == len(result.files) == ROOMS + 1
    _receipts(county)


def _receipts(county: County) -> None:
    """Every room reads the answer, and no figure differs."""
    stick = county.stick()
    county.answer(stick)
    for room in county.rooms:
        if not list(stick.rglob(f"{room.code}-receipt-*.anx")):
            continue
        mail = room.read(stick)
        assert mail.receipts.unread == ()
        assert all(one.is_accepted and not one.differences for one in mail.receipts.read)


def _everything_balances(county: County) -> None:
    """Room by room and cell by cell, the county's sums are the rooms' own published steps."""
    rollup = county.office.rollup
    whole: Counter[str] = Counter()
    for room in county.rooms:
        for month in QUARTER:
            step = room.published(month).get(TOTAL, 0)
            found = rollup.roll_up(month, Scope(room_code=room.code)).of(Population.VISITS)
            assert found is not None
            assert found.step == step
            whole[month] += step
    for month in QUARTER:
        summed = rollup.roll_up(month).of(Population.VISITS)
        assert summed is not None
        assert summed.step == whole[month]
        for table in summed.tables:
            tops = sum(row.step or 0 for row in table.rows if row.depth == 0)
            assert tops + summed.step_pending == summed.step
        assert whole[month] > 10 * ROOMS
        parts = rollup.drill(month, Scope(), Population.VISITS)
        assert sum(part.number for part in parts) == summed.step


def _outboxes_agree(county: County) -> None:
    for room in county.rooms:
        states = {one.state for one in room.register.outbox.entries()}
        assert states == {PackageState.RECEIVED}
        assert room.register.office_packs.present() is not None
    installed = county.office.packs.installed()
    assert {one.county_pack for one in installed} == {2}
    assert all(one.has_newest_pack for one in installed)


def _both_villages_are_printable_and_added(county: County, joined: int) -> None:
    """Old packages lie under the old units and are summed under the new one."""
    rollup = county.office.rollup
    two = county.rooms[:2]
    before = sum(room.published(m).get(TOTAL, 0) for room in two for m in QUARTER[:2])
    after = sum(room.published(NOVEMBER).get(TOTAL, 0) for room in two)
    old = [
        rollup.roll_up(month, Scope(unit_id=room.unit_id)).of(Population.VISITS)
        for room in two
        for month in QUARTER[:2]
    ]
    assert sum(one.step for one in old if one) == before
    year = rollup.roll_up("2026", Scope(unit_id=joined)).of(Population.VISITS)
    assert year is not None
    assert year.step == before + after


def _who_was_late_is_told(county: County) -> None:
    matrix = county.office.completeness.matrix(SEPTEMBER, NOVEMBER)
    cells = {row.room_code: row.cells for row in matrix.rooms}
    silent = cells[county.rooms[SILENT].code]
    assert silent[1].is_late
    assert silent[2].state is Reported.COMPLETE
    assert cells[county.rooms[WRONG].code][1].state is Reported.REPLACED
    assert all(cell.is_here for row in cells.values() for cell in row)
