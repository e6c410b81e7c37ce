"""Waits after wrong passwords."""

from pathlib import Path

import pytest

from services.errors import MustWait
from services.vault.throttle import Throttle, wait_after
from tests.fakes import FixedClock


def test_waits_double_up_to_five_minutes() -> None:
    waits = [wait_after(failures) for failures in range(15)]
    assert waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    assert wait_after(10**6) == 300


def failed(throttle: Throttle, times: int, staff_id: int = 1) -> None:
    for _ in range(times):
        throttle.failed(staff_id)


def test_each_person_waits_alone(tmp_path: Path, clock: FixedClock) -> None:
    throttle = Throttle(tmp_path / "waits", clock)
    failed(throttle, 5)
    with pytest.raises(MustWait):
        throttle.require_free(1)
    throttle.require_free(2)


def test_clock_that_was_set_back_gives_the_whole_wait_again(
    tmp_path: Path, clock: FixedClock
) -> None:
    failed(Throttle(tmp_path / "waits", clock), 9)
    clock.move(days=-1000)
    assert Throttle(tmp_path / "waits", clock).wait_seconds(1) == 64


def test_clock_set_forward_while_running_does_not_shorten(
    tmp_path: Path, clock: FixedClock
) -> None:
    throttle = Throttle(tmp_path / "waits", clock)
    failed(throttle, 9)
    seconds = clock.seconds
    clock.move(days=2)
    clock.seconds = seconds
    assert throttle.wait_seconds(1) == 64


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b'{"1": 5}',
        b'{"1": [-4, "x"]}',
        b'{"x": [1, ""]}',
        b"[" * 60000,
        b'{"1": [1e999, "x"]}',
    ],
)
def test_damaged_file_counts_as_no_failures(
    tmp_path: Path, clock: FixedClock, content: bytes
) -> None:
    (tmp_path / "waits").write_bytes(content)
    assert Throttle(tmp_path / "waits", clock).wait_seconds(1) == 0


def test_unreadable_time_gives_the_whole_wait(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "waits").write_bytes(b'{"1": [6, "yesterday"], "2": [6, "2026-11-22"]}')
    throttle = Throttle(tmp_path / "waits", clock)
    assert (throttle.wait_seconds(1), throttle.wait_seconds(2)) == (8, 8)


def test_waits_hold_though_nothing_can_be_written(tmp_path: Path, clock: FixedClock) -> None:
    throttle = Throttle(tmp_path / "no folder" / "waits", clock)
    failed(throttle, 4)
    assert throttle.wait_seconds(1) == 2
    assert throttle.succeeded(1) == 4
    assert throttle.wait_seconds(1) == 0
