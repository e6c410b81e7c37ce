"""Every published number balances: parts, months, tables and totals, whatever happened to units."""

import random
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models.county import Incoming, Unit, UnitEvent
from services.county import margins
from services.county.rollup import RollUpService
from services.county.rollup_records import COUNTY, RollUp, Scope
from services.county.store import CountyDesk, county_desk
from services.desk import Desk
from services.errors import InvalidInput, NotFound
from services.exchange.document import Document
from services.months import span
from services.summary.tables import Population, PublishedPopulation
from tests.services.county.simulated import (
    SimulatedRoom,
    add_unit,
    enrol,
    receive,
    undo,
)

MONTHS = span("2026-01", "2026-08")


class County:
    """Two towns, two villages each, a school; five rooms with eight months of packages."""

    def __init__(self, desk: CountyDesk, seed: int = 1) -> None:
        self.desk, self.rollups = desk, RollUpService(desk)
        self.ids: dict[tuple[str, str], int] = {}
        self.documents: dict[tuple[str, str], Document] = {}
        with desk.store.write() as session:
            self.east, self.west = (add_unit(session, "town", name) for name in ("东镇", "西镇"))
            self.villages = [
                add_unit(session, "village", f"村{number}", town)
                for number, town in enumerate((self.east, self.east, self.west, self.west))
            ]
            school = add_unit(session, "school", "小学", self.west)
            self.rooms = [
                SimulatedRoom(
                    f"room0{number}",
                    4 + 3 * number,
                    number == 4,
                    chance=random.Random(seed + number),
                )
                for number in range(5)
            ]
            for room, unit in zip(self.rooms, (*self.villages, school), strict=True):
                enrol(session, room.code, unit)
            for month in MONTHS:
                for room in self.rooms:
                    document = room.month(month)
                    self.documents[room.code, month] = document
                    self.ids[room.code, month] = receive(session, document)

    def merge(self, unit: int, into: int, day: date) -> None:
        with self.desk.store.write() as session:
            row = session.get_one(Unit, unit)
            row.closed, row.merged_into_id = day, into


@pytest.fixture
def county(desk: Desk) -> County:
    return County(county_desk(desk))


def published(documents: list[Document], population: str, table: str, row: str) -> int:
    return sum(
        cell.step or 0
        for document in documents
        for cell in document.cells
        if (cell.population, cell.table, cell.row) == (population, table, row)
    )


def check_balance(population: PublishedPopulation) -> None:
    """Rows and what waits add up to the total, month and year, in every table."""
    for table in population.tables:
        tops = [row for row in table.rows if row.depth == 0]
        assert sum(row.step or 0 for row in tops) + population.step_pending == population.step
        assert sum(row.year for row in tops) + population.year_pending == population.year
        group = None
        inside: dict[str, int] = {}
        for row in table.rows:
            if row.is_guarded:
                continue
            if row.depth == 0:
                group = row
                inside[row.code] = 0
            elif group is not None:
                inside[group.code] += row.step or 0
        for row in tops:
            if row.is_group:
                assert inside[row.code] == (row.step or 0)


def totals(rolled: RollUp) -> dict[Population, int]:
    return {one.population: one.step for one in rolled.populations}


@pytest.mark.parametrize("seed", [1, 101, 201])
def test_every_number_balances(desk: Desk, seed: int) -> None:
    county = County(county_desk(desk), seed)
    for code in ("2026-03", "2026-Q2", "2026-H1", "2026"):
        rolled = county.rollups.roll_up(code)
        months = rolled.period.months
        inside = [d for (_, month), d in county.documents.items() if month in months]
        for population in rolled.populations:
            check_balance(population)
            check_sums(population, inside)
        assert rolled.rooms == rolled.expected == 5
        assert rolled.packages == len(inside)


def check_sums(population: PublishedPopulation, documents: list[Document]) -> None:
    """Every row is the sum of what was sent, guarded ones too."""
    name = population.population.value
    assert population.step == published(documents, name, "total", "total")
    for table in population.tables:
        for row in table.rows:
            if not row.is_group:
                is_guarded = "/guarded" if row.is_guarded else ""
                sent = published(documents, name, table.name + is_guarded, row.code)
                band = row.code.rpartition("/")[2]
                if row.code == f"under_18/{band}":  # a school's rooms have it by sex
                    sexes = ("male", "female", "unknown")
                    sent += sum(
                        published(documents, name, table.name, f"{band}/{sex}") for sex in sexes
                    )
                assert (row.step or 0) == sent


def test_parts_add_up_to_the_unit(county: County) -> None:
    rolled = county.rollups.roll_up("2026-H1")

    for population in rolled.populations:
        parts = county.rollups.drill("2026-H1", COUNTY, population.population)
        assert [part.name for part in parts] == ["东镇", "西镇"]
        assert sum(part.number for part in parts) == population.step
        for table in population.tables:
            for row in table.rows:
                parts = county.rollups.drill(
                    "2026-H1", COUNTY, population.population, table.name, row.code
                )
                assert sum(part.number for part in parts) == (row.step or 0), (table.name, row)
            waiting = county.rollups.drill(
                "2026-H1", COUNTY, population.population, table.name, "pending"
            )
            assert sum(part.number for part in waiting) == population.step_pending


