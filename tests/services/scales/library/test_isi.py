"""ISI (scales.md 8.29)."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(7)


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "none"),
        (7, "none"),
        (8, "subthreshold"),
        (14, "subthreshold"),
        (15, "moderate"),
        (21, "moderate"),
        (22, "severe"),
        (28, "severe"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("isi", summing(ITEMS, 0, 4, total))
    assert result.status == "complete"
    assert (result.scores, result.bands, result.flags) == ({"total": total}, {"total": band}, ())


def test_one_blank_withholds_the_total() -> None:
    result = scored("isi", {**same(ITEMS, 4), "3": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})
