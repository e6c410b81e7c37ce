"""Units from a spreadsheet: tried row by row, taken whole, what is wrong is said."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from models.vocabulary import Role
from services.county.unit_import import Standing, UnitImport, UnitImportService
from services.county.units import NewUnit, UnitService
from services.errors import BadLedger, Cancelled, Conflict, NotAllowed, Problem
from services.progress import Progress
from tests.services.county.offices import Office

OPENED = date(2024, 1, 1)
HEADER = ("序号", "所属乡镇", "单位名称", "类别", "区划代码", "成立日期")
TOWN, OTHER_TOWN = "441302100000", "441302101000"


@pytest.fixture
def units(office: Office) -> UnitService:
    return UnitService(office.county)


@pytest.fixture
def service(office: Office) -> UnitImportService:
    return UnitImportService(office.county)


def book(folder: Path, *rows: Sequence[object], header: Sequence[object] = HEADER) -> Path:
    """A workbook with a title above its header, as counties have them."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["龙门县社会心理服务室名册"])
    sheet.append(list(header))
    for row in rows:
        sheet.append(list(row))
    path = folder / "units.xlsx"
    workbook.save(path)
    return path


def look(service: UnitImportService, path: Path) -> UnitImport:
    return service.look(path, OPENED, Progress())


def told(trial: UnitImport) -> list[tuple[str, str, str, dict[str, Problem]]]:
    return [(r.unit.name, r.town, r.standing.value, dict(r.problems)) for r in trial.rows]


def test_towns_and_what_lies_in_them_in_any_order(
    service: UnitImportService, units: UnitService, tmp_path: Path
) -> None:
    path = book(
        tmp_path,
        (1, "石桥镇", "上村", "行政村", 441302100201, "2021-05-06"),
        (2, "石桥镇", "上村小学", "", "", ""),
        (3, "", "下村", "", "441302100202", None),
        (4, "", "石桥镇", "乡镇", TOWN, None),
        ("合计", None, "合计", None, None, None),
        (None, None, None, None, None, None),
    )
    trial = look(service, path)
    assert told(trial) == [
        ("上村", "石桥镇", "new", {}),
        ("上村小学", "石桥镇", "new", {}),
        ("下村", "石桥镇", "new", {}),
        ("石桥镇", "", "new", {}),
    ]
    assert units.tree() == ()
    assert service.take(trial) == 4
    top, *below = units.tree()
    assert (top.name, top.kind, top.opened) == ("石桥镇", "town", OPENED)
    assert {(u.name, u.kind, u.parent_id) for u in below} == {
        ("上村", "village", top.id),
        ("上村小学", "school", top.id),
        ("下村", "village", top.id),
    }
    assert units.history(below[0].id)[0].day == below[0].opened


def test_the_same_file_again_changes_nothing(
    service: UnitImportService, units: UnitService, tmp_path: Path
) -> None:
    path = book(tmp_path, (1, "", "石桥镇", "", TOWN, ""), (2, "石桥镇", "上村", "", "", ""))
    service.take(look(service, path))
    before = units.tree()
    again = look(service, path)
    assert again.count(Standing.KNOWN) == 2
    assert service.take(again) == 0
    assert units.tree() == before


def test_what_is_wrong_is_said_and_left_out(
    service: UnitImportService, units: UnitService, tmp_path: Path
) -> None:
    path = book(
        tmp_path,
        (1, "", "石桥镇", "", TOWN, ""),
        (2, "没有镇", "上村", "村", "", ""),
        (3, "石桥镇", "下村", "村", "44130210020", ""),
        (4, "石桥镇", "中村", "村", "994130210020", ""),
        (5, "石桥镇", "东村", "星球", "", ""),
        (6, "石桥镇", "", "村", "441302100203", ""),
        (7, "石桥镇", "南村", "村", "441302100204", ""),
        (8, "石桥镇", "北村", "村", "441302100204", ""),
        (9, "石桥镇", "南村", "村", "441302100205", ""),
        (10, "石桥镇", "西村", "村", "", "某天"),
        (11, "石桥镇", "新村", "村", "", "2099-01-01"),
    )
    trial = look(service, path)
    assert [dict(row.problems) for row in trial.rows] == [
        {},
        {"town": Problem.UNKNOWN_CODE},
        {"division_code": Problem.MALFORMED},
        {"division_code": Problem.MALFORMED},
        {"kind": Problem.UNKNOWN_CODE},
        {"name": Problem.REQUIRED},
        {},
        {"division_code": Problem.TAKEN},
        {"name": Problem.TAKEN},
        {"opened": Problem.MALFORMED},
        {"opened": Problem.IN_FUTURE},
    ]
    assert service.take(trial) == 2
    assert [unit.name for unit in units.tree()] == ["石桥镇", "南村"]


