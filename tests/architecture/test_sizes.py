"""Files and functions stay short enough to be read at one sitting (style.md, first table)."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOTS = ("ui", "services", "models", "resources")
LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def product_files() -> list[Path]:
    return [Path("main.py"), *(file for root in ROOTS for file in sorted(Path(root).rglob("*.py")))]


def lines_of(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("file", product_files(), ids=str)
def test_no_file_over_the_limit(file: Path) -> None:
    assert lines_of(file) <= LONGEST_FILE


def test_median_file_is_short() -> None:
    sizes = [lines for file in product_files() if (lines := lines_of(file))]
    assert median(sizes) <= 120


# A migration lists the columns of a table: as long as the table is wide, and no logic.
LOGIC = [file for file in product_files() if "migrations/versions" not in file.as_posix()]


@pytest.mark.parametrize("file", LOGIC, ids=str)
def test_no_function_over_the_limit(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert too_long == []
