"""Numbers without names: small groups hidden, and printed only at the end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from services.desk import Desk
from services.errors import Conflict
from services.screenings.entering import EntryService
from services.screenings.records import NewPart, NewScreening
from services.screenings.rosters import RosterService
from services.screenings.service import ScreeningService
from services.screenings.statistics import StatisticsService
from tests.services.screenings.conftest import DAY

WELL, MILD, HIGH = bytes(10), bytes([1] * 6 + [0] * 4), bytes([2] * 8 + [0] * 2)


@pytest.fixture
def screening_id(desk: Desk, workbook: Callable[..., Path]) -> int:
    """Two classes of twenty: 12 well, 6 mild, 2 high; and 14 well, 6 mild."""
    screenings, rosters = ScreeningService(desk), RosterService(desk)
    made = screenings.make(NewScreening("筛查", (NewPart("phq9"),), "self", DAY))
    rows = [(name, number) for name in ("七1班", "七2班") for number in range(1, 21)]
    opened = rosters.open(workbook(a=[("班级", "座号"), *rows]))
    rosters.confirm(rosters.dry_run(made.id, opened))
    entry, definition = EntryService(desk), made.parts[0].definition_id
    for name, forms in (
        ("七1班", [WELL] * 12 + [MILD] * 6 + [HIGH] * 2),
        ("七2班", [WELL] * 14 + [MILD] * 6),
    ):
        students = screenings.students(made.id, name)
        for student, form in zip(students, forms, strict=True):
            entry.enter(student.id, definition, form)
    return made.id


def test_small_groups_are_hidden_in_classes_and_total(desk: Desk, screening_id: int) -> None:
    (part,) = StatisticsService(desk).of_screening(screening_id).parts
    first, second = part.rows

    assert part.bands == ("minimal", "mild", "moderate", "moderately_severe", "severe")
    assert (first.entered, second.entered, part.total.entered) == (20, 20, 40)
    assert first.counts[3] is None, "two students"
    assert second.counts[3] is None, "nobody, and that is not said either"
    assert part.total.counts[3] is None
    assert part.hides


def test_the_paper_waits_until_the_screening_is_closed(desk: Desk, screening_id: int) -> None:
    numbers, screenings = StatisticsService(desk), ScreeningService(desk)
    with pytest.raises(Conflict, match="screening_not_closed"):
        numbers.to_print(screening_id)

    screenings.close(screening_id, screenings.get(screening_id).version)
    assert numbers.to_print(screening_id).is_final
