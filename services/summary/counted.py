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
_MONTHS_KEPT = 3  # a replacement sets the ledger back by one month

Released = Mapping[Population, Leaves]


def load(session: Session, ledger_id: str, month: str) -> dict[Population, Leaves]:
    """The counts of each population as it was last broken down before ``month``."""
    found: dict[Population, Leaves] = {}
    for released in sorted(_kept(session, ledger_id).items()):
        if released[0] < month:
            found |= {Population(name): leaves for name, leaves in released[1].items()}
    return found


def remember(session: Session, ledger_id: str, month: str, released: Released) -> None:
    """Keep the counts of the populations that ``month`` breaks down."""
    older = _kept(session, ledger_id)
    before = load(session, ledger_id, month) | dict(released)
    older[month] = {
        population.value: {table: dict(rows) for table, rows in leaves.items()}
        for population, leaves in before.items()
    }
    kept = {name: older[name] for name in sorted(older)[-_MONTHS_KEPT:]}
    key = _KEY.format(ledger=ledger_id)
    value = json.dumps(kept, sort_keys=True)
    session.merge(Preference(staff_id=WHOLE_ROOM, key=key, value=value))


def _kept(session: Session, ledger_id: str) -> dict[str, dict[str, Leaves]]:
    row = session.get(Preference, (WHOLE_ROOM, _KEY.format(ledger=ledger_id)))
    return json.loads(row.value) if row is not None else {}
