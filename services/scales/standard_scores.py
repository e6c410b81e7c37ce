"""T and z scores by norm tables of sex and age (scales.md 7, convention 8)."""

from collections.abc import Sequence
from fractions import Fraction

from services.scales.context import Context
from services.scales.exact import Value, exact, plain
from services.scales.expressions import Expression
from services.scales.facts import Facts
from services.scales.nodes import Node

NO_NORM = "no_norm"
_MIDDLE, _SPREAD = 50, 10  # of T scores


def standard_score(node: Node, raw: Expression) -> Expression:
    """50 + 10 (raw - mean) / SD, or z; without a row of the norms unknown, with a flag."""
    norms: Sequence[Node] = node["norms"]
    is_z = node.get("z", False)

    def standardised(facts: Facts) -> Value:
        value = raw(facts)
        if value is None:
            return None
        row = next((row for row in norms if _is_of(row, facts.context)), None)
        if row is None:
            facts.flags.add(NO_NORM)
            return None
        distance = Fraction(value - exact(row["mean"])) / Fraction(exact(row["sd"]))
        return plain(distance if is_z else _MIDDLE + _SPREAD * distance)

    return standardised


def _is_of(row: Node, context: Context) -> bool:
    """Limits of age are inclusive, in completed years."""
    if row.get("sex", context.sex) != context.sex:
        return False
    low, high = row.get("ages", (None, None))
    if low is None and high is None:
        return True
    age = context.age
    return age is not None and (low is None or low <= age) and (high is None or age <= high)
