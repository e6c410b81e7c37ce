"""Reads assessments as lists and pages show them."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Row, select, tuple_
from sqlalchemy.orm import Session, aliased

from models.assessment import Assessment
from models.base import table
from models.client import Client
from models.room import Staff
from models.vocabulary import AssessmentMode, ClientState
from services.access import shut_of
from services.actor import Actor, Right
from services.assessments import context
from services.assessments.records import (
    AssessmentCursor,
    AssessmentDetails,
    AssessmentId,
    AssessmentPage,
    AssessmentSummary,
)
from services.desk import Desk
from services.scales import keeping
from services.scales.definition import Definition
from services.scales.result import Result, Value
from services.scales.wording import label

_ROW, _CLIENT, _STAFF = table(Assessment), table(Client), table(Staff)
_C = _ROW.c
_LINE = (
    select(
        _C.id,
        _C.client_id,
        _C.definition_id,
        _C.scale,
        _C.day,
        _C.minute,
        _C.mode,
        _C.informant,
        _C.status,
        _C.band,
        _C.is_critical,
        _C.result,
        _C.replaced_by_id,
        _CLIENT.c.name.label("client_name"),
        _CLIENT.c.file_no,
        _STAFF.c.name.label("assessed_by"),
    )
    .join(_CLIENT, _CLIENT.c.id == _C.client_id)
    .join(_STAFF, _STAFF.c.id == _C.assessed_by)
)
STANDS: ColumnElement[bool] = _C.replaced_by_id.is_(None)
IS_THERE: ColumnElement[bool] = _CLIENT.c.state != ClientState.DESTROYED


def page(
    session: Session,
    desk: Desk,
    after: AssessmentCursor | None,
    limit: int,
    *where: ColumnElement[bool],
) -> AssessmentPage:
    """Up to ``limit`` lines after the cursor, newest first."""
    wanted = _LINE.where(*where).order_by(_C.day.desc(), _C.id.desc()).limit(limit + 1)
    if after is not None:
        wanted = wanted.where(tuple_(_C.day, _C.id) < tuple_(after.day, after.id))
    rows = session.execute(wanted).all()
    shown = rows[:limit]
    shut = shut_of(session, desk, (row.client_id for row in shown))
    kept = keeping.kept_all(session, (row.definition_id for row in shown))
    lines = tuple(
        _line(row, kept[row.definition_id].definition, row.client_id in shut) for row in shown
    )
    more = AssessmentCursor(lines[-1].day, lines[-1].id) if len(rows) > limit else None
    return AssessmentPage(lines, more)


def details(
    session: Session, desk: Desk, row: Assessment, *, is_undoable: bool
) -> AssessmentDetails:
    """One assessment whose file is open to the signed-in person."""
    kept = keeping.kept(session, row.definition_id)
    line = session.execute(_LINE.where(_C.id == row.id)).one()
    setting = context.stored(row.context)
    older = select(Assessment.id).where(Assessment.replaced_by_id == row.id)
    return AssessmentDetails(
        summary=_line(line, kept.definition, is_shut=False),
        definition=kept.definition,
        wordings=kept.wordings,
        answers=json.loads(row.answers),
        setting=setting,
        sex=context.sex_of(setting),
        age=setting.age,
        result=result_of(row.result),
        visit_id=row.visit_id,
        finalised_at=row.finalised_at,
        replaces_id=session.scalar(older),
        correction=row.correction,
        is_correctable=row.replaced_by_id is None and may_correct(desk.actor, row),
        is_undoable=is_undoable,
    )


def versions(session: Session, desk: Desk, row: Assessment) -> tuple[AssessmentDetails, ...]:
    """What ``row`` corrected, and what that had corrected, the newest first."""
    found: list[AssessmentDetails] = []
    old, new = aliased(Assessment), row
    while True:
        before = session.scalar(select(old).where(old.replaced_by_id == new.id))
        if before is None:
            return tuple(found)
        found.append(details(session, desk, before, is_undoable=False))
        new = before


def may_correct(actor: Actor, row: Assessment) -> bool:
    """One's own, or any for the lead: as with visits."""
    return actor.may(Right.MANAGE) or actor.staff_id == row.assessed_by


def result_of(column: str) -> Result:
    """The column ``assessment.result``; nothing in it for a file that was destroyed."""
    stored = json.loads(column or "{}")
    return Result.from_json(stored) if stored else Result("", 0, {}, {}, ())


def score_name(definition: Definition, subject: str, language: str) -> str:
    """What a score, or a band that is no score's, is called."""
    names = next((score.names for score in definition.scores if score.id == subject), {})
    return names.get(language) or label(definition, "subject", subject, language)


def shown_value(definition: Definition, score_id: str, value: Value) -> str:
    """A score as it is written, with its decimals; nothing for one that is withheld."""
    if value is None:
        return ""
    decimals = next(score.decimals for score in definition.scores if score.id == score_id)
    return f"{value:.{decimals}f}"


def _line(row: Row[*tuple[Any, ...]], definition: Definition, is_shut: bool) -> AssessmentSummary:
    main = definition.main_score
    value = result_of(row.result).scores.get(main.id) if main else None
    return AssessmentSummary(
        id=AssessmentId(row.id),
        client_id=row.client_id,
        client_name="" if is_shut else row.client_name,
        file_no="" if is_shut else row.file_no,
        scale=row.scale,
        short=definition.short,
        day=row.day,
        minute=row.minute,
        mode=AssessmentMode(row.mode),
        informant=row.informant,
        status=row.status,
        value=shown_value(definition, main.id, value) if main else "",
        band=row.band,
        is_critical=row.is_critical,
        assessed_by=row.assessed_by,
        replaced_by_id=row.replaced_by_id,
    )
