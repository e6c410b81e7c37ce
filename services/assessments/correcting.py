"""A correction is a new assessment with a reason; the old one stays readable behind it."""

import json
from dataclasses import replace

from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.vocabulary import AssessmentMode
from services.access import require_file
from services.assessments import context, critical, queries, repeats, saving
from services.assessments.records import Correction, NewAssessment
from services.desk import Desk
from services.errors import Conflict, NotAllowed, NotFound
from services.visits.drafts import end_draft


def correct(
    session: Session, desk: Desk, assessment_id: int, changes: Correction, reason: str
) -> int:
    """Score the changed answers by the definition of the old result; returns the new id.

    A person's right to have what is wrong put right depends on no consent (PIPL art. 46). Raises
    as `AssessmentService.correct`.
    """
    old = existing(session, desk, assessment_id)
    if not queries.may_correct(desk.actor, old):
        raise NotAllowed
    if old.replaced_by_id is not None:
        raise Conflict("already_replaced")
    before = as_it_stands(old)
    new = _changed(before, changes)
    if replace(new, draft_id=None) == before:
        raise Conflict("nothing_changed")
    scored = saving.score_new(session, desk, new)
    row = saving.store(session, desk, scored, reason)
    old.replaced_by_id = row.id
    flags = queries.result_of(old.result).critical(scored.definition)  # the same for both
    critical.follow_correction(session, desk, (old.id, flags), row, scored.flags)
    repeats.follow_save(session, row)
    end_draft(session, changes.draft_id, desk.actor.staff_id)
    desk.audit.record(session, "assessment_corrected", saving.SOURCE, row.id)
    return row.id


def existing(session: Session, desk: Desk, assessment_id: int) -> Assessment:
    """The row. Raises NotFound, FileRestricted."""
    row = session.get(Assessment, assessment_id)
    if row is None:
        raise NotFound
    require_file(session, desk, row.client_id)
    return row


def as_it_stands(row: Assessment) -> NewAssessment:
    """What was put on record, as if it were to be saved again by the same definition."""
    return NewAssessment(
        client_id=row.client_id,
        scale=row.scale,
        day=row.day,
        mode=AssessmentMode(row.mode),
        informant=row.informant,
        answers=json.loads(row.answers),
        minute=row.minute,
        visit_id=row.visit_id,
        choices=dict(context.stored(row.context).choices),
        definition_id=row.definition_id,
    )


def _changed(before: NewAssessment, changes: Correction) -> NewAssessment:
    return replace(
        before,
        answers=dict(changes.answers),
        day=changes.day or before.day,
        minute=before.minute if changes.minute is None else changes.minute,
        informant=changes.informant or before.informant,
        choices=before.choices if changes.choices is None else dict(changes.choices),
        draft_id=changes.draft_id,
    )
