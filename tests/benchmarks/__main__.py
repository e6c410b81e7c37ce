"""`python -m tests.benchmarks [--json] [--clients N] [--visits N]`: all rows, in one run."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from services.demo.building import build
from services.progress import Progress
from services.register import open_register
from tests.benchmarks import (
    binder,
    county,
    keystrokes,
    ledgers,
    month,
    paper,
    registers,
    rollup,
    screening,
    start,
    summaries,
    visits,
)
from tests.benchmarks.measure import Row
from tests.benchmarks.vaults import make_vault, unlock


def rows(folder: Path, clients: int, visit_count: int) -> Iterator[Row]:
    """Measure everything below ``folder``."""
    note("building registers")
    empty = make_vault(start.register_in(folder / "home"), 0, 0)
    large = make_vault(folder / "large", clients, visit_count)
    note("start and memory")
    yield from start.rows(folder / "home")
    yield start.unlocked_memory(large.files.folder)
    note("unlock")
    yield from registers.unlock_rows(empty, large)
    note("save")
    yield from visits.save_rows(folder)
    note("search and list")
    from services.machine_settings import MachineSettings
    from ui.app import make_application
    from ui.look import Look

    look = Look(make_application())
    look.put_on(MachineSettings())
    key = registers.database_key(large)
    opened = unlock(large)
    register = open_register(opened)
    yield from registers.search_rows(register, large.files.database, key)
    yield from registers.list_rows(register, large.files.database, key)
    note("summaries")
    yield from summaries.summary_rows(opened.desk, large.files.database, key)
    opened.lock()
    note("screening")
    school = unlock(make_vault(folder / "school", 0, 0))
    yield from screening.screening_rows(school.desk, folder)
    school.lock()
    note("ledgers")
    yield from ledgers.ledger_rows()
    note("binder")
    yield from binder.binder_rows()
    note("county")
    yield from county.county_rows()
    yield county.memory_row()
    note("rollup")
    yield from rollup.rollup_rows()
    note("paper")
    demo = build(folder / "demo", folder / "stick", Progress())
    yield from paper.paper_rows(demo.register.referrals.form(demo.referral))
    note("keys")
    yield from keystrokes.rows(demo, look)
    yield from month.rows(demo, look)
    demo.register.vault.lock()


def note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--clients", type=int, default=100_000)
    parser.add_argument("--visits", type=int, default=1_000_000)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        measured = list(rows(Path(name), arguments.clients, arguments.visits))
    if arguments.json:
        print(json.dumps([row.as_dict() for row in measured], ensure_ascii=False, indent=1))
        return 0
    for row in measured:
        mark = "holds" if row.holds else "MISSED"
        print(
            f"{row.name:28} {row.product:10.2f} {row.baseline:10.2f} {row.unit:4}"
            f" {row.ratio:7.3f} of {row.limit:6.3f}  {mark}  {row.what}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
