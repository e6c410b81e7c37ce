"""A package as rows of the store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from models.base import table
from models.county import Incoming, IncomingFigure
from services.county.chains import KnownLayout
from services.county.figures import Figures
from services.county.store import bring_in
from services.exchange.strict_json import canonical

_INCOMING, _FIGURE = table(Incoming), table(IncomingFigure)
_COLUMNS = tuple(_INCOMING.c.keys())
_AS_THEY_ARE = (
    "epoch",
    "number",
    "previous",
    "period",
    "revision",
    "ledger",
    "policy",
    "base",
    "hold",
    "remarks",
    "is_clock_doubtful",
    "program",
)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who takes in, and when."""

    staff_id: int
    today: date
    now: datetime


def row_of(
    incoming_id: int, unit_id: int, sha256: str, figures: Figures, known: KnownLayout, hand: Hand
) -> dict[str, Any]:
    """The row of a package that counts."""
    head = figures.head
    return {
        "id": incoming_id,
        "room_code": head.room,
        "unit_id": unit_id,
        "sha256": sha256,
        "layout_id": known.layout_id,
        "released": canonical(figures.released),
        "facts": canonical(dict(figures.facts)),
        "answers": canonical(dict(figures.answers)),
        "code_lists": canonical(dict(head.code_lists)),
        "is_nil": figures.is_nil,
        "closed_on": date.fromisoformat(head.closed_on),
        "received_on": hand.today,
        "received_at": hand.now,
        "received_by": hand.staff_id,
        "typed": False,
        "counts": True,
        "undone_at": None,
        **{name: getattr(head, name) for name in _AS_THEY_ARE},
    }


def figures_of(
    incoming_id: int, figures: Figures, known: KnownLayout
) -> Iterator[tuple[int, int, int]]:
    """Its steps, by the ids of their rows."""
    ids = known.row_ids
    return ((incoming_id, ids[place], step) for place, step in figures.steps)


def store_rows(
    session: Session, rows: Iterable[dict[str, Any]], figures: list[tuple[int, int, int]]
) -> None:
    """Packages and their figures, in the caller's transaction."""
    values = [tuple(row[name] for name in _COLUMNS) for row in rows]
    bring_in(session, _INCOMING, _COLUMNS, values)
    bring_in(session, _FIGURE, ("incoming_id", "row_id", "step"), figures)
