"""The recovery sheet: groups that check themselves, and an identity the plain ``age`` reads."""

import random
import subprocess
from pathlib import Path

import pytest

from services.errors import InvalidInput, Problem
from services.vault import recovery
from services.vault.age_box import public_key_of, seal
from services.vault.recovery import GroupState, groups_of, seed_of, state_of
from tests.fakes import SeededRandomness
from tests.systems import needs_debians_programs


def test_groups_are_eight_times_six_digits_divisible_by_eleven() -> None:
    groups = groups_of(recovery.new_seed(SeededRandomness()))
    assert len(groups) == 8
    assert all(len(group) == 6 and int(group) % 11 == 0 for group in groups)


def test_groups_give_the_seed_back() -> None:
    for number in range(200):
        seed = random.Random(number).randbytes(16)
        assert seed_of(groups_of(seed)) == seed
    assert seed_of(groups_of(b"\xff" * 16)) == b"\xff" * 16


def test_every_wrong_digit_shows_in_its_group() -> None:
    group = groups_of(random.Random(5).randbytes(16))[3]
    for place in range(6):
        for digit in "0123456789".replace(group[place], ""):
            assert state_of(group[:place] + digit + group[place + 1 :]) is GroupState.WRONG


def test_every_swap_of_neighbours_shows_in_its_group() -> None:
    for group in groups_of(random.Random(6).randbytes(16)):
        for place in range(5):
            if group[place] != group[place + 1]:
                swapped = group[:place] + group[place + 1] + group[place] + group[place + 2 :]
                assert state_of(swapped) is GroupState.WRONG


def test_typed_forms_that_mean_the_same() -> None:
    groups = groups_of(random.Random(7).randbytes(16))
    wide = groups[0].translate({ord("0") + n: ord("0") + n for n in range(10)})
    assert state_of(f" {wide[:3]}-{wide[3:]} ") is GroupState.GOOD
    assert recovery.split_groups(" - ".join(groups)) == groups


@pytest.mark.parametrize("text", ["", "12", "09434"])
def test_short_group_is_unfinished(text: str) -> None:
    assert state_of(text) is GroupState.UNFINISHED


@pytest.mark.parametrize("text", ["0943470", "999999", "720896", "1" * 5000])
def test_impossible_group_is_wrong(text: str) -> None:
    assert state_of(text) is GroupState.WRONG


def test_problems_name_the_groups() -> None:
    groups = list(groups_of(random.Random(8).randbytes(16)))
    groups[2], groups[7] = "123456", ""
    with pytest.raises(InvalidInput) as caught:
        seed_of(groups)
    assert caught.value.problems == {
        "group_3": Problem.MALFORMED,
        "group_8": Problem.REQUIRED,
    }


def test_too_few_and_too_many_groups_are_refused() -> None:
    groups = groups_of(random.Random(9).randbytes(16))
    with pytest.raises(InvalidInput):
        seed_of(groups[:5])
    with pytest.raises(InvalidInput):
        seed_of((*groups, groups[0]))


def test_same_seed_in_another_room_is_another_key() -> None:
    seed = random.Random(10).randbytes(16)
    assert recovery.identity_of(seed, "k7m2qa") != recovery.identity_of(seed, "k7m2qb")


@needs_debians_programs
def test_debians_age_opens_a_box_with_the_derived_identity(tmp_path: Path) -> None:
    identity = recovery.identity_of(random.Random(11).randbytes(16), "k7m2qa")
    (tmp_path / "identity").write_text(identity)
    (tmp_path / "box").write_bytes(seal(b"the database key", [public_key_of(identity)]))
    answer = subprocess.run(
        ["age", "-d", "-i", tmp_path / "identity", tmp_path / "box"],
        capture_output=True,
        check=True,
    )
    assert answer.stdout == b"the database key"
