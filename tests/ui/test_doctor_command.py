"""``doctor`` on the command line, from outside, as a real process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vaults import PASSWORD, Template, copied, make_template
from ui.command_line import main

WRONG = "密码不对"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


def doctor(
    folder: Path, *options: str, typed: str | None = None, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """``typed`` None closes the standard input."""
    command = [sys.executable, "main.py", "--data", str(folder), "doctor", *options]
    closed = "exec <&-; " if typed is None else ""
    return subprocess.run(
        ["sh", "-c", f'{closed}exec "$@"', "sh", *command],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        check=False,
        timeout=60,
    )


def test_whole_register(template: Template, tmp_path: Path) -> None:
    done = doctor(copied(template, tmp_path / "数据"), "--json", typed=PASSWORD + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["healthy"] is True


def test_no_password_at_all_is_no_try(template: Template, tmp_path: Path) -> None:
    folder = copied(template, tmp_path / "数据")
    for typed in ("", None):
        done = doctor(folder, typed=typed)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(WRONG)
    assert not (folder / "register.waits").exists()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_console_without_chinese_letters(template: Template, tmp_path: Path, encoding: str) -> None:
    folder = copied(template, tmp_path / "数据")
    done = doctor(folder, "--outside", typed="", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 9


def test_reader_that_has_ended(template: Template, tmp_path: Path) -> None:
    folder = copied(template, tmp_path / "数据")
    command = [sys.executable, "main.py", "--data", str(folder), "doctor", "--outside"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_damage_and_absence_are_told_and_nothing_is_made(
    template: Template, tmp_path: Path
) -> None:
    missing = tmp_path / "missing"
    done = doctor(missing, "--outside", "--json", typed="")
    assert (done.returncode, json.loads(done.stdout)["healthy"]) == (1, False)
    assert not missing.exists()
    folder = copied(template, tmp_path / "数据")
    (folder / "register.db").write_bytes(b"")
    before = sorted(folder.rglob("*"))
    done = doctor(folder, typed=PASSWORD + "\n")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert sorted(folder.rglob("*")) == before


def test_move_that_a_crash_stopped_is_finished_first(template: Template, tmp_path: Path) -> None:
    folder = copied(template, tmp_path / "数据")
    restoring, aside = folder / "restoring", folder / "before-restore-1"
    restoring.mkdir()
    aside.mkdir()
    (restoring / "aside").write_text(aside.name)
    for name in ("register.db", "register.keys"):
        shutil.copyfile(folder / name, restoring / name)
    for name in ("register.db", "register.keys", "register.keys.1"):
        (folder / name).rename(aside / name)
    done = doctor(folder, typed=PASSWORD + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert not restoring.exists()


def test_bug_tells_its_place_and_no_words_of_anybody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("MARKERWORD")

    monkeypatch.setattr("services.vault.health.check", broken)
    assert main(["--language", "en", "--data", str(tmp_path), "doctor", "--outside"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("This is a mistake in the program")
    assert "test_doctor_command.py" in told
    assert "MARKERWORD" not in told
