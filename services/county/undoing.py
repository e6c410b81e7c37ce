"""Takes an import back, and adds a room's ledger up again from what is left."""

import json
from datetime import date

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.base import table
from models.county import Incoming, IncomingFigure, RoomChain
from services.county import chains
from services.county.chains import NOTHING_YET, Chain, KnownLayout
from services.county.figures import Figures
from services.county.intake import store_chains
from services.county.store_layouts import stored_layout
from services.errors import Conflict, NotFound
from services.exchange.document import Head

_INCOMING, _FIGURE, _CHAIN = table(Incoming), table(IncomingFigure), table(RoomChain)


def take_back(session: Session, incoming_id: int, now: object) -> Incoming:
    """The package does not count any more. Raises NotFound, and Conflict ``already_undone`` or
    ``later_package``: what came after it was counted on top of it, so that goes first."""
    row = session.get(Incoming, incoming_id)
    if row is None:
        raise NotFound
    if row.undone_at is not None:
        raise Conflict("already_undone")
    if not row.typed and _newest(session, row.room_code) != incoming_id:
        raise Conflict("later_package")
    session.execute(
        update(_INCOMING).where(_INCOMING.c.id == incoming_id).values(undone_at=now, counts=False)
    )
    if not row.typed:
        session.execute(delete(_CHAIN).where(_CHAIN.c.room_code == row.room_code))
        chain = rebuilt(session, row.room_code)
        if not chain.is_new:
            store_chains(session, {row.room_code: chain}, {row.room_code})
    count_again(session, row.room_code, row.period)
    return row


def count_again(session: Session, room_code: str, period: str) -> None:
    """Of a month the newest revision counts, else the newest typed-in page."""
    of_month = (
        select(_INCOMING.c.id)
        .where(_INCOMING.c.room_code == room_code, _INCOMING.c.period == period)
        .where(_INCOMING.c.undone_at.is_(None))
        .order_by(_INCOMING.c.typed, _INCOMING.c.number.desc(), _INCOMING.c.id.desc())
        .limit(1)
    )
    newest = session.scalar(of_month)
    if newest is not None:
        session.execute(update(_INCOMING).where(_INCOMING.c.id == newest).values(counts=True))


def rebuilt(session: Session, room_code: str) -> Chain:
    """How far a room has come, added up from all its packages that were not taken back."""
    rows = session.scalars(
        select(Incoming)
        .where(Incoming.room_code == room_code, Incoming.undone_at.is_(None))
        .where(Incoming.typed.is_(False))
        .order_by(Incoming.number)
    ).all()
    chain = NOTHING_YET
    layouts: dict[int, KnownLayout] = {}
    for row in rows:
        if row.layout_id not in layouts:
            layouts[row.layout_id] = stored_layout(session, row.layout_id)
        known = layouts[row.layout_id]
        link = chains.continued(chain, _figures(session, row, known), known, row.sha256)
        chain = chains.with_id(link, row.id)
    return chain


def _figures(session: Session, row: Incoming, known: KnownLayout) -> Figures:
    places = {row_id: place for place, row_id in enumerate(known.row_ids)}
    stored = select(_FIGURE.c.row_id, _FIGURE.c.step).where(_FIGURE.c.incoming_id == row.id)
    return Figures(
        head=head_of(row),
        layout=known.layout,
        steps=tuple(sorted((places[i], step) for i, step in session.execute(stored))),
        released=tuple(json.loads(row.released)),
        facts=json.loads(row.facts),
        answers=json.loads(row.answers),
    )


def head_of(row: Incoming) -> Head:
    """What the package said of itself, as far as it was kept."""
    return Head(
        room=row.room_code,
        number=row.number,
        epoch=row.epoch,
        recipient="",
        previous=row.previous,
        audit_head="0" * 64,
        ledger=row.ledger,
        period=row.period,
        revision=row.revision,
        closed_at=f"{row.closed_on}T00:00:00Z",
        closed_on=date.isoformat(row.closed_on),
        is_clock_doubtful=row.is_clock_doubtful,
        program=row.program,
        policy=row.policy,
        base=row.base,
        hold=row.hold,
        code_lists=json.loads(row.code_lists),
        remarks=row.remarks,
    )


def _newest(session: Session, room_code: str) -> int | None:
    return session.scalar(select(_CHAIN.c.incoming_id).where(_CHAIN.c.room_code == room_code))
