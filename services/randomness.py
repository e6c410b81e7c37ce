"""The only source of randomness; tests pass a seeded one where they need equal bytes."""

from typing import Protocol


class Randomness(Protocol):
    """Unpredictable bytes and choices."""

    def token(self, size: int) -> bytes:
        """``size`` random bytes."""

    def choice(self, alphabet: str) -> str:
        """One character of ``alphabet``, each equally likely."""


class SystemRandomness:
    """The operating system's generator."""

    def token(self, size: int) -> bytes:
        import secrets  # with hashing and all: too dear before the first window

        return secrets.token_bytes(size)

    def choice(self, alphabet: str) -> str:
        import secrets

        return secrets.choice(alphabet)
