"""The gallery writes what it promises, under neutral names."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.gallery.pages import SHOTS
from tests.gallery.windows import WINDOWS
from ui.pages import PAGES


@pytest.mark.slow
def test_a_page_and_a_window_in_two_languages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.gallery", str(tmp_path), "--pages", "today,unlock"]
    chosen = ["--themes", "dark", "--percents", "100"]
    run = subprocess.run([*command, *chosen], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {
        f"{page}-{language}-dark-100.png"
        for page in ("today", "unlock")
        for language in ("zh", "en")
    }
    for path in tmp_path.iterdir():
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1366, 768)


def test_every_page_is_photographed_and_no_name_comes_twice() -> None:
    assert {shot.place for shot in SHOTS} == set(PAGES)
    names = [shot.name for shot in (*SHOTS, *WINDOWS)]
    assert len(names) == len(set(names))
