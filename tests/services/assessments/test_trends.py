"""Courses: what is joined, where the bands begin, and what the axis is."""

from typing import Any

import pytest
from sqlalchemy import Engine, event, update

from models.client import Client
from models.scale import ScaleDefinition
from models.vocabulary import AssessmentMode, Sex
from services.assessments.band_sets import keys_of, set_for
from services.assessments.records import Correction
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.preferences import DECLARED_USES, PreferenceService
from services.scales import library
from services.scales.context import Context
from tests.services.assessments.conftest import days, phq9

HALF_YEARS = (-60, -45, -30, 0)


def test_borders_stand_half_a_point_below_the_cut_off(
    assessments: AssessmentService, client_id: int
) -> None:
    for day, ninth in zip(HALF_YEARS, (0, 1, 2, 3), strict=True):
        assessments.add(phq9(client_id, ninth, day=days(day)))
    (trend,) = assessments.trends(client_id)
    assert [border.at for border in trend.borders] == [4.5, 9.5, 14.5, 19.5]
    assert trend.lowest_band == "minimal"
    assert trend.borders[0].band == "mild"
    assert (trend.lowest, trend.highest, trend.direction) == (0, 27, "worse")
    assert [(point.day, point.value, point.shown) for point in trend.points] == [
        (days(-60), 8, "8"),
        (days(-45), 9, "9"),
        (days(-30), 10, "10"),
        (days(0), 11, "11"),
    ]
    assert [point.is_critical for point in trend.points] == [False, True, True, True]
    assert {point.group for point in trend.points} == {0}


def test_prorated_points_are_marked_and_withheld_ones_are_none(
    assessments: AssessmentService, client_id: int
) -> None:
    assessments.add(phq9(client_id, None, 0, day=days(-2)))
    assessments.add(phq9(client_id, None, None, None, 0, day=days(-1)))
    assessments.add(phq9(client_id, 0))
    (trend,) = assessments.trends(client_id)
    assert [point.is_prorated for point in trend.points] == [True, False]
    assert trend.withheld == 1


def test_only_what_stands_is_drawn_and_only_what_was_asked(
    assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    assessments.correct(first, Correction(phq9(client_id, 3, 0).answers), "看错")
    gad7 = {str(number): 3 for number in range(1, 8)}
    assessments.add(phq9(client_id, scale="gad7", answers=gad7))
    by_scale = {trend.scale: trend for trend in assessments.trends(client_id)}
    assert [point.value for point in by_scale["phq9"].points] == [10]
    assert [trend.scale for trend in assessments.trends(client_id, ("gad7",))] == ["gad7"]
    assert assessments.trends(client_id, ("who5",)) == ()


def test_another_order_of_the_items_is_another_line(
    assessments: AssessmentService, client_id: int
) -> None:
    answers = {str(number): 2 for number in range(1, 11)}
    for day, order in ((-2, "en1965"), (-1, "cn1999"), (0, "en1965")):
        choices = {"order": order}
        assessments.add(
            phq9(client_id, scale="rses", answers=answers, day=days(day), choices=choices)
        )
    (trend,) = assessments.trends(client_id)
    assert [point.group for point in trend.points] == [0, 1, 0]
    assert (trend.borders, trend.direction) == ((), "better")


def test_another_informant_is_another_line_another_set_of_bands_is_not(
    assessments: AssessmentService, client_id: int
) -> None:
    answers = {str(number): 1 for number in range(1, 26)}
    for day, informant, band_set in (
        (-2, "parent", "parent@uk"),
        (-1, "teacher", "teacher@uk"),
        (0, "parent", "parent@cn2014"),
    ):
        assessments.add(
            phq9(
                client_id,
                scale="sdq",
                answers=answers,
                day=days(day),
                informant=informant,
                choices={"band_set": band_set},
                mode=AssessmentMode.PAPER,
            )
        )
    main = assessments.trends(client_id)[0]
    assert main.is_main
    assert [point.group for point in main.points] == [0, 1, 0]
    assert [border.at for border in main.borders] == [16.5, 18.5]  # of the newest: China 2014


def test_a_corrected_definition_begins_a_line_of_its_own(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    assessments.add(phq9(client_id, 0, day=days(-1)))
    body = library.definition("phq9").body
    other = body.replace('"max_blank":2', '"max_blank":1')
    assert other != body
    with desk.write() as session:
        # As if the earlier result had been scored when one blank was allowed, not two.
        session.execute(
            update(ScaleDefinition).values(body=other, version="0.9.0", sha256="0" * 64)
        )
    assessments.add(phq9(client_id, 0))
    (trend,) = assessments.trends(client_id)
    assert [point.group for point in trend.points] == [0, 1]


def test_limits_of_exact_values_stand_where_they_are(
    assessments: AssessmentService, client_id: int
) -> None:
    answers = {str(number): 2 for number in range(1, 61)}
    assessments.add(phq9(client_id, scale="mssmhs60", answers=answers))
    trends = assessments.trends(client_id)
    means = next(trend for trend in trends if trend.score == "mean")
    assert [border.at for border in means.borders] == [2, 3, 4, 5]
    assert means.points[0].shown == "2.00"


@pytest.mark.noncommercial
@pytest.mark.parametrize(("sex", "band"), [(Sex.MALE, "negative"), (Sex.FEMALE, "positive")])
def test_bands_of_the_persons_sex(
    desk: Desk, assessments: AssessmentService, client_id: int, sex: Sex, band: str
) -> None:
    with desk.write() as session:
        session.execute(update(Client).values(sex=sex))
    PreferenceService(desk).set(DECLARED_USES, "clinical")
    answers = {"1": 3, "2": 0, "3": 0}
    assessments.add(phq9(client_id, scale="auditc", answers=answers))
    (trend,) = assessments.trends(client_id)
    assert trend.points[0].band == band
    assert [border.at for border in trend.borders] == [3.5 if sex is Sex.MALE else 2.5]


def test_sets_side_by_side_and_the_one_that_was_asked_for() -> None:
    cesd, plain = library.definition("cesd"), Context()
    assert keys_of(cesd, "total", plain) == ("total", "total@cn")
    chosen = Context(choices={"band_set": "cn"})
    named = [set_for(cesd, key, chosen) for key in keys_of(cesd, "total", chosen)]
    assert [found.set for found in named if found] == ["cn", "cn"]
    default = set_for(cesd, "total", plain)
    assert default is not None
    assert default.set == ""
    assert set_for(cesd, "nothing", plain) is None


def test_a_list_asks_for_a_definition_once_however_many_rows_it_has(
    assessments: AssessmentService, client_id: int, engine: Engine
) -> None:
    for number in range(3):
        assessments.add(phq9(client_id, day=days(-number)))
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.extend([statement] if "FROM scale_definition" in statement else [])

    event.listen(engine, "before_cursor_execute", note)
    try:
        assert len(assessments.of_client(client_id).rows) == 3
        assert len(assessments.trends(client_id)[0].points) == 3
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(asked) == 2
