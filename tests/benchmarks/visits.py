"""Saving a visit beside raw SQLCipher writing the same rows, and the lists of a large register."""

import hashlib
import itertools
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import text

from models.engine import connect
from models.vocabulary import AgeBand, Sex
from services.clock import SystemClock
from services.desk import Desk
from services.today import TodayService
from services.visits import NewVisit, VisitFilter, VisitService
from tests.benchmarks.measure import Row, in_turn, median, percentile, ratio_row
from tests.builders import DATABASE_KEY, make_desk, make_register
from tests.services.visits.conftest import add_client

_AT = "2026-11-22T01:30:00.000000Z"
_VISIT = (
    "INSERT INTO visit (client_id, counsellor_id, recorded_by, day, start_minute, minutes, mode,"
    " topic, risk, population, sex, age_band, is_date_uncertain, version, finalised_at)"
    " VALUES (1, 1, 1, '2026-11-22', 570, 50, 'face_to_face', 'sleep', 'none', 'none', 2,"
    " '35-59', 0, 1, '2026-11-22T01:30:00.000000Z')"
)
_TOPIC = "INSERT INTO visit_topic (visit_id, position, topic) VALUES (?, ?, ?)"
_TEXT = "INSERT INTO visit_text (visit_id, done, next_step) VALUES (?, ?, ?)"
_AUDIT = (
    "INSERT INTO audit_entry (id, at, staff_id, action, subject, subject_id, previous, hash)"
    " VALUES (?, '2026-11-22T01:30:00.000000Z', 1, 'visit_finalised', 'visit', ?, ?, ?)"
)
_DONE = "倾听、放松训练；约定睡前一小时不看手机。"


def raw_saver(folder: Path) -> Callable[[], None]:
    """The same rows in one transaction by the driver alone; nothing is checked or looked up."""
    make_register(folder).dispose()
    connection = connect(folder / "register.db", DATABASE_KEY)
    connection.execute("PRAGMA foreign_keys=off")
    head, previous = itertools.count(1), ["0" * 64]

    def save() -> None:
        connection.execute("BEGIN IMMEDIATE")
        visit_id = connection.execute(_VISIT).lastrowid
        connection.executemany(_TOPIC, [(visit_id, 0, "sleep"), (visit_id, 1, "family")])
        connection.execute(_TEXT, (visit_id, _DONE, "再约"))
        number = next(head)
        digest = hashlib.sha256(f"{number}{_AT}{previous[0]}".encode()).hexdigest()
        connection.execute(_AUDIT, (number, visit_id, previous[0], digest))
        previous[0] = digest
        connection.execute("COMMIT")

    return save


def product_saver(folder: Path) -> Callable[[], object]:
    """A visit of a client on file through the service."""
    clock = SystemClock()
    desk = make_desk(make_register(folder, clock), clock)
    client_id = add_client(desk, "周玉梅")
    visits = VisitService(desk)
    visit = NewVisit(
        day=clock.today(),
        mode="face_to_face",
        topics=("sleep", "family"),
        risk="none",
        client_id=client_id,
        start_minute=570,
        end_minute=620,
        done=_DONE,
        next_step="再约",
    )
    return lambda: visits.finalise(visit)


def saving(parent: Path | None, times: int) -> tuple[list[float], list[float]]:
    """Milliseconds of the product and of raw SQLCipher, in turn, below ``parent``."""
    folder = Path(tempfile.mkdtemp(dir=parent))
    try:
        (folder / "product").mkdir()
        (folder / "raw").mkdir()
        savers = [product_saver(folder / "product"), raw_saver(folder / "raw")]
        product, raw = in_turn(savers, times, warm_up=20)
        return product, raw
    finally:
        shutil.rmtree(folder)


def save_rows(disk: Path | None = None, times: int = 600) -> list[Row]:
    """The two rows `save`: median on a memory disk, 99th percentile on ``disk``."""
    memory = Path("/dev/shm")  # noqa: S108 - the memory disk is the point
    product, raw = saving(memory, times)
    on_disk, raw_on_disk = saving(disk, times)
    return [
        ratio_row(
            "save a visit, memory disk", median(product), median(raw), 4.0,
            "median of finalise / the same rows by the driver alone",
        ),
        ratio_row(
            "save a visit, disk, p99", percentile(on_disk, 99), percentile(raw_on_disk, 99), 2.0,
            "99th percentile of finalise / the same rows by the driver alone",
        ),
    ]  # fmt: skip


def anonymous_visit(day: date) -> NewVisit:
    """A visit without a client, for the lists."""
    return NewVisit(
        day=day, mode="phone", topics=("sleep",), risk="high",
        sex=Sex.FEMALE, age_band=AgeBand.UNKNOWN,
    )  # fmt: skip


def list_actions(desk: Desk) -> dict[str, Callable[[], object]]:
    """What the pages of a large register ask for."""
    visits, today = VisitService(desk), TodayService(desk)
    middle = visits.list_page(VisitFilter(month="2024-06")).next
    chosen: dict[str, dict[str, Any]] = {
        "first page": {"chosen": VisitFilter()},
        "page in the middle": {"chosen": VisitFilter(), "after": middle},
        "one month": {"chosen": VisitFilter(month="2026-10")},
        "month and mode": {"chosen": VisitFilter(month="2026-10", mode="group")},
        "one client": {"chosen": VisitFilter(client_id=77)},
        "rare risk, all months": {"chosen": VisitFilter(risk="urgent")},
        "rare counsellor, all months": {"chosen": VisitFilter(counsellor_id=2)},
    }
    pages = {name: _page(visits, arguments) for name, arguments in chosen.items()}
    return {
        **pages,
        "totals of a month": lambda: visits.totals(VisitFilter(month="2026-10")),
        "today": today.load,
        "figures of today": today.figures,
    }


def _page(visits: VisitService, arguments: dict[str, Any]) -> Callable[[], object]:
    return lambda: visits.list_page(**arguments)


def raw_page(desk: Desk) -> Callable[[], object]:
    """Fifty visits by primary key: what no list can be faster than."""
    newest = text("SELECT * FROM visit ORDER BY id DESC LIMIT 50")

    def read() -> object:
        with desk.read() as session:
            return session.connection().execute(newest).all()

    return read
