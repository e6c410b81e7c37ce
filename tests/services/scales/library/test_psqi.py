"""PSQI (scales.md 8.28): seven components from times, hours and ticks."""

from collections.abc import Mapping

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import scored

BEST: Mapping[str, object] = {
    "q1_bed": "23:00",
    "q2_minutes": 0,
    "q3_up": "07:00",
    "q4_hours": 8,
    **{f"q5{letter}": 0 for letter in "abcdefghij"},
    **dict.fromkeys(("q_quality", "q_meds", "q_awake", "q_enthusiasm"), 0),
}
WORST: Mapping[str, object] = {
    "q1_bed": "20:00",
    "q2_minutes": 120,
    "q3_up": "08:00",
    "q4_hours": 2,
    **{f"q5{letter}": 3 for letter in "abcdefghij"},
    **dict.fromkeys(("q_quality", "q_meds", "q_awake", "q_enthusiasm"), 3),
}


def component(name: str, changes: Mapping[str, object], **context: object) -> object:
    return scored("psqi", {**BEST, **changes}, **context).scores[name]


def test_best_and_worst() -> None:
    best = scored("psqi", BEST)
    assert (best.status, best.flags, best.scores["total"]) == ("complete", (), 0)
    assert best.bands == {"total": "good", "total@cn": "acceptable"}
    assert (best.scores["hours_in_bed"], best.scores["efficiency_pct"]) == (8, 100)
    worst = scored("psqi", WORST)
    assert worst.scores["total"] == 21
    assert worst.bands == {"total": "poor", "total@cn": "poor"}


@pytest.mark.parametrize(
    ("quality", "meds", "awake", "total", "band", "chinese"),
    [
        (3, 2, 0, 5, "good", "acceptable"),
        (3, 3, 0, 6, "poor", "acceptable"),
        (3, 3, 1, 7, "poor", "acceptable"),
        (3, 3, 3, 8, "poor", "poor"),
    ],
)
def test_borders_of_the_total(
    quality: int, meds: int, awake: int, total: int, band: str, chinese: str
) -> None:
    changes = {"q_quality": quality, "q_meds": meds, "q_awake": awake}
    result = scored("psqi", {**BEST, **changes})
    assert result.scores["total"] == total
    assert result.bands == {"total": band, "total@cn": chinese}


@pytest.mark.parametrize(
    ("minutes", "often", "points"),
    [
        (15, 0, 0),
        (16, 0, 1),
        (30, 0, 1),
        (31, 0, 1),
        (60, 0, 1),
        (61, 0, 2),
        (15, 1, 1),
        (15, 2, 1),
        (15, 3, 2),
        (31, 2, 2),
        (60, 3, 3),
        (61, 1, 2),
        (61, 2, 3),
        (61, 3, 3),
    ],
)
def test_latency(minutes: int, often: int, points: int) -> None:
    assert component("c2_latency", {"q2_minutes": minutes, "q5a": often}) == points


@pytest.mark.parametrize(
    ("hours", "pittsburgh", "printed"),
    [(7.1, 0, 0), (7, 0, 1), (6.9, 1, 1), (6, 1, 1), (5.9, 2, 2), (5, 2, 2), (4.9, 3, 3)],
)
def test_duration_by_both_rules(hours: float, pittsburgh: int, printed: int) -> None:
    assert component("c3_duration", {"q4_hours": hours}) == pittsburgh
    assert component("c3_duration", {"q4_hours": hours}, rule="pitt") == pittsburgh
    assert component("c3_duration", {"q4_hours": hours}, rule="printed1989") == printed


