"""``import-ledger`` on the command line."""

import gc
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.ledger_import.files import HEADER, line, workbook
from tests.vaults import PASSWORD, make_template
from ui.command_line import main


@pytest.fixture(autouse=True)
def words_go_with_the_command(qapp: QApplication) -> Iterator[None]:
    """The command installs its translator; it must not outlive the test."""
    yield
    gc.collect()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workbook(tmp_path / "ledger.xlsx", line(), line(day="2025.2.30", name="孙磊"))


def run(*arguments: object) -> int:
    return main(["import-ledger", *map(str, arguments)])


def test_a_dry_run_answers_with_the_fields_of_the_keys(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(path, "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "by_mode": {"face_to_face": 1},
        "by_month": {"2025-03": 1},
        "by_population": {},
        "by_problem": {"anxiety": 1},
        "file": "ledger.xlsx",
        "note": "persons = distinct (name without spaces, phone); months from the date, a date "
        "without a year takes the ledger's year",
        "persons": 1,
        "problem_rows": [["台账", 3]],
        "referrals": 0,
        "skipped_rows": [],
        "visits": 1,
        "year": 2025,
    }


def test_a_dry_run_in_words(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(path, "--dry-run", "--language", "en") == 0
    out = capsys.readouterr().out
    assert "1 visits of 1 persons" in out
    assert "台账 3: “2025.2.30”: there is no such day." in out


def test_what_is_no_ledger_is_refused_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "ledger.xlsx"
    bad.write_bytes(b"%PDF-1.7")
    assert run(bad, "--dry-run", "--json", "--language", "en") == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {"error": "not_a_spreadsheet", "file": "ledger.xlsx"}
    assert "cannot be brought in" in captured.err
    assert run(tmp_path / "nowhere.csv", "--dry-run", "--json") == 1
    assert json.loads(capsys.readouterr().out)["error"] == "cannot_read"


def test_columns_can_be_given_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header = ["甲乙" if cell == "姓名" else cell for cell in HEADER]
    path = workbook(tmp_path / "odd.xlsx", line(day="3月7日", name="一位老奶奶"), header=header)
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"columns": {"甲乙": "name"}, "year": 2023}), "utf-8")
    assert run(path, "--dry-run", "--json", "--mapping", mapping) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["visits"], answer["by_month"]) == (1, {"2023-03": 1})


@pytest.mark.parametrize(
    "content",
    ["not json", "[]", '{"columns": {"无此列": "name"}}', '{"columns": {"姓名": "no such field"}}'],
)
def test_a_mapping_that_cannot_be_used_is_wrong_usage(
    path: Path, tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = tmp_path / "mapping.json"
    mapping.write_text(content, "utf-8")
    assert run(path, "--dry-run", "--mapping", mapping) == 2
    assert capsys.readouterr().err


def test_without_a_register_nothing_is_brought_in(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(path, "--data", tmp_path / "empty", "--language", "en") == 1
    assert capsys.readouterr().err


def test_with_a_register_and_its_password_the_ledger_comes_in_once(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = make_template(tmp_path / "register").folder
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n{PASSWORD}\n"))
    assert run(path, "--data", folder, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "import_id": 1,
        "known_clients": 0,
        "new_clients": 1,
        "new_institutions": 0,
        "problems": 1,
        "referrals": 0,
        "skipped": 0,
        "visits": 1,
    }
    assert run(path, "--data", folder, "--json") == 1
    assert json.loads(capsys.readouterr().out)["error"] == "already_imported"
