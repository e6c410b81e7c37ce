"""Randomness that is the same for the same seed: for invented rooms only, never for a real one."""

import random


class SeededRandomness:
    """Bytes and choices of an invented room. Its keys protect nothing."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret

    def token(self, size: int) -> bytes:
        return self._random.randbytes(size)

    def choice(self, alphabet: str) -> str:
        return self._random.choice(alphabet)
