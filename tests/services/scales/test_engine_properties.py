"""What holds for every form, every definition and any JSON whatever."""

import json
from contextlib import suppress
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.scales import library
from services.scales.answers import reader
from services.scales.batch import BatchScorer
from services.scales.context import Context
from services.scales.definition import Definition, Input, Item
from services.scales.errors import AnswerRefused, ScaleRefused
from services.scales.reading import read_definition
from services.scales.result import Result
from services.scales.scoring import score
from tests.services.scales.kit import TEXT, TOTAL, answers, content, made

QUICK = settings(max_examples=60, deadline=None, derandomize=True)
SCALES = sorted(library.shipped())
POINTS = st.integers(0, 3)
FORM = st.lists(POINTS, min_size=4, max_size=4)
GAPPY = st.lists(st.none() | POINTS, min_size=4, max_size=4)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)
PRORATED = TOTAL | {"value": {"sum": ["1-4"], "max_blank": 3}}
CONTEXTS = st.builds(
    Context,
    sex=st.sampled_from(("M", "F", "unknown")),
    age=st.none() | st.integers(0, 130),
    informant=st.sampled_from(("", "self", "parent", "teacher")),
)


def total(definition: Definition, values: list[Any]) -> Any:
    return score(definition, answers(*values)).scores["total"]


def turned() -> Definition:
    return made(items=[{"ids": ["1-4"], "input": "choice", "options": "turned"}])


@QUICK
@given(FORM)
def test_reversal_is_symmetric(values: list[int]) -> None:
    mirrored = [3 - value for value in values]
    assert total(turned(), mirrored) == total(made(), values)
    assert total(turned(), values) + total(made(), values) == 12


@QUICK
@given(GAPPY)
def test_a_prorated_total_is_within_the_range(values: list[int | None]) -> None:
    result = score(made(scores=[PRORATED]), answers(*values))
    points = [value for value in values if value is not None]
    if not points:
        assert result.scores["total"] is None
        return
    found = result.scores["total"]
    assert found is not None
    assert 4 * min(points) <= found <= 4 * max(points)
    assert sum(points) <= found <= 12


@QUICK
@given(GAPPY, st.integers(0, 3))
def test_a_higher_answer_never_lowers_the_total(values: list[int | None], place: int) -> None:
    definition = made(scores=[PRORATED])
    raised = list(values)
    raised[place] = min(3, (values[place] or 0) + 1)
    if values[place] is None:
        return
    assert total(definition, raised) >= total(definition, values)


def _answer(item: Item, definition: Definition) -> st.SearchStrategy[Any]:
    options = definition.options_of(item, {})
    values = st.sampled_from([option.value for option in options]) if options else st.none()
    match item.input:
        case Input.CHOICE:
            return values
        case Input.FLAG:
            return st.booleans()
        case Input.NUMBER:
            return st.integers(int(item.minimum), int(item.maximum))
        case Input.TIME:
            return st.times().map(lambda time: time.strftime("%H:%M"))
        case Input.SET:
            tokens = [*item.tokens, *([] if item.none is None else [item.none])] or ["家人"]
            return st.lists(st.sampled_from(tokens), unique=True, max_size=3)
    rows = item.rows.of(definition.with_defaults({})) if item.rows else ()
    return st.fixed_dictionaries(dict.fromkeys(rows, values))


@st.composite
def forms(draw: st.DrawFn) -> tuple[Definition, dict[str, object]]:
    """A shipped scale and a possible form of it, often with blanks."""
    definition = library.definition(draw(st.sampled_from(SCALES)))
    filled = {item.id: draw(_answer(item, definition)) for item in definition.items}
    blank = draw(st.sets(st.sampled_from(sorted(filled)), max_size=3))
    return definition, {name: None if name in blank else v for name, v in filled.items()}


@settings(QUICK, max_examples=100)
@given(forms(), CONTEXTS)
def test_every_possible_form_has_a_result(
    form: tuple[Definition, dict[str, object]], context: Context
) -> None:
    definition, filled = form
    result = score(definition, filled, context)
    assert Result.from_json(json.loads(json.dumps(result.as_json()))) == result
    for one in definition.scores:
        found = result.scores[one.id]
        low, high = one.range
        assert found is None or low <= found <= high, one.id
    missing = {item.id for item in definition.items if filled[item.id] is None}
    assert result.n_missing <= len(missing)
    assert list(result.flags) == sorted(set(result.flags))


@settings(QUICK, max_examples=100)
@given(forms(), CONTEXTS, st.data())
def test_critical_flags_do_not_depend_on_the_rest(
    form: tuple[Definition, dict[str, object]], context: Context, data: st.DataObject
) -> None:
    """A flag that looks at one item is raised with that item alone (scales.md 7, convention 6)."""
    definition, filled = form
    raised = score(definition, filled, context).flags
    for flag in definition.flags:
        if not flag.is_critical or not isinstance(flag.when, dict):
            continue
        sides = flag.when.get("compare")
        if not sides or not isinstance(sides[0], dict) or "item" not in sides[0]:
            continue
        item = sides[0]["item"]
        alone = score(definition, {item: filled[item]}, context).flags
        assert (flag.id in alone) == (flag.id in raised)


