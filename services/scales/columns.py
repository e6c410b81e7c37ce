"""Many complete forms at once: a column holds one thing of all of them.

What a column holds is looked up by a small code, so that a function is called once for each
distinct value and not once for each form. The functions are those of the single form.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from services.scales import conditions, expressions
from services.scales.compiling import banding, combination, first_true
from services.scales.context import Context
from services.scales.definition import BandSet
from services.scales.exact import exact, plain
from services.scales.forms import Forms
from services.scales.identifiers import expanded
from services.scales.nodes import Node, children, number, operator_of, same

Codes = Sequence[int]
_NOT_MANY = 3  # true, false, unknown


@dataclass(frozen=True, slots=True)
class Column:
    """``codes`` of the forms in their order, and what each code stands for."""

    codes: Codes
    values: Mapping[int, Any]

    def listed(self) -> list[Any]:
        """The value of each form."""
        return list(map(self.values.__getitem__, self.codes))


def combined(function: Callable[[Sequence[Any]], Any], columns: Sequence[Column]) -> Column:
    """``function`` of the columns' values, form by form."""
    varying: dict[int, Codes] = {
        id(column.codes): column.codes for column in columns if len(column.values) > 1
    }
    if not varying:
        value = function([next(iter(column.values.values())) for column in columns])
        return Column(columns[0].codes, dict.fromkeys(columns[0].values, value))
    if len(varying) == 1:
        return _of_one(function, columns, next(iter(varying.values())))
    keys = list(zip(*varying.values(), strict=True))
    distinct = {key: code for code, key in enumerate(dict.fromkeys(keys))}
    places = {name: place for place, name in enumerate(varying)}
    sources = [(column.values, places.get(id(column.codes))) for column in columns]
    values = {
        code: function(
            [_only(known) if place is None else known[key[place]] for known, place in sources]
        )
        for key, code in distinct.items()
    }
    return Column(list(map(distinct.__getitem__, keys)), values)


def _of_one(
    function: Callable[[Sequence[Any]], Any], columns: Sequence[Column], codes: Codes
) -> Column:
    """All columns that vary do so together: nothing has to be done form by form."""
    lookups = [
        (column.values, column.codes is codes and len(column.values) > 1) for column in columns
    ]
    known = next(values for values, varies in lookups if varies)
    return Column(
        codes,
        {
            code: function(
                [values[code] if varies else _only(values) for values, varies in lookups]
            )
            for code in known
        },
    )


def _only(values: Mapping[int, Any]) -> Any:
    return next(iter(values.values()))


def narrowed(column: Column) -> Column:
    """The same with one code a value, for columns that have few values and many codes."""
    if len(column.values) <= _NOT_MANY:
        return column
    small = {value: code for code, value in enumerate(dict.fromkeys(column.values.values()))}
    table = {code: small[value] for code, value in column.values.items()}
    codes = bytes(map(table.__getitem__, column.codes))
    return Column(codes, {code: value for value, code in small.items()})


