"""SDS (scales.md 8.23): truncation, two band sets, item 19."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing, turned

ITEMS = numbers(20)
REVERSED = ["2", "5", "6", "11", "12", "14", "16", "17", "18", "20"]


def with_raw(raw: int) -> dict[str, object]:
    return turned(summing(ITEMS, 1, 4, raw), REVERSED, 5)


@pytest.mark.parametrize(
    ("raw", "index", "band", "original"),
    [
        (20, 25, "none", "none"),
        (39, 48, "none", "none"),
        (40, 50, "none", "mild"),
        (42, 52, "none", "mild"),  # 52.5: rounding would say mild by the Chinese limits
        (43, 53, "mild", "mild"),
        (47, 58, "mild", "mild"),
        (48, 60, "mild", "moderate"),
        (50, 62, "mild", "moderate"),  # 62.5
        (51, 63, "moderate", "moderate"),
        (55, 68, "moderate", "moderate"),
        (56, 70, "moderate", "severe"),
        (58, 72, "moderate", "severe"),  # 72.5
        (59, 73, "severe", "severe"),
        (80, 100, "severe", "severe"),
    ],
)
def test_the_index_is_cut_off_and_both_sets_of_limits_hold(
    raw: int, index: int, band: str, original: str
) -> None:
    result = scored("sds", with_raw(raw))
    assert result.status == "complete"
    assert (result.scores["raw"], result.scores["index"]) == (raw, index)
    assert result.bands == {"index": band, "index@orig": original}


@pytest.mark.parametrize(("raw", "severity"), [(20, 0.25), (50, 0.63), (46, 0.58), (80, 1)])
def test_the_severity_index_has_two_decimals_half_up(raw: int, severity: float) -> None:
    assert scored("sds", with_raw(raw)).scores["severity_index"] == severity


def test_each_item_counts_in_its_own_direction() -> None:
    for item in ITEMS:
        changed = scored("sds", {**same(ITEMS, 1), item: 4}).scores["raw"]
        assert changed == (47 if item in REVERSED else 53)


def test_the_same_column_everywhere_is_the_middle() -> None:
    assert {scored("sds", same(ITEMS, value)).scores["raw"] for value in (1, 2, 3, 4)} == {50}


@pytest.mark.parametrize(("answer", "raised"), [(1, False), (2, True), (4, True)])
def test_item_19_asks_for_attention_by_itself(answer: int, raised: bool) -> None:
    alone = scored("sds", {"19": answer})
    assert alone.status == "incomplete"
    assert (alone.flags == ("critical_item_19",)) is raised
    whole = scored("sds", {**with_raw(20), "19": answer})
    assert ("critical_item_19" in whole.flags) is raised


def test_one_blank_withholds_everything_and_a_blank_item_19_is_said() -> None:
    result = scored("sds", {**with_raw(40), "19": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert set(result.scores.values()) == {None}
    assert result.bands == {"index": None, "index@orig": None}
    assert result.flags == ("critical_missing",)
