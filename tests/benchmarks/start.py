"""Start to login window, and idle memory, beside a bare Qt window started the same way."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Row, ratio_row

_LONGEST_SECONDS = 60.0  # until the first paint; then something is wrong
_IDLE_SECONDS = 5.0  # everything that is loaded behind the window has been

BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv[:1])
class Window(QMainWindow):
    is_painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not Window.is_painted:
            Window.is_painted = True
            QTimer.singleShot(0, self.after)
    def after(self):
        with open(os.environ["PERF_MARKERS"], "a") as marks:
            marks.write("window %.9f\\n" % time.monotonic())
        if os.environ.get("PERF_EXIT") == "window":
            os._exit(0)
window = Window()
window.resize(900, 600)
window.show()
application.exec()
"""


def _environment(marks: Path, stop_at: str) -> dict[str, str]:
    chosen = {"PERF_MARKERS": str(marks), "PERF_EXIT": stop_at, "QT_QPA_PLATFORM": "offscreen"}
    # A user's Python keeps byte code; a build machine may be told not to.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **chosen}


def milliseconds_to_window(command: list[str]) -> float:
    """From starting the process to its first painted window."""
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "marks"
        started = time.monotonic()
        subprocess.run(
            command, env=_environment(marks, "window"), check=True, timeout=60,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return (float(marks.read_text().split()[1]) - started) * 1000


def idle_mebibytes(command: list[str], seconds: float) -> float:
    """Proportional memory of a window ``seconds`` after its first paint. Raises RuntimeError if it
    ends without one, or none comes in a minute."""
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "marks"
        process = subprocess.Popen(
            command, env=_environment(marks, ""),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _await(marks, process)
            time.sleep(seconds)
            rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
        finally:
            process.kill()
            process.wait()
    kibibytes = next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(kibibytes) / 1024


def _await(marks: Path, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _LONGEST_SECONDS
    while not marks.exists():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("no window was painted: is there a register to open?")
        time.sleep(0.002)


def register_in(home: Path) -> Path:
    """Where the program looks for the register of a person whose data folder is ``home``."""
    return home / "anxinbu" / "register"


def unlocked_memory(vault: Path) -> Row:
    """The row `memory, open`: the main window of a large register, against 140 MiB."""
    product = idle_mebibytes(
        [sys.executable, "-m", "tests.benchmarks.unlocked", str(vault)], _IDLE_SECONDS
    )
    return ratio_row(
        "memory, open", product, 140, 1.0,
        "idle main window with the large register open / 140 MiB", "MiB",
    )  # fmt: skip


def rows(home: Path, times: int = 9) -> list[Row]:
    """The rows `start` and `memory`; the register of this PC lies in ``home`` (`register_in`)."""
    os.environ["XDG_DATA_HOME"] = str(home)
    bare = [sys.executable, "-c", BARE]
    product = [sys.executable, "main.py"]
    figures: dict[str, list[float]] = {"bare": [], "product": []}
    for turn in range(times + 1):
        for name, command in (("bare", bare), ("product", product)):
            taken = milliseconds_to_window(command)
            if turn:  # the first pair warms the disk
                figures[name].append(taken)
    start = ratio_row(
        "start", median(figures["product"]), median(figures["bare"]), 1.3,
        "process start to login window painted / bare Qt window",
    )  # fmt: skip
    memory = ratio_row(
        "memory", idle_mebibytes(product, 0), idle_mebibytes(bare, 0), round(65 / 45, 3),
        "login window at its first paint / bare Qt window, proportional set size", "MiB",
    )  # fmt: skip
    return [start, memory]
