"""Statements over trainings and who took part."""

import json
from collections import Counter, defaultdict
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, extract, func, or_, select
from sqlalchemy.orm import Session

from models.room import Staff
from models.roster import RosterPerson, RosterPost, Training, TrainingPart
from models.vocabulary import RosterKind
from services.errors import NotFound
from services.rosters.queries import in_post_on
from services.trainings.hours import quarters_of
from services.trainings.records import (
    TRAINING,
    Participant,
    PartView,
    PersonHours,
    PersonTraining,
    TrainingCount,
    TrainingCursor,
    TrainingDetails,
    TrainingFilter,
    TrainingSummary,
    TrainingWords,
)

_PERSONS = (
    select(func.count())
    .select_from(TrainingPart)
    .where(TrainingPart.training_id == Training.id)
    .correlate(Training)
    .scalar_subquery()
)


def existing(session: Session, training_id: int) -> Training:
    """Raises NotFound."""
    row = session.get(Training, training_id)
    if row is None:
        raise NotFound
    return row


def page(
    session: Session, wanted: TrainingFilter, after: TrainingCursor | None, limit: int
) -> tuple[TrainingSummary, ...]:
    """Newest first, after the row ``after``."""
    chosen = _summaries()
    if wanted.kind:
        chosen = chosen.where(Training.kind == wanted.kind)
    if wanted.year is not None:
        chosen = chosen.where(_in_year(wanted.year))
    if after is not None:
        chosen = chosen.where(
            or_(Training.day < after.day, and_(Training.day == after.day, Training.id < after.id))
        )
    ordered = chosen.order_by(Training.day.desc(), Training.id.desc()).limit(limit)
    return tuple(_summary(row) for row in session.execute(ordered))


def years(session: Session) -> tuple[int, ...]:
    """Years with a training on record."""
    return tuple(session.scalars(select(extract("year", Training.day)).distinct()))


def details(session: Session, training: Training) -> TrainingDetails:
    """One training with everybody who took part, by name."""
    summary = session.execute(_summaries().where(Training.id == training.id)).one()
    parts = (
        select(TrainingPart, RosterPerson.name, RosterPerson.unit)
        .join(RosterPerson, RosterPerson.id == TrainingPart.person_id)
        .where(TrainingPart.training_id == training.id)
        .order_by(RosterPerson.sort_key, RosterPerson.id)
    )
    return TrainingDetails(
        summary=_summary(summary),
        place=training.place,
        organiser=training.organiser,
        words=words_of(training.answers),
        paper_place=training.paper_place,
        parts=tuple(
            PartView(
                part.person_id,
                name,
                unit,
                quarters_of(part.minutes),
                part.certificate,
                part.result,
            )
            for part, name, unit in session.execute(parts)
        ),
        recorded_by=session.get_one(Staff, training.made_by).name,
        version=training.version,
    )


def participants(session: Session, today: date) -> tuple[Participant, ...]:
    """Everybody on the rosters; those in a post today first."""
    in_post = set(session.scalars(select(RosterPost.person_id).where(in_post_on(today))))
    people = select(RosterPerson).order_by(RosterPerson.sort_key, RosterPerson.id)
    found = (
        Participant(row.id, row.name, row.unit, row.id in in_post)
        for row in session.scalars(people)
    )
    return tuple(sorted(found, key=lambda one: not one.is_in_post))


def counts(session: Session, first: date, last: date) -> tuple[TrainingCount, ...]:
    """By kind, of trainings that began between the two days."""
    wanted = (
        select(Training.id, Training.kind, TrainingPart.person_id, TrainingPart.minutes)
        .outerjoin(TrainingPart, TrainingPart.training_id == Training.id)
        .where(Training.day.between(first, last))
    )
    rows: defaultdict[str, list[Row[int, str, int, int]]] = defaultdict(list)
    for row in session.execute(wanted):
        rows[row.kind].append(row)
    return tuple(_count(kind, held) for kind, held in sorted(rows.items()))


def hours(session: Session, year: int, in_post_day: date) -> tuple[PersonHours, ...]:
    """The year of everybody who was in post on a day or took part in something, by name."""
    counted, beside = taken(session, date(year, 1, 1), date(year, 12, 31))
    in_post = session.scalars(select(RosterPost.person_id).where(in_post_on(in_post_day)))
    ids = {*in_post, *counted, *beside}
    staff = staff_on(session, in_post_day)
    people = select(RosterPerson).where(RosterPerson.id.in_(ids))
    return tuple(
        PersonHours(row.id, row.name, row.unit, counted[row.id], beside[row.id], row.id in staff)
        for row in session.scalars(people.order_by(RosterPerson.sort_key, RosterPerson.id))
    )


def staff_on(session: Session, day: date) -> frozenset[int]:
    """Who was of the staff that day: volunteers and experts owe no class-hours."""
    posts = select(RosterPost.person_id).where(
        RosterPost.roster == RosterKind.STAFF, in_post_on(day)
    )
    return frozenset(session.scalars(posts))


def taken(session: Session, first: date, last: date) -> tuple[Counter[int], Counter[int]]:
    """Quarters by person, of what began between the two days: of trainings, and of what does not
    count against the class-hours of a year."""
    parts = (
        select(TrainingPart.person_id, TrainingPart.minutes, Training.kind)
        .join(Training, Training.id == TrainingPart.training_id)
        .where(Training.day.between(first, last))
    )
    counted, beside = Counter[int](), Counter[int]()
    for person_id, minutes, kind in session.execute(parts):
        (counted if kind == TRAINING else beside)[person_id] += quarters_of(minutes)
    return counted, beside


def person_lines(session: Session, person_id: int, year: int) -> tuple[PersonTraining, ...]:
    """What one person took part in, the oldest first."""
    wanted = (
        _summaries()
        .add_columns(TrainingPart)
        .join(TrainingPart, TrainingPart.training_id == Training.id)
        .where(TrainingPart.person_id == person_id, _in_year(year))
        .order_by(Training.day, Training.id)
    )
    return tuple(
        PersonTraining(
            _summary(row),
            row.Training.organiser,
            quarters_of(row.TrainingPart.minutes),
            row.TrainingPart.certificate,
            row.TrainingPart.result,
        )
        for row in session.execute(wanted)
    )


def words_of(answers: str) -> TrainingWords:
    """The words in ``training.answers``."""
    found = json.loads(answers or "{}")
    return TrainingWords(**{f.name: str(found.get(f.name, "")) for f in fields(TrainingWords)})


def _in_year(year: int) -> ColumnElement[bool]:
    return Training.day.between(date(year, 1, 1), date(year, 12, 31))


def _summaries() -> Select[Any]:
    return select(Training, _PERSONS.label("persons"))


def _summary(row: Row[Any]) -> TrainingSummary:
    training = row.Training
    return TrainingSummary(
        id=training.id,
        number=training.number,
        kind=training.kind,
        module=training.module,
        title=training.title,
        day=training.day,
        last_day=training.last_day,
        quarters=quarters_of(training.minutes),
        teacher=training.teacher,
        is_external=training.is_external,
        persons=row.persons,
    )


def _count(kind: str, rows: list[Row[int, str, int, int]]) -> TrainingCount:
    came = [row for row in rows if row.person_id is not None]
    return TrainingCount(
        kind=kind,
        sessions=len({row.id for row in rows}),
        times=len(came),
        persons=len({row.person_id for row in came}),
        quarters=sum(quarters_of(row.minutes) for row in came),
    )
