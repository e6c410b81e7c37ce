"""``audit-dump`` and ``simulate-room`` on the command line, from outside, as real processes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from services.register import open_register
from tests.vaults import PASSWORD, Template, copied, make_template, make_vault, unlocked


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A register that has closed one month."""
    made = make_template(tmp_path_factory.mktemp("template") / "register")
    opened = unlocked(make_vault(made.folder))
    summaries = open_register(opened).summaries
    summaries.close("2026-11", summaries.preview("2026-11").published.digest)
    opened.lock()
    return made


def run(*arguments: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_everything_published_is_written(template: Template, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    data = copied(template, tmp_path / "数据")
    done = run("--data", str(data), "audit-dump", str(target), typed=PASSWORD + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert str(target) in done.stdout
    found = json.loads(target.read_text(encoding="utf-8"))
    assert found["schema"] == "disclosure-attack/1"
    assert [release["id"].split()[1] for release in found["releases"]] == ["2026-11"]


def test_nothing_is_written_without_the_password(template: Template, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    data = copied(template, tmp_path / "数据")
    done = run("--data", str(data), "audit-dump", str(target), typed="falsch\n")
    assert done.returncode == 1
    assert "密码不对" in done.stderr
    assert not target.exists()


def test_a_room_that_nobody_has(tmp_path: Path) -> None:
    target = tmp_path / "room.json"
    done = run("simulate-room", "--seed", "3", "--months", "1", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(target.read_text(encoding="utf-8"))
    assert found["name"] == "simulated room 3, 1 months"


@pytest.mark.parametrize("months", ["0", "61", "two"])
def test_months_that_make_no_sense(months: str, tmp_path: Path) -> None:
    done = run("simulate-room", "--months", months, str(tmp_path / "room.json"))
    assert done.returncode == 2
    assert "--months" in done.stderr
