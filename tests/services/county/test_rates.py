"""Rates with the county's denominators, targets, points; nothing is guessed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.county.rate_records import EvaluationSheet, Origin, Part, RateEdit, RateLine
from services.county.rates import RateService
from services.county.rollup import RollUpService
from services.county.rollup_records import COUNTY
from services.county.store import CountyDesk, county_desk
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.exchange.document import Document
from services.indicators.records import LineState, Points
from services.months import span
from services.summary.tables import Population
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive
from tests.services.documents.papers import text_of

YEAR = 2026
FACTS = {"activities/lecture": 2, "inspections/held": 1, "team/volunteer": 3}


def saying(document: Document, answers: dict[str, bool]) -> Document:
    return replace(document, indicators={**answers, "nil_report": False})


class Office:
    """Four villages, three of them with a room that reports, and a school without one."""

    def __init__(self, county: CountyDesk) -> None:
        self.county, self.service = county, RateService(county)
        with county.store.write() as session:
            self.town = add_unit(session, "town", "东镇")
            villages = [add_unit(session, "village", f"村{n}", self.town) for n in range(4)]
            add_unit(session, "school", "小学", self.town, date(2026, 9, 1))
            add_unit(session, "school", "还没有的小学", self.town, date(2027, 9, 1))
            self.rooms = [SimulatedRoom(f"room0{n}") for n in range(3)]
            for room, unit in zip(self.rooms, villages, strict=False):
                enrol(session, room.code, unit)

    def months(
        self, months: Iterable[str], answers: dict[str, dict[str, bool]] | None = None
    ) -> None:
        with self.county.store.write() as session:
            for month in months:
                for room in self.rooms:
                    document = room.month(month, facts=FACTS)
                    said = (answers or {}).get(room.code, {})
                    receive(session, saying(document, said))

    def line(self, indicator: str, pack: str = "s4") -> RateLine:
        return line_of(self.service.sheet(YEAR, pack), indicator)


def line_of(sheet: EvaluationSheet, indicator: str) -> RateLine:
    return next(one for one in sheet.lines if one.line.indicator.id == indicator)


@pytest.fixture
def office(desk: Desk) -> Office:
    return Office(county_desk(desk))


def test_what_nobody_knows_has_no_figure(office: Office) -> None:
    line = office.line("s4.M02")
    assert line.value is None
    assert line.is_lacking
    assert line.line.state is LineState.UNSAID
    assert line.numerator == line.denominator == Part(None, Origin.NONE)


def test_a_typed_rate_reaches_its_target_or_not(office: Office) -> None:
    office.service.set_number("s4.M02", YEAR, RateEdit(1990, 2000, "县精防办台账"))
    reached = office.line("s4.M02")
    assert (reached.value, reached.line.state) == (Decimal("99.50"), LineState.MET)
    assert reached.typed is not None
    assert (reached.typed.source, reached.typed.set_by) == ("县精防办台账", "何晓岚")

    office.service.set_number("s4.M02", YEAR, RateEdit(1989, 2000))
    assert office.line("s4.M02").line.state is LineState.BEHIND


def test_a_rate_is_not_divided_by_the_days_of_the_year(office: Office) -> None:
    """Pro rata is for counts: half of the year gone does not make half of a share enough."""
    office.service.set_number("s4.M02", YEAR, RateEdit(1, 2))
    goal = next(goal for goal in office.line("s4.M02").line.goals if goal.is_compared)
    assert goal.by_now == goal.due == Decimal("99.5")


def test_answers_of_rooms_over_the_villages_that_there_are(office: Office) -> None:
    office.months(
        ["2026-10"],
        {"room00": {"s4/n01b": True}, "room01": {"s4/n01b": False}, "room02": {"s4/n01b": True}},
    )
    line = office.line("s4.N01b")
    assert line.numerator == Part(2, Origin.ANSWERS)
    assert line.denominator == Part(4, Origin.UNITS)
    assert line.value == Decimal("50.00")


def test_a_unit_counts_only_while_there_is_one(office: Office) -> None:
    office.months(["2026-10"], {"room00": {"s4/e01b": True}})
    assert office.line("s4.E01b").denominator == Part(1, Origin.UNITS)


def test_yes_or_no_of_every_room(office: Office) -> None:
    everybody = {room.code: {"s4/n04": True} for room in office.rooms}
    office.months(["2026-09"], everybody)
    assert office.line("s4.N04").value == 1
    office.months(["2026-10"], {**everybody, "room01": {"s4/n04": False}})
    line = office.line("s4.N04")
    assert line.value == 0
    assert (line.numerator.number, line.denominator) == (2, Part(3, Origin.ROOMS))


def test_counts_are_added_up_from_packages_with_their_margin(office: Office) -> None:
    office.months(span("2026-01", "2026-10"))
    visits = office.line("s0.V01", "s0")
    total = RollUpService(office.county).roll_up("2026").of(Population.VISITS)
    assert total is not None
    assert visits.numerator == Part(total.step, Origin.PACKAGES)
    assert visits.margin > 0

    lectures = office.line("s0.O09", "s0")
    assert lectures.value == 60
    assert lectures.margin == 0
    assert office.line("s4.T03").value == 9  # volunteers: as they are now, not ten times


def test_every_month_needs_its_outreach(office: Office) -> None:
    office.months(span("2026-01", "2026-11"))
    assert office.line("s4.O02").line.state is LineState.ON_TRACK


def test_what_is_typed_goes_before_what_is_computed_and_can_be_taken_back(office: Office) -> None:
    office.months(["2026-10"])
    assert office.line("s4.G11").numerator == Part(3, Origin.PACKAGES)
    office.service.set_number("s4.G11", YEAR, RateEdit(1, None, "督导记录"))
    assert office.line("s4.G11").numerator == Part(1, Origin.TYPED)
    office.service.clear_number("s4.G11", YEAR)
    assert office.line("s4.G11").numerator == Part(3, Origin.PACKAGES)
    with pytest.raises(NotFound):
        office.service.clear_number("s4.G11", YEAR)


def test_points_of_the_standard_add_up_to_a_hundred(office: Office) -> None:
    sheet = office.service.sheet(YEAR)
    assert sheet.check.full == sum(one.points for one in sheet.check.scored) == 100
    assert sheet.check.points(Points.PROVEN) == 0

    office.service.set_number("s4.M02", YEAR, RateEdit(2000, 2000))
    office.service.set_number("s4.G06", YEAR, RateEdit(2, None))
    assert office.service.sheet(YEAR).check.points(Points.PROVEN) == 5


def test_points_that_stand_for_several_lines_need_all_of_them(office: Office) -> None:
    for number in ("N01b", "N02b", "N03", "V10b"):
        office.service.set_number(f"s4.{number}", YEAR, RateEdit(9, 9))
    proven = [
        one
        for one in office.service.sheet(YEAR).check.scored
        if one.points and one.standing is Points.PROVEN
    ]
    assert [one.line.indicator.number for one in proven] == []
    for number in ("N04", "N05"):
        office.service.set_number(f"s4.{number}", YEAR, RateEdit(1, None))
    proven = [
        one
        for one in office.service.sheet(YEAR).check.scored
        if one.points and one.standing is Points.PROVEN
    ]
    assert [one.line.indicator.number for one in proven] == ["N01b"]


def test_a_town_has_its_own_numbers(office: Office) -> None:
    office.service.set_number("s4.M02", YEAR, RateEdit(3, 3), office.town)
    sheet = office.service.sheet(YEAR, unit_id=office.town)
    assert sheet.name == "东镇"
    assert line_of(sheet, "s4.M02").value == 100
    assert office.line("s4.M02").value is None


@pytest.mark.parametrize(
    ("edit", "field", "problem"),
    [
        (RateEdit(-1, 5), "numerator", Problem.OUT_OF_RANGE),
        (RateEdit(1, 0), "number", Problem.OUT_OF_RANGE),
        (RateEdit(6, 5), "numerator", Problem.OUT_OF_RANGE),
        (RateEdit(None, None), "numerator", Problem.REQUIRED),
        (RateEdit(1, 10**10), "number", Problem.OUT_OF_RANGE),
        (RateEdit(1, 5, "x" * 201), "source", Problem.TOO_LONG),
    ],
)
def test_what_cannot_be(office: Office, edit: RateEdit, field: str, problem: Problem) -> None:
    with pytest.raises(InvalidInput) as caught:
        office.service.set_number("s4.M02", YEAR, edit)
    assert caught.value.problems == {field: problem}
    assert office.line("s4.M02").value is None


def test_who_and_what_there_is(desk: Desk, office: Office) -> None:
    with pytest.raises(NotFound):
        office.service.set_number("s4.XX", YEAR, RateEdit(1, 1))
    with pytest.raises(NotFound):
        office.service.sheet(YEAR, "s9")
    with pytest.raises(InvalidInput):
        office.service.sheet(1999)
    colleague = replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.COUNSELLOR))
    with pytest.raises(NotAllowed):
        RateService(county_desk(colleague)).set_number("s4.M02", YEAR, RateEdit(1, 1))
    assert [pack.id for pack in office.service.packs()] == ["s4", "s1", "s0"]
    assert RollUpService(office.county).roll_up("2026", COUNTY).rooms == 0


def test_the_sheet_on_paper_and_to_paste(office: Office) -> None:
    office.months(span("2026-01", "2026-10"))
    office.service.set_number("s4.M02", YEAR, RateEdit(1990, 2000, "县精防办台账"))
    page = text_of(office.service.page(YEAR).pdf)
    for words in ("1990／2000", "99.5%", "县精防办台账", "满分100分", "还没有数"):
        assert words in page
    rows = [line.split("\t") for line in office.service.text(YEAR).splitlines()]
    assert {len(row) for row in rows} == {8}
    assert len(rows) == 1 + len(office.service.sheet(YEAR).lines)
    assert "±" in office.service.text(YEAR, "s0")
