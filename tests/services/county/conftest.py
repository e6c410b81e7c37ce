"""An office and rooms for the tests of a county."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from tests.services.county.offices import Office, Village, make_office, make_village


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """A county office without rooms."""
    made = make_office(tmp_path / "office", clock)
    yield made
    made.engine.dispose()


@pytest.fixture
def new_village(
    tmp_path: Path, clock: FixedClock, office: Office
) -> Iterator[Callable[[str], Village]]:
    """Makes a room with the id given, which has pinned the office's keys."""
    with ExitStack() as stack:

        def make(code: str) -> Village:
            made = make_village(tmp_path / code, clock, code, office)
            stack.callback(made.engine.dispose)
            return made

        yield make
