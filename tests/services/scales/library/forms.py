"""Forms to score: filled alike, or up to a sum of points."""

from collections.abc import Iterable, Mapping

from services.scales import library
from services.scales.context import Context
from services.scales.result import Result
from services.scales.scoring import score

Answers = Mapping[str, object]


def scored(scale: str, answers: Answers, **context: object) -> Result:
    """The form by the shipped definition."""
    return score(library.definition(scale), answers, Context.from_json(context))


def numbers(last: int, first: int = 1) -> list[str]:
    """Item ids first to last."""
    return [str(number) for number in range(first, last + 1)]


def same(items: Iterable[str], value: object) -> dict[str, object]:
    """Every item answered alike."""
    return dict.fromkeys(items, value)


def summing(items: Iterable[str], low: int, high: int, total: int) -> dict[str, object]:
    """Points from low to high that add up to ``total``, the first items highest."""
    ids = list(items)
    left = total - low * len(ids)
    assert 0 <= left <= (high - low) * len(ids), "no form has this sum"
    points: dict[str, object] = {}
    for item in ids:
        extra = min(left, high - low)
        points[item] = low + extra
        left -= extra
    return points


def turned(points: Mapping[str, object], items: Iterable[str], both_ends: int) -> dict[str, object]:
    """What must be ticked for these points when ``items`` count the other way round."""
    backwards = set(items)
    ticked: dict[str, object] = {}
    for item, value in points.items():
        assert isinstance(value, int)
        ticked[item] = both_ends - value if item in backwards else value
    return ticked
