"""A window that never comes ends the measurement instead of hanging it."""

import sys

import pytest

from tests.benchmarks import start


def test_a_program_that_ends_without_a_window_is_said() -> None:
    with pytest.raises(RuntimeError, match="no window was painted"):
        start.idle_mebibytes([sys.executable, "-c", "pass"], 0)


def test_a_program_that_paints_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "_LONGEST_SECONDS", 0.2)
    with pytest.raises(RuntimeError, match="no window was painted"):
        start.idle_mebibytes([sys.executable, "-c", "import time; time.sleep(60)"], 0)
