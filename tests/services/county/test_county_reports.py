"""The office's reports: on paper, in layouts, as text; every number with its margin."""

import random
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from services.county.reports import CountyReportService
from services.county.rollup_records import Scope
from services.county.store import CountyDesk, county_desk
from services.desk import Desk
from services.errors import InvalidInput, NotFound
from services.indicators.periods import PeriodKind
from services.months import span
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive
from tests.services.documents.papers import text_of


class Office:
    def __init__(self, county: CountyDesk) -> None:
        self.county, self.reports = county, CountyReportService(county)
        with county.store.write() as session:
            self.towns = [add_unit(session, "town", name) for name in ("东镇", "西镇")]
            for number in range(6):
                village = add_unit(session, "village", f"村{number}", self.towns[number % 2])
                room = SimulatedRoom(f"room0{number}", 25, chance=random.Random(number))
                enrol(session, room.code, village, "2025-07")
                for month in span("2025-07", "2026-09"):
                    if (number, month) != (5, "2026-09"):
                        receive(session, room.month(month))


@pytest.fixture
def office(desk: Desk) -> Office:
    return Office(county_desk(desk))


def test_the_report_says_how_much_came_and_how_far_sums_are_off(office: Office) -> None:
    page = text_of(office.reports.page("2026-Q3").pdf)
    report = office.reports.report("2026-Q3")

    assert report.rolled.packages == 17
    assert f"±{report.margin}" in page
    assert "应报6个服务室18份月报，已收6个服务室17份" in page
    assert "9月5/6" in page
    assert "东镇" in page
    assert "去年" in page
    assert str(report.populations[0].step) in page


def test_a_town_and_a_room_have_theirs(office: Office) -> None:
    town = office.reports.of(Scope(unit_id=office.towns[0]))
    page = text_of(town.page("2026-08").pdf)
    assert "东镇2026年8月月报" in page
    assert "村0" in page
    assert "村1" not in page
    assert town.file_name("2026-08", ".pdf") == f"unit{office.towns[0]}-2026-08.pdf"
    room = office.reports.of(Scope(room_code="room03"))
    assert "服务室room03" in text_of(room.page("2026").pdf)


def test_text_to_paste_has_every_row_with_its_margin(office: Office) -> None:
    report = office.reports.report("2026-09")
    rows = [
        line.split("\t") for line in office.reports.text("2026-09").splitlines() if "\t" in line
    ]

    assert {len(row) for row in rows} == {4}
    assert all(row[3] in ("误差", f"±{report.margin}") for row in rows)
    numbers = [row for row in rows if row[0] == "合计"]
    assert [int(row[1]) for row in numbers] == [one.step for one in report.populations]


def test_a_workbook_in_the_shipped_layout(office: Office) -> None:
    book = load_workbook(BytesIO(office.reports.workbook("2026-H1")))
    report = office.reports.report("2026-H1")
    total = book.defined_names["visits.total.step"].attr_text
    sheet, _, cell = total.rpartition("!")
    assert book[sheet.strip("'")][cell.replace("$", "")].value == report.populations[0].step


def test_a_layout_of_the_countys_own_is_filled(office: Office, tmp_path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.workbook.defined_name import DefinedName

    book = Workbook()
    for place, name in enumerate(("visits.total.year", "margin", "rooms.counted", "no.such"), 1):
        book.defined_names[name] = DefinedName(name, attr_text=f"Sheet!$A${place}")
    book.save(tmp_path / "own.xlsx")
    check = office.reports.check_layout(PeriodKind.MONTH, tmp_path / "own.xlsx")
    assert check.unknown == ("no.such",)
    office.reports.take_layout(PeriodKind.MONTH, tmp_path / "own.xlsx")
    filled = load_workbook(BytesIO(office.reports.workbook("2026-08")))["Sheet"]
    report = office.reports.report("2026-08")
    assert filled["A1"].value == report.populations[0].year
    assert (filled["A2"].value, filled["A3"].value) == (report.margin, 6)


def test_periods_are_those_in_which_something_came(office: Office) -> None:
    assert [p.code for p in office.reports.periods(PeriodKind.HALF)] == [
        "2026-H2",
        "2026-H1",
        "2025-H2",
    ]
    with pytest.raises(NotFound):
        office.reports.report("2026-10")
    with pytest.raises(InvalidInput):
        office.reports.report("soon")