def test_ages_of_minors_stand_in_one_row_though_schools_have_them_by_sex(county: County) -> None:
    visits = county.rollups.roll_up("2026").of(Population.VISITS)
    school = county.rollups.roll_up("2026", Scope(room_code="room04")).of(Population.VISITS)
    assert visits is not None
    assert school is not None
    codes = [row.code for table in visits.tables for row in table.rows if table.name == "age_sex"]
    assert "under_18/7-13" in codes
    assert "7-13/male" not in codes
    own = [row.code for table in school.tables for row in table.rows if table.name == "age_sex"]
    assert "7-13/male" in own
    heat = county.rollups.heat("2026", Population.VISITS, "age_sex")
    assert "7-13" not in heat.rows
    assert sum(map(sum, heat.numbers)) == visits.step


def test_drilling_down_ends_at_rooms(county: County) -> None:
    east = county.rollups.drill("2026-05", Scope(unit_id=county.east), Population.VISITS)
    assert [part.name for part in east] == ["村0", "村1"]

    rooms = county.rollups.drill("2026-05", east[0].scope, Population.VISITS)
    assert [part.scope for part in rooms] == [Scope(room_code="room00")]
    assert rooms[0].number == east[0].number
    own = county.rollups.roll_up("2026-05", rooms[0].scope)
    assert own.name == "服务室 room00"
    assert totals(own)[Population.VISITS] == rooms[0].number


def test_a_heat_map_has_the_same_numbers(county: County) -> None:
    heat = county.rollups.heat("2026-Q2", Population.VISITS, "mode")
    visits = county.rollups.roll_up("2026-Q2").of(Population.VISITS)

    assert visits is not None
    assert heat.rows[-1] == "pending"
    for part, numbers in zip(heat.parts, heat.numbers, strict=True):
        assert sum(numbers) == part.number
    for place, code in enumerate(heat.rows[:-1]):
        row = next(row for row in visits.tables[0].rows if row.code == code)
        assert sum(numbers[place] for numbers in heat.numbers) == (row.step or 0)


def test_merged_villages_are_added_from_the_merge_day_on_and_stand_as_they_were(
    county: County,
) -> None:
    first, second = county.villages[:2]
    before = {
        code: [totals(county.rollups.roll_up(code, Scope(unit_id=one))) for one in (first, second)]
        for code in ("2026-04", "2026")
    }
    county.merge(first, second, date(2026, 6, 1))

    added = totals(county.rollups.roll_up("2026", Scope(unit_id=second)))
    for population, number in added.items():
        assert number == sum(one.get(population, 0) for one in before["2026"])
    assert totals(county.rollups.roll_up("2026", Scope(unit_id=first))) == before["2026"][0]
    # A month that ended before the merger is as it was printed then.
    assert totals(county.rollups.roll_up("2026-04", Scope(unit_id=second))) == before["2026-04"][1]
    names = [
        p.name
        for p in county.rollups.drill("2026-04", Scope(unit_id=county.east), Population.VISITS)
    ]
    assert names == ["村0", "村1"]
    names = [
        p.name for p in county.rollups.drill("2026", Scope(unit_id=county.east), Population.VISITS)
    ]
    assert names == ["村1"]


def test_a_merger_into_another_town_moves_the_sum_and_loses_nothing(county: County) -> None:
    whole = totals(county.rollups.roll_up("2026"))
    county.merge(county.villages[0], county.villages[2], date(2026, 3, 1))

    parts = county.rollups.drill("2026", COUNTY, Population.VISITS)
    assert sum(part.number for part in parts) == whole[Population.VISITS]
    west = totals(county.rollups.roll_up("2026", Scope(unit_id=county.west)))
    assert west[Population.VISITS] == parts[1].number
    assert totals(county.rollups.roll_up("2026")) == whole


def test_a_village_that_moved_counts_in_the_town_of_the_period(county: County) -> None:
    village = county.villages[0]
    with county.desk.store.write() as session:
        session.get_one(Unit, village).parent_id = county.west
        session.add(
            UnitEvent(
                unit_id=village,
                day=date(2026, 5, 1),
                kind="moved",
                other_id=county.east,
                by_staff=1,
                at=county.desk.desk.clock.now(),
            )
        )
    april = county.rollups.drill("2026-04", Scope(unit_id=county.east), Population.VISITS)
    may = county.rollups.drill("2026-05", Scope(unit_id=county.east), Population.VISITS)
    assert [part.name for part in april] == ["村0", "村1"]
    assert [part.name for part in may] == ["村1"]


