"""Mini-Cog (scales.md 8.38): recall and clock; higher is better."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import scored


@pytest.mark.parametrize(
    ("recall", "clock", "total", "band", "sensitive"),
    [
        (0, 0, 0, "positive", "positive"),
        (2, 0, 2, "positive", "positive"),
        (0, 2, 2, "positive", "positive"),
        (3, 0, 3, "negative", "positive"),
        (1, 2, 3, "negative", "positive"),
        (2, 2, 4, "negative", "negative"),
        (3, 2, 5, "negative", "negative"),
    ],
)
def test_every_border(recall: int, clock: int, total: int, band: str, sensitive: str) -> None:
    result = scored("minicog", {"recall": recall, "clock": clock})
    assert (result.status, result.scores, result.flags) == ("complete", {"total": total}, ())
    assert result.bands == {"total": band, "total@sensitive4": sensitive}


@pytest.mark.parametrize("answers", [{"recall": 3}, {"clock": 2}, {}])
def test_both_parts_are_needed(answers: dict[str, object]) -> None:
    result = scored("minicog", answers)
    assert (result.status, result.n_missing) == ("incomplete", 2 - len(answers))
    assert result.scores == {"total": None}
    assert result.bands == {"total": None, "total@sensitive4": None}


@pytest.mark.parametrize(("part", "answer"), [("clock", 1), ("recall", 4), ("clock", "2")])
def test_impossible_answers_are_refused(part: str, answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("minicog", {part: answer})