@pytest.mark.parametrize(
    ("up", "hours", "percent", "pittsburgh", "printed"),
    [
        ("07:00", 6.8, 85, 0, 1),
        ("07:00", 6.9, 86.3, 0, 0),
        ("06:59", 6.78, 84.9, 1, 1),
        ("07:00", 6, 75, 1, 1),
        ("07:00", 5.99, 74.9, 2, 2),
        ("07:00", 5.2, 65, 2, 2),
        ("07:00", 5.19, 64.9, 3, 3),
        ("07:00", 0, 0, 3, 3),
    ],
)
def test_efficiency_by_both_rules(
    up: str, hours: float, percent: float, pittsburgh: int, printed: int
) -> None:
    answers = {**BEST, "q3_up": up, "q4_hours": hours}
    assert scored("psqi", answers).scores["efficiency_pct"] == percent
    assert scored("psqi", answers).scores["c4_efficiency"] == pittsburgh
    assert scored("psqi", answers, rule="printed1989").scores["c4_efficiency"] == printed


def test_84_96_percent_shows_85_and_is_below_it() -> None:
    result = scored("psqi", {**BEST, "q1_bed": "22:00", "q3_up": "06:52", "q4_hours": 7.533})
    assert result.scores["efficiency_pct"] == 85
    assert result.scores["c4_efficiency"] == 1


@pytest.mark.parametrize(
    ("bed", "up", "hours"),
    [
        ("22:30", "06:15", 7.75),
        ("00:10", "07:00", 6.83),
        ("23:59", "00:01", 0.03),
        ("13:00", "21:00", 8),
        ("00:00", "23:59", 23.98),
    ],
)
def test_time_in_bed_passes_midnight(bed: str, up: str, hours: float) -> None:
    assert component("hours_in_bed", {"q1_bed": bed, "q3_up": up}) == hours


def test_equal_times_give_no_efficiency() -> None:
    result = scored("psqi", {**BEST, "q3_up": "23:00"})
    assert (result.status, result.n_missing) == ("incomplete", 0)
    assert result.flags == ("inconsistent_times",)
    assert result.scores["c4_efficiency"] is result.scores["efficiency_pct"] is None
    assert (result.scores["total"], result.scores["hours_in_bed"]) == (None, 0)
    assert result.bands == {"total": None, "total@cn": None}


def test_more_sleep_than_bed_scores_zero_and_is_said() -> None:
    result = scored("psqi", {**BEST, "q4_hours": 8.5})
    assert (result.scores["c4_efficiency"], result.flags) == (0, ("inconsistent_times",))
    assert (result.status, result.scores["total"]) == ("complete", 0)


@pytest.mark.parametrize(
    ("points", "component_points"), [(0, 0), (1, 1), (9, 1), (10, 2), (18, 2), (19, 3), (27, 3)]
)
def test_disturbance(points: int, component_points: int) -> None:
    letters = "bcdefghij"
    answers = {f"q5{letters[place]}": (points + 8 - place) // 9 for place in range(9)}
    assert sum(answers.values()) == points
    assert component("c5_disturbance", answers) == component_points


@pytest.mark.parametrize(
    ("awake", "enthusiasm", "points"),
    [(0, 0, 0), (1, 0, 1), (1, 1, 1), (0, 3, 2), (2, 2, 2), (2, 3, 3), (3, 3, 3)],
)
def test_daytime(awake: int, enthusiasm: int, points: int) -> None:
    assert component("c7_daytime", {"q_awake": awake, "q_enthusiasm": enthusiasm}) == points


def test_a_blank_5j_counts_nothing_and_any_other_blank_withholds_the_total() -> None:
    result = scored("psqi", {**BEST, "q5j": None})
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 0)
    for field in BEST:
        if field != "q5j":
            withheld = scored("psqi", {**BEST, field: None})
            assert (withheld.status, withheld.n_missing) == ("incomplete", 1)
            assert withheld.scores["total"] is None
            assert withheld.bands == {"total": None, "total@cn": None}


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("q1_bed", "24:00"),
        ("q1_bed", "11 pm"),
        ("q2_minutes", -1),
        ("q4_hours", 24.5),
        ("q5a", 4),
        ("q_meds", True),
        ("q4_hours", "7"),
        ("q6", 1),
    ],
)
def test_impossible_answers_are_refused(field: str, answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("psqi", {**BEST, field: answer})
