"""``score --cases`` on the command line."""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.command_line import main

GOOD = {"id": "a", "scale": "phq2", "answers": {"1": 1, "2": 2}}
BAD = {"id": "b", "scale": "phq2", "answers": {"1": 4, "2": 2}}


@pytest.fixture(autouse=True)
def words_go_with_the_command(qapp: QApplication) -> Iterator[None]:
    """The command installs its translator; it must not outlive the test."""
    yield
    gc.collect()


def run(tmp_path: Path, *cases: object) -> int:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(cases), encoding="utf-8")
    return main(["score", "--cases", str(path)])


def test_all_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, GOOD) == 0
    (answer,) = json.loads(capsys.readouterr().out)
    assert (answer["id"], answer["status"], answer["scores"]) == ("a", "complete", {"total": 3})


def test_one_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, BAD, GOOD) == 1
    refused, answer = json.loads(capsys.readouterr().out)
    assert refused == {"id": "b", "rejected": True, "reason": "not_an_option: 1"}
    assert answer["bands"] == {"total": "positive"}


def test_nothing_to_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("{}", "The file holds no list of cases."), ("[", "The file is no JSON.")],
)
def test_an_unusable_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    path = tmp_path / "cases.json"
    path.write_text(text, encoding="utf-8")
    assert main(["score", "--cases", str(path), "--language", "en"]) == 2
    out, told = capsys.readouterr()
    assert out == ""
    assert words in told


def test_a_missing_file_and_missing_option(tmp_path: Path) -> None:
    assert main(["score", "--cases", str(tmp_path / "none.json")]) == 2
    with pytest.raises(SystemExit) as stopped:
        main(["score"])
    assert stopped.value.code == 2


def test_it_needs_no_display_no_register_and_no_windows(tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([GOOD]), encoding="utf-8")
    code = (
        "import sys; from ui.command_line import main; code = main(sys.argv[1:]);"
        "print([name for name in sys.modules if name.startswith(('PySide6.QtGui',"
        "'PySide6.QtWidgets', 'sqlalchemy', 'sqlcipher3', 'fastjsonschema'))], file=sys.stderr);"
        "raise SystemExit(code)"
    )
    bare = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    bare.pop("DISPLAY", None)
    bare.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-c", code, "score", "--cases", str(path)],
        env={**bare, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "nothing")},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().strip() == "[]"
    assert json.loads(done.stdout)[0]["status"] == "complete"
    assert not (tmp_path / "nothing").exists()


def test_help_says_what_goes_in_and_comes_out(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--language", "en", "score", "--help"])
    text = " ".join(capsys.readouterr().out.split())
    for word in ("--cases", "answers", "band_set", "n_missing", "Exit codes: 0"):
        assert word in text
