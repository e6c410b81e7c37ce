"""Canonical JSON out, strict JSON in: what comes from a stick is hostile until it is parsed."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PAD_TO = 16 * 1024

_LARGEST_NUMBER = 10**9
_DIGITS = len(str(_LARGEST_NUMBER))
# Control, format, direction, separator, surrogate and private characters: none belongs in a code,
# and a direction mark makes a reader see another text than the program (CVE-2021-42574).
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\uf8ff"
    "\ufe00-\ufe0f\ufeff\ufff0-\uffff\U000e0000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may hold. ``read_fraction`` makes a value of a number that is not whole, and
    ``write`` the canonical text of it; without them there is none."""

    deepest: int = 8
    longest_text: int = 200
    longest_list: int = 5_000
    has_lines: bool = False  # whether texts may be of several lines
    read_fraction: Callable[[str], object] | None = None
    write: Callable[[object], str] | None = None


PACKAGE = Limits()


class Refused(Exception):
    """Why the text is not accepted, as a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_WRITER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def canonical(value: object) -> str:
    """One way to write a value: sorted keys, no spaces, Unicode as it is, no floats or NaN."""
    return _WRITER.encode(value)


def parse_plain(text: str) -> object | None:
    """The value of a canonical text that is plain: printable ASCII, nothing escaped, no long words.
    None for any other text, which `parse` must judge.

    Depth and length of lists are for the caller to check, who knows what there should be. This is
    what makes a county's import quick: no look at each value by itself.
    """
    is_plain = text.isascii() and text.isprintable() and "\\" not in text
    if not is_plain or max(map(len, text.split('"'))) > PACKAGE.longest_text:
        return None
    try:
        value = _load(text, PACKAGE)
    except Refused:
        return None
    return value if canonical(value) == text else None


def padded(text: str, least: int = 0) -> bytes:
    """UTF-8 with trailing spaces up to a multiple of 16 KiB, of ``least`` bytes at least, so that
    the size says nothing."""
    encoded = text.encode()
    encoded += b" " * (-len(encoded) % PAD_TO)
    return encoded.ljust(least)


def has_forbidden(text: str, *, has_lines: bool = False) -> bool:
    """Whether a character stands in ``text`` that shows nothing, or shows another text."""
    return bool(_FORBIDDEN.search(text.replace("\n", "") if has_lines else text))


def parse(content: bytes, limits: Limits = PACKAGE) -> object:
    """The value of a padded canonical document.

    Raises Refused with ``not_padded``, ``not_text``, ``not_json``, ``duplicate_key``,
    ``bad_number``, ``too_deep``, ``too_long``, ``bad_character`` or ``not_canonical``.
    """
    if not content or len(content) % PAD_TO:
        raise Refused("not_padded")
    try:
        text = content.rstrip(b" ").decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("not_text") from error
    value = _load(text, limits)
    for depth, item in _walk(value, limits.deepest):
        _check(depth, item, limits)
    if (limits.write or canonical)(value) != text:
        raise Refused("not_canonical")
    return value


def _load(text: str, limits: Limits) -> object:
    try:
        return json.loads(
            text,
            object_pairs_hook=_without_duplicates,
            parse_int=_small_number,
            parse_float=limits.read_fraction or _no_number,
            parse_constant=_no_number,
        )
    except RecursionError as error:
        raise Refused("too_deep") from error
    except ValueError as error:
        raise Refused("not_json") from error


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) != len(pairs):
        raise Refused("duplicate_key")
    return content


def _small_number(digits: str) -> int:
    # The length first: converting thousands of digits takes quadratic time.
    if len(digits.lstrip("-")) > _DIGITS or abs(int(digits)) > _LARGEST_NUMBER:
        raise Refused("bad_number")
    return int(digits)


def _no_number(text: str) -> object:
    raise Refused("bad_number")


def _walk(value: object, deepest: int) -> Iterator[tuple[int, object]]:
    """Every value and key with its depth, without recursion."""
    waiting = [(1, value)]
    while waiting:
        depth, item = waiting.pop()
        yield depth, item
        if depth > deepest:
            continue
        if isinstance(item, dict):
            waiting.extend((depth + 1, key) for key in item)
            waiting.extend((depth + 1, inner) for inner in item.values())
        elif isinstance(item, list):
            waiting.extend((depth + 1, inner) for inner in item)


def _check(depth: int, item: object, limits: Limits) -> None:
    if depth > limits.deepest:
        raise Refused("too_deep")
    if isinstance(item, str):
        if len(item) > limits.longest_text:
            raise Refused("too_long")
        if has_forbidden(item, has_lines=limits.has_lines):
            raise Refused("bad_character")
    elif isinstance(item, list | dict) and len(item) > limits.longest_list:
        raise Refused("too_long")
