"""Reads screenings as lists and pages show them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, and_, case, func, select
from sqlalchemy.orm import Session

from models.base import table
from models.room import Staff
from models.scale import ScaleDefinition
from models.screening import Screening, ScreeningResult, ScreeningStudent
from services.access import shut_of
from services.ages import age_or_stated
from services.desk import Desk
from services.errors import NotFound
from services.scales.service import ScaleService
from services.screenings.classes import in_order
from services.screenings.records import (
    TO_TALK,
    ClassProgress,
    Part,
    PartDetails,
    PartProgress,
    ScreeningDetails,
    ScreeningSummary,
    Student,
    parts_of,
)

_STUDENT, _RESULT = table(ScreeningStudent), table(ScreeningResult)
_S, _R = _STUDENT.c, _RESULT.c
WITH_GAPS = ("incomplete", "invalid")

_COUNTED = (
    select(
        _S.screening_id,
        func.count(_S.class_name.distinct()).label("classes"),
        func.count().label("students"),
        func.sum(case((_S.is_flagged, 1), else_=0)).label("flagged"),
        func.sum(case((and_(_S.is_flagged, _S.follow_up == TO_TALK), 1), else_=0)).label("to_talk"),
    )
    .group_by(_S.screening_id)
    .subquery()
)
_RESULTS = (
    select(_S.screening_id, func.count().label("results"))
    .join(_RESULT, _R.student_id == _S.id)
    .group_by(_S.screening_id)
    .subquery()
)
_SUMMARIES = (
    select(Screening, *_COUNTED.c, func.coalesce(_RESULTS.c.results, 0).label("results"))
    .outerjoin(_COUNTED, _COUNTED.c.screening_id == Screening.id)
    .outerjoin(_RESULTS, _RESULTS.c.screening_id == Screening.id)
    .order_by(Screening.closed_at.is_not(None), Screening.day.desc(), Screening.id.desc())
)
_CLASSES = select(
    _S.class_name,
    func.count().label("students"),
    func.sum(case((_S.is_flagged, 1), else_=0)).label("flagged"),
).group_by(_S.class_name)
_PARTS = (
    select(
        _S.class_name,
        _R.definition_id,
        func.count().label("entered"),
        func.sum(case((_R.status.in_(WITH_GAPS), 1), else_=0)).label("gaps"),
        func.count(_R.checked).label("twice"),
        func.sum(case((func.length(_R.checked) > 0, 1), else_=0)).label("differing"),
    )
    .join(_RESULT, _R.student_id == _S.id)
    .group_by(_S.class_name, _R.definition_id)
)


def existing(session: Session, screening_id: int) -> Screening:
    """Raises NotFound."""
    screening = session.get(Screening, screening_id)
    if screening is None:
        raise NotFound
    return screening


def enrolled(session: Session, student_id: int) -> tuple[ScreeningStudent, Screening]:
    """A student, and the screening whose roster names them. Raises NotFound."""
    student = session.get(ScreeningStudent, student_id)
    if student is None:
        raise NotFound
    return student, existing(session, student.screening_id)


def summaries(session: Session, limit: int) -> tuple[ScreeningSummary, ...]:
    """Open ones first, then the newest."""
    rows = session.execute(_SUMMARIES.limit(limit)).all()
    ids = {part.definition_id for row in rows for part in parts_of(row.Screening.scales)}
    shorts = _shorts(session, ids)
    return tuple(_summary(row, shorts) for row in rows)


def details(session: Session, desk: Desk, screening: Screening) -> ScreeningDetails:
    """A screening with its scales and the progress of its classes."""
    parts = parts_of(screening.scales)
    maker = session.get(Staff, screening.made_by)
    return ScreeningDetails(
        id=screening.id,
        title=screening.title,
        day=screening.day,
        informant=screening.informant,
        parts=tuple(part_details(session, desk, part) for part in parts),
        classes=classes(session, screening.id, parts),
        made_by=maker.name if maker else "",
        made_at=screening.made_at,
        closed_at=screening.closed_at,
        erased_at=screening.erased_at,
        version=screening.version,
    )


def part_details(session: Session, desk: Desk, part: Part) -> PartDetails:
    """One scale of a screening."""
    definition = ScaleService(desk).kept(session, part.definition_id).definition
    return PartDetails(
        definition_id=part.definition_id,
        scale=definition.id,
        short=definition.short,
        items=len(definition.items),
        choices=definition.with_defaults(part.choices),
        limit=part.limit,
        is_paper_only=definition.use.is_paper_only,
    )


def classes(
    session: Session, screening_id: int, parts: tuple[Part, ...]
) -> tuple[ClassProgress, ...]:
    """The progress of all classes, in the order of their names."""
    mine = _S.screening_id == screening_id
    done = {
        (row.class_name, row.definition_id): PartProgress(
            row.entered, row.gaps, row.twice, row.differing or 0
        )
        for row in session.execute(_PARTS.where(mine))
    }
    found = [
        ClassProgress(
            row.class_name,
            row.students,
            row.flagged,
            tuple(done.get((row.class_name, part.definition_id), PartProgress()) for part in parts),
        )
        for row in session.execute(_CLASSES.where(mine))
    ]
    return tuple(sorted(found, key=lambda each: in_order(each.class_name)))


def students(
    session: Session, desk: Desk, screening: Screening, class_name: str
) -> tuple[Student, ...]:
    """A class in the order of its numbers."""
    wanted = select(_STUDENT).where(_S.screening_id == screening.id, _S.class_name == class_name)
    rows = session.execute(wanted).all()
    filled: dict[int, set[int]] = {row.id: set() for row in rows}
    done = (
        select(_R.student_id, _R.definition_id)
        .join(_STUDENT, _S.id == _R.student_id)
        .where(_S.screening_id == screening.id, _S.class_name == class_name)
    )
    for student_id, definition_id in session.execute(done):
        filled[student_id].add(definition_id)
    shut = shut_of(session, desk, (row.client_id for row in rows))
    found = [
        Student(
            id=row.id,
            class_name=row.class_name,
            number=row.number,
            name="" if row.client_id in shut else row.name,
            sex=row.sex,
            age=age_or_stated(screening.day, row.birth_date, row.age),
            filled=frozenset(filled[row.id]),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: in_order(each.number)))


def _shorts(session: Session, ids: Iterable[int]) -> dict[int, str]:
    short = func.json_extract(ScaleDefinition.body, "$.short")
    wanted = select(ScaleDefinition.id, short).where(ScaleDefinition.id.in_(ids))
    return {number: name for number, name in session.execute(wanted)}


def _summary(row: Row[Any], shorts: dict[int, str]) -> ScreeningSummary:
    screening: Screening = row.Screening
    return ScreeningSummary(
        id=screening.id,
        title=screening.title,
        day=screening.day,
        scales=tuple(shorts.get(p.definition_id, "") for p in parts_of(screening.scales)),
        classes=row.classes or 0,
        students=row.students or 0,
        results=row.results,
        flagged=row.flagged or 0,
        to_talk=row.to_talk or 0,
        closed_at=screening.closed_at,
        erased_at=screening.erased_at,
    )
