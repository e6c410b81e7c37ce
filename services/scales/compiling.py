"""A definition made into functions, once for each combination of its choices."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from graphlib import TopologicalSorter

from services.scales import conditions, expressions
from services.scales.answers import Reader, reader
from services.scales.conditions import Condition, Truth
from services.scales.definition import BandSet, Definition, Item, Score
from services.scales.exact import Value, exact
from services.scales.expressions import Expression
from services.scales.facts import Facts
from services.scales.nodes import Node, children, operator_of, walk
from services.scales.standard_scores import standard_score

BandOf = Callable[[Facts], str | None]


@dataclass(frozen=True, slots=True)
class ItemRule:
    """How answers of an item are taken, and when it does not apply or may be blank."""

    item: Item
    read: Reader
    ignored: Condition | None
    optional: Condition | None


@dataclass(frozen=True, slots=True)
class SkipRule:
    when: Condition
    items: tuple[str, ...]
    is_counted: bool
    flag: str


@dataclass(frozen=True, slots=True)
class BandRule:
    """One key of ``bands``: the first alternative whose condition holds gives the band."""

    key: str
    set: str
    subject: str
    alternatives: tuple[tuple[Condition | None, BandOf], ...]


@dataclass(frozen=True, slots=True)
class Program:
    """What `scoring.score` runs through; ``scores`` stand in the order of their references."""

    definition: Definition
    choices: Mapping[str, str]
    items: Mapping[str, ItemRule]
    skips: tuple[SkipRule, ...]
    scores: tuple[tuple[Score, Expression], ...]
    bands: tuple[BandRule, ...]
    fails: Condition | None
    flags: tuple[tuple[str, Condition], ...]
    asks_education: tuple[str, ...]  # the levels that it knows; empty if it does not ask


def compiled(definition: Definition, choices: Mapping[str, str]) -> Program:
    """``choices`` are complete and valid; see `Definition.with_defaults`."""
    return _cached(_Keyed(definition), tuple(sorted(choices.items())))


class _Keyed:
    """A definition by its hash: two that were read from one body are one."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition

    def __hash__(self) -> int:
        return hash(self.definition.body_sha256)

    def __eq__(self, other: object) -> bool:
        mine = self.definition.body_sha256
        return isinstance(other, _Keyed) and mine == other.definition.body_sha256


@lru_cache(maxsize=256)
def _cached(keyed: _Keyed, choices: tuple[tuple[str, str], ...]) -> Program:
    return _Compiler(keyed.definition, dict(choices)).program()


class _Compiler:
    def __init__(self, definition: Definition, choices: Mapping[str, str]) -> None:
        self._definition = definition
        self._choices = choices

    def program(self) -> Program:
        definition = self._definition
        validity = definition.validity
        return Program(
            definition=definition,
            choices=self._choices,
            items={item.id: self._item(item) for item in definition.items},
            skips=tuple(
                SkipRule(self.condition(skip.when), skip.items, skip.is_counted, skip.flag)
                for skip in definition.skips
            ),
            scores=tuple(
                (score, self.expression(score.value)) for score in in_order(definition.scores)
            ),
            bands=tuple(self._bands()),
            fails=self.condition(validity.fails_when) if validity else None,
            flags=tuple((flag.id, self.condition(flag.when)) for flag in definition.flags),
            asks_education=tuple(sorted(_education_of(definition))),
        )

    def _item(self, item: Item) -> ItemRule:
        return ItemRule(
            item,
            reader(self._definition, item, self._choices),
            self._optional_condition(item.ignored_when),
            self._optional_condition(item.optional_when),
        )

    def _optional_condition(self, node: object) -> Condition | None:
        return None if node is None else self.condition(node)

    def _bands(self) -> Iterable[BandRule]:
        for key, bands in band_groups(self._definition, self._choices).items():
            alternatives = tuple(
                (self._optional_condition(band.when), self._band(band)) for band in bands
            )
            yield BandRule(key, bands[0].set, bands[0].subject, alternatives)

    def _band(self, band: BandSet) -> BandOf:
        if band.rules:
            return self._ruled(band)
        find = banding(band)
        score = band.score
        return lambda facts: find(facts.scores[score])

    def _ruled(self, band: BandSet) -> BandOf:
        rules = [(self.condition(when), name) for when, name in band.rules]

        def judge(facts: Facts) -> str | None:
            return first_true([when(facts) for when, _ in rules], [name for _, name in rules])

        return judge

    def expression(self, node: object) -> Expression:
        if not isinstance(node, Mapping):
            value = None if node is None else exact(node)  # type: ignore[arg-type]
            return lambda _facts: value
        operator = operator_of(node)
        if operator in expressions.LEAVES:
            return expressions.LEAVES[operator](node)
        if operator == "t_score":
            return standard_score(node, self.expression(node["t_score"]))
        if operator == "case":
            return self._case(node)
        combine = combination(node)
        operands = [self.expression(child) for child in children(node)]
        return lambda facts: combine([operand(facts) for operand in operands])

    def _case(self, node: Node) -> Expression:
        entries = [
            (self.condition(entry["when"]), self.expression(entry["then"]))
            for entry in node["case"]
        ]
        otherwise = self.expression(node.get("else"))

        def choose(facts: Facts) -> Value:
            for when, then in entries:
                truth = when(facts)
                if truth is None:
                    return None
                if truth:
                    return then(facts)
            return otherwise(facts)

        return choose

    def condition(self, node: object) -> Condition:
        assert isinstance(node, Mapping)  # noqa: S101 - the schema has seen to it
        operator = operator_of(node)
        if operator in conditions.LEAVES:
            return conditions.LEAVES[operator](node)
        if operator in conditions.PERSON:
            is_so = conditions.of_person(node, operator)
            choices = self._choices
            return lambda facts: is_so(facts.context, choices)
        if operator == "compare":
            compare = conditions.comparison(node)
            left, right = (self.expression(child) for child in children(node))
            return lambda facts: compare((left(facts), right(facts)))
        connect = conditions.CONNECTED[operator]
        operands = [self.condition(child) for child in children(node)]
        return lambda facts: connect([operand(facts) for operand in operands])


