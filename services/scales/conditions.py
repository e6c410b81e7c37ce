"""Conditions: true, false or unknown (None), combined by Kleene's logic."""

from collections.abc import Callable, Mapping, Sequence
from operator import eq, ge, gt, le, lt, ne

from services.scales.context import Context
from services.scales.exact import exact
from services.scales.facts import Facts
from services.scales.nodes import Node, same

Truth = bool | None
Condition = Callable[[Facts], Truth]
Connect = Callable[[Sequence[Truth]], Truth]

COMPARISONS: Mapping[str, Callable[..., bool]] = {
    ">=": ge,
    ">": gt,
    "<=": le,
    "<": lt,
    "=": eq,
    "!=": ne,
}


def _every(values: Sequence[Truth]) -> Truth:
    if False in values:
        return False
    return None if None in values else True


def _some(values: Sequence[Truth]) -> Truth:
    if True in values:
        return True
    return None if None in values else False


CONNECTED: Mapping[str, Connect] = {
    "all": _every,
    "any": _some,
    "not": lambda values: None if values[0] is None else not values[0],
    "known": lambda values: values[0] is True,
}


def comparison(node: Node) -> Callable[[Sequence[object]], Truth]:
    """Of two exact values; unknown if one of them is."""
    compare = COMPARISONS[node["compare"][1]]

    def compared(values: Sequence[object]) -> Truth:
        left, right = values
        return None if left is None or right is None else compare(left, right)

    return compared


def of_person(node: Node, operator: str) -> Callable[[Context, Mapping[str, str]], Truth]:
    """Conditions that depend on the context only; the second argument are the scale's choices."""
    wanted = node[operator]
    if operator == "choice":
        name, value = wanted
        return lambda _context, choices: choices[name] == value
    if operator == "unknown":
        return lambda context, _choices: not _said(context, wanted)
    if operator == "age":
        return _age(wanted)

    def is_so(context: Context, _choices: Mapping[str, str]) -> Truth:
        said = _said(context, operator)
        return bool(said == wanted) if said else None

    return is_so


PERSON = ("sex", "age", "education", "informant", "choice", "unknown")


def _age(wanted: Sequence[object]) -> Callable[[Context, Mapping[str, str]], Truth]:
    sign, limit = wanted
    compare = COMPARISONS[str(sign)]
    years = exact(limit)  # type: ignore[arg-type]

    def is_so(context: Context, _choices: Mapping[str, str]) -> Truth:
        return None if context.age is None else compare(context.age, years)

    return is_so


def _said(context: Context, part: str) -> str:
    """What is known of a part of the context as text; empty if nothing is."""
    if part == "age":
        return "" if context.age is None else str(context.age)
    said = str(getattr(context, part))
    return "" if said == "unknown" else said


def _is(node: Node) -> Condition:
    item, wanted = node["is"]

    def is_so(facts: Facts) -> Truth:
        given = facts.raw.get(item)
        return None if given is None else same(given, wanted)

    return is_so


def _answered(node: Node) -> Condition:
    item = node["answered"]
    return lambda facts: item in facts.raw


def _blank(node: Node) -> Condition:
    item = node["blank"]
    return lambda facts: item in facts.blanks


def _ticked(node: Node) -> Condition:
    item, token = node["ticked"]

    def is_so(facts: Facts) -> Truth:
        given = facts.raw.get(item)
        return any(same(one, token) for one in given) if isinstance(given, list | tuple) else None

    return is_so


def _given(node: Node) -> Condition:
    score = node["given"]
    return lambda facts: facts.scores[score] is not None


def _band(node: Node) -> Condition:
    key, wanted = node["band"]

    def is_so(facts: Facts) -> Truth:
        band = facts.bands.get(key)
        return None if band is None else band == wanted

    return is_so


LEAVES: Mapping[str, Callable[[Node], Condition]] = {
    "is": _is,
    "answered": _answered,
    "blank": _blank,
    "ticked": _ticked,
    "given": _given,
    "band": _band,
}
