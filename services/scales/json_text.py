"""JSON that may come from anywhere: bounded, without duplicate keys, numbers exact."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from services.scales.errors import ScaleProblem, ScaleRefused

LARGEST = 256 * 1024  # bytes; the longest shipped definition has a tenth
DEEPEST = 24
_MOST_DIGITS = 15  # a float keeps them, so that the canonical text says the same number
_LONGEST_NUMBER = 24


def read_object(body: bytes | str, largest: int = LARGEST) -> dict[str, Any]:
    """The JSON object of ``body``, of at most ``largest`` bytes. Raises ScaleRefused with its
    reason."""
    value = _load(_text(body, largest))
    if not isinstance(value, dict):
        raise ScaleRefused(ScaleProblem.SCHEMA)
    _check_depth(value)
    return value


def canonical(value: object) -> str:
    """One way to write it: sorted keys, no spaces; what the hash of a definition is of."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_as_float
    )


def _as_float(value: object) -> float:
    assert isinstance(value, Decimal)  # noqa: S101 - nothing else comes out of `read_object`
    return float(value)


def _text(body: bytes | str, largest: int) -> str:
    if len(body) > largest:
        raise ScaleRefused(ScaleProblem.TOO_LARGE)
    try:
        content = body.encode() if isinstance(body, str) else body
        text = content.decode("utf-8")
    except UnicodeError as error:
        raise ScaleRefused(ScaleProblem.NOT_TEXT) from error
    if len(content) > largest:
        raise ScaleRefused(ScaleProblem.TOO_LARGE)
    return text


def _load(text: str) -> object:
    try:
        return json.loads(
            text,
            object_pairs_hook=_without_duplicates,
            parse_int=_whole,
            parse_float=exact_decimal,
            parse_constant=_no_number,
        )
    except RecursionError as error:
        raise ScaleRefused(ScaleProblem.TOO_DEEP) from error
    except ValueError as error:
        raise ScaleRefused(ScaleProblem.NOT_JSON) from error


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content: dict[str, object] = {}
    for key, value in pairs:
        if key in content:
            raise ScaleRefused(ScaleProblem.DUPLICATE_KEY, key[:40])
        content[key] = value
    return content


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > _MOST_DIGITS:
        raise ScaleRefused(ScaleProblem.BAD_NUMBER)
    return int(digits)


def exact_decimal(written: str) -> Decimal:
    """Digits and size are limited before anything calculates with it: 1e-999999999 is no number
    of a scale, and would fill the memory as a fraction."""
    if len(written) > _LONGEST_NUMBER:
        raise ScaleRefused(ScaleProblem.BAD_NUMBER)
    try:
        value = Decimal(written)
    except InvalidOperation as error:
        raise ScaleRefused(ScaleProblem.BAD_NUMBER) from error
    if len(value.as_tuple().digits) > _MOST_DIGITS or (
        value and not -_MOST_DIGITS <= value.adjusted() <= _MOST_DIGITS
    ):
        raise ScaleRefused(ScaleProblem.BAD_NUMBER)
    return value


def _no_number(_written: str) -> object:
    raise ScaleRefused(ScaleProblem.BAD_NUMBER)


def _check_depth(value: object) -> None:
    for depth, _ in _walk(value):
        if depth > DEEPEST:
            raise ScaleRefused(ScaleProblem.TOO_DEEP)


def _walk(value: object) -> Iterator[tuple[int, object]]:
    """Every value with its depth, without recursion."""
    waiting = [(1, value)]
    while waiting:
        depth, item = waiting.pop()
        yield depth, item
        inside: list[object] = []
        if isinstance(item, Mapping):
            inside = list(item.values())
        elif isinstance(item, list):
            inside = item
        waiting.extend((depth + 1, one) for one in inside)
