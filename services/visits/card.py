"""The client's card beside the visit form."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.visit import Visit
from models.vocabulary import ClientState, Sex
from services.ages import age_on
from services.appointments.listing import planned_with
from services.consents import guards
from services.errors import NotFound
from services.plans.sessions import active_of
from services.populations import held_on
from services.visits import listing
from services.visits.records import ClientCard, VisitFilter

LATEST = 3


def of_client(session: Session, client_id: int, today: date) -> ClientCard:
    """The card of a client as of ``today``. Raises NotFound."""
    client = session.get(Client, client_id)
    if client is None:
        raise NotFound
    held = (
        select(ClientPopulation.population)
        .where(ClientPopulation.client_id == client_id, held_on(today))
        .order_by(ClientPopulation.id)
    )
    word = guards.withdrawn_among(session, (client_id,))
    count = select(func.count()).select_from(Visit).where(Visit.client_id == client_id)
    return ClientCard(
        client_id=client_id,
        name=client.name,
        file_no=client.file_no,
        sex=Sex(client.sex),
        age=age_on(today, client.birth_date, client.birth_year),
        populations=tuple(session.scalars(held)),
        visits=session.scalar(count) or 0,
        needs_ground=bool(word) or client.state == ClientState.LOCKED,
        planned=planned_with(session, client_id, LATEST),
        plans=active_of(session, client_id),
        latest=listing.page(session, VisitFilter(client_id=client_id), None, LATEST).rows,
    )
