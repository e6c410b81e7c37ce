"""Tests of what only Windows has. Elsewhere there is nothing to collect, so nothing is skipped."""

import sys
from pathlib import Path

import pytest

from services import whole_files
from tests.vaults import Template, copied, make_template

collect_ignore_glob = [] if sys.platform == "win32" else ["test_*.py"]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "安心簿 数据")


@pytest.fixture
def folder(template: Template, tmp_path: Path) -> Path:
    """The data folder of a locked register."""
    return copied(template, tmp_path / "安心簿 数据")


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is held here stays held."""
    monkeypatch.setattr(whole_files, "_PATIENCE_SECONDS", (0.0,))