def test_a_replaced_month_counts_once_and_an_undone_one_not_at_all(county: County) -> None:
    room = county.rooms[2]
    before = county.rollups.roll_up("2026-08")
    with county.desk.store.write() as session:
        newer = room.month("2026-08", revision=2)
        incoming = receive(session, newer)
    replaced = county.rollups.roll_up("2026-08")
    old, new = county.documents[room.code, "2026-08"], newer
    for population, number in totals(replaced).items():
        change = sum(
            sign * published([document], population, "total", "total")
            for sign, document in ((1, new), (-1, old))
        )
        assert number == totals(before)[population] + change
    assert replaced.packages == before.packages

    with county.desk.store.write() as session:
        undo(session, incoming)
    assert county.rollups.roll_up("2026-08") == before
    with county.desk.store.write() as session:
        undo(session, county.ids[room.code, "2026-08"])
    without = county.rollups.roll_up("2026-08")
    assert (without.rooms, without.expected) == (4, 5)


def test_what_waits_is_a_level_and_never_added_over_months(county: County) -> None:
    rolled = county.rollups.roll_up("2026-H1")
    june = [d for (_, month), d in county.documents.items() if month == "2026-06"]

    for population in rolled.populations:
        level = published(june, population.population, "total", "pending")
        assert population.pending == level


def test_months_of_the_course_add_up_to_the_year(county: County) -> None:
    course = county.rollups.course("2026-06")
    year = county.rollups.roll_up("2026-06")

    for population in year.populations:
        months = course[population.population]
        assert list(months) == list(MONTHS[:6])
        assert sum(number or 0 for number in months.values()) == population.year


def test_a_month_nobody_reported_has_no_number(county: County) -> None:
    course = county.rollups.course("2026-10")[Population.VISITS]
    assert course["2026-09"] is None
    assert course["2026-08"] is not None
    empty = county.rollups.roll_up("2026-09")
    assert (empty.rooms, empty.packages, empty.expected) == (0, 0, 5)
    visits = empty.of(Population.VISITS)
    assert visits is not None
    assert all(row.step is None for table in visits.tables for row in table.rows)


def test_stocks_are_the_newest_and_other_facts_add_up(county: County) -> None:
    rolled = county.rollups.roll_up("2026-Q1")
    assert rolled.facts == {"activities/lecture": 15, "team/volunteer": 20}
    assert rolled.answers["s4/n04"].yes == rolled.answers["s4/n04"].said == 5


@pytest.mark.parametrize(("rooms", "margin"), [(17, 13), (206, 47), (1500, 126)])
def test_margins_are_those_of_the_paper(rooms: int, margin: int) -> None:
    """disclosure.md 5.8."""
    assert margins.margin([(3, rooms)]) == margin
    assert margins.is_grey(margin * 5 - 1, margin)
    assert not margins.is_grey(margin * 5, margin)


def test_last_year_is_compared_with_the_margin_of_both(county: County) -> None:
    assert county.rollups.roll_up("2026-02", compare=True).last_year is None
    with county.desk.store.write() as session:
        for room in county.rooms:
            earlier = SimulatedRoom(room.code, 9).month("2025-02")
            head = replace(earlier.head, number=90, ledger="l00000000000")
            receive(session, replace(earlier, head=head))
    rolled = county.rollups.roll_up("2026-02", compare=True)
    change = rolled.against_last_year(Population.VISITS)
    assert change is not None
    assert rolled.last_year is not None
    assert change.then == totals(rolled.last_year)[Population.VISITS]
    assert change.margin == margins.of_difference(rolled.margin, rolled.last_year.margin)


def test_what_there_is_not(county: County) -> None:
    with pytest.raises(InvalidInput):
        county.rollups.roll_up("2026-13")
    with pytest.raises(NotFound):
        county.rollups.roll_up("2026", Scope(unit_id=999))
    with pytest.raises(NotFound):
        county.rollups.heat("2026", Population.VISITS, "no_such_table")


def test_nothing_came_yet(desk: Desk) -> None:
    rolled = RollUpService(county_desk(desk)).roll_up("2026")
    assert (rolled.rooms, rolled.margin, rolled.populations) == (0, 0, ())
    with desk.read() as session:
        assert session.scalars(select(Incoming)).all() == []


def test_rows_that_are_broken_out_once_a_year_are_added_too(desk: Desk) -> None:
    county = county_desk(desk)
    documents = []
    with county.store.write() as session:
        town = add_unit(session, "town", "东镇")
        for number in range(3):
            room = SimulatedRoom(f"room0{number}", 60, chance=random.Random(number))
            enrol(session, room.code, town, "2025-11")
            for month in ("2025-11", "2025-12"):
                documents.append(room.month(month))
                receive(session, documents[-1])
    rolled = RollUpService(county).roll_up("2025")
    visits = rolled.of(Population.VISITS)

    assert visits is not None
    assert any(row.is_guarded and row.step for table in visits.tables for row in table.rows)
    for population in rolled.populations:
        check_balance(population)
        check_sums(population, documents)