class Columns:
    """Evaluates expressions and conditions over ``forms``, which belong to one context."""

    def __init__(self, forms: Forms, context: Context, choices: Mapping[str, str]) -> None:
        self._forms, self._context, self._choices = forms, context, choices
        self._nothing = bytes(len(forms))
        self.scores: dict[str, Column] = {}
        self.bands: dict[str, Column] = {}

    def constant(self, value: object) -> Column:
        """The same for every form."""
        return Column(self._nothing, {0: value})

    def expression(self, node: object) -> Column:
        """Exact values."""
        if not isinstance(node, Mapping):
            return self.constant(None if node is None else exact(node))  # type: ignore[arg-type]
        operator = operator_of(node)
        if operator in _LEAVES:
            return _LEAVES[operator](self, node)
        if operator == "case":
            return combined(expressions.case, self._case(node))
        return combined(combination(node), [self.expression(child) for child in children(node)])

    def _case(self, node: Node) -> list[Column]:
        parts: list[Column] = []
        for entry in node["case"]:
            parts += [self.condition(entry["when"]), self.expression(entry["then"])]
        return [*parts, self.expression(node.get("else"))]

    def condition(self, node: Any) -> Column:
        """True, False or None."""
        operator = operator_of(node)
        if operator in _CONDITIONS:
            return narrowed(_CONDITIONS[operator](self, node))
        if operator in conditions.PERSON:
            is_so = conditions.of_person(node, operator)
            return self.constant(is_so(self._context, self._choices))
        if operator == "compare":
            operands = [self.expression(child) for child in children(node)]
            return narrowed(combined(conditions.comparison(node), operands))
        connect = conditions.CONNECTED[operator]
        return narrowed(combined(connect, [self.condition(child) for child in children(node)]))

    def band(self, bands: Sequence[BandSet]) -> Column:
        """The band by the first of the alternatives whose condition holds."""
        parts: list[Column] = []
        for band in bands:
            when = self.constant(True) if band.when is None else self.condition(band.when)
            parts += [when, self._band(band)]
        return parts[1] if len(parts) == 2 and bands[0].when is None else combined(_chosen, parts)

    def _band(self, band: BandSet) -> Column:
        if not band.rules:
            find = banding(band)
            return combined(lambda values: find(values[0]), [self.scores[band.score]])
        names = [name for _, name in band.rules]
        truths = [self.condition(when) for when, _ in band.rules]
        return combined(lambda values: first_true(values, names), truths)

    def summed(self, node: Node, operator: str) -> Column:
        """Sum of the scored values of the items that apply."""
        return self._coded(self._forms.summed(self._applying(node[operator])))

    def mean(self, node: Node) -> Column:
        """Their exact mean."""
        n_items = len(self._applying(node["mean"]))
        if not n_items:
            return self.constant(None)
        total = self.summed(node, "mean")
        return combined(lambda values: plain(Fraction(values[0], n_items)), [total])

    def count(self, node: Node) -> Column:
        """How many of the items that apply are counted."""
        is_counted, is_raw = expressions.counts(node), node.get("of") == "answers"
        items = self._applying(node["count"])
        return self._coded(self._forms.counted(items, is_counted, is_raw=is_raw))

    def _applying(self, written: Sequence[str]) -> list[str]:
        return [item for item in expanded(written) if item not in self._forms.absent]

    def _coded(self, codes: Codes) -> Column:
        return Column(codes, {code: code for code in set(codes)})

    def item(self, name: str) -> Column:
        """Scored values; unknown where the item does not apply."""
        if name in self._forms.absent:
            return self.constant(None)
        return Column(*self._forms.scored(name))

    def of_answer(self, name: str, function: Callable[[Any], Any]) -> Column:
        """``function`` of the printed value, which is None for a blank."""
        codes, answers = self._forms.printed(name)
        return Column(codes, {code: function(answer) for code, answer in answers.items()})

    def given(self, score: str) -> Column:
        """Whether a score is known."""
        return combined(lambda values: values[0] is not None, [self.scores[score]])

    def has_band(self, key: str, wanted: str) -> Column:
        """Whether the band under ``key`` is ``wanted``; unknown where it is withheld."""
        found = self.bands.get(key, self.constant(None))
        return combined(lambda values: None if values[0] is None else values[0] == wanted, [found])


def _chosen(values: Sequence[Any]) -> Any:
    pairs = zip(values[::2], values[1::2], strict=True)
    return next((band for when, band in pairs if when), None)


def _is(columns: Columns, node: Node) -> Column:
    item, wanted = node["is"]
    return columns.of_answer(item, lambda given: None if given is None else same(given, wanted))


_LEAVES: Mapping[str, Callable[[Columns, Node], Column]] = {
    "item": lambda columns, node: columns.item(node["item"]),
    "answer": lambda columns, node: columns.of_answer(node["answer"], number),
    "score": lambda columns, node: columns.scores[node["score"]],
    "sum": lambda columns, node: columns.summed(node, "sum"),
    "mean": Columns.mean,
    "count": Columns.count,
    "blanks": lambda columns, _node: columns.constant(0),
}
_CONDITIONS: Mapping[str, Callable[[Columns, Node], Column]] = {
    "is": _is,
    "answered": lambda columns, node: columns.of_answer(
        node["answered"], lambda given: given is not None
    ),
    "blank": lambda columns, _node: columns.constant(False),
    "given": lambda columns, node: columns.given(node["given"]),
    "band": lambda columns, node: columns.has_band(*node["band"]),
}
