"""Records of community work, straight into the tables: only what indicators count."""

from datetime import date
from typing import Any

from models.activity import Activity, ActivityMaterial
from models.roster import Qualification, RosterPerson, RosterPost, Training, TrainingPart
from models.vocabulary import ActivityState, RosterKind, Sex
from services.desk import Desk


def add_activity(desk: Desk, day: date, kind: str = "lecture", **more: Any) -> int:
    """One that was held, unless ``state`` says otherwise; ``pieces`` of booklets."""
    pieces = more.pop("pieces", 0)
    with desk.write() as session:
        number = f"H-{day:%m%d}-{session.query(Activity).count() + 1:03d}"
        values = {"state": ActivityState.DONE, "title": "睡眠与情绪", **more}
        row = Activity(
            number=number, kind=kind, day=day, made_by=1, made_at=desk.clock.now(), **values
        )
        session.add(row)
        session.flush()
        if pieces:
            session.add(ActivityMaterial(activity_id=row.id, kind="booklet", pieces=pieces))
        return row.id


def add_person(
    desk: Desk, roster: RosterKind, duty: str = "", certificate: str = "", **dates: date | None
) -> int:
    """Somebody in post since 2026-01-01, unless ``since`` and ``until`` say otherwise."""
    with desk.write() as session:
        person = RosterPerson(name="田小满", sex=Sex.FEMALE, made_by=1, made_at=desk.clock.now())
        session.add(person)
        session.flush()
        since = dates.get("since") or date(2026, 1, 1)
        session.add(
            RosterPost(
                person_id=person.id,
                roster=roster,
                duty=duty,
                since=since,
                until=dates.get("until"),
            )
        )
        if certificate:
            session.add(Qualification(person_id=person.id, kind=certificate, since=since))
        return person.id


def add_training(
    desk: Desk, day: date, kind: str = "training", *people: int, class_hours: float = 8
) -> int:
    """Everybody was there all the time."""
    with desk.write() as session:
        number = f"P-{day:%m%d}-{session.query(Training).count() + 1:03d}"
        minutes = round(class_hours * 45)
        row = Training(
            number=number,
            kind=kind,
            title="心理急救",
            day=day,
            minutes=minutes,
            made_by=1,
            made_at=desk.clock.now(),
        )
        session.add(row)
        session.flush()
        for person_id in people:
            part = TrainingPart(training_id=row.id, person_id=person_id, minutes=minutes)
            session.add(part)
        return row.id
