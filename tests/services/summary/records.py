"""Invented records for summaries: counted facts only, as if they had been logged."""

import random
from datetime import date, datetime
from itertools import count

from sqlalchemy import insert, select, update

from models.client import Client
from models.referral import Institution, Referral
from models.room import Room
from models.visit import Visit
from models.vocabulary import AgeBand, ReferralState, Sex
from services.desk import Desk
from services.exchange.county import CountyKeys
from services.exchange.keys import new_signing_pair

ADULT_WOMAN = {"sex": Sex.FEMALE, "age_band": AgeBand.UNDER_60}


def add_clients(desk: Desk, number: int) -> list[int]:
    """``number`` clients named by their number; returns their ids."""
    with desk.write() as session:
        first = max(session.scalars(select(Client.id)), default=0) + 1
        ids = list(range(first, first + number))
        rows = [
            {
                "id": i,
                "file_no": f"S-{i:05d}",
                "kind": "alias",
                "state": "active",
                "name": f"来访者{i}",
                "pinyin": "",
                "initials": "",
                "sex": 2,
                "created_by": 1,
                "created_at": desk.clock.now(),
            }
            for i in ids
        ]
        if rows:
            session.execute(insert(Client), rows)
    return ids


def visit(month: str, **values: object) -> dict[str, object]:
    """The values of one visit in ``month``; ``day`` is the day of the month."""
    day = values.pop("day", 15)
    facts: dict[str, object] = {
        "client_id": None,
        "counsellor_id": 1,
        "recorded_by": 1,
        "day": date.fromisoformat(f"{month}-{day:02d}"),
        "mode": "face_to_face",
        "topic": "mood",
        "risk": "none",
        "population": "none",
        **ADULT_WOMAN,
    }
    return facts | values


def add_visits(desk: Desk, rows: list[dict[str, object]]) -> None:
    with desk.write() as session:
        if rows:
            session.execute(insert(Visit), [{"finalised_at": desk.clock.now(), **r} for r in rows])


def add_referrals(desk: Desk, month: str, number: int, **values: object) -> None:
    """``number`` referrals to one institution."""
    client = add_clients(desk, 1)[0]
    with desk.write() as session:
        if session.get(Institution, 1) is None:
            session.add(Institution(id=1, name="县人民医院", destination="general_hospital"))
            session.flush()
        first = max(session.scalars(select(Referral.id)), default=0) + 1
        for i in range(first, first + number):
            facts: dict[str, object] = {
                "number": f"Z-{i:05d}",
                "check_code": f"C{i:07d}",
                "client_id": client,
                "institution_id": 1,
                "destination": "general_hospital",
                "referred_by": 1,
                "day": date.fromisoformat(f"{month}-10"),
                "reasons": "[]",
                "risk": "none",
                "urgency": "routine",
                "consent": "client",
                "state": ReferralState.ISSUED,
                "reply_by": date.fromisoformat(f"{month}-20"),
                "created_at": desk.clock.now(),
            }
            session.add(Referral(**(facts | values)))


def random_month(desk: Desk, month: str, number: int, chance: random.Random) -> None:
    """``number`` visits as a village room might have, some of them anonymous, and a referral."""
    clients = add_clients(desk, max(1, number // 2))
    modes = ("face_to_face", "phone", "home_visit", "crisis_callout", "hotline")
    topics = ("mood", "sleep", "family", "self_harm", "sexual_violence", "study", "other")
    populations = (
        "none",
        "none",
        "left_behind_elder",
        "left_behind_child",
        "smd",
        "voluntary_rehab",
    )
    rows = [
        visit(
            month,
            client_id=chance.choice([*clients, None]),
            day=chance.randrange(1, 28),
            mode=chance.choice(modes),
            topic=chance.choice(topics),
            population=chance.choice(populations),
            risk=chance.choice(("none", "low", "medium", "high", "urgent")),
            sex=chance.choice(list(Sex)),
            age_band=chance.choice(list(AgeBand)),
        )
        for _ in range(number)
    ]
    add_visits(desk, rows)
    states = [s for s in ReferralState if chance.random() < 0.4]
    for state in states:
        add_referrals(desk, month, 1, state=state)


def enrol(desk: Desk) -> str:
    """Give the room a signing key and the county's keys; returns the county's secret identity."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    secret, public = new_signing_pair(desk.randomness)
    _, county_signer = new_signing_pair(desk.randomness)
    county = CountyKeys("龙门县卫生健康局", str(identity.to_public()), county_signer)
    with desk.write() as session:
        session.execute(
            update(Room).values(
                signing_secret=secret,
                signing_public=public,
                county_name=county.name,
                county_recipient=county.recipient,
                county_signer=county.signer,
            )
        )
    return str(identity)


def open_room_in(desk: Desk, moment: datetime) -> None:
    """As if the room had been set up at ``moment``."""
    with desk.write() as session:
        session.execute(update(Room).values(created_at=moment))


def months(first: int, number: int, year: int = 2026) -> list[str]:
    """``number`` months in a row."""
    steps = count(first - 1)
    return [
        f"{year + m // 12}-{m % 12 + 1:02d}" for m, _ in zip(steps, range(number), strict=False)
    ]