@settings(QUICK, max_examples=100)
@given(st.sampled_from(SCALES), st.data())
def test_nothing_but_a_refusal_comes_of_any_json(scale: str, data: st.DataObject) -> None:
    definition = library.definition(scale)
    names = st.sampled_from([item.id for item in definition.items]) | st.text(max_size=5)
    given_answers: Any = data.draw(st.dictionaries(names, JSON, max_size=4) | JSON)
    given_context = data.draw(
        JSON | st.fixed_dictionaries({"age": JSON, "sex": JSON, "rule": JSON})
    )
    with suppress(AnswerRefused):
        result = score(definition, given_answers, Context.from_json(given_context))
        assert result.status in ("complete", "prorated", "incomplete", "invalid")


@settings(QUICK, max_examples=100)
@given(st.sampled_from(list(Input)), JSON)
def test_every_way_of_answering_takes_or_refuses(kind: Input, answer: object) -> None:
    items: dict[Input, dict[str, Any]] = {
        Input.CHOICE: {"options": "often"},
        Input.FLAG: {},
        Input.NUMBER: {"min": -5, "max": 5},
        Input.TIME: {},
        Input.SET: {"tokens": "open", "none": "none", "value": "count"},
        Input.ROWS: {"options": "often", "rows": ["A", "B"]},
    }
    item = {"ids": ["1-4"], "input": kind.value} | items[kind]
    definition = made(items=[item])
    take = reader(definition, definition.items[0], {})
    with suppress(AnswerRefused):
        stored, value = take(answer)
        assert value is None or isinstance(value, int | Fraction)
        assert stored is None or stored == answer


@settings(QUICK, max_examples=100)
@given(st.sampled_from(sorted(content())), JSON)
def test_any_part_of_a_definition_may_be_anything(part: str, value: object) -> None:
    body = json.dumps(content(**{part: value}))
    with suppress(ScaleRefused):
        assert score(read_definition(body), {}).n_missing <= 4


EXPRESSIONS = st.recursive(
    st.integers(-9, 9)
    | st.sampled_from(
        [{"item": "1"}, {"sum": ["1-4"]}, {"sum": ["1-4"], "max_blank": 2}, {"mean": ["1-3"]},
         {"count": ["1-4"], "at_least": 2}, {"blanks": ["1-4"]}, {"answer": "2"}]
    ),
    lambda inner: st.one_of(
        st.builds(lambda a, b: {"add": [a, b]}, inner, inner),
        st.builds(lambda a, b: {"subtract": [a, b]}, inner, inner),
        st.builds(lambda a, b: {"multiply": [a, b]}, inner, inner),
        st.builds(lambda a, b: {"divide": [a, b]}, inner, inner),
        st.builds(lambda a, b: {"max": [a, b]}, inner, inner),
        st.builds(lambda a: {"floor": a}, inner),
        st.builds(lambda a: {"round": a}, inner),
        st.builds(lambda a: {"table": a, "rows": [[None, 2, 1], [3, 8, None]]}, inner),
        st.builds(
            lambda a, sign, b, c: {
                "case": [{"when": {"compare": [a, sign, b]}, "then": c}],
                "else": a,
            },
            inner, st.sampled_from([">=", ">", "<=", "<", "=", "!="]), inner, inner,
        ),
    ),
    max_leaves=8,
)  # fmt: skip


@settings(QUICK, max_examples=100)
@given(EXPRESSIONS, EXPRESSIONS, st.lists(GAPPY, min_size=1, max_size=6))
def test_a_class_is_scored_as_each_of_its_forms(
    first: object, second: object, rows: list[list[int | None]]
) -> None:
    scores = [
        TOTAL,
        {"id": "x", "value": first, "range": [-99, 99], "decimals": 2},
        {"id": "y", "value": {"add": [{"score": "x"}, second]}, "range": [-99, 99]},
    ]
    flags = [
        {"id": "a", "when": {"compare": [{"score": "y"}, ">", {"score": "x"}]}},
        {"id": "b", "when": {"any": [{"given": "y"}, {"not": {"is": ["1", 0]}}]}},
        {"id": "c", "when": {"band": ["x", "high"]}},
    ]
    below = [[0, "low"], [2, "mid"], [None, "high"]]
    bands = [{"score": "x", "source": TEXT, "below": below}]
    definition = made(scores=scores, flags=flags, bands=bands)
    scorer, context = BatchScorer(definition), Context(age=30)
    forms_of_class = [answers(*row) for row in rows]
    together = scorer.score([scorer.row(form) for form in forms_of_class], [context] * len(rows))
    assert together == [score(definition, form, context) for form in forms_of_class]
