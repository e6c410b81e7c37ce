"""The fault of PySide6 6.12.0 on Python 3.11 (performance.md 0) is not in the installed Qt."""

import subprocess
import sys

# Each call that returns nothing took one reference from None; when they ran out the interpreter
# aborted. On 3.12 and later None is immortal and the count stands still by definition.
CHECK = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(1000):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def test_none_keeps_its_references() -> None:
    run = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 100
