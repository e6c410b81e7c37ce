"""AIS (scales.md 8.29): two sets of limits."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(8)


@pytest.mark.parametrize(
    ("total", "band", "icd"),
    [
        (0, "none", "below"),
        (3, "none", "below"),
        (4, "suspected", "below"),
        (5, "suspected", "below"),
        (6, "suspected", "insomnia"),
        (7, "insomnia", "insomnia"),
        (24, "insomnia", "insomnia"),
    ],
)
def test_every_border_of_both_sets(total: int, band: str, icd: str) -> None:
    result = scored("ais", summing(ITEMS, 0, 3, total))
    assert (result.status, result.scores, result.flags) == ("complete", {"total": total}, ())
    assert result.bands == {"total": band, "total@icd6": icd}


def test_one_blank_withholds_the_total() -> None:
    result = scored("ais", {**same(ITEMS, 3), "8": None})
    assert (result.status, result.n_missing, result.scores) == ("incomplete", 1, {"total": None})
    assert result.bands == {"total": None, "total@icd6": None}
