"""Who may know whom, checked by tool and by starting a fresh interpreter."""

import subprocess
import sys

import pytest

HEAVY = (
    "sqlalchemy", "alembic", "sqlcipher3", "reportlab", "openpyxl", "pypinyin", "PIL", "asyncio",
    "keyring", "argon2", "cryptography", "pypdfium2", "zxcvbn", "python_calamine",
)  # fmt: skip


def loaded_after(statement: str) -> set[str]:
    """Top-level modules in ``sys.modules`` after ``statement`` in a fresh interpreter."""
    code = (
        f"{statement}\nimport sys\nprint(' '.join({{name.split('.')[0] for name in sys.modules}}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_contracts_hold() -> None:
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    run = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_services_run_without_qt() -> None:
    assert "PySide6" not in loaded_after("import services.register")


def test_opening_the_register_loads_no_engine_of_paper_or_files() -> None:
    engines = {"alembic", "reportlab", "PIL", "openpyxl", "pypdfium2", "python_calamine", "zxcvbn"}
    assert loaded_after("import services.register") & engines == set()


@pytest.mark.parametrize("module", ["ui.command_line", "ui.unlock.window", "ui.app"])
def test_nothing_heavy_before_the_login_window(module: str) -> None:
    assert loaded_after(f"import {module}") & set(HEAVY) == set()
