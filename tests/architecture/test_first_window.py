"""The login window is painted before anything of the vault, or all of Qt's names, is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.test_imports import HEAVY
from tests.vaults import make_template

# Needed to know where the register is, and that no other process has it open.
VAULT_BEFORE = {
    "services.vault", "services.vault.files", "services.vault.location",
    "services.vault.process_lock", "services.vault.vault",
}  # fmt: skip
# Each takes 1 to 12 ms of the 30 that the window may take longer than a bare one.
SLOW = (
    "concurrent.futures", "dataclasses", "datetime", "hashlib", "importlib.resources", "json",
    "typing_extensions", "PySide6.QtSvg", "ui.shared.error_text", "ui.shared.icons",
    "ui.shared.sheet",
)  # fmt: skip

# `PERF_EXIT` makes the program leave at the mark; what is loaded then is printed on the way out.
AT_THE_MARK = """
import os, runpy, sys
leave = os._exit
def tell_and_leave(code):
    qt = ["Qt"] if "Qt" in vars(sys.modules["PySide6.QtCore"]) else []
    print(*sys.modules, *qt, flush=True)
    leave(code)
os._exit = tell_and_leave
sys.argv = ["main.py"]
runpy.run_path("main.py", run_name="__main__")
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Modules at the first paint, and ``Qt`` if its enumerations were made."""
    home = tmp_path_factory.mktemp("home")
    make_template(home / "anxinbu" / "register")
    chosen = {
        "XDG_DATA_HOME": str(home), "QT_QPA_PLATFORM": "offscreen",
        "PERF_EXIT": "window", "PERF_MARKERS": str(home / "marks"),
    }  # fmt: skip
    run = subprocess.run(
        [sys.executable, "-c", AT_THE_MARK],
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), **chosen},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert (home / "marks").read_text().startswith("window ")
    return set(run.stdout.split())


def test_vault_is_not_loaded(loaded: set[str]) -> None:
    assert "ui.unlock.unlock_panel" in loaded
    assert {name for name in loaded if name.startswith("services.vault")} <= VAULT_BEFORE


def test_nothing_heavy_or_slow_is_loaded(loaded: set[str]) -> None:
    assert loaded & {*HEAVY, *SLOW} == set()


def test_enumerations_of_qt_are_not_made(loaded: set[str]) -> None:
    assert "Qt" not in loaded
