"""Whole ledgers against their answer keys: three real ones, and any number of made ones."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ledger_import.dry_run import make_dry_run
from services.ledger_import.ledger import open_ledger
from services.progress import Progress
from tests.services.ledger_import.variants import LAYOUTS, VariantMaker
from ui.commands.import_ledger import answer

TODAY = date(2026, 11, 22)


def read(path: Path) -> dict[str, Any]:
    ledger = open_ledger(path, TODAY.year, Progress())
    return answer(make_dry_run(ledger, ledger.guessed(), TODAY, Progress()))


def real_ledgers() -> Iterator[Path]:
    folder = Path(__import__("tests").__path__[0]) / "data" / "ledgers"
    return iter(sorted(folder.glob("*.xlsx")))


@pytest.mark.parametrize("path", list(real_ledgers()), ids=lambda path: path.stem)
def test_real_ledgers_meet_their_keys_in_every_field(path: Path) -> None:
    key = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    assert read(path) == key


def test_there_are_three_real_ledgers() -> None:
    assert len(list(real_ledgers())) == 3


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**9), layout=st.sampled_from(LAYOUTS))
def test_made_ledgers_meet_their_keys(seed: int, layout: str) -> None:
    with TemporaryDirectory() as folder:
        variant = VariantMaker(seed, layout).write(Path(folder))
        found = read(variant.path)
    found.pop("note")
    assert found == variant.key
