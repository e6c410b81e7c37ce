"""A screening of an invented school, its files, and the answers of its students."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from models.screening import Screening
from services.desk import Desk
from services.screenings.records import NewPart, NewScreening, ScreeningDetails
from services.screenings.rosters import RosterService
from services.screenings.service import ScreeningService

DAY = date(2026, 11, 20)
Rows = Sequence[Sequence[object]]


@pytest.fixture
def empty_screening(desk: Desk) -> int:
    """A screening without scales: enough for its roster."""
    with desk.write() as session:
        row = Screening(
            title="2026年秋季筛查",
            scales="[]",
            informant="self",
            day=DAY,
            made_by=1,
            made_at=desk.clock.now(),
        )
        session.add(row)
        session.flush()
        return row.id


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Writes an .xlsx of sheets (name to rows)."""

    def write(name: str = "名单.xlsx", **sheets: Rows) -> Path:
        book = Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        path = tmp_path / name
        book.save(path)
        return path

    return write


ROSTER: Rows = (
    ("班级", "学号", "姓名", "性别", "出生日期"),
    ("七(1)班", "1", "林一帆", "男", "2013-05-06"),
    ("七(1)班", "2", "周小雨", "女", "2013-09-12"),
    ("七(1)班", "3", "何佳", "女", "2012-12-30"),
    ("七(2)班", "1", "陈航", "男", "2013-02-28"),
    ("七(2)班", "2", "吴桐", "女", "2013-07-19"),
)


@pytest.fixture
def screening(desk: Desk, workbook: Callable[..., Path]) -> ScreeningDetails:
    """PHQ-9 and SCL-90 for two classes of three and two students."""
    made = ScreeningService(desk).make(
        NewScreening("2026年秋季筛查", (NewPart("phq9"), NewPart("scl90")), "self", DAY)
    )
    rosters = RosterService(desk)
    opened = rosters.open(workbook(七年级=ROSTER))
    rosters.confirm(rosters.dry_run(made.id, opened))
    return ScreeningService(desk).get(made.id)
