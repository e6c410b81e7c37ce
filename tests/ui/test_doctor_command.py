"""``doctor`` on the command line, from outside, as a real process."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import IS_WINDOWS
from tests.vaults import PASSWORD, Template, copied, make_template
from ui.command_line import has_no_reader

WRONG = "密码不对"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


def doctor(
    folder: Path, *options: str, typed: str | None = None, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """``typed`` None closes the standard input; on Windows nothing comes from it."""
    command = [sys.executable, "main.py", "--data", str(folder), "doctor", *options]
    if typed is None and not IS_WINDOWS:
        command = ["sh", "-c", 'exec <&-; exec "$@"', "sh", *command]
    return subprocess.run(
        command,
        input="" if typed is None and IS_WINDOWS else typed,
        capture_output=True,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
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


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
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


def test_bug_tells_its_place_and_no_words_of_anybody(tmp_path: Path) -> None:
    # In a process of its own: the command makes an application, and here there may be one.
    program = (
        "import sys\nfrom services.vault import health\nfrom ui.command_line import main\n"
        "def broken(*_):\n    raise RuntimeError('MARKER' + 'WORD')\n"
        "health.check = broken\nsys.exit(main(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--language", "en", "--data", tmp_path, "doctor",
         "--outside"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("This is a mistake in the program")
    assert " broken < doctor.py:" in done.stderr
    assert "MARKERWORD" not in done.stderr


def test_answer_for_machines_is_utf8_whatever_the_console_thinks() -> None:
    program = "from ui.commands.json_output import print_json; print_json({'name': '𬭎\\udc80'})"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "gbk"},
        check=True,
    )
    assert json.loads(done.stdout.decode("utf-8")) == {"name": "𬭎\udc80"}


def test_windows_calls_a_pipe_that_nobody_reads_an_invalid_argument(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = OSError(errno.EINVAL, "Invalid argument")
    assert has_no_reader(BrokenPipeError())
    monkeypatch.setattr("sys.platform", "linux")
    assert not has_no_reader(error)
    monkeypatch.setattr("sys.platform", "win32")
    assert has_no_reader(error)
    assert not has_no_reader(OSError(errno.EINVAL, "Invalid argument", "file"))
    assert not has_no_reader(ValueError())
