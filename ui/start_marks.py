"""Tells a benchmark when a window was first painted; silent otherwise.

``PERF_MARKERS`` names a file that gets one line `NAME MONOTONIC_SECONDS` a mark;
``PERF_EXIT`` names the mark at which the program leaves.
"""

import os
import time


def mark(name: str) -> None:
    """Write the mark ``name``, if somebody measures."""
    file = os.environ.get("PERF_MARKERS")
    if not file:
        return
    with open(file, "a", encoding="utf-8") as marks:  # noqa: PTH123
        # Not by services.clock: loading the calendar would count as part of the start.
        marks.write(f"{name} {time.monotonic():.9f}\n")  # noqa: TID251
    if os.environ.get("PERF_EXIT") == name:
        os._exit(0)
