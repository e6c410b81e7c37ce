"""A room of its own for a journey: a real vault, a clock that can be moved on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from services.register import Register, open_register
from tests.fakes import FixedClock
from tests.vaults import NEW, make_vault

FIRST_DAY = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)


@contextmanager
def opened_room(folder: Path, clock: FixedClock) -> Iterator[Register]:
    """A new room, its recovery sheet confirmed, the lead at the desk; locked afterwards."""
    opened, sheet = make_vault(folder / "vault", clock).create(NEW)
    opened.confirm_recovery(sheet.groups)
    yield open_register(opened)
    opened.lock()
