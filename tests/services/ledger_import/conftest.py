"""A service on an empty register, and a small ledger for it."""

from pathlib import Path

import pytest

from services.desk import Desk
from services.ledger_import import LedgerImportService
from tests.services.ledger_import.files import line, workbook


@pytest.fixture
def service(desk: Desk) -> LedgerImportService:
    return LedgerImportService(desk)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workbook(
        tmp_path / "ledger.xlsx",
        line(population="空巢老人", age="68岁", counsellor="何晓岚"),
        line(day="3月8日", name="林 小雨", mode="电话", topic="失眠", age="68岁"),
        line(
            day="2025.3.9", name="陈静", phone="13900002222", referred="是", destination="镇卫生院"
        ),
        line(day="2025.2.30", name="孙磊", phone=""),
        line(day="2025.3.10", name="匿名", phone="", counsellor="梁建平"),
    )
