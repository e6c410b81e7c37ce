"""Evidence and the record it belongs to; light, because records that are taken back need it."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.evidence import Evidence


def release_evidence(session: Session, source: str, record_id: int) -> None:
    """A record is taken back: its evidence stays in the register, belonging to none."""
    session.execute(
        update(Evidence)
        .where(Evidence.source == source, Evidence.source_id == record_id)
        .values(source="", source_id=None)
    )
