"""The top level is the user's; nothing that belongs to a machine stands in the tree."""

import subprocess
from pathlib import Path

ALLOWED = {
    "main.py", "ui", "models", "services", "resources", "tests", "packaging", "pyproject.toml",
    "README.md", "requirements.txt", "requirements-test.txt", "LICENSE", "CONTRIBUTING.md", ".ci",
    ".gitignore",
}  # fmt: skip


def tracked() -> list[str]:
    listing = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True)
    return listing.stdout.splitlines()


def test_top_level_is_fixed() -> None:
    assert {name.split("/")[0] for name in tracked()} <= ALLOWED


def test_packaging_is_no_package() -> None:
    # A folder of that name with an __init__.py hides the library `packaging`.
    assert not Path("packaging/__init__.py").exists()


def test_requirements_are_pinned_with_hashes() -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        text = Path(name).read_text(encoding="utf-8")
        entries = [line for line in text.splitlines() if line and line[0] not in "# "]
        assert entries
        assert all("==" in line for line in entries)
        assert text.count("--hash=sha256:") >= len(entries)
        assert "://" not in text
