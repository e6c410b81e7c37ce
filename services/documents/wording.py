"""Fixed words of printed forms: data in ``resources/forms``, read into a frozen dataclass."""

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

import resources

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

W = TypeVar("W", bound="DataclassInstance")


def load(kind: type[W], form: str, language: str = "zh") -> W:
    """The wording of ``resources/forms/<form>.<language>.json``.

    Raises ValueError if the file and the dataclass do not name the same words: a form with a
    missing word must fail in a test, not on paper.
    """
    words: dict[str, Any] = json.loads(resources.text(f"forms/{form}.{language}.json"))
    expected = {field.name for field in fields(kind)}
    if set(words) != expected:
        raise ValueError(f"{form}.{language}: {sorted(set(words) ^ expected)}")
    return kind(**words)
