"""A county adds up a month of 206 rooms, beside the one SQL sum that it needs at least; with two
years in the store (performance.md section 1: roll-up of a month at most 5 ms)."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import table
from models.county import Incoming, IncomingFigure
from services.county.rollup import RollUpService
from services.county.store import CountyDesk, bring_in, county_desk, next_ids
from services.months import span
from tests.benchmarks.measure import Row, in_turn, ratio_row
from tests.builders import make_desk, make_register
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive

ROOMS, DRAWN = 206, 8
_MONTHS = span("2025-01", "2026-12")
_MONTH = "2026-01"


def rollup_rows() -> Iterator[Row]:
    """The statement alone against the target, and the service against the statement."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        county = county_desk(make_desk(make_register(Path(name))))
        _fill(county)
        rollups = RollUpService(county)
        alone, service = in_turn(
            (lambda: _bare(county), lambda: rollups.roll_up(_MONTH)), times=15, warm_up=2
        )
        bare, whole = median(alone), median(service)
    what = f"one SQL sum over {ROOMS} rooms, {len(_MONTHS)} months stored / 5 ms"
    yield ratio_row("county, month's sum", bare, 5.0, 1.0, what)
    what = "units, expected rooms, margins, rows for people / the sum alone"
    yield ratio_row("county, month's roll-up", whole, bare, 10.0, what)


def _bare(county: CountyDesk) -> object:
    wanted = (
        select(IncomingFigure.row_id, func.sum(IncomingFigure.step))
        .join(Incoming, Incoming.id == IncomingFigure.incoming_id)
        .where(Incoming.period == _MONTH, Incoming.counts.is_(True))
        .group_by(IncomingFigure.row_id)
    )
    with county.store.read() as session:
        return session.execute(wanted).all()


def _fill(county: CountyDesk) -> None:
    """A few rooms are drawn, month by month; the others have the same figures under their own
    names, which costs a sum as much."""
    with county.store.write() as session:
        towns = [add_unit(session, "town", f"town {number}") for number in range(10)]
        units = [add_unit(session, "village", f"v{n}", towns[n % 10]) for n in range(ROOMS)]
        codes = [f"r{number:05d}" for number in range(ROOMS)]
        for code, unit in zip(codes, units, strict=True):
            enrol(session, code, unit, _MONTHS[0])
        drawn = [
            SimulatedRoom(codes[n], 9 + 10 * (n % 3), chance=random.Random(n)) for n in range(DRAWN)
        ]
        for month in _MONTHS:
            documents = [room.month(month) for room in drawn]
            ids = [receive(session, document) for document in documents]
            _copy(session, ids, codes, units)


def _copy(session: Session, ids: list[int], codes: list[str], units: list[int]) -> None:
    """The rows of the drawn rooms once more, for every other room."""
    incoming, figure = table(Incoming), table(IncomingFigure)
    rows = [session.execute(select(incoming).where(incoming.c.id == id_)).one() for id_ in ids]
    steps = [
        session.execute(select(figure).where(figure.c.incoming_id == id_)).all() for id_ in ids
    ]
    others = range(len(ids), len(codes))
    new_ids = next_ids(session, incoming, len(others))
    packages, figures = [], []
    for number, new_id in zip(others, new_ids, strict=True):
        row, code = rows[number % len(ids)], codes[number]
        own = {"id": new_id, "room_code": code, "unit_id": units[number], "sha256": code}
        packages.append(tuple((row._asdict() | own).values()))
        figures += [(new_id, one.row_id, one.step) for one in steps[number % len(ids)]]
    bring_in(session, incoming, incoming.c.keys(), packages)
    bring_in(session, figure, ("incoming_id", "row_id", "step"), figures)


if __name__ == "__main__":
    for line in rollup_rows():
        print(line)
