"""Clients and signatures for tests about consent."""

from datetime import date

from models.client import Client
from models.consent import Consent, ConsentText
from models.vocabulary import ClientKind, ClientState, ConsentPurpose, Sex, Signer
from services.desk import Desk


def add_client(desk: Desk, name: str = "周玉梅", birth: date | None = None) -> int:
    """A client by name, of unknown age unless ``birth`` is given."""
    with desk.write() as session:
        client = Client(
            file_no=f"S-2026-{session.query(Client).count() + 1:03d}",
            kind=ClientKind.NAMED,
            state=ClientState.ACTIVE,
            name=name,
            pinyin="",
            initials="",
            sex=Sex.FEMALE.value,
            birth_date=birth,
            created_by=1,
            created_at=desk.clock.now(),
        )
        session.add(client)
        session.flush()
        return client.id


def add_word(
    desk: Desk,
    client_id: int,
    purpose: ConsentPurpose,
    signed_day: date,
    *,
    is_given: bool = True,
    withdrawn_day: date | None = None,
) -> int:
    """One signature or refusal, straight into the table."""
    with desk.write() as session:
        text = ConsentText(
            purpose=purpose,
            version=100 + signed_day.toordinal() + session.query(ConsentText).count(),
            title="知情同意书",
            body="第一段",
            valid_from=date(2026, 1, 1),
            written_at=desk.clock.now(),
        )
        session.add(text)
        session.flush()
        word = Consent(
            client_id=client_id,
            text_id=text.id,
            purpose=purpose,
            is_given=is_given,
            signed_day=signed_day,
            signer=Signer.CLIENT,
            withdrawn_day=withdrawn_day,
            recorded_by=1,
            recorded_at=desk.clock.now(),
        )
        session.add(word)
        session.flush()
        return word.id
