"""A year's ledger of a busy room beside openpyxl alone writing the same cells."""

import tempfile
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook
from sqlalchemy import insert

from models.base import table
from models.visit import Visit
from services.desk import Desk
from services.indicators.periods import Period, PeriodKind
from services.interop.ledger_workbook import workbook
from services.ledgers.records import LedgerKind, LedgerTable
from services.ledgers.service import LedgerService
from services.progress import Progress
from tests.benchmarks.measure import Action, Row, in_turn, median, ratio_row
from tests.builders import make_desk, make_register
from tests.services.visits.conftest import add_client

VISITS = 20_000
_YEAR = Period(PeriodKind.YEAR, "2025", "2025-01")
_MODES = ("face_to_face", "phone", "home_visit", "crisis_callout")
_TOPICS = ("sleep", "mood", "family", "self_harm", "study")


def busy_room(folder: Path, visits: int) -> Desk:
    """So many visits of one year, of two hundred clients."""
    desk = make_desk(make_register(folder))
    clients = [add_client(desk, f"{number:04d}") for number in range(200)]
    first = date(2025, 1, 1)
    rows: list[dict[str, Any]] = [
        {
            "client_id": clients[number % len(clients)], "counsellor_id": 1, "recorded_by": 1,
            "day": first + timedelta(days=number % 365), "start_minute": 570, "minutes": 50,
            "mode": _MODES[number % 4], "topic": _TOPICS[number % 5], "risk": "low",
            "population": "none", "sex": 2, "age_band": "35-59", "is_date_uncertain": False,
            "version": 1, "finalised_at": desk.clock.now(),
        }
        for number in range(visits)
    ]  # fmt: skip
    with desk.write() as session:
        session.connection().execute(insert(table(Visit)), rows)
    return desk


def bare(found: LedgerTable, path: Path) -> None:
    """The same cells by the library as it is meant to be used: through a file in plain text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in found.rows:
        sheet.append(row)
    book.save(path)


def peak(action: Action) -> float:
    """The most memory that Python held for it, in MiB."""
    tracemalloc.start()
    action()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1024 / 1024


def plain_bytes(path: Path) -> float:
    """What a workbook's rows are before they are packed, in MiB: so much lay in a file."""
    with ZipFile(path) as archive:
        return sum(entry.file_size for entry in archive.infolist()) / 1024 / 1024


def ledger_rows(visits: int = VISITS, times: int = 2) -> list[Row]:
    """Time of the whole, and memory of a quarter of it: watching memory takes long."""
    return [_time_row(visits, times), _memory_row(visits // 4)]


def _time_row(visits: int, times: int) -> Row:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        read, path = _reader(Path(name), visits), Path(name) / "bare.xlsx"
        found = read()
        product, baseline = in_turn(
            [lambda: workbook(read(), Progress()), lambda: bare(found, path)], times, warm_up=0
        )
        return ratio_row(
            "ledger of a year, time", median(product), median(baseline), 2.0,
            f"{visits} visits read and written / openpyxl alone writing the same cells",
        )  # fmt: skip


def _memory_row(visits: int) -> Row:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        read, path = _reader(Path(name), visits), Path(name) / "bare.xlsx"
        found = read()
        baseline = peak(lambda: bare(found, path)) + plain_bytes(path)
        return ratio_row(
            "ledger of a year, memory", peak(lambda: workbook(read(), Progress())), baseline, 2.5,
            "read and written in memory / openpyxl alone with its file of rows in plain text",
            "MiB",
        )  # fmt: skip


def _reader(folder: Path, visits: int) -> Callable[[], LedgerTable]:
    ledgers = LedgerService(busy_room(folder, visits))
    return lambda: ledgers.show(LedgerKind.VISITS, _YEAR, Progress())
