"""The facts on a printed crisis record."""

from dataclasses import dataclass

from sqlalchemy import select

from models.client import Client
from models.room import Room
from models.vocabulary import AgeBand, Sex
from services.ages import age_on
from services.crises.records import CrisisDetails
from services.desk import Desk


@dataclass(frozen=True, slots=True)
class CrisisForm:
    """``age_words`` is an age, or the band that somebody unknown was guessed to be in."""

    room_name: str
    details: CrisisDetails
    sex: Sex
    age_words: str


def form_of(desk: Desk, details: CrisisDetails) -> CrisisForm:
    """What the paper says about a crisis that was read."""
    answers, client_id = details.answers, details.summary.client_id
    with desk.read() as session:
        room = session.scalars(select(Room)).one()
        client = session.get(Client, client_id) if client_id else None
        if client is None:
            band = "" if answers.age_band == AgeBand.UNKNOWN else answers.age_band
            return CrisisForm(room.name, details, Sex(answers.sex), band)
        age = age_on(details.summary.day, client.birth_date, client.birth_year)
        words = "" if age is None else str(age)
        return CrisisForm(room.name, details, Sex(client.sex), words)
