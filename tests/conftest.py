"""Fixtures every test may use. Tests never need a display, a key ring, a network or root."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":  # there Qt's "offscreen" looks for fonts in a folder it does not ship
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["SYSTEMROOT"]) / "Fonts"))

import resources
from services.desk import Desk
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of the non-commercial scales leave with them (scales.md 3: the pack is removable)."""
    if resources.path("scales/noncommercial").is_dir():
        return
    gone = [item for item in items if item.get_closest_marker("noncommercial")]
    config.hook.pytest_deselected(items=gone)
    items[:] = [item for item in items if item not in gone]


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 November 2026, 09:30 in China."""
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The lead's desk on a fresh encrypted register in ``tmp_path``."""
    engine = make_register(tmp_path, clock)
    yield make_desk(engine, clock)
    engine.dispose()
