"""Cases to be scored from a file, without a register (scales.md 7.1)."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from services.errors import AnxinbuError, CannotRead
from services.scales import library
from services.scales.context import Context
from services.scales.errors import (
    AnswerProblem,
    AnswerRefused,
    BadCases,
    ScaleProblem,
    ScaleRefused,
)
from services.scales.scoring import score

LARGEST = 64 * 1024 * 1024  # bytes
_MOST_DIGITS = 18
_NO_NUMBER = Decimal("NaN")  # what no item accepts

Answer = dict[str, object]


class _Doubled(dict[str, object]):
    """An object with a key twice: the case it stands in is refused, the others are not."""


def read_cases(path: Path) -> list[object]:
    """The list in the file. Raises CannotRead, BadCases."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise CannotRead(path) from error
    if len(content) > LARGEST:
        raise BadCases(path, "too_large")
    cases = _load(path, content)
    if not isinstance(cases, list):
        raise BadCases(path, "not_a_list")
    return cases


def _load(path: Path, content: bytes) -> object:
    try:
        return json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=lambda _name: _NO_NUMBER,
        )
    except UnicodeDecodeError as error:
        raise BadCases(path, "not_text") from error
    except RecursionError as error:
        raise BadCases(path, "too_deep") from error
    except ValueError as error:
        raise BadCases(path, "not_json") from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    return content if len(content) == len(pairs) else _Doubled(content)


def _whole(digits: str) -> int | Decimal:
    # Converting thousands of digits takes quadratic time, and no answer has them.
    return int(digits) if len(digits) <= _MOST_DIGITS else _NO_NUMBER


def _decimal(written: str) -> Decimal:
    try:
        return Decimal(written)
    except InvalidOperation:
        return _NO_NUMBER


def answered(cases: list[object]) -> Iterator[Answer]:
    """Each case's result or refusal, in their order: the contract of scales.md 7 and ``id``."""
    for case in cases:
        yield _answer(case)


def _answer(case: object) -> Answer:
    given = case.get("id") if isinstance(case, dict) else None
    case_id = given if isinstance(given, str | int) else None
    try:
        return {"id": case_id} | _score(case)
    except AnxinbuError as error:
        return {"id": case_id, "rejected": True, "reason": str(error)}
    except Exception as error:
        # A mistake of ours in one case must not cost the others; its text may quote answers.
        return {"id": case_id, "rejected": True, "reason": f"internal: {type(error).__name__}"}


def _score(case: object) -> Answer:
    if not isinstance(case, dict):
        raise AnswerRefused("case", AnswerProblem.WRONG_TYPE)
    answers, context, scale = case.get("answers"), case.get("context"), case.get("scale")
    if any(isinstance(part, _Doubled) for part in _parts(case, answers, context)):
        raise ScaleRefused(ScaleProblem.DUPLICATE_KEY)
    if not isinstance(scale, str):
        raise ScaleRefused(ScaleProblem.UNKNOWN_SCALE)
    definition = library.definition(scale)
    if not isinstance(answers, dict):
        raise AnswerRefused("answers", AnswerProblem.WRONG_TYPE)
    return score(definition, answers, Context.from_json(context)).as_json()


def _parts(case: object, answers: object, context: object) -> list[object]:
    """The objects whose keys mean something; rows of an item are objects inside the answers."""
    inside = list(answers.values()) if isinstance(answers, dict) else []
    return [case, answers, context, *inside]
