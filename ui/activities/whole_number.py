"""Numbers of people and pieces as people type them."""

from services.errors import InvalidInput, Problem
from services.written_numbers import narrow

_MOST_DIGITS = 9


def read_whole(text: str) -> int | None:
    """The number in ``text``, with full-width digits and a thousands sign too; None for others."""
    digits = narrow(text).replace(",", "")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
    return int(digits) if is_number else None


def typed_whole(name: str, text: str) -> int | None:
    """The number of the field ``name``, None where it is empty. Raises InvalidInput."""
    found = read_whole(text)
    if found is None and text.strip():
        raise InvalidInput({name: Problem.MALFORMED})
    return found
