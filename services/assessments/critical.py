"""A critical answer asks for somebody to talk with the person: one duty an assessment.

It is raised by the item alone, whatever the total is or whether there is one (scales.md section 7,
convention 6), is of the same day, and stays on the page of the day until somebody says what was
done. Neither a withdrawn consent nor a locked file stands in its way (PIPL art. 13(4); CPS ethics
code 3.2; practice.md 3.5).
"""

from collections.abc import Collection

from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.vocabulary import DutyKind
from services.assessments.marked import SELF_SOURCE, SOURCE
from services.desk import Desk
from services.risk import duties

# Raised where the danger is of this hour: ASQ item 5, C-SSRS high (scales.md 8.17, 8.37). Nobody
# has judged the danger behind any other marked answer, so its duty has no level.
ACUTE = frozenset({"imminent_risk"})


def open_critical(
    session: Session,
    desk: Desk,
    source: str,
    source_id: int,
    client_id: int | None,
    flags: Collection[str],
) -> int:
    """Open the duty of answers whose critical ``flags`` were raised, in the caller's transaction.

    ``source`` is `SOURCE`, or `SELF_SOURCE` for answers at the screen that nobody has accepted yet.
    """
    return duties.open_duty(
        session,
        desk,
        DutyKind.CRITICAL_ANSWER,
        source=source,
        source_id=source_id,
        client_id=client_id,
        level="urgent" if ACUTE & set(flags) else "",
        due_day=desk.clock.today(),
    )


def follow_save(
    session: Session,
    desk: Desk,
    row: Assessment,
    flags: Collection[str],
    self_answer_id: int | None,
) -> None:
    """A new assessment. The duty that its answers at the screen opened goes on, done or not."""
    if self_answer_id is not None and duties.move(
        session, (SELF_SOURCE, self_answer_id), (SOURCE, row.id), is_open_only=False
    ):
        return
    if flags:
        open_critical(session, desk, SOURCE, row.id, row.client_id, flags)


def follow_correction(
    session: Session,
    desk: Desk,
    before: tuple[int, Collection[str]],
    row: Assessment,
    flags: Collection[str],
) -> None:
    """``row`` replaces the assessment ``before`` (its id and critical flags).

    An open duty goes on with the new row, even if no answer is marked any more: that it was a
    mistake is for somebody to say. A mark that was not there before asks for a duty of its own
    unless one is open.
    """
    old_id, old_flags = before
    goes_on = duties.move(session, (SOURCE, old_id), (SOURCE, row.id), is_open_only=True)
    is_new = set(flags) - set(old_flags)
    if is_new and not goes_on:
        open_critical(session, desk, SOURCE, row.id, row.client_id, flags)
    elif goes_on and ACUTE & set(is_new):
        duties.make_urgent(session, desk, SOURCE, row.id)
