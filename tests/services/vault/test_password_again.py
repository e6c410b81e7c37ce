"""One's own password once more while the register is open, counted as at the login."""

from pathlib import Path

import pytest

from services.errors import MustWait, WrongPassword
from tests.fakes import FixedClock
from tests.vaults import PASSWORD, copied, make_template, make_vault, unlocked


def test_wrong_ones_are_counted_and_the_right_one_forgets_them(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = copied(make_template(tmp_path / "a"), tmp_path / "b")
    vault = make_vault(folder, clock)
    opened = unlocked(vault)
    for _ in range(4):
        with pytest.raises(WrongPassword) as wrong:
            opened.confirm_password("nothing like it")
    assert wrong.value.wait_seconds == 2
    assert vault.wait_seconds(1) == 2
    with pytest.raises(MustWait):
        opened.confirm_password(PASSWORD)
    clock.move(seconds=3)
    assert opened.confirm_password(PASSWORD) == 4
    assert opened.confirm_password(PASSWORD) == 0
    opened.lock()
    again = unlocked(make_vault(folder, clock))
    assert again.welcome.failed_attempts == 0
    again.lock()


def test_they_wait_at_the_login_too(tmp_path: Path, clock: FixedClock) -> None:
    folder = copied(make_template(tmp_path / "a"), tmp_path / "b")
    opened = unlocked(make_vault(folder, clock))
    for _ in range(5):
        clock.move(seconds=5)
        with pytest.raises(WrongPassword):
            opened.confirm_password("nothing like it")
    opened.lock()
    with pytest.raises(MustWait):
        unlocked(make_vault(folder, clock))
    clock.move(seconds=5)
    again = unlocked(make_vault(folder, clock))
    assert again.welcome.failed_attempts == 5
    again.lock()
