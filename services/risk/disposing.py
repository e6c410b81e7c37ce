"""What makes a disposition acceptable, and what it tells to people outside the room."""

from sqlalchemy.orm import Session

from models.risk import Duty
from services import disclosures
from services.clock import CHINA
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.risk.duty_records import CHECKS, Disposition, Told
from services.visits.checks import past_moment_problem

LONGEST_RESULT = 2000
LONGEST_SAID = 2000
MOST_TOLD = 10
_TELLING, _PROGRAM = "told", "program"
_OUTSIDE = "outside"


def require_valid(disposition: Disposition, duty: Duty, desk: Desk) -> None:
    """Raises InvalidInput by field."""
    problems = _code_problems(disposition, duty, desk) | told_problems(disposition.told, desk)
    if not disposition.result:
        problems["result"] = Problem.REQUIRED
    elif len(disposition.result) > LONGEST_RESULT:
        problems["result"] = Problem.TOO_LONG
    if is_outside(disposition.told, desk):
        problems |= said_problems(disposition.said, disposition.ground, desk)
    if problems:
        raise InvalidInput(problems)


def told_problems(told: tuple[Told, ...], desk: Desk) -> dict[str, Problem]:
    """Who, how and when of everybody who was told."""
    if len(told) > MOST_TOLD:
        return {"told": Problem.TOO_LONG}
    for one in told:
        if not desk.codes.has("told_whom", one.who) or (
            one.how and not desk.codes.has("told_how", one.how)
        ):
            return {"told": Problem.UNKNOWN_CODE}
        if problem := past_moment_problem(one.at, desk.clock.now()):
            return {"told": problem}
        if len(one.name) > disclosures.LONGEST_NAME // 2:
            return {"told": Problem.TOO_LONG}
    return {}


def said_problems(said: str, ground: str, desk: Desk) -> dict[str, Problem]:
    """A disclosure has a ground and a content (practice.md 3.5)."""
    problems = {}
    if not said:
        problems["said"] = Problem.REQUIRED
    elif len(said) > LONGEST_SAID:
        problems["said"] = Problem.TOO_LONG
    if not desk.codes.has(disclosures.GROUNDS, ground):
        problems["ground"] = Problem.UNKNOWN_CODE if ground else Problem.REQUIRED
    return problems


def is_outside(told: tuple[Told, ...], desk: Desk) -> bool:
    """Somebody outside the room was told."""
    return any(desk.codes.entry("told_whom", one.who).group == _OUTSIDE for one in told)


def disclose(session: Session, desk: Desk, duty: Duty, disposition: Disposition) -> None:
    """Log what was told outside the room, in the same transaction."""
    log_told(
        session,
        desk,
        disposition.told,
        client_id=duty.client_id,
        ground=disposition.ground,
        said=disposition.said,
        source="duty",
        source_id=duty.id,
    )


def log_told(
    session: Session,
    desk: Desk,
    told: tuple[Told, ...],
    *,
    client_id: int | None,
    ground: str,
    said: str,
    source: str,
    source_id: int,
) -> None:
    """One disclosure for each person or body outside the room (practice.md 3.5)."""
    for one in told:
        entry = desk.codes.entry("told_whom", one.who)
        if entry.group != _OUTSIDE:
            continue
        disclosures.record(
            session,
            desk,
            client_id=client_id,
            recipient=f"{entry.zh} {one.name}".strip(),
            ground=ground,
            what=said,
            day=one.at.astimezone(CHINA).date(),
            source=source,
            source_id=source_id,
        )


def _code_problems(disposition: Disposition, duty: Duty, desk: Desk) -> dict[str, Problem]:
    problems = {}
    entry = desk.codes.entry("disposition", disposition.code)
    if not disposition.code:
        problems["code"] = Problem.REQUIRED
    elif not desk.codes.has("disposition", entry.code) or entry.group == _PROGRAM:
        problems["code"] = Problem.UNKNOWN_CODE
    elif entry.group == _TELLING and not disposition.told:
        problems["told"] = Problem.REQUIRED
    if duty.kind in CHECKS and not desk.codes.has("risk", disposition.level):
        problems["level"] = Problem.UNKNOWN_CODE if disposition.level else Problem.REQUIRED
    return problems
