"""Which answers a duty is about: the scale, and the flags that were raised."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.assessment import Assessment, SelfAnswer
from models.scale import ScaleDefinition
from models.screening import ScreeningResult, ScreeningStudent

SOURCE = Assessment.__tablename__
STUDENT_SOURCE = ScreeningResult.__tablename__
SELF_SOURCE = SelfAnswer.__tablename__  # answers at the screen that nobody has accepted yet


class _Place(TypedDict, total=False):
    screening_id: int
    student_id: int
    class_name: str
    number: str


@dataclass(frozen=True, slots=True)
class Marked:
    """``flags`` are codes (`services.scales.wording.label`); none before answers at the screen
    were accepted, or after a correction that took them away. A student of a screening, who may
    have no file, is named by class and number."""

    scale: str
    short: str
    flags: tuple[str, ...] = ()
    screening_id: int | None = None
    student_id: int | None = None
    class_name: str = ""
    number: str = ""


def of_sources(
    session: Session, sources: Iterable[tuple[str, int]]
) -> Mapping[tuple[str, int], Marked]:
    """By the records that asked for the duties; others are not in the answer."""
    wanted = set(sources)
    if not wanted:
        return {}
    from services.assessments.queries import result_of  # the engine, on few days only
    from services.scales import keeping

    found: dict[tuple[str, int], Marked] = {}
    assessed = [number for source, number in wanted if source == SOURCE]
    rows = session.scalars(select(Assessment).where(Assessment.id.in_(assessed))).all()
    students = [number for source, number in wanted if source == STUDENT_SOURCE]
    screened = session.execute(_OF_STUDENTS.where(ScreeningResult.id.in_(students))).all()
    used = {row.definition_id for row in rows} | {one.definition_id for one, _ in screened}
    kept = keeping.kept_all(session, used)
    for row in rows:
        definition = kept[row.definition_id].definition
        flags = result_of(row.result).critical(definition)
        found[SOURCE, row.id] = Marked(row.scale, definition.short, flags)
    for result, student in screened:
        definition = kept[result.definition_id].definition
        flags = result_of(result.result).critical(definition)
        found[STUDENT_SOURCE, result.id] = Marked(
            definition.id, definition.short, flags, **_place(student)
        )
    waiting = [number for source, number in wanted if source == SELF_SOURCE]
    at_screen = _AT_SCREEN.where(SelfAnswer.id.in_(waiting))
    for number, scale, short, student in session.execute(at_screen) if waiting else ():
        found[SELF_SOURCE, number] = Marked(scale, short, **_place(student))
    return found


def _place(student: ScreeningStudent | None) -> _Place:
    if student is None:
        return {}
    return {
        "screening_id": student.screening_id,
        "student_id": student.id,
        "class_name": student.class_name,
        "number": student.number,
    }


_OF_STUDENTS = select(ScreeningResult, ScreeningStudent).join(
    ScreeningStudent, ScreeningStudent.id == ScreeningResult.student_id
)
_AT_SCREEN = (
    select(
        SelfAnswer.id,
        ScaleDefinition.scale,
        func.json_extract(ScaleDefinition.body, "$.short").label("short"),
        ScreeningStudent,
    )
    .join(ScaleDefinition, ScaleDefinition.id == SelfAnswer.definition_id)
    .outerjoin(ScreeningStudent, ScreeningStudent.id == SelfAnswer.student_id)
)
