"""A month and all sixty months of a large register, against hand-written SQL and DuckDB.

The hand-written SQL is the statements themselves on the bare driver, with nothing made of the rows
(performance.md section 1, month summary). DuckDB has the same visits in memory, uncompressed by
nothing and encrypted by nothing: what somebody would load an export into.
"""

import csv
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import NamedTemporaryFile
from typing import Any

from models.engine import connect
from services.code_lists import CodeLists
from services.dashboard.records import MONTHS_SHOWN
from services.dashboard.service import DashboardService
from services.desk import Desk
from services.months import month_of, shifted
from services.summary.declarations import DECLARATIONS, span
from services.summary.measures import measure
from services.summary.policy import Policy
from services.summary.service import SummaryService
from services.summary.shape import shapes
from tests.benchmarks.measure import Row, in_turn, ratio_row

MONTH, ALL = ("2026-10", "2026-10"), ("2022-01", "2026-12")
_ROWS = "SELECT month, mode, sex, age_band, topic, population, risk, client_id FROM visit"


def summary_rows(desk: Desk, database: Path, key: bytes) -> Iterator[Row]:
    """``desk`` and the bare connection look at the same file."""
    with closing(connect(database, key)) as raw:
        for name, months, times, limit in (("one month", MONTH, 9, 2.0), ("all", ALL, 3, 1.5)):
            counted, bare = _medians(_counting(desk, months), _bare(raw, months), times)
            yield ratio_row(
                f"summary, {name}", counted, bare, limit, "every measure / the same SQL, bare"
            )
            yield _beside_duckdb(raw, _duckdb(raw), name, months, times)
    board, bare = _medians(DashboardService(desk).board, _on_the_board(desk), 3)
    yield ratio_row("room in figures", board, bare, 1.5, "the page / counting its months alone")
    service = SummaryService(desk)
    preview, bare = _medians(lambda: service.preview(MONTH[0]), _counting(desk, MONTH), 9)
    yield ratio_row("preview of a month", preview, bare, 2.5, "preview / counting alone")


def _beside_duckdb(raw: Any, duck: Any, name: str, months: tuple[str, str], times: int) -> Row:
    ours, theirs = _medians(
        lambda: raw.execute(_VISITS, span(*months)).fetchall(),
        lambda: duck.execute(_DUCK, list(months)).fetchall(),
        times,
    )
    what = "encrypted on disk, by index / DuckDB in memory"
    return ratio_row(f"visits, {name}, beside DuckDB", ours, theirs, 2.0, what)


_VISITS = str(DECLARATIONS[0].statements[0])
_DUCK = (
    "SELECT month, mode, sex, age_band, topic, population, risk, count(*) FROM visit "
    "WHERE month BETWEEN ? AND ? GROUP BY ALL"
)


def _medians(
    one: Callable[[], object], other: Callable[[], object], times: int
) -> tuple[float, float]:
    ours, theirs = in_turn([one, other], times)
    return median(ours), median(theirs)


def _counting(desk: Desk, months: tuple[str, str]) -> Callable[[], object]:
    tables = shapes(CodeLists(), Policy(), is_school=False)

    def count() -> object:
        with desk.read() as session:
            return measure(session, tables, *months)

    return count


def _on_the_board(desk: Desk) -> Callable[[], object]:
    """The months that the page of the room shows, from the January before them."""
    present = month_of(desk.clock.today())
    return _counting(desk, (f"{shifted(present, 1 - MONTHS_SHOWN)[:4]}-01", present))


def _bare(raw: Any, months: tuple[str, str]) -> Callable[[], object]:
    statements = [str(one) for declared in DECLARATIONS for one in declared.statements]

    def count() -> object:
        return [raw.execute(one, span(*months)).fetchall() for one in statements]

    return count


def _duckdb(raw: Any) -> Any:
    """A DuckDB with the same visits."""
    import duckdb

    duck = duckdb.connect()
    duck.execute(
        "CREATE TABLE visit (month VARCHAR, mode VARCHAR, sex INTEGER, age_band VARCHAR, "
        "topic VARCHAR, population VARCHAR, risk VARCHAR, client_id INTEGER)"
    )
    with NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(raw.execute(_ROWS))
        file.flush()
        duck.execute("INSERT INTO visit SELECT * FROM read_csv(?, header = false)", [file.name])
    return duck
