"""Waits after wrong passwords: 2, 4, 8 ... 300 seconds from the fourth on, per person.

This stops a curious colleague at the keyboard; a copied folder is protected by Argon2id and the
password alone. Nothing is ever wiped and nobody is locked out for good.
"""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from services.clock import Clock
from services.errors import FileProblem, MustWait, WrongPassword
from services.whole_files import read_whole, write_whole

FREE_TRIES = 3
LONGEST_WAIT_SECONDS = 300
_SIZE_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Tries:
    failures: int = 0
    until: str = ""  # ISO 8601, UTC


def wait_after(failures: int) -> int:
    """Seconds to wait after so many wrong passwords in a row."""
    if failures <= FREE_TRIES:
        return 0
    # Beyond 2 ** 9 the limit holds anyway; a huge count must not be computed with.
    return min(1 << min(failures - FREE_TRIES, 9), LONGEST_WAIT_SECONDS)


class Throttle:
    """Remembers failed tries in a small file, and measures waits by the monotonic clock.

    Over a restart the wall clock tells how much of a wait has passed; a clock that was set back
    gives the whole wait again. A missing or damaged file counts as no failures.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._tries = _read(path)
        self._free_at = {who: self._free_after_restart(t) for who, t in self._tries.items()}

    def wait_seconds(self, staff_id: int) -> int:
        """Whole seconds until this person may try again; 0 means now."""
        left = self._free_at.get(staff_id, 0.0) - self._clock.monotonic()
        return max(0, int(-(-left // 1)))

    def require_free(self, staff_id: int) -> None:
        """Raises MustWait while a wait is running."""
        seconds = self.wait_seconds(staff_id)
        if seconds:
            raise MustWait(seconds)

    @contextlib.contextmanager
    def counted(self, staff_id: int) -> Iterator[None]:
        """One try at a password: not before its time; a wrong one makes the next wait longer.

        Raises MustWait, and WrongPassword with the seconds to wait.
        """
        self.require_free(staff_id)
        try:
            yield
        except WrongPassword as error:
            raise WrongPassword(self.failed(staff_id)) from error

    def failed(self, staff_id: int) -> int:
        """Count a wrong password; returns the seconds to wait."""
        tries = self._tries.get(staff_id, _Tries())
        seconds = wait_after(tries.failures + 1)
        until = self._clock.now() + timedelta(seconds=seconds)
        self._tries[staff_id] = replace(
            tries, failures=tries.failures + 1, until=until.isoformat(timespec="seconds")
        )
        self._free_at[staff_id] = self._clock.monotonic() + seconds
        self._save()
        return seconds

    def succeeded(self, staff_id: int) -> int:
        """Forget the failures; returns how many there were since the last login."""
        tries = self._tries.pop(staff_id, _Tries())
        self._free_at.pop(staff_id, None)
        if tries.failures:
            self._save()
        return tries.failures

    def _free_after_restart(self, tries: _Tries) -> float:
        wait = wait_after(tries.failures)
        try:
            left = (datetime.fromisoformat(tries.until) - self._clock.now()).total_seconds()
        except (ValueError, TypeError):
            left = wait
        is_clock_set_back = left > wait
        return self._clock.monotonic() + (wait if is_clock_set_back else max(0.0, left))

    def _save(self) -> None:
        content = {str(who): [t.failures, t.until] for who, t in self._tries.items()}
        try:
            write_whole(self._path, json.dumps(content).encode())
        except FileProblem:
            # A full disk must not keep the right password out; the waits hold while we run.
            return


def _read(path: Path) -> dict[int, _Tries]:
    try:
        content = json.loads(read_whole(path, _SIZE_LIMIT))
        return {
            int(who): _Tries(max(0, int(failures)), str(until))
            for who, (failures, until) in content.items()
        }
    except (FileProblem, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}
