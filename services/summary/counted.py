"""True counts as they stood when a population was last broken down; they never leave the vault.

Counting always starts from the records. These older counts only tell a correction (a row has fewer
records than it had) from a row that was published a little high because it absorbed the rest: the
first is given back in a negative step, the second waits until its records catch up.
"""

import json
from collections.abc import Mapping

from sqlalchemy.orm import Session

from models.room import Preference
from services.preferences import WHOLE_ROOM
from services.summary.rounding import Leaves
from services.summary.tables import Population

_KEY = "summary.counted.{ledger}"


def load(session: Session, ledger_id: str) -> dict[Population, Leaves]:
    """The counts of each population that has been broken down in this ledger."""
    row = session.get(Preference, (WHOLE_ROOM, _KEY.format(ledger=ledger_id)))
    if row is None:
        return {}
    return {Population(name): leaves for name, leaves in json.loads(row.value).items()}


def remember(session: Session, ledger_id: str, released: Mapping[Population, Leaves]) -> None:
    """Keep the counts of the populations that this month breaks down."""
    kept: dict[str, Leaves] = {p.value: leaves for p, leaves in load(session, ledger_id).items()}
    for population, leaves in released.items():
        kept[population.value] = {table: dict(rows) for table, rows in leaves.items()}
    key = _KEY.format(ledger=ledger_id)
    value = json.dumps(kept, sort_keys=True)
    session.merge(Preference(staff_id=WHOLE_ROOM, key=key, value=value))
