"""All tables together: for the first migration's check and for tests."""

from sqlalchemy import MetaData

from models import (
    appointment,
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
    summary,
    visit,
)
from models.base import Base

MODULES = (
    appointment,
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
    summary,
    visit,
)


def metadata() -> MetaData:
    """The metadata with every table registered (by the imports above)."""
    return Base.metadata
