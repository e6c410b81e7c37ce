"""What a consent form says: the text of a version, and the facts that are filled in."""

from datetime import date

from sqlalchemy.orm import Session

from models.client import Client
from models.consent import ConsentText
from models.room import Room
from models.vocabulary import ClientKind, ConsentPurpose
from services.consents import rules, texts
from services.consents.records import ConsentPaper
from services.consents.rules import Person

_BLANK = "＿＿＿＿＿＿＿＿＿＿"


def build(
    session: Session,
    text: ConsentText,
    room: Room,
    client: Client | None,
    today: date,
    language: str,
) -> ConsentPaper:
    """The form of ``text``, for ``client`` or blank."""
    purpose = ConsentPurpose(text.purpose)
    title, body = text.title, text.body
    shows_english = language == "en" and is_shipped(session, text)
    if shows_english:
        english = texts.shipped(purpose, "en")
        title, body = english.title, texts.with_years(session, "\n".join(english.lines))
    age = Person(client.birth_date, client.birth_year).age(today) if client else None
    return ConsentPaper(
        purpose=purpose,
        title=title,
        lines=tuple(_with_room(body, room).split("\n")),
        version=text.version,
        valid_from=text.valid_from,
        room=room.name,
        language="en" if shows_english else "zh",
        client_name=_name(client),
        file_no=client.file_no if client else "",
        birth_or_age=_birth_or_age(client, age),
        guardian=client.guardian_name if client else "",
        relation=client.guardian_relation if client else "",
        signers=rules.signers(purpose, age),
    )


def is_shipped(session: Session, text: ConsentText) -> bool:
    """Whether the text says what the program's own says."""
    lines = texts.shipped(ConsentPurpose(text.purpose)).lines
    return text.body == texts.with_years(session, "\n".join(lines))


def _with_room(body: str, room: Room) -> str:
    for mark, value in (
        ("【室名】", room.name),
        ("【地址】", room.address),
        ("【电话】", room.phone),
    ):
        body = body.replace(mark, value or _BLANK)
    return body


def _name(client: Client | None) -> str:
    return "" if client is None or client.kind == ClientKind.ANONYMOUS else client.name


def _birth_or_age(client: Client | None, age: int | None) -> str:
    if client is None:
        return ""
    if client.birth_date is not None:
        return client.birth_date.isoformat()
    return "" if age is None else str(age)
