"""Expressions and conditions as they stand in a definition: JSON objects with one operator."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from services.scales.definition import Number
from services.scales.exact import exact

Node = Mapping[str, Any]

EXPRESSIONS = (
    "item", "answer", "score", "sum", "mean", "count", "blanks", "add", "subtract", "multiply",
    "divide", "floor", "round", "max", "min", "table", "case", "minutes_between", "t_score",
)  # fmt: skip
CONDITIONS = (
    "all", "any", "not", "known", "compare", "is", "answered", "blank", "ticked", "given", "band",
    "sex", "age", "education", "informant", "choice", "unknown",
)  # fmt: skip
_OPERATORS = frozenset(EXPRESSIONS + CONDITIONS)
# Under these operators stand other nodes; everything else is names and numbers.
_ONE = ("floor", "round", "table", "t_score", "not", "known")
_MANY = ("add", "subtract", "multiply", "divide", "max", "min", "all", "any")


def operator_of(node: Node) -> str:
    """The one key that says what the node does, in whatever order the keys stand; the schema has
    seen to it that there is one. ``blanks`` is also what a ``count`` may say about itself."""
    if "count" in node:
        return "count"
    return next(key for key in node if key in _OPERATORS)


def children(node: object) -> list[object]:
    """Operands in the order in which `expressions` and `conditions` combine them."""
    if not isinstance(node, Mapping):
        return []
    operator = operator_of(node)
    if operator in _ONE:
        return [node[operator]]
    if operator in _MANY:
        return list(node[operator])
    if operator == "compare":
        return [node["compare"][0], node["compare"][2]]
    if operator == "case":
        pairs = [part for entry in node["case"] for part in (entry["when"], entry["then"])]
        return [*pairs, node.get("else")]
    return []


def walk(node: object) -> Iterator[Node]:
    """Every node under and with this one, without recursion."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Mapping):
            yield found
            waiting.extend(children(found))


def number(value: object) -> Number | None:
    """A number as such; None for blanks, words and lists. True is 1."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | Fraction):
        return value
    return exact(value) if isinstance(value, Decimal) else None


def same(left: object, right: object) -> bool:
    """Equal and of one kind: 1 is not true, and not "1"."""
    if isinstance(left, bool) or isinstance(right, bool) or isinstance(left, str):
        return type(left) is type(right) and left == right
    return left == right
