"""Which answers a duty is about: the scale, and the flags that were raised."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.assessment import Assessment, SelfAnswer
from models.scale import ScaleDefinition
from services.assessments.queries import result_of
from services.desk import Desk
from services.scales.service import ScaleService

SOURCE = Assessment.__tablename__
SELF_SOURCE = SelfAnswer.__tablename__  # answers at the screen that nobody has accepted yet


@dataclass(frozen=True, slots=True)
class Marked:
    """``flags`` are codes (`services.scales.wording.label`); none before answers at the screen
    were accepted, or after a correction that took them away."""

    scale: str
    short: str
    flags: tuple[str, ...] = ()


def of_sources(
    session: Session, desk: Desk, sources: Iterable[tuple[str, int]]
) -> Mapping[tuple[str, int], Marked]:
    """By the records that asked for the duties; others are not in the answer."""
    wanted = set(sources)
    found: dict[tuple[str, int], Marked] = {}
    assessed = [number for source, number in wanted if source == SOURCE]
    scales = ScaleService(desk)
    for row in session.scalars(select(Assessment).where(Assessment.id.in_(assessed))).all():
        definition = scales.kept(session, row.definition_id).definition
        flags = result_of(row.result).critical(definition)
        found[SOURCE, row.id] = Marked(row.scale, definition.short, flags)
    waiting = [number for source, number in wanted if source == SELF_SOURCE]
    at_screen = (
        select(
            SelfAnswer.id,
            ScaleDefinition.scale,
            func.json_extract(ScaleDefinition.body, "$.short"),
        )
        .join(ScaleDefinition, ScaleDefinition.id == SelfAnswer.definition_id)
        .where(SelfAnswer.id.in_(waiting))
    )
    for number, scale, short in session.execute(at_screen) if waiting else ():
        found[SELF_SOURCE, number] = Marked(scale, short)
    return found
