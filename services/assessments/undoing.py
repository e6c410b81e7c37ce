"""Taking back an assessment that was just saved: it is a draft again, and nothing follows it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.room import Draft
from models.vocabulary import DraftKind
from services.assessments import repeats
from services.assessments.saving import SOURCE, Saved
from services.desk import Desk
from services.errors import Conflict
from services.risk.duties import withdraw_duty
from services.visits.drafts import DraftId


@dataclass(frozen=True, slots=True)
class Undo:
    """What is needed to take one back: the form as it was typed, and the schedules it moved."""

    typed: str
    moved: tuple[repeats.Moved, ...]

    @classmethod
    def of(cls, saved: Saved, typed: Mapping[str, object]) -> "Undo":
        return cls(json.dumps(typed, ensure_ascii=False), saved.moved)


def back_to_draft(session: Session, desk: Desk, row: Assessment, undo: Undo) -> DraftId:
    """Raises Conflict: ``already_replaced``, or ``duty_in_hand`` if somebody acted on its duty."""
    if row.replaced_by_id is not None:
        raise Conflict("already_replaced")
    withdraw_duty(session, SOURCE, row.id)
    repeats.take_back(session, undo.moved)
    now = desk.clock.now()
    draft = Draft(
        staff_id=desk.actor.staff_id,
        kind=DraftKind.ASSESSMENT,
        client_id=row.client_id,
        fields=undo.typed,
        started_at=now,
        saved_at=now,
    )
    session.add(draft)
    session.delete(row)
    session.flush()
    return DraftId(draft.id)
