"""A paper form as it is typed: a row of digits, as one block or in blocks of ten.

Checked while it is typed: each sign at its place, and the length at the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.scales.batch import BLANK
from services.screenings.fitting import ItemKeys
from services.written_numbers import narrow

_SEPARATORS = frozenset("\t\r\n,;|/、，；")


class SignTrouble(StrEnum):
    """What is wrong with what was typed."""

    NOT_AN_ANSWER = "not_an_answer"  # at this item
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed so far. ``trouble_at`` is the place of the first wrong sign, from 0, in
    ``signs``; ``answers`` are the bytes of the right ones before it."""

    signs: str
    answers: bytes
    trouble: SignTrouble | None = None
    trouble_at: int | None = None


def read_typed(text: str, keys: Sequence[ItemKeys]) -> Typed:
    """Judge what stands in the field.

    Line ends, commas and other separators mean nothing. A space means a blank, unless it only
    parts blocks: whoever pastes ``01230 12301`` means ten answers.
    """
    signs = signs_of(text, len(keys))
    answers = bytearray()
    for place, sign in enumerate(signs):
        if place >= len(keys):
            return Typed(signs, bytes(answers), SignTrouble.TOO_MANY, place)
        byte = keys[place].bytes_of.get(sign)
        if byte is None:
            return Typed(signs, bytes(answers), SignTrouble.NOT_AN_ANSWER, place)
        answers.append(byte)
    return Typed(signs, bytes(answers))


def is_whole(typed: Typed, keys: Sequence[ItemKeys]) -> bool:
    """Every item has its sign, and all are right."""
    return typed.trouble is None and len(typed.answers) == len(keys)


def shown(answers: bytes, keys: Sequence[ItemKeys]) -> str:
    """Stored answers as signs: a blank is ``-``."""
    signs = (
        "-" if byte == BLANK else str(key.values.get(byte, "?"))[:1].lower()
        for byte, key in zip(answers, keys, strict=True)
    )
    return "".join(signs)


def signs_of(text: str, items: int) -> str:
    """``text`` without separators; spaces go if what is left is a whole form, or they part it into
    blocks of one length."""
    if not text.isascii():
        # narrow() trims, and a blank at an end is an answer.
        text = "".join(narrow(sign) or " " for sign in text)
    kept = "".join(sign for sign in text.lower() if sign not in _SEPARATORS)
    bare = kept.replace(" ", "")
    if bare == kept:
        return kept
    lengths = [len(block) for block in kept.strip().split(" ")]
    is_parted = (
        len(lengths) > 1
        and min(lengths[:-1]) == max(lengths[:-1]) > 1
        and lengths[-1] <= lengths[0]
    )
    return bare if len(bare) == items or is_parted else kept
