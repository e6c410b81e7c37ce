"""Answers as they arrive: each is an allowed one, a blank, or refused with a reason."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from services.scales.definition import Definition, Input, Item, Option
from services.scales.errors import AnswerProblem, AnswerRefused
from services.scales.exact import Value, plain
from services.scales.nodes import same

# The reader of one answer: what is stored (None: blank) and what of it counts.
Taken = tuple[object, Value]
Reader = Callable[[object], Taken]

BLANK: Taken = (None, None)
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_LONGEST_WORD = 40
_MOST_TICKS = 100
_MOST_DECIMALS = 6


def reader(definition: Definition, item: Item, choices: Mapping[str, str]) -> Reader:
    """The function that takes answers of ``item``; it raises AnswerRefused."""
    options = definition.options_of(item, choices)
    match item.input:
        case Input.CHOICE:
            return _choice(item, options)
        case Input.ROWS:
            return _rows(item, options, item.rows.of(choices) if item.rows else ())
        case Input.NUMBER:
            return _number(item)
        case Input.TIME:
            return _time(item)
        case Input.SET:
            return _ticks(item)
    return _flag(item)


def _refused(item: Item, reason: AnswerProblem) -> AnswerRefused:
    return AnswerRefused(item.id, reason)


def _choice(item: Item, options: tuple[Option, ...]) -> Reader:
    scores = {(type(option.value), option.value): option.score for option in options}

    def take(answer: object) -> Taken:
        if type(answer) not in (int, str):  # a bool is none, nor is 1.0
            raise _refused(item, AnswerProblem.WRONG_TYPE)
        key = (type(answer), answer)
        if key not in scores:
            raise _refused(item, AnswerProblem.NOT_AN_OPTION)
        return answer, scores[key]

    return take


def _flag(item: Item) -> Reader:
    def take(answer: object) -> Taken:
        if not isinstance(answer, bool):
            raise _refused(item, AnswerProblem.WRONG_TYPE)
        return answer, int(answer)

    return take


def _number(item: Item) -> Reader:
    def take(answer: object) -> Taken:
        value = _as_decimal(answer)
        if value is None or (item.is_integer and not isinstance(answer, int)):
            raise _refused(item, AnswerProblem.WRONG_TYPE)
        # Before it becomes a fraction: 1e-999999999 would fill the memory.
        if not item.minimum <= value <= item.maximum:
            raise _refused(item, AnswerProblem.OUT_OF_RANGE)
        if value and -_decimals(value) > _MOST_DECIMALS:
            raise _refused(item, AnswerProblem.OUT_OF_RANGE)
        return answer, plain(Fraction(value))

    return take


def _as_decimal(answer: object) -> Decimal | None:
    """None for what is no finite number; a float is taken as it prints."""
    if isinstance(answer, bool):
        return None
    if isinstance(answer, int):
        # Only whether it is far out of range matters of a number with thousands of digits.
        return Decimal(answer) if answer.bit_length() < 64 else Decimal(2**64)
    if isinstance(answer, float):
        answer = Decimal(repr(answer))
    return answer if isinstance(answer, Decimal) and answer.is_finite() else None


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _time(item: Item) -> Reader:
    def take(answer: object) -> Taken:
        if not isinstance(answer, str):
            raise _refused(item, AnswerProblem.WRONG_TYPE)
        found = _TIME.fullmatch(answer)
        if found is None:
            raise _refused(item, AnswerProblem.NOT_A_TIME)
        return answer, int(found[1]) * 60 + int(found[2])

    return take


def _ticks(item: Item) -> Reader:
    def take(answer: object) -> Taken:
        if not isinstance(answer, list | tuple):
            raise _refused(item, AnswerProblem.WRONG_TYPE)
        if len(answer) > _MOST_TICKS:
            raise _refused(item, AnswerProblem.OUT_OF_RANGE)
        for position, token in enumerate(answer):
            _check_token(item, token)
            if any(same(token, other) for other in answer[:position]):
                raise _refused(item, AnswerProblem.DUPLICATE_TOKEN)
        if item.takes_max:
            return answer, max((token for token in answer if isinstance(token, int)), default=0)
        return answer, sum(1 for token in answer if not same(token, item.none))

    return take


def _check_token(item: Item, token: object) -> None:
    if type(token) not in (int, str):
        raise _refused(item, AnswerProblem.WRONG_TYPE)
    if item.is_open:
        is_known = isinstance(token, str) and 0 < len(token) <= _LONGEST_WORD
    else:
        is_known = any(same(token, known) for known in (*item.tokens, item.none))
    if not is_known:
        raise _refused(item, AnswerProblem.UNKNOWN_TOKEN)


def _rows(item: Item, options: tuple[Option, ...], rows: tuple[str, ...]) -> Reader:
    take_one = _choice(item, options)

    def take(answer: object) -> Taken:
        if not isinstance(answer, Mapping):
            raise _refused(item, AnswerProblem.WRONG_TYPE)
        if any(row not in rows for row in answer):
            raise _refused(item, AnswerProblem.UNKNOWN_ROW)
        given = {row: answer[row] for row in rows if answer.get(row) is not None}
        scores = [take_one(value)[1] for value in given.values()]
        if len(given) < len(rows):
            return BLANK
        return answer, sum(score for score in scores if score is not None)

    return take
