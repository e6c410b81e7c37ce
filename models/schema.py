"""All tables together: for the first migration's check and for tests."""

from sqlalchemy import MetaData

from models import (
    appointment,
    assessment,
    audit,
    case_note,
    client,
    client_file,
    consent,
    crisis,
    group,
    hotline,
    ledger_import,
    plan,
    referral,
    rights,
    risk,
    room,
    scale,
    screening,
    summary,
    visit,
)
from models.base import Base

MODULES = (
    appointment,
    assessment,
    audit,
    case_note,
    client,
    client_file,
    consent,
    crisis,
    group,
    hotline,
    ledger_import,
    plan,
    referral,
    rights,
    risk,
    room,
    scale,
    screening,
    summary,
    visit,
)


def metadata() -> MetaData:
    """The metadata with every table registered (by the imports above)."""
    return Base.metadata
