"""The promise of a check code: no single slip turns one code into another."""

import hashlib
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services import check_codes
from services.check_codes import ALPHABET, LENGTH
from tests.fakes import SeededRandomness

CODES = [check_codes.make(SeededRandomness(seed)) for seed in range(20)]


def test_alphabet_holds_no_pair_that_is_misread() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 29
    assert not set("01OILUZ") & set(ALPHABET)


@pytest.mark.parametrize("code", CODES)
def test_every_single_wrong_character_is_caught(code: str) -> None:
    for place in range(LENGTH):
        for wrong in set(ALPHABET) - {code[place]}:
            assert not check_codes.is_whole(code[:place] + wrong + code[place + 1 :])


@pytest.mark.parametrize("code", CODES)
def test_every_exchange_of_two_characters_is_caught(code: str) -> None:
    for left, right in combinations(range(LENGTH), 2):
        if code[left] == code[right]:
            continue
        swapped = list(code)
        swapped[left], swapped[right] = code[right], code[left]
        assert not check_codes.is_whole("".join(swapped))


def test_every_pair_of_neighbours_is_told_apart_at_every_place() -> None:
    """The two rules above for all codes at once: what a slip changes is never 0 modulo 29."""
    values = range(len(ALPHABET))
    for weight in range(1, LENGTH + 1):
        assert all(weight * (a - b) % 29 for a in values for b in values if a != b)
    for low, high in combinations(range(1, LENGTH + 1), 2):
        assert all((high - low) * (a - b) % 29 for a in values for b in values if a != b)


@given(st.binary(min_size=32, max_size=32))
def test_a_digest_gives_a_whole_code_of_its_own(digest: bytes) -> None:
    code = check_codes.of_digest(digest)
    assert check_codes.is_whole(code)
    assert code == check_codes.of_digest(digest)


def test_equal_codes_of_different_digests_are_rare() -> None:
    digests = [hashlib.sha256(str(n).encode()).digest() for n in range(5000)]
    assert len({check_codes.of_digest(digest) for digest in digests}) == 5000


@pytest.mark.parametrize("wrong", ["", "2", "2222222", "222222222", "2222222O", "一二三四五六七八"])
def test_what_is_no_code_is_not_whole(wrong: str) -> None:
    assert not check_codes.is_whole(wrong)


def test_missing_and_doubled_characters_are_caught() -> None:
    code = CODES[0]
    assert not check_codes.is_whole(code[:-1])
    assert not check_codes.is_whole(code + code[-1])


def test_typing_is_forgiven_where_it_cannot_be_wrong() -> None:
    code = CODES[0]
    full_width = "".join(chr(ord(c) + 0xFEE0) for c in code)
    grouped = check_codes.grouped(code)
    for typed in (code.lower(), grouped, f" {grouped} ", full_width, code[:4] + "　" + code[4:]):
        assert check_codes.tidy(typed) == code
    assert check_codes.tidy("zu23") == "2V23"
    assert len(grouped) == LENGTH + 1
