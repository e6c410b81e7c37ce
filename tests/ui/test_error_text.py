"""Every known trouble has words that say what happened and what to do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from services import errors
from services.errors import AnxinbuError, Conflict, InvalidInput, Problem
from ui.shared.conflict_text import conflict_text
from ui.shared.error_text import error_text, error_words, problem_text

MAKERS: dict[type[AnxinbuError], AnxinbuError] = {
    InvalidInput: InvalidInput({"name": Problem.REQUIRED}),
    Conflict: Conflict("merged"),
    errors.FileRestricted: errors.FileRestricted(1),
    errors.MustWait: errors.MustWait(30),
    errors.VaultDamaged: errors.VaultDamaged("database"),
    errors.StoreProblem: errors.StoreProblem("unreachable"),
    errors.MissingLibrary: errors.MissingLibrary("libEGL.so.1", "libegl1"),
}


def every_kind(root: type[AnxinbuError] = AnxinbuError) -> Iterator[type[AnxinbuError]]:
    for kind in root.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield kind
            yield from every_kind(kind)


KINDS = [kind for kind in every_kind() if kind not in (errors.Cancelled, errors.VaultError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_words(kind: type[AnxinbuError], qapp: QApplication) -> None:
    error = MAKERS[kind] if kind in MAKERS else kind()
    words = error_words(error)
    assert words is not None
    assert words.title
    assert words.text


def test_cancel_and_bugs_have_none(qapp: QApplication) -> None:
    assert error_words(errors.Cancelled()) is None
    assert error_words(ZeroDivisionError()) is None
    assert error_text(ZeroDivisionError()) == "ZeroDivisionError"


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_of_a_field_has_words(problem: Problem, qapp: QApplication) -> None:
    assert problem_text(problem)


def codes_in_use() -> set[str]:
    """The literals of every ``Conflict("...")`` in the services."""
    found: set[str] = set()
    for source in sorted(Path("services").rglob("*.py")):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Conflict":
                found.update(str(a.value) for a in node.args if isinstance(a, ast.Constant))
    return found


def test_every_conflict_has_its_own_words(qapp: QApplication) -> None:
    general = conflict_text("")
    assert {code for code in codes_in_use() if conflict_text(code) == general} == set()


def test_waiting_time_is_told(qapp: QApplication) -> None:
    assert "30" in error_text(errors.WrongPassword(30))


def test_a_file_is_named_by_its_path(qapp: QApplication) -> None:
    stick = Path("/media/stick")
    assert str(stick) in error_text(errors.StickGone(stick))


def test_the_package_to_install_is_named(qapp: QApplication) -> None:
    assert "libegl1" in error_text(MAKERS[errors.MissingLibrary])
