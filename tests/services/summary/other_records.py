"""Records of the other populations and of work that counts no people, as if they had been made."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select

from models.activity import Activity, ActivityMaterial
from models.appointment import Appointment
from models.assessment import Assessment
from models.crisis import Crisis, MandatoryReport
from models.group import CounsellingGroup, GroupAttendance, GroupSession
from models.plan import Plan, PlanSession
from models.roster import (
    Inspection,
    InspectionFinding,
    RosterPerson,
    RosterPost,
    Training,
    TrainingPart,
)
from models.scale import ScaleDefinition
from models.screening import Screening, ScreeningResult, ScreeningStudent
from models.visit import Visit
from services.desk import Desk
from tests.services.summary.records import add_clients, add_visits, visit


def add(desk: Desk, model: Any, **values: object) -> int:
    """One row; returns its id."""
    with desk.write() as session:
        done: Any = session.execute(insert(model).values(**values))
        return int(done.inserted_primary_key[0])


def add_assessment(desk: Desk, day: str, scale: str, band: str, **values: object) -> int:
    facts: dict[str, object] = {
        "client_id": add_clients(desk, 1)[0],
        "definition_id": _definition(desk, scale),
        "scale": scale,
        "day": date.fromisoformat(day),
        "mode": "paper",
        "informant": "self",
        "context": "{}",
        "answers": "{}",
        "status": "complete",
        "band": band,
        "is_critical": False,
        "result": "{}",
        "assessed_by": 1,
        "finalised_at": desk.clock.now(),
        "correction": "",
    }
    return add(desk, Assessment, **(facts | values))


def add_screened(desk: Desk, day: str, scale: str, bands: list[str]) -> None:
    now = desk.clock.now()
    screening = add(
        desk,
        Screening,
        title="秋季筛查",
        scales="[]",
        informant="self",
        day=date.fromisoformat(day),
        made_by=1,
        made_at=now,
        version=1,
    )
    for number, band in enumerate(bands):
        student = add(
            desk,
            ScreeningStudent,
            screening_id=screening,
            class_name="1",
            number=str(number),
            name="",
            sex=1,
            is_flagged=False,
            is_critical=False,
            follow_up="",
        )
        add(
            desk,
            ScreeningResult,
            student_id=student,
            definition_id=_definition(desk, scale),
            answers=b"",
            status="complete",
            band=band,
            result="{}",
            is_flagged=False,
            is_critical=False,
            entered_by=1,
            entered_at=now,
        )


def _definition(desk: Desk, scale: str) -> int:
    with desk.read() as session:
        found = session.scalar(select(ScaleDefinition.id).where(ScaleDefinition.scale == scale))
    if found is not None:
        return found
    return add(
        desk,
        ScaleDefinition,
        scale=scale,
        version="1.0.0",
        sha256=scale,
        origin="shipped",
        body="{}",
        texts="{}",
        added_by=1,
        added_at=desk.clock.now(),
    )


def add_follow_up(desk: Desk, day: str, state: str, kind: str = "follow_up") -> None:
    add(
        desk,
        Appointment,
        counsellor_id=1,
        kind=kind,
        mode="phone",
        day=date.fromisoformat(day),
        minutes=50,
        place="",
        purpose="",
        state=state,
        state_reason="",
        created_by=1,
        created_at=desk.clock.now(),
        version=1,
    )


def add_crisis(desk: Desk, day: str, kinds: str) -> None:
    with desk.read() as session:
        number = session.scalar(select(func.count()).select_from(Crisis))
    add(
        desk,
        Crisis,
        number=f"W-{number}",
        day=date.fromisoformat(day),
        kinds=kinds,
        level="high",
        measures="[]",
        is_callout=False,
        legal_ground="",
        answers="{}",
        state="open",
        closing="",
        recorded_by=1,
        recorded_at=desk.clock.now(),
        version=1,
    )


def add_report(desk: Desk, known_at: datetime) -> None:
    with desk.read() as session:
        number = session.scalar(select(func.count()).select_from(MandatoryReport))
    add(
        desk,
        MandatoryReport,
        number=f"Q-{number}",
        situations="[]",
        answers="{}",
        known_at=known_at,
        state="open",
        reporter_id=1,
        recorded_at=known_at,
        prints=0,
        version=1,
    )


def add_plan(desk: Desk, since: str, population: str, sessions: int) -> None:
    """A plan with ``sessions`` visits in the same month."""
    client = add_clients(desk, 1)[0]
    plan = add(
        desk,
        Plan,
        number=f"F-{client}",
        client_id=client,
        population=population,
        situation="",
        approach="",
        since=date.fromisoformat(since),
        planned_sessions=sessions,
        responsible_id=1,
        state="active",
        outcome="",
        created_by=1,
        created_at=desk.clock.now(),
        version=1,
    )
    add_visits(desk, [visit(since[:7], client_id=client, population=population)] * sessions)
    with desk.read() as session:
        visits = session.scalars(select(Visit.id).where(Visit.client_id == client)).all()
    for visit_id in visits:
        add(desk, PlanSession, visit_id=visit_id, plan_id=plan)


def add_group_session(desk: Desk, day: str, present: int) -> None:
    """A session to which ``present`` members came, each with a visit."""
    clients = add_clients(desk, max(1, present))
    group = add(
        desk,
        CounsellingGroup,
        name="成长小组",
        goal="",
        topic="mood",
        leader_id=1,
        since=date.fromisoformat(day),
        created_at=desk.clock.now(),
        version=1,
    )
    session_id = add(
        desk,
        GroupSession,
        group_id=group,
        number=1,
        day=date.fromisoformat(day),
        place="",
        answers="{}",
        leader_id=1,
        recorded_by=1,
        finalised_at=desk.clock.now(),
        version=1,
    )
    for client in clients[:present]:
        add_visits(desk, [visit(day[:7], day=int(day[8:]), client_id=client, mode="group")])
        with desk.read() as session:
            visit_id = session.scalar(select(Visit.id).where(Visit.client_id == client))
        add(
            desk,
            GroupAttendance,
            session_id=session_id,
            client_id=client,
            state="present",
            reason="",
            visit_id=visit_id,
        )


def add_activity(desk: Desk, day: str, materials: int = 0, **values: object) -> None:
    with desk.read() as session:
        number = session.scalar(select(func.count()).select_from(Activity))
    facts: dict[str, object] = {
        "number": f"H-{number}",
        "kind": "lecture",
        "state": "done",
        "title": "讲座",
        "day": date.fromisoformat(day),
        "made_by": 1,
        "made_at": desk.clock.now(),
    }
    activity = add(desk, Activity, **(facts | values))
    if materials:
        add(desk, ActivityMaterial, activity_id=activity, kind="leaflet", pieces=materials)


def add_training(desk: Desk, day: str, minutes: int, people: int) -> None:
    with desk.read() as session:
        number = session.scalar(select(func.count()).select_from(Training))
    training = add(
        desk,
        Training,
        number=f"P-{number}",
        kind="training",
        title="培训",
        day=date.fromisoformat(day),
        minutes=minutes,
        made_by=1,
        made_at=desk.clock.now(),
    )
    for _ in range(people):
        person = add(
            desk, RosterPerson, name="张三", sex=1, made_by=1, made_at=desk.clock.now(), version=1
        )
        add(desk, TrainingPart, training_id=training, person_id=person, minutes=minutes)


def add_post(desk: Desk, roster: str, since: str, until: str | None = None) -> None:
    person = add(
        desk, RosterPerson, name="李四", sex=2, made_by=1, made_at=desk.clock.now(), version=1
    )
    add(
        desk,
        RosterPost,
        person_id=person,
        roster=roster,
        since=date.fromisoformat(since),
        until=date.fromisoformat(until) if until else None,
    )


def add_inspection(desk: Desk, day: str, done_days: list[str | None]) -> None:
    """An inspection with a finding for each of ``done_days``."""
    inspection = add(
        desk,
        Inspection,
        number=f"D-{day}",
        day=date.fromisoformat(day),
        way="on_site",
        inspector="县卫健局",
        made_by=1,
        made_at=desk.clock.now(),
    )
    for done in done_days:
        add(
            desk,
            InspectionFinding,
            inspection_id=inspection,
            problem="缺门牌",
            done_day=date.fromisoformat(done) if done else None,
        )
