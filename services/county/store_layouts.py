"""Layouts of packages in the store: made when they are first seen."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import table
from models.county import FigureLayout, FigureRow
from services.county.chains import KnownLayout, known_layout
from services.county.layouts import Layout, Row, layout_of
from services.county.store import bring_in, next_ids

_LAYOUT, _ROW = table(FigureLayout), table(FigureRow)


class StoreLayouts:
    """Remembers the layouts that one transaction has met."""

    def __init__(self) -> None:
        self._known: dict[str, KnownLayout] = {}

    def known(self, session: Session, layout: Layout) -> KnownLayout:
        """The layout with the ids of its rows; made in the caller's transaction if it is new."""
        found = self._known.get(layout.sha256)
        if found is None:
            stored = select(_LAYOUT.c.id, _LAYOUT.c.rows).where(_LAYOUT.c.sha256 == layout.sha256)
            row = session.connection().execute(stored).first()
            if row is None:
                found = _made(session, layout)
            else:
                found = known_layout(row.id, layout, tuple(json.loads(row.rows)))
            self._known[layout.sha256] = found
        return found


def stored_layout(session: Session, layout_id: int) -> KnownLayout:
    """A layout of the store."""
    ids = json.loads(session.scalars(select(_LAYOUT.c.rows).where(_LAYOUT.c.id == layout_id)).one())
    words = session.execute(
        select(_ROW.c.id, _ROW.c.population, _ROW.c.table_name, _ROW.c.row).where(
            _ROW.c.id.in_(ids)
        )
    )
    by_id: dict[int, Row] = {i: (population, name, row) for i, population, name, row in words}
    return known_layout(layout_id, layout_of([by_id[i] for i in ids]), tuple(ids))


def _made(session: Session, layout: Layout) -> KnownLayout:
    columns = (_ROW.c.population, _ROW.c.table_name, _ROW.c.row, _ROW.c.id)
    ids: dict[Row, int] = {
        (population, name, row): i
        for population, name, row, i in session.connection().execute(select(*columns))
    }
    new = [row for row in layout.rows if row not in ids]
    ids.update(zip(new, next_ids(session, _ROW, len(new)), strict=True))
    rows = [(ids[row], *row) for row in new]
    bring_in(session, _ROW, ("id", "population", "table_name", "row"), rows)
    row_ids = tuple(ids[row] for row in layout.rows)
    (layout_id,) = next_ids(session, _LAYOUT, 1)
    values = (layout_id, layout.sha256, json.dumps(row_ids, separators=(",", ":")))
    bring_in(session, _LAYOUT, ("id", "sha256", "rows"), [values])
    return known_layout(layout_id, layout, row_ids)
