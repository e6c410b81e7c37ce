"""All tables together: for the first migration's check and for tests."""

from sqlalchemy import MetaData

from models import audit, client, ledger_import, referral, room, summary, visit
from models.base import Base

MODULES = (audit, client, ledger_import, referral, room, summary, visit)


def metadata() -> MetaData:
    """The metadata with every table registered (by the imports above)."""
    return Base.metadata
