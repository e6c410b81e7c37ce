"""Lists of item ids as they stand in a definition: ids, and ranges of numbers."""

import re
from collections.abc import Sequence

from services.scales.errors import ScaleProblem, ScaleRefused

MOST = 500
_RANGE = re.compile(r"(\d{1,3})-(\d{1,3})")


def expanded(written: Sequence[str]) -> tuple[str, ...]:
    """``["1-3", "gate"]`` as 1, 2, 3, gate. Raises ScaleRefused for more than any form has."""
    found: list[str] = []
    for part in written:
        found += _expand(part)
        if len(found) > MOST:
            raise ScaleRefused(ScaleProblem.SCHEMA, part)
    return tuple(found)


def _expand(part: str) -> list[str]:
    found = _RANGE.fullmatch(part)
    if found is None:
        return [part]
    first, last = (int(number) for number in found.groups())
    return [str(number) for number in range(first, last + 1)]