def combination(node: Node) -> expressions.Combine:
    """The function of its operands' values."""
    operator = operator_of(node)
    return expressions.table(node) if operator == "table" else expressions.COMBINED[operator]


def band_groups(
    definition: Definition, choices: Mapping[str, str]
) -> Mapping[str, Sequence[BandSet]]:
    """Alternatives by their key; where the set is a choice, only the chosen one, plainly named."""
    groups: dict[str, list[BandSet]] = {}
    for band in definition.bands:
        if "band_set" not in choices or not band.set:
            groups.setdefault(key_of(band), []).append(band)
        elif band.set == choices["band_set"]:
            groups.setdefault(band.subject, []).append(band)
    return groups


def key_of(band: BandSet) -> str:
    """The key in `Result.bands`: ``total``, or ``total@cn`` for another set."""
    return f"{band.subject}@{band.set}" if band.set else band.subject


def banding(band: BandSet) -> Callable[[Value], str | None]:
    """The band of a score's exact value, by closed ranges or by limits not reached."""
    below, ranges = band.below, band.ranges

    def by_limits(value: Value) -> str | None:
        if value is None:
            return None
        return next((name for limit, name in below if limit is None or value < limit), None)

    def by_ranges(value: Value) -> str | None:
        if value is None:
            return None
        return next((name for low, high, name in ranges if low <= value <= high), None)

    return by_limits if below else by_ranges


def first_true(truths: Sequence[Truth], names: Sequence[str]) -> str | None:
    """The name of the first rule that holds, unless an unknown one stands before it."""
    for truth, name in zip(truths, names, strict=True):
        if truth is None:
            return None
        if truth:
            return name
    return None


def in_order(scores: Sequence[Score]) -> list[Score]:
    """Each score after those that it refers to. Raises graphlib.CycleError."""
    by_id = {score.id: score for score in scores}
    graph = {score.id: sorted(scores_in(score.value)) for score in scores}
    return [by_id[name] for name in TopologicalSorter(graph).static_order()]


def scores_in(node: object) -> set[str]:
    """Ids of the scores that an expression or condition refers to."""
    found = {inner["score"] for inner in walk(node) if "score" in inner}
    return found | {inner["given"] for inner in walk(node) if "given" in inner}


def nodes_of(definition: Definition) -> Iterable[Node]:
    """Every expression and condition of a definition."""
    roots: list[object] = [score.value for score in definition.scores]
    roots += [flag.when for flag in definition.flags]
    roots += [skip.when for skip in definition.skips]
    roots += [item.ignored_when for item in definition.items]
    roots += [item.optional_when for item in definition.items]
    for band in definition.bands:
        roots += [band.when, *(when for when, _ in band.rules)]
    if definition.validity:
        roots.append(definition.validity.fails_when)
    return (node for root in roots for node in walk(root))


def _education_of(definition: Definition) -> set[str]:
    return {node["education"] for node in nodes_of(definition) if "education" in node}
