"""`python -m tests.benchmarks.unlocked FOLDER`: the open main window, left alone."""

import sys
from pathlib import Path

from services.clock import SystemClock
from services.machine_settings import MachineSettingsFile
from tests.benchmarks.vaults import unlock, vault_at
from ui.app import Start, show

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    vault = vault_at(folder)
    start = Start(vault, MachineSettingsFile(folder), SystemClock(), "zh", unlock(vault))
    raise SystemExit(show(start))
