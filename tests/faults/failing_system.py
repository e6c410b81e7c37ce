"""System calls that fail at the n-th call, the way SQLite tests itself."""

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

CALLS = ("write", "fsync", "replace", "open", "mkdir")


class FailingSystem:
    """Counts the wrapped calls; the one numbered ``fails_at`` and all later ones raise."""

    def __init__(self, fails_at: int, error: int) -> None:
        self.count = 0
        self._fails_at = fails_at
        self._error = error

    @property
    def has_failed(self) -> bool:
        return self.count >= self._fails_at

    def wrap(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.count += 1
            if self.count >= self._fails_at:
                raise OSError(self._error, os.strerror(self._error))
            return real(*arguments, **named)

        return call


@contextlib.contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, fails_at: int, error: int) -> Iterator[FailingSystem]:
    """Inside the block the system fails from the ``fails_at``-th call on."""
    system = FailingSystem(fails_at, error)
    with monkeypatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, system.wrap(getattr(os, name)))
        yield system
