"""Statements over people, their posts and their certificates."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.room import Staff
from models.roster import Qualification, RosterPerson, RosterPost, TrainingPart
from models.vocabulary import RosterKind, Sex
from services.errors import NotFound
from services.rosters.records import (
    PersonDetails,
    PersonFields,
    PersonLine,
    PostView,
    QualificationView,
    RosterCount,
)


def existing(session: Session, person_id: int) -> RosterPerson:
    """Raises NotFound."""
    person = session.get(RosterPerson, person_id)
    if person is None:
        raise NotFound
    return person


def in_post_on(day: date | InstrumentedAttribute[date]) -> ColumnElement[bool]:
    """Posts held on ``day``, also one of a column; the last day still counts."""
    return and_(RosterPost.since <= day, or_(RosterPost.until.is_(None), RosterPost.until >= day))


def lines(
    session: Session, roster: RosterKind | None, day: date, limit: int
) -> tuple[PersonLine, ...]:
    """Who was in post on ``day``, by the order of names; without ``roster`` everybody, also those
    in no post, with one of their posts of the day."""
    wanted = select(RosterPerson, RosterPost)
    wanted = wanted.order_by(RosterPerson.sort_key, RosterPerson.id, RosterPost.since.desc())
    held = and_(RosterPost.person_id == RosterPerson.id, in_post_on(day))
    if roster is None:
        wanted = wanted.outerjoin(RosterPost, held)
    else:
        wanted = wanted.join(RosterPost, held).where(RosterPost.roster == roster)
    found: dict[int, tuple[RosterPerson, RosterPost | None]] = {}
    for person, post in session.execute(wanted.limit(limit)):
        found.setdefault(person.id, (person, post))
    certificates = _qualifications_of(session, found)
    return tuple(
        _line(person, post, certificates[person.id], day) for person, post in found.values()
    )


def details(session: Session, person: RosterPerson) -> PersonDetails:
    """A person with everything; newest posts and certificates first."""
    account = session.get(Staff, person.staff_id) if person.staff_id else None
    certificates = _qualifications_of(session, [person.id])[person.id]
    return PersonDetails(
        id=person.id,
        fields=_fields(person),
        account=account.name if account else "",
        posts=posts(session, person.id),
        qualifications=tuple(sorted(certificates, key=lambda one: one.since, reverse=True)),
        version=person.version,
        is_removable=not has_trainings(session, person.id),
    )


def posts(session: Session, person_id: int) -> tuple[PostView, ...]:
    """Their posts, newest first."""
    wanted = select(RosterPost).where(RosterPost.person_id == person_id)
    ordered = wanted.order_by(RosterPost.since.desc(), RosterPost.id.desc())
    return tuple(post_view(row) for row in session.scalars(ordered))


def has_trainings(session: Session, person_id: int) -> bool:
    """Whether a training on record names them."""
    wanted = select(TrainingPart.training_id).where(TrainingPart.person_id == person_id)
    return session.scalars(wanted.limit(1)).first() is not None


def counts(session: Session, day: date) -> tuple[RosterCount, ...]:
    """Every roster on ``day``, in the order of the vocabulary, also those with nobody."""
    rows = session.scalars(select(RosterPost).where(in_post_on(day))).all()
    qualified = {
        person_id
        for person_id, held in _qualifications_of(session, {row.person_id for row in rows}).items()
        if any(one.holds_on(day) for one in held)
    }
    return tuple(
        _count(kind, [row for row in rows if row.roster == kind], qualified) for kind in RosterKind
    )


def post_view(row: RosterPost) -> PostView:
    """The row as the window gets it."""
    return PostView(
        row.id, RosterKind(row.roster), row.duty, row.is_full_time, row.since, row.until
    )


def _count(kind: RosterKind, rows: list[RosterPost], qualified: Collection[int]) -> RosterCount:
    persons = {row.person_id for row in rows}
    duties = Counter(row.duty for row in rows)
    return RosterCount(
        roster=kind,
        persons=len(persons),
        full_time=len({row.person_id for row in rows if row.is_full_time}),
        qualified=len(persons.intersection(qualified)),
        duties=tuple(sorted(duties.items())),
    )


def _qualifications_of(
    session: Session, person_ids: Iterable[int]
) -> defaultdict[int, list[QualificationView]]:
    wanted = select(Qualification).where(Qualification.person_id.in_(list(person_ids)))
    found: defaultdict[int, list[QualificationView]] = defaultdict(list)
    for row in session.scalars(wanted.order_by(Qualification.since, Qualification.id)):
        found[row.person_id].append(
            QualificationView(row.id, row.kind, row.number, row.issuer, row.since, row.until)
        )
    return found


def _line(
    person: RosterPerson, post: RosterPost | None, held: list[QualificationView], day: date
) -> PersonLine:
    valid = [one for one in held if one.holds_on(day)]
    return PersonLine(
        id=person.id,
        name=person.name,
        sex=Sex(person.sex),
        unit=person.unit,
        phone=person.phone,
        education=person.education,
        strengths=person.strengths,
        post=post_view(post) if post else None,
        qualifications=tuple(dict.fromkeys(one.kind for one in valid)),
        next_expiry=min((one.until for one in valid if one.until), default=None),
    )


def _fields(person: RosterPerson) -> PersonFields:
    return PersonFields(
        name=person.name,
        sex=Sex(person.sex),
        birth_year=person.birth_year,
        unit=person.unit,
        phone=person.phone,
        education=person.education,
        strengths=person.strengths,
        remarks=person.remarks,
        staff_id=person.staff_id,
    )
