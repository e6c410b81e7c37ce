"""Check codes: eight characters that people copy from paper, the last one proves the others.

The alphabet has no 0 O 1 I L U Z, which are misread by hand and in print, and 29 characters. 29 is
a prime, so with the weights 1 to 8 every single wrong character and every exchange of two
characters, neighbours or not, changes the sum; no code is taken for another one by such a slip.
"""

from services.randomness import Randomness

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY"
LENGTH = 8
_BASE = len(ALPHABET)
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_FREE = LENGTH - 1
# What people write for a character of the alphabet; none of the left side is in it.
_MISREAD = str.maketrans({"Z": "2", "U": "V"})
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_IGNORED = frozenset(" -–—_.·\u3000\t\r\n")


def make(randomness: Randomness) -> str:
    """A new random code: 29^7, about 17 thousand million of them."""
    return _completed("".join(randomness.choice(ALPHABET) for _ in range(_FREE)))


def of_digest(digest: bytes) -> str:
    """The code of a hash (exchange.md, Paper twin): equal digests give equal codes."""
    number = int.from_bytes(digest, "big")
    characters = []
    for _ in range(_FREE):
        number, value = divmod(number, _BASE)
        characters.append(ALPHABET[value])
    return _completed("".join(characters))


def tidy(typed: str) -> str:
    """The code as stored, from what was typed: any case, full width, spaces and dashes."""
    kept = "".join(c for c in typed.translate(_FULL_WIDTH).upper() if c not in _IGNORED)
    return kept.translate(_MISREAD)


def is_whole(code: str) -> bool:
    """Whether ``code`` (tidy) has the right length, characters and check character."""
    if len(code) != LENGTH or any(character not in _VALUES for character in code):
        return False
    return _weighted(code) == 0


def strange_places(code: str) -> tuple[int, ...]:
    """Places, counted from 1, whose character is in no code."""
    return tuple(n for n, character in enumerate(code, start=1) if character not in _VALUES)


def slip_between(code: str, other: str) -> tuple[int, ...]:
    """Where ``code`` differs from ``other`` if one slip of the hand explains it: one wrong
    character, or two exchanged ones. Empty if they are equal or further apart."""
    if len(code) != len(other):
        return ()
    places = [n for n, pair in enumerate(zip(code, other, strict=True)) if pair[0] != pair[1]]
    if len(places) == 1:
        return (places[0] + 1,)
    if len(places) == 2:
        first, second = places
        if (code[first], code[second]) == (other[second], other[first]):
            return first + 1, second + 1
    return ()


def grouped(code: str) -> str:
    """The code as printed: ``7K2M-Q4XD``."""
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def _completed(free: str) -> str:
    # The last weight is 8; its inverse modulo 29 is 11, as 8 * 11 = 88 = 3 * 29 + 1.
    return free + ALPHABET[-_weighted(free) * pow(LENGTH, -1, _BASE) % _BASE]


def _weighted(code: str) -> int:
    return sum(weight * _VALUES[c] for weight, c in enumerate(code, start=1)) % _BASE
