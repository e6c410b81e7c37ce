"""Where clients stand, read from the register."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.consent import Consent, ConsentText
from models.room import Staff
from models.vocabulary import ConsentPurpose, Signer
from services.clock import CHINA
from services.consents import guards, rules, texts, withdrawal
from services.consents.records import (
    ConsentId,
    ConsentOverview,
    ConsentState,
    Word,
)
from services.consents.rules import Person, Renewals

_PLACES = 6


def overview(session: Session, client: Client, today: date) -> ConsentOverview:
    """All about one client's consents."""
    words = words_of(session, (client.id,), today).get(client.id, ())
    person = Person(client.birth_date, client.birth_year)
    age = person.age(today)
    return ConsentOverview(
        client_id=client.id,
        client_name=client.name,
        age=age,
        guardian_name=client.guardian_name,
        guardian_relation=client.guardian_relation,
        standings=rules.standings(words, person, renewals(session, today)),
        offered=rules.offered(age),
        words=tuple(reversed(words)),
        places=_places(session),
        is_blocked=bool(guards.withdrawn_among(session, (client.id,))),
        to_recall=withdrawal.to_recall(session, client.id),
    )


def due_among(session: Session, client_ids: Sequence[int], today: date) -> frozenset[int]:
    """Which of these clients have to be asked again: for the flag that every page shows."""
    words = words_of(session, client_ids, today)
    born = select(Client.id, Client.birth_date, Client.birth_year).where(Client.id.in_(words))
    asked = renewals(session, today)
    return frozenset(
        client_id
        for client_id, birth_date, birth_year in session.execute(born)
        if any(
            standing.state is ConsentState.DUE
            for standing in rules.standings(words[client_id], Person(birth_date, birth_year), asked)
        )
    )


def renewals(session: Session, today: date) -> Renewals:
    """What has to be asked for again today."""
    return Renewals(today, texts.to_ask_again(session, today))


def words_of(
    session: Session, client_ids: Sequence[int], today: date
) -> dict[int, tuple[Word, ...]]:
    """What these clients said, in the order in which they said it."""
    rows = session.execute(
        select(Consent, ConsentText.version, Staff.name)
        .join(ConsentText, ConsentText.id == Consent.text_id)
        .join(Staff, Staff.id == Consent.recorded_by)
        .where(Consent.client_id.in_(client_ids))
        .order_by(Consent.client_id, Consent.signed_day, Consent.id)
    )
    found: dict[int, tuple[Word, ...]] = {}
    for consent, version, recorder in rows:
        word = _word(consent, version, recorder, today)
        found[consent.client_id] = (*found.get(consent.client_id, ()), word)
    return found


def _word(consent: Consent, version: int, recorder: str, today: date) -> Word:
    last_act = consent.withdrawal_recorded_at or consent.recorded_at
    return Word(
        id=ConsentId(consent.id),
        purpose=ConsentPurpose(consent.purpose),
        version=version,
        is_given=consent.is_given,
        signed_day=consent.signed_day,
        signer=Signer(consent.signer),
        signer_name=consent.signer_name,
        signer_relation=consent.signer_relation,
        paper_place=consent.paper_place,
        ask_again_on=consent.ask_again_on,
        withdrawn_day=consent.withdrawn_day,
        withdrawn_by=consent.withdrawn_by,
        withdrawal_reason=consent.withdrawal_reason,
        recorded_by=recorder,
        is_of_today=last_act.astimezone(CHINA).date() == today,
    )


def _places(session: Session) -> tuple[str, ...]:
    """Where papers were put lately, to be picked instead of typed."""
    latest = select(Consent.paper_place).where(Consent.paper_place != "")
    rows = session.scalars(latest.order_by(Consent.id.desc()).limit(50))
    return tuple(dict.fromkeys(rows))[:_PLACES]
