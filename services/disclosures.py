"""The disclosure log: whatever about a client was told to somebody outside the room.

Every disclosure is an event with recipient, ground, content, why no less would do, and who decided
(CPS code of ethics, 2nd edition, 3.2 and 3.3; PIPL arts. 23 and 55(4); practice.md 3.5).
"""

from datetime import date

from sqlalchemy.orm import Session

from models.consent import Disclosure
from services.desk import Desk
from services.errors import InvalidInput, Problem

GROUNDS = "disclosure_ground"
LONGEST_NAME = 200
LONGEST_WORDS = 2_000


def record(
    session: Session,
    desk: Desk,
    *,
    client_id: int | None,
    recipient: str,
    ground: str,
    what: str,
    minimum: str = "",
    day: date | None = None,
    source: str = "",
    source_id: int = 0,
    document: str = "",
    decided_by: int | None = None,
) -> int:
    """Log one disclosure in the caller's transaction; returns its id.

    ``ground`` is a code of the list ``disclosure_ground``; ``source`` and ``source_id`` name the
    record it comes from; ``day`` is today and ``decided_by`` the signed-in person unless told.
    Raises InvalidInput by field.
    """
    today = desk.clock.today()
    recipient, what, minimum, document = (
        text.strip() for text in (recipient, what, minimum, document)
    )
    problems = _text_problems(recipient, what, minimum, document)
    if not desk.codes.has(GROUNDS, ground):
        problems["ground"] = Problem.UNKNOWN_CODE if ground else Problem.REQUIRED
    if day is not None and day > today:
        problems["day"] = Problem.IN_FUTURE
    if problems:
        raise InvalidInput(problems)
    row = Disclosure(
        client_id=client_id,
        day=day or today,
        recipient=recipient,
        ground=ground,
        what=what,
        minimum=minimum,
        document=document,
        decided_by=decided_by or desk.actor.staff_id,
        source=source,
        source_id=source_id,
        recorded_by=desk.actor.staff_id,
        recorded_at=desk.clock.now(),
    )
    session.add(row)
    session.flush()
    desk.audit.record(session, "disclosure_recorded", "disclosure", row.id)
    return row.id


def _text_problems(recipient: str, what: str, minimum: str, document: str) -> dict[str, Problem]:
    problems = {}
    for field, text, most in (
        ("recipient", recipient, LONGEST_NAME),
        ("document", document, LONGEST_NAME),
        ("what", what, LONGEST_WORDS),
        ("minimum", minimum, LONGEST_WORDS),
    ):
        if len(text) > most:
            problems[field] = Problem.TOO_LONG
        elif not text and field in ("recipient", "what"):
            problems[field] = Problem.REQUIRED
    return problems
