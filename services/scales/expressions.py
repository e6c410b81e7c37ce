"""Expressions: the closed set of what a definition can calculate.

`COMBINED` are plain functions of known or unknown values, shared by the single form and the batch.
`LEAVES` read the form.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import floor

from services.scales.exact import Value, bounded, exact, plain, rounded
from services.scales.facts import Facts
from services.scales.identifiers import expanded
from services.scales.nodes import Node, number, same

Expression = Callable[[Facts], Value]
Combine = Callable[[Sequence[Value]], Value]


def _added(values: Sequence[Value]) -> Value:
    total: Value = 0
    for value in values:
        if value is None or total is None:
            return None
        total = bounded(total + value)
    return total


def _multiplied(values: Sequence[Value]) -> Value:
    product: Value = 1
    for value in values:
        if value is None or product is None:
            return None
        product = bounded(product * value)
    return product


def _subtracted(values: Sequence[Value]) -> Value:
    left, right = values
    return None if left is None or right is None else bounded(left - right)


def _divided(values: Sequence[Value]) -> Value:
    left, right = values
    if left is None or right is None or right == 0:
        return None
    return bounded(Fraction(left) / right)


def _floored(values: Sequence[Value]) -> Value:
    return None if values[0] is None else floor(values[0])


def _rounded(values: Sequence[Value]) -> Value:
    return None if values[0] is None else rounded(values[0])


def _highest(values: Sequence[Value]) -> Value:
    known = [value for value in values if value is not None]
    return max(known) if len(known) == len(values) else None


def _lowest(values: Sequence[Value]) -> Value:
    known = [value for value in values if value is not None]
    return min(known) if len(known) == len(values) else None


COMBINED: Mapping[str, Combine] = {
    "add": _added,
    "subtract": _subtracted,
    "multiply": _multiplied,
    "divide": _divided,
    "floor": _floored,
    "round": _rounded,
    "max": _highest,
    "min": _lowest,
}


def table(node: Node) -> Combine:
    """Looks a value up in ``rows`` of lowest, highest, result; unknown outside of them."""
    rows = [tuple(None if cell is None else exact(cell) for cell in row) for row in node["rows"]]

    def look_up(values: Sequence[Value]) -> Value:
        value = values[0]
        if value is None:
            return None
        for low, high, found in rows:
            if (low is None or low <= value) and (high is None or value <= high):
                return found
        return None

    return look_up


def case(values: Sequence[object]) -> object:
    """The first result whose condition holds, of condition, result, ..., else.

    An unknown condition makes it unknown.
    """
    for position in range(0, len(values) - 1, 2):
        if values[position] is None:
            return None
        if values[position]:
            return values[position + 1]
    return values[-1]


def _item(node: Node) -> Expression:
    item = node["item"]
    return lambda facts: facts.values[item]


def _answer(node: Node) -> Expression:
    item = node["answer"]

    def raw_value(facts: Facts) -> Value:
        return number(facts.raw.get(item))

    return raw_value


def _score(node: Node) -> Expression:
    score = node["score"]
    return lambda facts: facts.scores[score]


def _counting(items: Sequence[str], facts: Facts) -> tuple[Value, int, int]:
    """Sum of what is answered, how many are, and how many apply. No score is not counted."""
    total, n_answered, n_applying = 0, 0, 0
    values, blanks = facts.values, facts.blanks
    for item in items:
        value = values[item]
        if value is not None:
            total += value  # type: ignore[assignment]  # a fraction of decimal hours is rare
            n_answered += 1
            n_applying += 1
        elif item in blanks:
            n_applying += 1
    return plain(total), n_answered, n_applying


def _is_enough(node: Node, n_answered: int, n_applying: int) -> bool:
    if n_answered == n_applying:
        return True
    if "min_answered" in node:
        return bool(n_answered) and n_answered >= node["min_answered"]
    return bool(n_answered) and n_applying - n_answered <= node.get("max_blank", 0)


def _sum(node: Node) -> Expression:
    """Prorated: sum x items / answered, rounded half up unless it says ``exact``."""
    items = expanded(node["sum"])
    is_exact = node.get("exact", False)

    def summed(facts: Facts) -> Value:
        total, n_answered, n_applying = _counting(items, facts)
        if not _is_enough(node, n_answered, n_applying) or total is None:
            return None
        if n_answered == n_applying:
            return total
        facts.is_prorated = True
        whole = Fraction(total * n_applying) / n_answered
        return rounded(whole) if facts.rounds and not is_exact else plain(whole)

    return summed


def _mean(node: Node) -> Expression:
    items = expanded(node["mean"])

    def averaged(facts: Facts) -> Value:
        total, n_answered, n_applying = _counting(items, facts)
        if not _is_enough(node, n_answered, n_applying) or not n_answered or total is None:
            return None
        facts.is_prorated |= n_answered < n_applying
        return plain(Fraction(total) / n_answered)

    return averaged


def counts(node: Node) -> Callable[[object], bool]:
    """Whether a value is one of those that a ``count`` counts."""
    if "equal" in node:
        wanted = node["equal"]
        return lambda value: same(value, wanted)
    least = exact(node["at_least"])

    def reaches(value: object) -> bool:
        known = number(value)
        return known is not None and known >= least

    return reaches


def _count(node: Node) -> Expression:
    items = expanded(node["count"])
    is_counted = counts(node)
    is_raw = node.get("of") == "answers"
    may_be_blank = node.get("blanks") == "no"

    def counted(facts: Facts) -> Value:
        if not may_be_blank and not facts.blanks.isdisjoint(items):
            return None
        found: Mapping[str, object] = facts.raw if is_raw else facts.values
        applying = (item for item in items if item not in facts.absent)
        return sum(1 for item in applying if is_counted(found.get(item)))

    return counted


def _blanks(node: Node) -> Expression:
    items = expanded(node["blanks"])
    return lambda facts: len(facts.blanks.intersection(items))


def _minutes_between(node: Node) -> Expression:
    """From the first to the second, over midnight if need be."""
    first, second = node["minutes_between"]

    def passed(facts: Facts) -> Value:
        start, end = facts.values[first], facts.values[second]
        return None if start is None or end is None else (end - start) % 1440

    return passed


LEAVES: Mapping[str, Callable[[Node], Expression]] = {
    "item": _item,
    "answer": _answer,
    "score": _score,
    "sum": _sum,
    "mean": _mean,
    "count": _count,
    "blanks": _blanks,
    "minutes_between": _minutes_between,
}
