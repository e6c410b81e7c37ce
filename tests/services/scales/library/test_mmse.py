"""MMSE (scales.md 8.38): domain totals, limits by education."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import scored

DOMAINS = {
    "orientation_time": 5,
    "orientation_place": 5,
    "registration": 3,
    "attention": 5,
    "recall": 3,
    "language": 8,
    "drawing": 1,
}


def with_total(total: int) -> dict[str, object]:
    answers: dict[str, object] = {}
    for domain, highest in DOMAINS.items():
        answers[domain] = min(highest, total)
        total -= min(highest, total)
    return answers


@pytest.mark.parametrize(
    ("education", "limit"), [("illiterate", 17), ("primary", 20), ("junior_or_above", 24)]
)
def test_borders_by_education(education: str, limit: int) -> None:
    for total, band in (
        (0, "positive"),
        (limit, "positive"),
        (limit + 1, "negative"),
        (30, "negative"),
    ):
        result = scored("mmse", with_total(total), education=education)
        assert (result.status, result.scores) == ("complete", {"total": total})
        assert (result.bands, result.flags) == ({"total": band}, ())


@pytest.mark.parametrize("context", [{}, {"education": None}, {"education": "unknown"}])
def test_without_the_education_there_is_no_band(context: dict[str, object]) -> None:
    result = scored("mmse", with_total(12), **context)
    assert (result.status, result.scores) == ("complete", {"total": 12})
    assert (result.bands, result.flags) == ({"total": None}, ("education_unknown",))


def test_a_blank_domain_withholds_the_total() -> None:
    result = scored("mmse", {**with_total(30), "drawing": None}, education="primary")
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_domain_goes_beyond_its_points(domain: str) -> None:
    for answer in (DOMAINS[domain] + 1, -1, 0.5, True, "1"):
        with pytest.raises(AnswerRefused):
            scored("mmse", {**with_total(10), domain: answer})
