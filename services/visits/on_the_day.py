"""What a visit stores about its client: as it was on the day, so that summaries do not change."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.vocabulary import AgeBand, Sex
from services.ages import age_band, age_on
from services.code_lists import CodeLists
from services.errors import NotFound

NO_POPULATION = "none"


@dataclass(frozen=True, slots=True)
class OnTheDay:
    """Sex, age band and population as a summary counts them."""

    sex: Sex
    age_band: AgeBand
    population: str


def snapshot(
    session: Session, client_id: int, day: date, codes: CodeLists | None = None
) -> OnTheDay:
    """The client as of ``day``. Raises NotFound if there is no such client.

    ``codes`` spares reading the list again when many are made.
    """
    client = session.execute(
        select(Client.sex, Client.birth_date, Client.birth_year).where(Client.id == client_id)
    ).first()
    if client is None:
        raise NotFound
    held = session.scalars(
        select(ClientPopulation.population)
        .where(ClientPopulation.client_id == client_id)
        .where(or_(ClientPopulation.since.is_(None), ClientPopulation.since <= day))
        .where(or_(ClientPopulation.until.is_(None), ClientPopulation.until >= day))
    )
    return OnTheDay(
        Sex(client.sex),
        age_band(age_on(day, client.birth_date, client.birth_year)),
        main_population(held.all(), codes or CodeLists()),
    )


def main_population(held: Collection[str], codes: CodeLists) -> str:
    """The one population a visit is counted under: the first in code-list order."""
    order = codes.get("population").codes()
    known = (code for code in order if code in held and code != NO_POPULATION)
    return next(known, NO_POPULATION)
