"""What the schema cannot say: every reference meets something, and bands cover their score."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from graphlib import CycleError

from services.scales.checking_bands import check_bands, names_in, refuse
from services.scales.compiling import in_order, key_of
from services.scales.definition import ByChoice, Definition, Input, Item
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.identifiers import MOST, expanded
from services.scales.nodes import Node, walk

# Items in all lists together: SCL-90 has some 500, and scoring a school must end in seconds.
_MOST_NAMED = 20_000
_LISTS = ("sum", "mean", "count", "blanks")
_NUMERIC = (Input.CHOICE, Input.FLAG, Input.NUMBER, Input.TIME)


def check(definition: Definition) -> None:
    """Raises ScaleRefused with the reason of what it finds first, and where."""
    _check_names(definition)
    _check_items(definition)
    n_named = 0
    for where, node, sees in _nodes(definition):
        n_named += sum(
            len(expanded(node[one])) for one in _LISTS if isinstance(node.get(one), list)
        )
        if n_named > _MOST_NAMED:
            refuse(ScaleProblem.TOO_LARGE, where)
        _check_node(definition, where, node, sees)
    try:
        in_order(definition.scores)
    except CycleError as error:
        raise ScaleRefused(ScaleProblem.CYCLE, " ".join(error.args[1])) from error
    check_bands(definition)


def _once(names: Iterable[str], where: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            refuse(ScaleProblem.DUPLICATE_ID, f"{where}/{name}")
        seen.add(name)


def _check_names(definition: Definition) -> None:
    if len(definition.items) > MOST:
        refuse(ScaleProblem.SCHEMA, "items")
    _once((item.id for item in definition.items), "items")
    _once((score.id for score in definition.scores), "scores")
    _once((flag.id for flag in definition.flags), "flags")
    for name, options in definition.option_sets.items():
        _once((repr(option.value) for option in options), f"options/{name}")
    for name, choice in definition.choices.items():
        _once(choice.values, f"choices/{name}")
        if not {choice.default, *choice.by_informant.values()} <= set(choice.values):
            refuse(ScaleProblem.UNKNOWN_CHOICE, f"choices/{name}")
    names = {band.name for band in definition.bands if band.name}
    _once([*names, *(score.id for score in definition.scores)], "bands")


def _check_items(definition: Definition) -> None:
    for item in definition.items:
        where = f"items/{item.id}"
        for named in (item.option_set, item.rows):
            _check_by_choice(definition, named, where)
        for names in item.option_set.names.values() if item.option_set else ():
            if names[0] not in definition.option_sets:
                refuse(ScaleProblem.UNKNOWN_OPTIONS, where)
        for names in item.rows.names.values() if item.rows else ():
            _once(names, where)
        if item.minimum > item.maximum:
            refuse(ScaleProblem.SCHEMA, where)
    known = {item.id for item in definition.items}
    for position, skip in enumerate(definition.skips):
        _check_list(skip.items, known, f"skips/{position}")


def _check_by_choice(definition: Definition, named: ByChoice | None, where: str) -> None:
    """Every value of the choice must lead somewhere."""
    if named is not None and named.by:
        choice = definition.choices.get(named.by)
        if choice is None or set(choice.values) != set(named.names):
            refuse(ScaleProblem.UNKNOWN_CHOICE, where)


def _check_list(items: Collection[str], known: Collection[str], where: str) -> None:
    _once(items, where)
    for item in items:
        if item not in known:
            refuse(ScaleProblem.UNKNOWN_ITEM, f"{where}/{item}")


# What exists when a condition is asked: answers come first, then scores, then bands.
_ANSWERS, _SCORES, _BANDS = range(3)


def _nodes(definition: Definition) -> Iterator[tuple[str, Node, int]]:
    """Every expression and condition with its place, and what it may refer to."""
    roots: list[tuple[str, object, int]] = []
    for item in definition.items:
        place = f"items/{item.id}"
        roots += [(place, item.ignored_when, _ANSWERS), (place, item.optional_when, _ANSWERS)]
    roots += [
        (f"skips/{position}", skip.when, _ANSWERS) for position, skip in enumerate(definition.skips)
    ]
    roots += [(f"scores/{score.id}", score.value, _SCORES) for score in definition.scores]
    for band in definition.bands:
        conditions = [band.when, *(when for when, _ in band.rules)]
        roots += [(f"bands/{key_of(band)}", when, _SCORES) for when in conditions]
    if definition.validity:
        roots.append(("validity", definition.validity.fails_when, _SCORES))
    roots += [(f"flags/{flag.id}", flag.when, _BANDS) for flag in definition.flags]
    return ((where, node, sees) for where, root, sees in roots for node in walk(root))


def _check_node(definition: Definition, where: str, node: Node, sees: int) -> None:
    items = {item.id: item for item in definition.items}
    _check_item_names(items, where, node)
    if "is" in node:
        _check_answer(definition, items[node["is"][0]], node["is"][1], where)
    if "ticked" in node:
        _check_tick(items[node["ticked"][0]], node["ticked"][1], where)
    _check_score_names(definition, where, node, sees)
    if "choice" in node:
        _check_choice(definition, node["choice"], where)
    if "band" in node:
        _check_band_name(definition, node["band"], where, sees)


def _check_item_names(items: Mapping[str, Item], where: str, node: Node) -> None:
    for operator in _LISTS:
        if isinstance(node.get(operator), list):
            _check_scored(expanded(node[operator]), items, where)
    if "item" in node:
        _check_scored((node["item"],), items, where)
    for operator, allowed in _INPUTS.items():
        for name in _item_names(node, operator):
            if name not in items:
                refuse(ScaleProblem.UNKNOWN_ITEM, f"{where}/{name}")
            if items[name].input not in allowed:
                refuse(ScaleProblem.WRONG_INPUT, f"{where}/{name}")


_INPUTS: Mapping[str, tuple[Input, ...]] = {
    "answer": _NUMERIC,
    "is": (Input.CHOICE, Input.FLAG, Input.NUMBER),
    "answered": tuple(Input),
    "blank": tuple(Input),
    "ticked": (Input.SET,),
    "minutes_between": (Input.TIME,),
}


def _item_names(node: Node, operator: str) -> list[str]:
    found = node.get(operator)
    if found is None:
        return []
    if operator in ("is", "ticked"):
        return [found[0]]
    return list(found) if operator == "minutes_between" else [found]


def _check_scored(names: Collection[str], items: Mapping[str, Item], where: str) -> None:
    _check_list(names, items, where)
    for name in names:
        if not items[name].is_scored:
            refuse(ScaleProblem.WRONG_INPUT, f"{where}/{name}")


def _check_answer(definition: Definition, item: Item, answer: object, where: str) -> None:
    """An answer that nobody can give is a slip of the pen."""
    if item.input is Input.FLAG:
        is_possible = isinstance(answer, bool)
    elif item.input is Input.NUMBER or item.option_set is None:
        is_possible = isinstance(answer, int) and not isinstance(answer, bool)
    else:
        names = [name for names in item.option_set.names.values() for name in names]
        values = [option.value for name in names for option in definition.option_sets[name]]
        is_possible = any(type(value) is type(answer) and value == answer for value in values)
    if not is_possible:
        refuse(ScaleProblem.UNKNOWN_OPTIONS, f"{where}/{item.id}")


def _check_tick(item: Item, token: object, where: str) -> None:
    if not item.is_open and token not in item.tokens and token != item.none:
        refuse(ScaleProblem.UNKNOWN_OPTIONS, f"{where}/{item.id}")


def _check_score_names(definition: Definition, where: str, node: Node, sees: int) -> None:
    known = {score.id for score in definition.scores} if sees >= _SCORES else set()
    for operator in ("score", "given"):
        if operator in node and node[operator] not in known:
            refuse(ScaleProblem.UNKNOWN_SCORE, f"{where}/{node[operator]}")


def _check_choice(definition: Definition, named: list[str], where: str) -> None:
    choice = definition.choices.get(named[0])
    if choice is None or named[1] not in choice.values:
        refuse(ScaleProblem.UNKNOWN_CHOICE, f"{where}/{named[0]}")


def _check_band_name(definition: Definition, named: list[str], where: str, sees: int) -> None:
    is_chosen = "band_set" in definition.choices
    ids = {
        name
        for band in definition.bands
        if named[0] in (key_of(band), band.subject if is_chosen else key_of(band))
        for name in names_in(band)
    }
    if sees < _BANDS or named[1] not in ids:
        refuse(ScaleProblem.UNKNOWN_BAND, f"{where}/{named[0]}")
