"""A school at once has the results of its forms one by one, for every shipped scale."""

from random import Random

import pytest

from services.scales import library
from services.scales.batch import BLANK, BatchScorer
from services.scales.context import NOTHING_KNOWN, Context
from services.scales.definition import Definition, Input
from services.scales.errors import AnswerProblem, AnswerRefused, ScaleProblem, ScaleRefused
from services.scales.forms import Lanes
from services.scales.scoring import score
from tests.services.scales.kit import ITEMS, TEXT, TOTAL, answers, made

FITTING = [name for name in sorted(library.shipped()) if BatchScorer.fits(library.definition(name))]
PEOPLE = [
    Context(sex, age, education, informant)
    for sex in ("M", "F", "unknown")
    for age, education, informant in ((9, "", ""), (14, "", "parent"), (70, "", "self"))
]


def form(
    definition: Definition, random: Random, blanks: float, context: Context = NOTHING_KNOWN
) -> dict[str, object]:
    filled: dict[str, object] = {}
    for item in definition.items:
        printed = [option.value for option in definition.options_of(item, context.choices)]
        options = printed or [True, False]
        value = random.choice(options)
        filled[item.id] = None if random.random() < blanks else value
    return filled


def test_most_scales_fit_into_bytes() -> None:
    assert len(FITTING) >= 30
    assert {"phq9", "gad7", "scl90", "mht", "sdq", "asq", "ad8"} <= set(FITTING)
    assert not BatchScorer.fits(library.definition("psqi"))
    with pytest.raises(ScaleRefused) as caught:
        BatchScorer(library.definition("psqi"))
    assert caught.value.reason is ScaleProblem.WRONG_INPUT


@pytest.mark.parametrize("scale", FITTING)
@pytest.mark.parametrize("blanks", [0.0, 0.01, 0.3])
def test_the_same_results(scale: str, blanks: float) -> None:
    definition = library.definition(scale)
    random = Random(f"{scale} {blanks}")
    scorer = BatchScorer(definition)
    forms = [form(definition, random, blanks) for _ in range(120)]
    contexts = [random.choice(PEOPLE) for _ in forms]
    rows = [scorer.row(one, context) for one, context in zip(forms, contexts, strict=True)]
    expected = [
        score(definition, one, context) for one, context in zip(forms, contexts, strict=True)
    ]
    assert scorer.score(rows, contexts) == expected


@pytest.mark.parametrize("scale", FITTING)
def test_every_choice_of_a_scale(scale: str) -> None:
    definition = library.definition(scale)
    random = Random(scale)
    scorer = BatchScorer(definition)
    for name, choice in definition.choices.items():
        for value in choice.values:
            context = Context(choices={name: value})
            forms = [form(definition, random, 0, context) for _ in range(20)]
            rows = [scorer.row(one, context) for one in forms]
            expected = [score(definition, one, context) for one in forms]
            assert scorer.score(rows, [context] * 20) == expected


def test_a_row_is_the_printed_values_in_the_order_of_the_items() -> None:
    scorer = BatchScorer(library.definition("asq"))
    row = scorer.row({"1": 1, "2": 0, "3": "refused", "5": None})
    assert row == bytes([1, 0, 254, BLANK, BLANK])
    given = {"1": 1, "2": 0, "3": "refused", "4": None, "5": None}
    assert scorer.answers(row) == given


def test_one_impossible_row_stops_nothing() -> None:
    definition = made()
    scorer = BatchScorer(definition)
    rows = [bytes([0, 1, 2, 3]), bytes([0, 1, 2, 9]), bytes([0, 1]), bytes([3, 3, 3, BLANK])]
    first, bad, short, blank = scorer.score(rows, [Context()] * 4)
    assert first == score(definition, answers(0, 1, 2, 3))
    assert isinstance(bad, AnswerRefused)
    assert (bad.item, bad.reason) == ("4", AnswerProblem.NOT_AN_OPTION)
    assert isinstance(short, AnswerRefused)
    assert short.reason is AnswerProblem.WRONG_TYPE
    assert blank == score(definition, answers(3, 3, 3, None))


def test_a_context_that_cannot_be_refuses_its_own_rows() -> None:
    scorer = BatchScorer(library.definition("rses"))
    row = scorer.row({})
    some = [Context(choices={"order": "no"}), Context()]
    refused, scored = scorer.score([row, row], some)
    assert isinstance(refused, AnswerRefused)
    assert not isinstance(scored, AnswerRefused)
    with pytest.raises(AnswerRefused):
        scorer.row({}, some[0])


@pytest.mark.parametrize("given", [{"9": 1}, {"1": 4}, {"1": True}, {"1": "1"}])
def test_a_row_takes_only_what_a_form_does(given: dict[str, object]) -> None:
    with pytest.raises(AnswerRefused):
        BatchScorer(made()).row(given)


def test_nobody() -> None:
    assert BatchScorer(made()).score([], []) == []


def test_a_dropped_answer_is_dropped_in_a_class_too() -> None:
    """A gate whose items are not counted: the form looks complete and is not a plain sum."""
    skips = [{"when": {"is": ["1", 0]}, "items": ["2-4"], "flag": "inconsistent_skip"}]
    validity = {"fails_when": {"is": ["1", 3]}, "flag": "bad"}
    bands = [{"score": "total", "source": TEXT, "ranges": [[0, 12, "any"]]}]
    definition = made(skips=skips, validity=validity, bands=bands)
    scorer = BatchScorer(definition)
    forms = [answers(0, 1, 0, 0), answers(1, 1, 0, 0), answers(0, 0, 0, 0), answers(3, 1, 0, 0)]
    results = scorer.score([scorer.row(one) for one in forms], [Context()] * 4)
    assert results == [score(definition, one) for one in forms]
    scores = [result.scores["total"] for result in results if not isinstance(result, AnswerRefused)]
    assert scores == [0, 2, 0, 4]


def test_norms_flags_and_negative_scores_go_one_by_one() -> None:
    norm = {"t_score": {"score": "total"}, "norms": [{"sex": "F", "mean": 6, "sd": 2}]}
    t_score = {"id": "t", "value": norm, "range": [0, 100], "decimals": 1}
    minus = {"minus": [{"value": value, "score": -value} for value in range(4)]}
    negative = [{"ids": ["1-4"], "input": "choice", "options": "minus"}]
    flag = {"ids": ["yes"], "input": "flag"}
    for definition in (
        made(scores=[TOTAL, t_score]),
        made(options=minus, items=negative, scores=[TOTAL | {"range": [-12, 0]}]),
        made(items=[*ITEMS, flag]),
    ):
        scorer = BatchScorer(definition)
        yes = {"yes": True} if any(i.input is Input.FLAG for i in definition.items) else {}
        one = answers(3, 3, 3, 0) | yes
        people = [Context(sex="F"), Context()]
        expected = [score(definition, one, person) for person in people]
        assert scorer.score([scorer.row(one)] * 2, people) == expected


@pytest.mark.parametrize(("n_items", "highest"), [(1, 255), (2, 128), (500, 127), (90, 5)])
def test_long_sums_do_not_run_over(n_items: int, highest: int) -> None:
    random = Random(n_items)
    columns = [bytes(random.randint(0, highest) for _ in range(7)) for _ in range(n_items)]
    lanes = Lanes(7)
    for column in columns:
        lanes.add(column, highest)
    assert list(lanes.sums()) == [sum(column[place] for column in columns) for place in range(7)]
