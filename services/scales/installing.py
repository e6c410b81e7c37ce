"""How a scale from outside stands to the one that is here, and taking it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Select, delete, exists, select
from sqlalchemy.orm import Session

from models import schema
from models.scale import ScaleDefinition
from models.vocabulary import ScaleOrigin
from services.desk import Desk
from services.scales import keeping, library
from services.scales.candidates import Candidate
from services.scales.definition import Definition
from services.scales.pack_errors import PackProblem, PackRefused


class Standing(StrEnum):
    """Against the scale of the same id that the room uses now."""

    NEW = "new"
    NEWER = "newer"
    SAME = "same"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Against:
    """How a candidate stands; ``present`` is the version here, empty for a new scale."""

    standing: Standing
    present: str


def stands(session: Session, candidate: Candidate) -> Against:
    """Raises PackRefused ``clash``: the version is taken by another definition or wording."""
    new = candidate.definition
    here = _present(session, new.id)
    _require_same_texts(session, candidate)
    if here is None:
        return Against(Standing.NEW, "")
    definition, texts = here
    if new.version == definition.version:
        if new.body_sha256 != definition.body_sha256 or texts != candidate.texts:
            raise PackRefused(PackProblem.CLASH, new.id)
        return Against(Standing.SAME, definition.version)
    is_newer = ordered(new.version) > ordered(definition.version)
    return Against(Standing.NEWER if is_newer else Standing.OLDER, definition.version)


def ordered(version: str) -> tuple[int, ...]:
    """``1.10.0`` comes after ``1.9.0``."""
    return tuple(int(part) for part in version.split("."))


def _present(session: Session, scale_id: str) -> tuple[Definition, str] | None:
    installed = keeping.installed(session).get(scale_id)
    if installed is not None:
        row = session.get_one(ScaleDefinition, installed)
        return keeping.kept(session, installed).definition, row.texts
    if scale_id in library.shipped():
        return library.definition(scale_id), keeping.shipped_texts(scale_id)
    return None


def _require_same_texts(session: Session, candidate: Candidate) -> None:
    """What was installed or used once cannot come back under the same version with other words."""
    row = session.scalars(_same_row(candidate.definition)).first()
    if row is not None and row.texts != candidate.texts:
        raise PackRefused(PackProblem.CLASH, candidate.definition.id)


def offer(
    session: Session, desk: Desk, candidate: Candidate, origin: ScaleOrigin, pack_id: int | None
) -> int:
    """From now on the room uses this definition; results keep the one they were scored with."""
    definition = candidate.definition
    row = session.scalars(_same_row(definition)).first()
    if row is None:
        row = ScaleDefinition(
            scale=definition.id,
            version=definition.version,
            sha256=definition.body_sha256,
            body=definition.body,
            texts=candidate.texts,
            added_by=desk.actor.staff_id,
            added_at=desk.clock.now(),
        )
        session.add(row)
    row.origin, row.pack_id, row.removed_at = origin, pack_id, None
    session.flush()
    others = select(ScaleDefinition).where(
        ScaleDefinition.scale == definition.id,
        ScaleDefinition.origin != ScaleOrigin.SHIPPED,
        ScaleDefinition.removed_at.is_(None),
        ScaleDefinition.id != row.id,
    )
    withdraw(session, desk, session.scalars(others).all())
    return row.id


def withdraw(session: Session, desk: Desk, rows: Sequence[ScaleDefinition]) -> None:
    """These are no longer offered; those that nothing was scored with are taken out."""
    for row in rows:
        row.removed_at = desk.clock.now()
        session.flush()
        if not _is_used(session, row.id):
            session.execute(delete(ScaleDefinition).where(ScaleDefinition.id == row.id))


def _is_used(session: Session, definition_id: int) -> bool:
    """Whether any table refers to it: results, answers that wait, screenings."""
    own = ScaleDefinition.__tablename__
    for table in schema.metadata().tables.values():
        for key in table.foreign_keys:
            if key.column.table.name == own:
                found = exists().where(key.parent == definition_id)
                if session.scalar(select(found)):
                    return True
    return False


def _same_row(definition: Definition) -> Select[ScaleDefinition]:
    return select(ScaleDefinition).where(
        ScaleDefinition.scale == definition.id,
        ScaleDefinition.version == definition.version,
        ScaleDefinition.sha256 == definition.body_sha256,
    )
