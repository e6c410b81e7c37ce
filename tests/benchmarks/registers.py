"""Unlocking, searching and listing a large register beside raw SQLCipher and the bare key."""

from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from models.engine import connect
from services.clients.records import ClientFilter
from services.register import Register, open_register
from services.vault.password_key import FLOOR, stretch
from services.vault.vault import Vault
from tests.benchmarks.measure import Row, in_turn, median, percentile, ratio_row
from tests.benchmarks.vaults import unlock

ROWS_SHOWN = 50
_ALLOWED_BESIDE_THE_KEY_MS = 150
_RAW_PAGE = (
    "SELECT id, name, sex, birth_year, phone, file_no FROM client"
    " WHERE state = 'active' ORDER BY sort_key, file_no LIMIT 50"
)
# What people type: a name part, initials, a phone tail, a file number.
TYPED = ("秀英", "王建", "zxm", "lijj", "wangxi", "2817", "5566", "S-2024-0000")
_RAW_SCAN = (
    "SELECT id, name, pinyin, phone, sex, birth_year FROM client WHERE id IN (SELECT id FROM client"
    " INDEXED BY ix_client_search WHERE instr({column}, ?) LIMIT 50)"
)


def unlock_rows(empty: Vault, large: Vault, times: int = 7) -> list[Row]:
    """The two rows `unlock`: what comes on top of the key, and what size adds."""
    key = database_key(large)

    def derive_and_read() -> None:
        stretch("benchmark", bytes(16), FLOOR)
        connection = connect(large.files.database, key)
        connection.execute(_RAW_PAGE).fetchall()
        connection.close()

    def derive() -> None:
        stretch("benchmark", bytes(16), FLOOR)

    actions = [_unlock_and_list(large), _unlock_and_list(empty), derive_and_read, derive]
    figures = [median(taken) for taken in in_turn(actions, times)]
    large_ms, empty_ms, raw_ms, key_ms = figures
    limit = (key_ms + _ALLOWED_BESIDE_THE_KEY_MS) / raw_ms
    return [
        ratio_row(
            "unlock", large_ms, raw_ms, round(limit, 3),
            "unlock and first 50 of 100,000 clients / the same key, raw open and 50 rows; the"
            " limit is key + 150 ms",
        ),
        ratio_row(
            "unlock, size", large_ms, empty_ms, 1.2,
            "unlock and first page with 100,000 clients / with none",
        ),
    ]  # fmt: skip


def _unlock_and_list(vault: Vault) -> Callable[[], None]:
    def act() -> None:
        opened = unlock(vault)
        open_register(opened).clients.list_page(limit=ROWS_SHOWN)
        # Closed without the backup of a lock, which is no part of getting in.
        opened._register.close()
        opened.keys.drop()
        opened._process_lock.release()

    return act


def database_key(vault: Vault) -> bytes:
    """The raw key, for the baseline's own connection."""
    opened = unlock(vault)
    key = opened.keys.database_key
    opened.lock()
    return key


def search_rows(register: Register, database: Path, key: bytes, times: int = 25) -> list[Row]:
    """The row `search`: 95th percentile over what people type, beside the raw narrow scan."""
    connection = connect(database, key)
    product: list[float] = []
    raw: list[float] = []
    for typed in TYPED:
        find = partial(register.clients.search, typed, ROWS_SHOWN)
        scan = partial(_scan, connection, typed)
        for figures, taken in zip((product, raw), in_turn([find, scan], times), strict=True):
            figures += taken
    connection.close()
    return [
        ratio_row(
            "search", percentile(product, 95), percentile(raw, 95), 2.0,
            "95th percentile of finding among 100,000 clients / the raw narrow scan",
        )
    ]  # fmt: skip


def _scan(connection: Any, typed: str) -> object:
    return connection.execute(_RAW_SCAN.format(column=_column(typed)), (typed,)).fetchall()


def _column(typed: str) -> str:
    if typed.isascii():
        return "phone" if typed.isdigit() else "file_no" if typed[0] == "S" else "initials"
    return "name"


def list_rows(register: Register, database: Path, key: bytes, times: int = 15) -> list[Row]:
    """The row `list`: first paint of the list of 100,000 beside an array of ids with one page."""
    connection = connect(database, key)
    paint = _Painter()

    def raw() -> None:
        ids = array("q", (row[0] for row in connection.execute(
            "SELECT id FROM client WHERE state = 'active' ORDER BY sort_key"
        )))  # fmt: skip
        page = ids[:128]
        marks = ",".join("?" * len(page))
        cells = f"SELECT name, sex, birth_year, phone, file_no FROM client WHERE id IN ({marks})"  # noqa: S608
        paint.cells(connection.execute(cells, page.tolist()).fetchall())

    def product() -> None:
        paint.records(register.clients.list_page(ClientFilter()).rows)

    taken = in_turn([product, raw], times)
    connection.close()
    return [
        ratio_row(
            "list", median(taken[0]), median(taken[1]), 1.3,
            "first paint of the list of 100,000 clients / array of all ids and one page",
        )
    ]  # fmt: skip


def _cell(at: int, cells: Any) -> str:
    return str(cells[at])


class _Painter:
    """The same table for both sides, painted off screen."""

    def __init__(self) -> None:
        from ui.curtain import Curtain
        from ui.shared.record_table import RecordTable
        from ui.shared.tables import Column, ColumnKind, RecordModel

        kinds = (ColumnKind.NAME, ColumnKind.MUTED, ColumnKind.MUTED, ColumnKind.MUTED)
        columns: list[Column[Any]] = [
            Column("", partial(_cell, at), kind, 200) for at, kind in enumerate(kinds)
        ]
        self._model: RecordModel[Any] = RecordModel(columns, Curtain())
        self._table = RecordTable(self._model)
        self._table.resize(1000, 640)
        self._table.show()

    def cells(self, rows: list[Any]) -> None:
        self._model.set_rows(rows, True)
        self._table.grab()

    def records(self, rows: tuple[Any, ...]) -> None:
        self.cells([(row.name, row.sex, row.age, row.file_no) for row in rows])
