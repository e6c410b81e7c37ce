"""What rendering a document gives; light, so that anything may name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document.

    ``missing`` names the characters that no shipped font has, in the order in which they first
    occur; each is printed as 〓, so that paper never shows an empty box. Warn before printing.
    """

    pdf: bytes
    missing: tuple[str, ...] = ()
