"""The README's main job, run as a user runs it, and what it leaves is opened by other programs."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import needs_debians_programs

PAGES = {"today", "clients", "visits", "log-visit", "referrals", "summaries", "ledger-import"}
INVENTED = ("周玉梅", "李梓涵", "王秀兰", "19900001")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The result of one headless run."""
    folder = tmp_path_factory.mktemp("demo")
    done = run("demo", "--headless", str(folder), "--json")
    assert done.returncode == 0, done.stderr
    return {name: str(value) for name, value in json.loads(done.stdout).items()}


def require(program: str) -> str:
    """Our packages are checked with the standard programs; `apt install age minisign`."""
    found = shutil.which(program)
    assert found, f"install the package {program}"
    return found


def test_everything_is_there(job: dict[str, str]) -> None:
    for name in ("referral_form", "summary_page"):
        assert Path(job[name]).read_bytes().startswith(b"%PDF")
    assert Path(job["workbook"]).read_bytes().startswith(b"PK")
    assert not (Path(job["vault"]) / "register.db").read_bytes().startswith(b"SQLite format 3")
    shown = {file.stem.split("-", 1)[1] for file in Path(job["pictures"]).glob("*.png")}
    assert shown >= PAGES


@needs_debians_programs
def test_package_opens_with_plain_age(job: dict[str, str]) -> None:
    opened = subprocess.run(
        [require("age"), "-d", "-i", job["county_key"], job["package"]],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    package = json.loads(opened.stdout)
    assert package["anxinbu"]["period"] == job["month"]
    assert not any(word in opened.stdout for word in INVENTED)


@needs_debians_programs
def test_signature_is_minisign(job: dict[str, str]) -> None:
    changed = Path(job["package"]).with_name("changed.anx")
    changed.write_bytes(Path(job["package"]).read_bytes() + b" ")
    check = [require("minisign"), "-V", "-P", job["room_key"], "-x", job["signature"], "-m"]
    verdicts = [
        subprocess.run([*check, str(file)], capture_output=True, check=False).returncode
        for file in (Path(job["package"]), changed)
    ]
    assert verdicts[0] == 0
    assert verdicts[1] != 0


def test_second_run_does_not_overwrite(job: dict[str, str]) -> None:
    folder = Path(job["vault"]).parent
    before = Path(job["referral_form"]).read_bytes()
    again = run("demo", "--headless", str(folder))
    assert again.returncode == 1
    assert again.stderr.strip()
    assert "Traceback" not in again.stderr
    assert Path(job["referral_form"]).read_bytes() == before


def test_doctor_finds_it_whole(job: dict[str, str]) -> None:
    done = run("--data", job["vault"], "doctor", "--outside", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["healthy"] is True


def test_doctor_finds_damage(job: dict[str, str], tmp_path: Path) -> None:
    damaged = tmp_path / "vault"
    shutil.copytree(job["vault"], damaged)
    (damaged / "register.keys").write_bytes(b"{}")
    done = run("--data", str(damaged), "doctor", "--outside", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["healthy"] is False


@pytest.mark.parametrize("command", [[], ["demo"], ["doctor"], ["import-ledger"]])
def test_every_command_has_help_in_chinese(command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.returncode == 0
    assert "登记簿" in done.stdout or "台账" in done.stdout
    assert run(*command, "--no-such-option").returncode == 2


def test_missing_register_is_no_traceback(tmp_path: Path) -> None:
    done = run("--data", str(tmp_path / "nothing"), "doctor", "--json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