def test_a_name_that_two_towns_have(service: UnitImportService, tmp_path: Path) -> None:
    path = book(
        tmp_path,
        (1, "惠城区", "石桥镇", "", TOWN, ""),
        (2, "惠阳区", "石桥镇", "", "441303100000", ""),
        (3, "", "惠城区", "", "441302000000", ""),
        (4, "", "惠阳区", "", "441303000000", ""),
        (5, "石桥镇", "上村", "", "", ""),
        (6, TOWN, "下村", "", "", ""),
    )
    rows = look(service, path).rows
    assert rows[4].problems == {"town": Problem.MISMATCH}
    assert (rows[5].town, rows[5].standing) == ("石桥镇", Standing.NEW)


def test_below_a_unit_that_is_there(
    service: UnitImportService, units: UnitService, tmp_path: Path
) -> None:
    town = units.add(NewUnit("石桥镇", "town", OPENED, TOWN))
    service.take(look(service, book(tmp_path, (1, "石 桥 镇", "上村", "", "", ""))))
    assert [unit.parent_id for unit in units.tree()] == [None, town]


def test_a_registry_that_changed_meanwhile(
    service: UnitImportService, units: UnitService, tmp_path: Path
) -> None:
    trial = look(service, book(tmp_path, (1, "", "石桥镇", "", TOWN, "")))
    units.add(NewUnit("石桥镇", "town", OPENED, TOWN))
    with pytest.raises(Conflict, match="changed_meanwhile"):
        service.take(trial)
    assert len(units.tree()) == 1


def test_a_direction_mark_makes_no_name(service: UnitImportService, tmp_path: Path) -> None:
    path = book(tmp_path, (1, "", "石\u202e桥镇", "镇", "", ""))
    assert look(service, path).rows[0].problems == {"name": Problem.MALFORMED}


def test_a_text_table_will_do(service: UnitImportService, tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text(f"名称,代码\n石桥镇,{TOWN}\n白沙镇,{OTHER_TOWN}\n", encoding="gb18030")
    assert look(service, path).count(Standing.NEW) == 2


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 100, "随便写点\n什么".encode()])
def test_what_is_no_list_of_units(
    service: UnitImportService, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "units.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadLedger):
        look(service, path)


def test_only_the_lead_and_only_while_wanted(
    office: Office, service: UnitImportService, tmp_path: Path
) -> None:
    path = book(tmp_path, (1, "", "石桥镇", "", TOWN, ""))
    with pytest.raises(NotAllowed):
        look(UnitImportService(office.desk_of(Role.COUNSELLOR)), path)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        service.look(path, OPENED, progress)


def test_six_thousand_units_are_one_action(
    service: UnitImportService, units: UnitService, tmp_path: Path
) -> None:
    towns = [(n, "", f"{n}号镇", "镇", f"441302{n:03d}000", "") for n in range(100, 120)]
    villages = [
        (n, f"{100 + n % 20}号镇", f"{n}号村", "村", f"441302{100 + n % 20}{n // 20:03d}", "")
        for n in range(20, 6000)
    ]
    trial = look(service, book(tmp_path, *villages, *towns))
    assert trial.count(Standing.PROBLEM) == 0
    assert service.take(trial) == 6000
